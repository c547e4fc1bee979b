import { useEffect } from 'react';
import { focusHeading } from '../page-focus.ts';

/** Dialogs, menus and pages place the focus themselves, within this many milliseconds of what went. */
const PLACED_MS = 100;

/** What a row stands in. */
const AROUND = 'section, [role="grid"], [role="dialog"]';

/**
 * A button may take its row away, and itself with it: a suggestion that is taken, a goal that is removed. The focus is
 * then on the heading of what the row stood in, where nothing happens if the key is still held, and Tab goes on from there.
 */
export function useFocusAfterRow(): void {
  useEffect(() => {
    let last: Element | null = null;
    let around: readonly Element[] = [];
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const follow = ({ target }: FocusEvent) => {
      clearTimeout(waiting);
      if (!(target instanceof HTMLElement)) return;
      last = target;
      around = ancestors(target);
    };
    const isLost = () => last?.isConnected === false && document.activeElement === document.body;
    const place = () => {
      if (!isLost()) return;
      last = null;
      const stays = around.find((one) => one.isConnected);
      const named = stays?.matches('[role="grid"]') ? stays : stays?.querySelector('h2, h3, h4');
      if (named instanceof HTMLElement) focusIt(named);
      else focusHeading();
    };
    const gone = new MutationObserver(() => {
      if (!isLost()) return;
      clearTimeout(waiting);
      waiting = setTimeout(place, PLACED_MS);
    });
    document.addEventListener('focusin', follow);
    gone.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', follow);
      gone.disconnect();
      clearTimeout(waiting);
    };
  }, []);
}

function ancestors(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement?.closest(AROUND); at; at = at.parentElement?.closest(AROUND))
    found.push(at);
  return found;
}

/** A heading takes the focus only for as long as it has it. */
function focusIt(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
  // Whoever works by mouse has pressed where they look.
  if (element.matches(':focus-visible')) element.scrollIntoView({ block: 'nearest' });
}
