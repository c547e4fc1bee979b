import {
  createContext,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

/** How many pages have been gone to since the window opened; 0 is where it opened. */
const Visits = createContext(0);
export const PageVisits = Visits.Provider;

/** The page of a path: an id after an id, as a nomination’s after its round’s, opens a drawer on the page of the first. */
export const pageOf = (path: string): string => path.replace(/(\/[\w-]{20})\/[\w-]{20}$/, '$1');

/** What had the focus as the page that is shown, or awaited, was gone to. */
let goneFrom: Element | null = null;

/** Counts moves from one page to another. */
export function usePageVisits(path: string): number {
  const page = pageOf(path);
  const [seen, setSeen] = useState({ page, visits: 0 });
  if (seen.page !== page) setSeen({ page, visits: seen.visits + 1 });
  useLayoutEffect(() => {
    if (seen.visits > 0) goneFrom = document.activeElement;
  }, [seen.visits]);
  return seen.visits;
}

/**
 * Moves the focus to a page's heading when somebody has gone there, so that it is read out first; and when the screen
 * before took the focus with it, as where a file opens, a meeting begins or a page becomes another with another title.
 */
export function useHeadingFocus(heading: RefObject<HTMLElement | null>, title: string): void {
  const visits = useContext(Visits);
  const done = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another page to whoever reads it
  useEffect(() => {
    if (visits === done.current && !isLost()) return;
    done.current = visits;
    if (isTypingElsewhere()) return;
    heading.current?.focus({ preventScroll: true });
  }, [visits, heading, title]);
}

// Where the focus is costs a drawing to know: at a start it is not asked.
/** Whether nothing has the focus, though somebody has begun to use this window. */
const isLost = () => navigator.userActivation?.hasBeenActive && document.activeElement === document.body;

/** Whether somebody has opened a dialog over a page that was long in coming, as the find box. */
const isTypingElsewhere = () =>
  document.activeElement !== goneFrom && document.activeElement?.closest('[role="dialog"]') != null;

/** Moves the focus to the page's heading: what has it now is done with, and goes from the page. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}
