import { type RefObject, useEffect, useRef } from 'react';
import { helpBox } from './help/help-box.ts';

type Ask = (asking: true) => void;
interface Typed {
  /** Puts the question in what is open. */
  readonly ask: Ask;
  /** The field that was typed in last. */
  readonly field: RefObject<HTMLElement | null>;
}
/** What is open with something typed in it, the last one on top. */
const open: Typed[] = [];

const written =
  'textarea:not([aria-hidden]), input:is(:not([type]), [type="text"], [type="search"], [type="email"])';

const nameOf = (field: HTMLInputElement | HTMLTextAreaElement): string =>
  field.labels?.[0]?.textContent.replace(/ \*$/, '') ?? field.getAttribute('aria-label') ?? field.placeholder;

/** Has `ask`, which stays the same, put the question before another page takes this dialog with what was typed in it. */
export function useUnsaved(typedIn: HTMLElement | null, ask: Ask): void {
  const field = useRef(typedIn);
  field.current = typedIn;
  const typing = typedIn !== null;
  useEffect(() => {
    if (!typing) return;
    const typed = { ask, field };
    open.push(typed);
    watchWaysOut();
    return () => {
      open.splice(open.indexOf(typed), 1);
      watchWaysOut();
    };
  }, [typing, ask]);
}

/** What is typed and not saved, of each dialog that is open: its title and its fields with what they are called. */
export function typedNow(): readonly string[] {
  return open.flatMap(({ field }) => {
    const dialog = field.current?.closest('[role="dialog"]');
    if (dialog == null) return [];
    const title = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
    const fields = [...dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(written)]
      .filter(({ value }) => value.trim() !== '')
      .map((field) => `${nameOf(field)}: ${field.value}`);
    return [[title, ...fields].join('\n')];
  });
}

/** Fields outside dialogs with something typed in them. */
let inPlace = 0;

/** Something is typed where it stands, in no dialog, and not saved. */
export function useTypedInPlace(typed: boolean): void {
  useEffect(() => {
    if (!typed) return;
    inPlace += 1;
    watchClosing();
    return () => {
      inPlace -= 1;
      watchClosing();
    };
  }, [typed]);
}

/** Whether anything is typed on this page and not saved. */
export const isTyped = (): boolean => open.length + inPlace > 0;

/** Puts the question where something is typed and not saved: whether there was anything to ask. */
export function askBeforeLeaving(): boolean {
  const typed = open.at(-1);
  if (typed === undefined) return false;
  typed.ask(true);
  // The question is to be seen: the help may stand over it.
  helpBox.close();
  return true;
}

/** Ways out that are not the page's own, watched only while something is typed: a browser is slower back where one is. */
function watchWaysOut(): void {
  const typed = open.length > 0;
  void window.baton?.typed(typed);
  watchClosing();
  const watch = typed ? 'addEventListener' : 'removeEventListener';
  if ('navigation' in window) window.navigation[watch]('navigate', stayForBack);
}

/** The desktop's window would neither close nor say why. */
function watchClosing(): void {
  if (window.baton === undefined)
    window[isTyped() ? 'addEventListener' : 'removeEventListener']('beforeunload', stay);
}

const stay = (event: Event) => event.preventDefault();

/** Back and Forward; a browser lets nobody be kept who presses it again without having done anything else. */
function stayForBack(event: Event): void {
  const back = event instanceof NavigateEvent && event.navigationType === 'traverse';
  if (back && event.cancelable && askBeforeLeaving()) event.preventDefault();
}
