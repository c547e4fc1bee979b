import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
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

/** No passphrase, though it is shown as it is typed. */
const written =
  'textarea:not([aria-hidden]), input:is(:not([type]), [type="text"], [type="search"], [type="email"]):not([autocomplete$="password"])';

const nameOf = (field: HTMLInputElement | HTMLTextAreaElement): string =>
  field.labels?.[0]?.textContent.replace(/ \*$/, '') ?? field.getAttribute('aria-label') ?? field.placeholder;

/** Has `ask`, which stays the same, put the question before another page takes this dialog with what was typed in it. */
export function useUnsaved(typedIn: HTMLElement | null, ask: Ask): void {
  const field = useRef(typedIn);
  field.current = typedIn;
  const typing = typedIn !== null;
  useLayoutEffect(() => {
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

/** Fields outside dialogs with something typed in them: the words, or null where they are more than a field's. */
const inPlace = new Set<RefObject<string | null>>();

/** Something is typed where it stands, in no dialog, and not saved; `words` where they can be handed back as they are. */
export function useTypedInPlace(typed: boolean, words: string | null = null): void {
  const latest = useRef(words);
  latest.current = words;
  useLayoutEffect(() => {
    if (!typed) return;
    inPlace.add(latest);
    watchClosing();
    return () => {
      inPlace.delete(latest);
      watchClosing();
    };
  }, [typed]);
}

/** Whether anything is typed on this page and not saved. */
export const isTyped = (): boolean => open.length + inPlace.size > 0;

/** What is typed and not saved, in words: of a dialog its title and its fields. `all` where that is everything. */
export function typedNow(): { readonly words: string; readonly all: boolean } {
  const dialogs = open.map(({ field }) => {
    const dialog = field.current?.closest('[role="dialog"]');
    if (dialog == null) return null;
    const title = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
    const fields = [...dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(written)]
      .filter(({ value }) => value.trim() !== '')
      .map((field) => `${nameOf(field)}: ${field.value}`);
    return [title, ...fields].join('\n');
  });
  const typed = [...dialogs, ...[...inPlace].map(({ current }) => current)];
  return { words: typed.filter((one) => one !== null).join('\n\n'), all: !typed.includes(null) };
}

const nothing = { words: '', all: true };

/** Has what is typed as `page` is covered count as typed for as long as it is: its own fields are out of sight, or gone. */
export function useTypedUnder(covered: boolean, page: string): void {
  const [under, setUnder] = useState({ covered, page, typed: nothing });
  if (under.covered !== covered || under.page !== page)
    setUnder({ covered, page, typed: covered && under.page === page ? typedNow() : nothing });
  const { words, all } = under.typed;
  useTypedInPlace(words !== '' || !all, words === '' ? null : words);
}

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
