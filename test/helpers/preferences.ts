import type { KeptPreferences } from '../../electron/core/shell.ts';
import type { Preferences } from '../../shared/contract/preferences.ts';
import { usualPreferences } from '../../shared/contract/usual-preferences.ts';

/** Preferences that last as long as the test. */
export function passingPreferences(): KeptPreferences {
  let kept: Preferences = usualPreferences;
  return {
    read: () => kept,
    write: async (change) => {
      kept = { ...kept, ...change };
    },
  };
}
