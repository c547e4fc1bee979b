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
  const found = erasedAmong(db, people);
  if (found === null) return;
  throw new Refusal('import.erased', `${found} Nothing was taken in.`, {
    wayOut: 'Take them out of the list, or import them all the same if they may be kept again.',
  });
}

/** Refuses to add somebody by hand who may have been erased from this file, in the same way. */
export function refuseErasedByHand(db: Reader, person: New): void {
  const found = erasedAmong(db, [person]);
  if (found === null) return;
  throw new Refusal('staff.erased', `${found} Nobody was added.`, {
    wayOut: 'Add them all the same if they may be kept again, or if this is somebody else.',
  });
}

/** 'Priya Nair may be somebody who was erased …', of the first of whom that can be said; else null. */
function erasedAmong(db: Reader, people: readonly New[]): string | null {
  const marks = marksIn(db);
  if (marks.length === 0) return null;
  for (const { forename, surname, preferred_name: preferred } of people)
    for (const first of [forename, preferred]) {
      const on = first ? erasedByName(marks, `${first} ${surname}`) : null;
      if (on !== null)
        return `${first} ${surname} may be somebody who was erased from this file on ${longDate(on)}.`;
    }
  return null;
}
