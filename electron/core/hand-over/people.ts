import type { HandOverGroupId } from '../../../shared/reference/hand-over-groups.ts';
import { erasePerson } from '../erasure/erase-person.ts';
import { build, type Reader, type Writer } from '../sql.ts';

const leavers = build.selectFrom('person').select('id').where('archived_on', 'is not', null);

/** Who has left: those who are kept until a date, and those whose date has gone by. */
export function leaversOf(db: Reader, today: string): Record<'leavers' | 'expired', string[]> {
  const past = db.all(leavers.where('delete_after', '<', today)).map(({ id }) => id);
  const all = db.all(leavers).map(({ id }) => id);
  return { leavers: all.filter((id) => !past.includes(id)), expired: past };
}

/** Everybody who stays behind, given what was chosen. */
export function peopleLeftOut(db: Reader, chosen: ReadonlySet<HandOverGroupId>, today: string): string[] {
  const { leavers, expired } = leaversOf(db, today);
  return [...(chosen.has('leavers') ? [] : leavers), ...(chosen.has('expired') ? [] : expired)];
}

/**
 * Takes people out of the copy, with all that hangs on them and their lines in copies of exports; whom they
 * recommended goes by no name.
 */
export function takeOutPeople(db: Writer, people: readonly string[]): void {
  for (const person of people) erasePerson(db, person);
}
