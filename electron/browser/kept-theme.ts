import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Preferences } from '../../shared/contract/preferences.ts';

/** Where the browser's host keeps the preferences, in Baton's own data folder. */
export const preferencesFile = (folder: string): string => join(folder, 'browser-preferences.json');

/**
 * Light or dark as it was chosen, read before anything else is: what checks the whole of the file is read only after the
 * first page has gone out. What cannot be read is as if it had never been chosen.
 */
export function keptTheme(folder: string): Preferences['theme'] {
  try {
    const { theme } = JSON.parse(readFileSync(preferencesFile(folder), 'utf8'));
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    // Whoever reads it whole reports it.
    return 'system';
  }
}
