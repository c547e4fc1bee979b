import { readFileSync, renameSync } from 'node:fs';
import { type Preferences, preferenceChange, preferences } from '../../shared/contract/preferences.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { usualPreferences } from '../../shared/contract/usual-preferences.ts';
import { writeAtomically } from '../core/school-file/atomic.ts';
import { errorCode, realDisk } from '../core/school-file/disk.ts';
import { because } from '../core/school-file/refusals.ts';
import type { KeptPreferences } from '../core/shell.ts';
import { preferencesFile } from './kept-theme.ts';

/**
 * Preferences kept in Baton's own data folder, so that they hold whatever port the next start gets. A file that is not
 * as it was written is set aside, and what can be read of it still holds; the rest is as if it had never been set. Not
 * the desktop's file of that name, which holds more: both shells may be given one folder.
 */
export function preferencesInFolder(
  folder: string,
  report: (error: unknown, where: string) => void,
): KeptPreferences {
  const path = preferencesFile(folder);
  let kept = read(path, report);
  let writing: Promise<unknown> = Promise.resolve();
  return {
    read: () => kept,
    async write(change) {
      kept = { ...kept, ...change };
      const text = Buffer.from(`${JSON.stringify(kept, null, 1)}\n`);
      // One after the other, so that what was chosen last is what is kept.
      const written = writing.then(() => writeAtomically(realDisk, path, [text], () => undefined));
      writing = written.catch(() => undefined);
      try {
        await written;
      } catch (error) {
        throw new Refusal('preferences.not-kept', `This holds until Baton ends. ${because(error)}`, {
          wayOut: 'Choose it again once that is mended.',
        });
      }
    },
  };
}

function read(path: string, report: (error: unknown, where: string) => void): Preferences {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') report(error, 'reading the preferences');
    return usualPreferences;
  }
  const value = parsed(text);
  if (preferenceChange.safeParse(value).success) return preferences.parse(value);
  try {
    renameSync(path, `${path}.unreadable`);
  } catch (error) {
    report(error, 'setting the preferences aside');
  }
  return preferences.safeParse(value).data ?? usualPreferences;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
