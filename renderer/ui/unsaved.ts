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
    watchWaysOut();
    return () => {
      open.splice(open.lastIndexOf(ask), 1);
      watchWaysOut();
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

/** Ways out that are not the page's own, watched only while something is typed: a browser is slower back where one is. */
function watchWaysOut(): void {
  const typed = open.length > 0;
  void window.baton?.typed(typed);
  const watch = typed ? 'addEventListener' : 'removeEventListener';
  // The desktop's window would neither close nor say why.
  if (window.baton === undefined) window[watch]('beforeunload', stay);
  if ('navigation' in window) window.navigation[watch]('navigate', stayForBack);
}

const stay = (event: Event) => event.preventDefault();

/** Back and Forward; a browser lets nobody be kept who presses it again without having done anything else. */
function stayForBack(event: Event): void {
  const back = event instanceof NavigateEvent && event.navigationType === 'traverse';
  if (back && event.cancelable && askBeforeLeaving()) event.preventDefault();
}
