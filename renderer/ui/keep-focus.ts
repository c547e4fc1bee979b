import { useEffect } from 'react';

/**
 * A button that is busy is disabled meanwhile, whether it says so or turns round, and a browser takes the focus from what
 * is disabled. It is given back once the button can be pressed again, unless it has gone somewhere else by then.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let left: Element | null = null;
    const look = (changes: readonly MutationRecord[]) => {
      for (const { target } of changes) {
        if (!(target instanceof HTMLButtonElement)) continue;
        // The focus is taken when the page is drawn next, so it is still seen here.
        if (target.disabled) left = target === document.activeElement ? target : left;
        else if (target === left) {
          left = null;
          if (document.activeElement === document.body) target.focus({ preventScroll: true });
        }
      }
    };
    const elsewhere = () => {
      left = null;
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('pointerdown', elsewhere);
    return () => {
      observer.disconnect();
      document.removeEventListener('pointerdown', elsewhere);
    };
  }, []);
}
