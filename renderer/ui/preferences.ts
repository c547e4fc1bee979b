import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import { useCallback, useSyncExternalStore } from 'react';
import type { PreferenceChange } from '../../shared/contract/preferences.ts';
import { type Preferences, usualPreferences } from '../../shared/contract/usual-preferences.ts';

const written = document.documentElement.dataset.theme;
// The browser's host writes the theme into the page, so that its first drawing is in it; the desktop's windows follow
// their own theme.
let kept: Preferences = {
  ...usualPreferences,
  theme: written === 'light' || written === 'dark' ? written : usualPreferences.theme,
};
let keep: (change: PreferenceChange) => void = () => undefined;
const listeners = new Set<() => void>();

function hold(next: Preferences): void {
  kept = next;
  for (const told of listeners) told();
}

const subscribe = (told: () => void) => {
  listeners.add(told);
  return () => listeners.delete(told);
};

/** Takes what core keeps for this computer. */
export const takePreferences = hold;

/** Where changes go to be kept for the next start. */
export function keepPreferencesWith(keeper: (change: PreferenceChange) => void): void {
  keep = keeper;
}

function prefer(change: PreferenceChange): void {
  hold({ ...kept, ...change });
  keep(change);
}

/** How somebody likes this computer's Baton: columns, density, keys. */
export function usePreference<Name extends keyof Preferences>(
  name: Name,
): readonly [Preferences[Name], (value: Preferences[Name]) => void] {
  const value = useSyncExternalStore(subscribe, () => kept[name]);
  const set = useCallback((next: Preferences[Name]) => prefer({ [name]: next }), [name]);
  return [value, set];
}

const schemeOf = (theme: Preferences['theme']): MantineColorScheme => (theme === 'system' ? 'auto' : theme);

/** Light or dark for Mantine, kept with the other preferences. */
export function keptColorScheme(): MantineColorSchemeManager {
  let stop: (() => void) | null = null;
  return {
    get: () => schemeOf(kept.theme),
    set: (scheme) => {
      if (schemeOf(kept.theme) !== scheme) prefer({ theme: scheme === 'auto' ? 'system' : scheme });
    },
    subscribe: (onUpdate) => {
      let before = kept.theme;
      listeners.add(told);
      stop = () => listeners.delete(told);
      // What arrived between the first drawing and now.
      onUpdate(schemeOf(before));
      function told() {
        if (kept.theme === before) return;
        before = kept.theme;
        onUpdate(schemeOf(before));
      }
    },
    unsubscribe: () => stop?.(),
    clear: () => prefer({ theme: usualPreferences.theme }),
  };
}
