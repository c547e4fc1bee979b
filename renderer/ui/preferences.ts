import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { z } from 'zod';

/** Of this computer, never of the file: nothing about people goes here. */
const prefix = 'baton.';
const changed = 'baton:preference';

const subscribe = (told: () => void) => {
  window.addEventListener(changed, told);
  window.addEventListener('storage', told);
  return () => {
    window.removeEventListener(changed, told);
    window.removeEventListener('storage', told);
  };
};

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(prefix + key);
  } catch {
    // A browser that keeps nothing (private windows, policies): the default holds.
    return null;
  }
}

/** How somebody likes this computer's Baton: columns, density, keys. What cannot be read is as if never set. */
export function usePreference<T>(
  key: string,
  schema: z.ZodType<T>,
  usual: T,
): readonly [T, (value: T) => void] {
  const kept = useSyncExternalStore(subscribe, () => read(key));
  const value = useMemo(() => {
    if (kept === null) return usual;
    try {
      const parsed = schema.safeParse(JSON.parse(kept));
      return parsed.success ? parsed.data : usual;
    } catch {
      return usual;
    }
  }, [kept, schema, usual]);
  const keep = useCallback(
    (next: T) => {
      try {
        window.localStorage.setItem(prefix + key, JSON.stringify(next));
      } catch {
        return;
      }
      window.dispatchEvent(new Event(changed));
    },
    [key],
  );
  return [value, keep];
}
