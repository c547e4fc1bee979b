import { Refusal } from '../../../shared/contract/refusal.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { Reader } from '../sql.ts';
import { erasedByName, marksIn } from './marks.ts';

interface New {
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name?: string | null;
}

/**
 * Refuses to take in people of whom one may have been erased from this file, by full name. As little is kept of a name,
 * it may be somebody else.
 */
export function refuseErased(db: Reader, people: readonly New[]): void {
  const marks = marksIn(db);
  if (marks.length === 0) return;
  for (const { forename, surname, preferred_name: preferred } of people)
    for (const first of [forename, preferred]) {
      const on = first ? erasedByName(marks, `${first} ${surname}`) : null;
      if (on === null) continue;
      throw new Refusal(
        'import.erased',
        `${first} ${surname} may be somebody who was erased from this file on ${longDate(on)}. Nothing was taken in.`,
        { wayOut: 'Take them out of the list, or import them all the same if they may be kept again.' },
      );
    }
}
