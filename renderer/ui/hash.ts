import { useMemo, useSyncExternalStore } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';

const subscribe = (told: () => void) => {
  window.addEventListener('hashchange', told);
  return () => window.removeEventListener('hashchange', told);
};
const hashNow = () => window.location.hash;

/** wouter's hook for addresses in the hash, without the query: '#/staff?add' is the page '/staff'. */
export const usePathOfHash: typeof useHashLocation = (options) => {
  const [location, navigate] = useHashLocation(options);
  return [location.split('?')[0] ?? '/', navigate];
};

/** What the address asks of its page: 'add' of '#/staff?add'. Ids and words of ours only, never a name. */
export function useHashQuery(): URLSearchParams {
  const hash = useSyncExternalStore(subscribe, hashNow);
  return useMemo(() => new URLSearchParams(hash.split('?')[1] ?? ''), [hash]);
}

/** Puts the query of this page's address in place of the one it has, without a step in the browser's history. */
export function replaceHashQuery(query: string): void {
  const path = hashNow().split('?')[0] || '#/';
  window.history.replaceState(null, '', query === '' ? path : `${path}?${query}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
