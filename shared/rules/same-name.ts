import { splitName } from './import/names.ts';
import { searchWords } from './search.ts';

/** Whether two names, as they may be typed, are one person's. */
export const sameName = (one: string, other: string): boolean => plainName(one) === plainName(other);

/**
 * One spelling for a name however it is typed: capitals, accents, apostrophes, a title and 'Surname, Forename' tell
 * nobody apart. Initials and nicknames do.
 */
export function plainName(typed: string): string {
  const parts = splitName(typed);
  return searchWords(parts === null ? typed : `${parts.forename} ${parts.surname}`).join(' ');
}
