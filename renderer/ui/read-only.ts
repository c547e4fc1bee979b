import { createContext, useCallback, useContext } from 'react';
import { showProblem } from './undo.tsx';

/** Why nothing can be changed in the file that is open, in a sentence with its way out; null where it can. */
export const ReadOnly = createContext<string | null>(null);

export const useReadOnly = (): string | null => useContext(ReadOnly);

/**
 * For what is changed where it stands and has no form to say it in, as by dragging: asked before it begins, it says in a
 * notice why nothing can be changed. Out: true where that is so.
 */
export function useRefused(): () => boolean {
  const whyNot = useReadOnly();
  return useCallback(() => {
    if (whyNot !== null) showProblem(whyNot);
    return whyNot !== null;
  }, [whyNot]);
}
