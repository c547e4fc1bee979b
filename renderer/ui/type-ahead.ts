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
      if ([...key].length !== 1 || key === ' ') return;
      cancelAnimationFrame(waiting);
      word = before + key;
      typedAt = event.timeStamp;
      if (field.dataset.expanded === undefined) press(field, 'ArrowDown');
      goTo(field, word);
    };
    // A list that has just been opened heeds the arrows some frames later.
    const goTo = (field: HTMLInputElement, sought: string, frames = 30) => {
      if (frames === 0 || field !== document.activeElement) return;
      const choices = choicesOf(field);
      if (choices.length > 0 && step(field, choices, sought)) return;
      waiting = requestAnimationFrame(() => goTo(field, sought, frames - 1));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      cancelAnimationFrame(waiting);
    };
  }, []);
}

/** Those of the list on the screen: the one that is closing lies before it. */
function choicesOf(field: HTMLElement): HTMLElement[] {
  const id = field.getAttribute('aria-controls');
  const lists = document.querySelectorAll('[role="listbox"]');
  const list = (id !== null && document.getElementById(id)) || lists[lists.length - 1];
  return [...(list?.querySelectorAll<HTMLElement>('[data-combobox-option]') ?? [])];
}

/**
 * Moves by the arrow as a hand would, so that what is marked is also what is read out and what Enter takes. False where
 * the list does not heed it yet.
 */
function step(field: HTMLElement, choices: readonly HTMLElement[], sought: string): boolean {
  const isMarked = (choice: HTMLElement) => 'comboboxSelected' in choice.dataset;
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
  if (wanted === undefined) return true;
  for (let steps = 0; steps < choices.length && !isMarked(wanted); steps += 1) press(field, 'ArrowDown');
  return isMarked(wanted);
}

function press(field: HTMLElement, code: string): void {
  field.dispatchEvent(new KeyboardEvent('keydown', { key: code, code, bubbles: true, cancelable: true }));
}
