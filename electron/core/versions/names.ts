import type { Version } from '../../../shared/contract/versions.ts';
import { tableWords, versionWords } from '../../../shared/reference/version-words.ts';
import { momentWords } from '../school-file/restoring.ts';
import type { Reader } from '../sql.ts';
import { namesOf } from '../staff/names.ts';
import type { Place } from './access.ts';
import type { TakeOver } from './take-over.ts';

/** What a version is called: 'the backup of 27 November 2026 at 16:02', or the copy's own name. */
export const versionName = (version: Version, { name, at }: Place): string =>
  'backup' in version ? `the backup of ${momentWords(at)}` : `the copy '${name}'`;

/** Somebody's name, or null where they are not in this version. */
export const nameIn = (db: Reader, id: string): string | null => namesOf(db, [id]).get(id) ?? null;

/** What stands in the way, in words: 'somebody else has the same teacher reference number'. */
export const blockedWords = ({ blocked }: Pick<TakeOver, 'blocked'>): string[] =>
  blocked.map(({ table, columns }) => {
    const words = columns.map(
      (column) => versionWords[table]?.columns[column] ?? column.replaceAll('_', ' '),
    );
    if (table === 'person') return `somebody else here has the same ${words.join(' and ')}`;
    return `there is another ${tableWords(table).toLocaleLowerCase('en-GB')} here with the same ${words.join(' and ')}`;
  });
