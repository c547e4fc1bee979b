import { useEffect } from 'react';
import { focusHeading } from '../page-focus.ts';

const dialogOf = (element: Element) => element.closest('[role="dialog"]');

/**
 * When a dialog goes, the focus goes back to where it was before, in the page or in a dialog under it, or to the page's
 * heading where that is gone: dialogs that are only there while they are open take it with them.
 */
export function useFocusAfterDialog(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let before: HTMLElement | null = null;
    let within: Element | null = null;
    const openers = new WeakMap<Element, HTMLElement>();
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      within = dialogOf(target);
      if (within !== null && last !== null && !openers.has(within)) openers.set(within, last);
      // What chose it in a menu goes with the menu; the menu's button stays.
      if (target.closest('[role="menu"]') !== null) return;
      last = target;
      if (within === null) before = target;
    };
    const watch = new MutationObserver(() => {
      if (within === null || within.isConnected || document.activeElement !== document.body) return;
      const opener = openers.get(within);
      if (opener?.isConnected && dialogOf(opener) !== null) return opener.focus();
      if (document.querySelector('[role="dialog"]') !== null) return;
      within = null;
      if (before?.isConnected) before.focus();
      else focusHeading();
    });
    document.addEventListener('focusin', follow);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', follow);
      watch.disconnect();
    };
  }, []);
}
