import { refusalOf } from './client.ts';
import { showUndoable } from './taking-back.ts';
import { useRefused } from './ui/read-only.ts';
import { showProblem } from './ui/undo.tsx';

/** Does what a button stands for where it stands: says what was done, with Undo, or why not, with the way out. */
export function useDoing() {
  const refused = useRefused();
  return async (work: () => Promise<unknown>, said: string): Promise<boolean> => {
    if (refused()) return false;
    try {
      await work();
      showUndoable(said);
      return true;
    } catch (error) {
      const { say, wayOut } = refusalOf(error);
      showProblem(say, wayOut);
      return false;
    }
  };
}
