import { useEffect } from 'react';
import { fold } from '../../shared/rules/search.ts';

/** Letters typed within this many milliseconds of each other are one word. */
const ONE_WORD = 500;

/**
 * In a drop-down that is only chosen from, a letter opens the list and goes to the next choice that begins with it, as
 * in the browser's own: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-select-only/
 */
export function useTypeAhead(): void {
  useEffect(() => {
    let word = '';
    let typedAt = 0;
    let waiting = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target: field, key } = event;
      if (!event.isTrusted || key === 'Shift') return;
      const before = event.timeStamp - typedAt < ONE_WORD ? word : '';
      word = '';
      if (!(field instanceof HTMLInputElement) || !field.matches('[role="combobox"][readonly]')) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      // By itself it opens and closes the list; within a word, as in 'Stage 7', it is one of its letters.
      if ([...key].length !== 1 || (key === ' ' && before === '')) return;
      if (key === ' ') {
        event.preventDefault();
        event.stopPropagation();
      }
      cancelAnimationFrame(waiting);
      word = before + key;
      typedAt = event.timeStamp;
      if (field.dataset.expanded === undefined) {
        press(field, 'ArrowDown');
        goToSoon(field, word, 30);
      } else goTo(field, word, 30);
    };
    // Until Esc or another field has closed it.
    const goTo = (field: HTMLInputElement, sought: string, frames: number) => {
      if (frames === 0 || field !== document.activeElement || field.dataset.expanded === undefined) return;
      const choices = choicesOf(field);
      if (choices.length === 0 || !step(field, choices, sought)) goToSoon(field, sought, frames - 1);
    };
    // A list that has just been opened heeds the arrows some frames later.
    const goToSoon = (field: HTMLInputElement, sought: string, frames: number) => {
      waiting = requestAnimationFrame(() => goTo(field, sought, frames));
    };
    // Before the field's own.
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      cancelAnimationFrame(waiting);
    };
  }, []);
}

/**
 * Those of its own list, known by its name until the field says which it controls, some frames after it has opened. The
 * lists of other fields lie in the page too, hidden or closing.
 */
export function choicesOf(field: HTMLInputElement): HTMLElement[] {
  const id = field.getAttribute('aria-controls');
  const label = field.labels?.[0]?.id;
  const isIts = (list: Element) =>
    list.checkVisibility() &&
    (label === undefined
      ? list.getAttribute('aria-label') === field.ariaLabel
      : list.getAttribute('aria-labelledby') === label);
  const list =
    id === null
      ? [...document.querySelectorAll('[role="listbox"]')].find(isIts)
      : document.getElementById(id);
  return [...(list?.querySelectorAll<HTMLElement>('[data-combobox-option]') ?? [])];
}

/**
 * Moves by the arrow as a hand would, so that what is marked is also what is read out and what Enter takes. False where
 * the list does not heed it yet.
 */
function step(field: HTMLElement, choices: readonly HTMLElement[], sought: string): boolean {
  const marked = choices.findIndex(isMarked);
  const at = marked >= 0 ? marked : choices.findIndex((choice) => 'comboboxActive' in choice.dataset);
  const word = fold(sought);
  const first = fold(sought.charAt(0));
  const again = [...word].every((letter) => letter === first);
  const from = Math.max(at + (again ? 1 : 0), 0);
  const inTurn = [...choices.slice(from), ...choices.slice(0, from)].filter(
    (choice) => !('comboboxDisabled' in choice.dataset),
  );
  const beginning = (letters: string) =>
    letters === '' ? undefined : inTurn.find((choice) => fold(choice.textContent).startsWith(letters));
  const wanted = beginning(word) ?? (again ? beginning(first) : undefined);
  return wanted === undefined || mark(field, choices, wanted);
}

export const isMarked = (choice: HTMLElement): boolean => 'comboboxSelected' in choice.dataset;

/** Goes down the list to one of its choices; false where the list does not heed it yet. */
export function mark(field: HTMLElement, choices: readonly HTMLElement[], wanted: HTMLElement): boolean {
  for (let steps = 0; steps < choices.length && !isMarked(wanted); steps += 1) press(field, 'ArrowDown');
  return isMarked(wanted);
}

export function press(field: HTMLElement, code: string): void {
  field.dispatchEvent(new KeyboardEvent('keydown', { key: code, code, bubbles: true, cancelable: true }));
}
