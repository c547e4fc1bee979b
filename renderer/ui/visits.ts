import {
  createContext,
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import { pageOf } from './page-focus.ts';

/** One visit to a page, as long as Back or Forward can come to it again: how far each thing on it was scrolled. */
interface Visit {
  readonly scrolled: Map<string, number>;
}
/** Visits by the browser's own key of a step in its history. */
export type Visits = Map<string, Visit>;

const Kept = createContext<Visits | null>(null);
/** Outside of it nothing is kept. */
export const KeptVisits = Kept.Provider;

/** The visit that is shown. Where the browser does not tell its steps apart, it is a new one each time. */
function visitNow(visits: Visits | null): Visit {
  const key = window.navigation?.currentEntry?.key;
  const fresh: Visit = { scrolled: new Map() };
  if (visits === null || key === undefined) return fresh;
  const visit = visits.get(key) ?? fresh;
  visits.set(key, visit);
  return visit;
}

/**
 * Makes a hook for state that is still there when somebody comes back to a visit by Back or Forward; a new visit
 * starts afresh. One page can have several under a name each.
 */
export function keptInVisit<T>() {
  const kept = new WeakMap<Visit, Map<string, T>>();
  return function useKeptInVisit(start: T, name = ''): [T, Dispatch<SetStateAction<T>>] {
    const visits = useContext(Kept);
    const [visit] = useState(() => visitNow(visits));
    const [value, setValue] = useState(() => {
      const was = kept.get(visit)?.get(name);
      return was === undefined ? start : was;
    });
    useEffect(() => {
      const of = kept.get(visit) ?? new Map<string, T>();
      kept.set(visit, of.set(name, value));
    }, [visit, name, value]);
    return [value, setValue];
  };
}

/** Whoever does one of these goes where they like: what was scrolled is left alone then. */
const acts = ['wheel', 'pointerdown', 'keydown'] as const;

/**
 * Shows a page from its top when somebody goes there, and where it was when they come back to it; so, too, of what
 * scrolls within it and has a name in `data-scrolled`. The frame is another for each file, and for a meeting, and with it
 * what is kept.
 */
export function useVisits(page: RefObject<HTMLElement | null>, path: string): Visits {
  const [visits] = useState<Visits>(() => new Map());
  const shown = pageOf(path);
  useLayoutEffect(() => {
    const box = page.current;
    if (box === null) return;
    const visit = visitNow(visits);
    const wanted = new Map(visit.scrolled);
    const at = (name: string) =>
      name === '' ? box : box.querySelector(`[data-scrolled="${CSS.escape(name)}"]`);
    const away = new AbortController();
    // What is long may come later, or be drawn later, than the page.
    const growing = new MutationObserver(() => goBack());
    const goBack = () => {
      for (const [name, top] of wanted) {
        const there = at(name);
        if (there === null) continue;
        there.scrollTop = top;
        if (Math.abs(there.scrollTop - top) <= 1) wanted.delete(name);
      }
      if (wanted.size === 0) growing.disconnect();
    };
    const letBe = () => {
      wanted.clear();
      growing.disconnect();
    };
    const keep = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return;
      const name = target === box ? '' : target.dataset.scrolled;
      if (name !== undefined && !wanted.has(name)) visit.scrolled.set(name, target.scrollTop);
    };
    /** Another address of the same page is the same visit. */
    const follow = () => {
      const key = window.navigation?.currentEntry?.key;
      if (key !== undefined && pageOf(hashPath()) === shown) visits.set(key, visit);
    };
    // Where nothing was scrolled the browser need not lay out the page to know.
    if (box.scrollTop !== 0) box.scrollTop = 0;
    if (wanted.size > 0) {
      growing.observe(box, { childList: true, subtree: true });
      goBack();
    }
    const { signal } = away;
    box.addEventListener('scroll', keep, { capture: true, passive: true, signal });
    window.addEventListener('hashchange', follow, { signal });
    for (const act of acts) window.addEventListener(act, letBe, { capture: true, passive: true, signal });
    return () => {
      away.abort();
      growing.disconnect();
    };
  }, [page, visits, shown]);
  return visits;
}

const hashPath = () => window.location.hash.slice(1).split('?')[0] || '/';
