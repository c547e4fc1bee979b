import { useEffect } from 'react';
import { helpBox } from './help/help-box.ts';

type Ask = (asking: true) => void;
/** What puts the question in whatever is open with something typed in it, the last one on top. */
const open: Ask[] = [];

/** Has `ask`, which stays the same, put the question before another page takes this dialog with what was `typed` in it. */
export function useUnsaved(typed: boolean, ask: Ask): void {
  useEffect(() => {
    if (!typed) return;
    open.push(ask);
    return () => {
      open.splice(open.lastIndexOf(ask), 1);
    };
  }, [typed, ask]);
}

/** Puts the question where something is typed and not saved: whether there was anything to ask. */
export function askBeforeLeaving(): boolean {
  const ask = open.at(-1);
  if (ask === undefined) return false;
  ask(true);
  // The question is to be seen: the help may stand over it.
  helpBox.close();
  return true;
}
