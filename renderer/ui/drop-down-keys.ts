import { useEffect } from 'react';
import { choicesOf, isMarked, mark, press } from './type-ahead.ts';

const ONE = '.mantine-Select-input';
/** Something is chosen in these; a field that only proposes keeps whatever is typed. */
const DROP_DOWN = `${ONE}, .mantine-MultiSelect-inputField`;

/**
 * What a browser's own drop-down does and Mantine's does not: Tab takes what is marked, Home and End go to the ends of
 * the list, Delete empties what may be empty. Where it is searched, the first that is found is marked, and Enter never
 * sends a form with words in it of which nothing came. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function useDropDownKeys(): void {
  useEffect(() => {
    let typedIn: HTMLInputElement | null = null;
    let waiting = 0;
    const markSoon = (field: HTMLInputElement, frames: number) => {
      waiting = requestAnimationFrame(() => {
        if (frames > 0 && field === typedIn && field.value !== '' && !findOne(field))
          markSoon(field, frames - 1);
      });
    };
    const onInput = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || !target.matches(DROP_DOWN)) return;
      typedIn = target;
      cancelAnimationFrame(waiting);
      markSoon(target, 30);
    };
    const leave = () => {
      typedIn = null;
    };
    // Its words are those of what was chosen then, by mouse or by key, and no longer what somebody typed.
    const onClick = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[role="option"]') !== null) leave();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { target: field, key } = event;
      if (!event.isTrusted || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!(field instanceof HTMLInputElement) || !field.matches(DROP_DOWN)) return;
      // Held for long it would take what is found, and then send the form.
      const held = key === 'Enter' && event.repeat;
      if (!held && !heed(field, key, field === typedIn)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('input', onInput);
    document.addEventListener('focusout', leave);
    document.addEventListener('click', onClick, true);
    // Before the field's own, and the form's.
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('input', onInput);
      document.removeEventListener('focusout', leave);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('keydown', onKeyDown, true);
      cancelAnimationFrame(waiting);
    };
  }, []);
}

/** Whether the key has done what it is for, and is for nothing else. */
function heed(field: HTMLInputElement, key: string, typed: boolean): boolean {
  const isOpen = field.dataset.expanded !== undefined;
  if (key === 'Enter' && typed && (isOpen || field.value !== '')) {
    if (field.value === '') return empty(field);
    // Its list was left with Esc.
    if (!isOpen) {
      press(field, 'ArrowDown');
      return true;
    }
    take(markedOf(field) ?? firstOf(field));
    return true;
  }
  if (key === 'Tab' && isOpen) {
    if (typed && field.value === '') empty(field);
    else if (typed) take(markedOf(field) ?? firstOf(field));
    else if (field.matches(ONE)) take(markedOf(field));
    return false;
  }
  if (!field.readOnly) return false;
  if (key === 'Delete' || key === 'Backspace') return empty(field);
  if (!isOpen || (key !== 'Home' && key !== 'End')) return false;
  return goToEnd(field, key === 'Home' ? 0 : -1);
}

/** Marks the first that is found, unless the arrows have gone to another; false where nothing is. */
const findOne = (field: HTMLInputElement) => markedOf(field) !== undefined || goToEnd(field, 0);

const markedOf = (field: HTMLInputElement) => choicesOf(field).find(isMarked);
const canBeChosen = (choice: HTMLElement) => !('comboboxDisabled' in choice.dataset);
const firstOf = (field: HTMLInputElement) => choicesOf(field).find(canBeChosen);

function goToEnd(field: HTMLInputElement, at: 0 | -1): boolean {
  const choices = choicesOf(field);
  const wanted = choices.filter(canBeChosen).at(at);
  return wanted !== undefined && mark(field, choices, wanted);
}

/** As a mouse does: a list that has just been found heeds no key for some frames. */
const take = (choice: HTMLElement | undefined) => choice?.click();

/** By its button, which a mouse presses; false where it has none, since it may not be empty or is. */
function empty(field: HTMLInputElement): boolean {
  if (!field.matches(ONE)) return false;
  const button = field.parentElement?.querySelector<HTMLElement>('button[aria-hidden="true"]');
  button?.click();
  return button != null;
}
