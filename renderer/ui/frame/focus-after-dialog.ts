import { useEffect } from 'react';
import { focusHeading } from '../page-focus.ts';

/**
 * When a dialog goes, the focus goes back to where it was before, or to the page's heading where that is gone: dialogs
 * that are only there while they are open take it with them.
 */
export function useFocusAfterDialog(): void {
  useEffect(() => {
    let before: HTMLElement | null = null;
    let within = false;
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      within = target.closest('[role="dialog"]') !== null;
      // What chose it in a menu goes with the menu; the menu's button stays.
      if (!within && target.closest('[role="menu"]') === null) before = target;
    };
    const watch = new MutationObserver(() => {
      if (!within || document.activeElement !== document.body) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      within = false;
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
