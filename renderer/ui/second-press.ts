import { useEffect } from 'react';

const acting = 'button, a, summary, [role="menuitem"], [role="option"]';

/**
 * The second press of a double click acts on what the first did, and on nothing that has come under the pointer since: the
 * row below in a list that moved up, or another button in the place of the first. Pressing the same thing on is left alone.
 */
export function useSecondPress(): void {
  useEffect(() => {
    let pressed: Element | null = null;
    const onClick = (event: MouseEvent) => {
      const under = event.target instanceof Element ? event.target.closest(acting) : null;
      if (event.detail < 2) pressed = under;
      else if (under !== null && under !== pressed) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    // Before whatever the click would do.
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, []);
}
