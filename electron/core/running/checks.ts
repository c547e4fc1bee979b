import { Refusal } from '../../../shared/contract/refusal.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { requireNomination } from '../programmes/nominations.ts';
import { leftOf } from '../programmes/places-taken.ts';
import { requirePlace } from '../programmes/taking-part.ts';
import { build, type Reader } from '../sql.ts';
import { requireName } from '../staff/names.ts';

/** Refuses a last day before the first. */
export function refuseBackwards(from: string | null, to: string | null, field = 'to'): void {
  if (to === null) return;
  if (from === null) throw new Refusal('running.no-start', 'Give the first day too.', { field: 'from' });
  if (to < from)
    throw new Refusal('running.backwards', `${longDate(to)} is before ${longDate(from)}.`, { field });
}

/** Refuses a day that is still to come, for what is kept as done. */
export function refuseFuture(on: string | null, today: string, field: string): void {
  if (on !== null && on > today)
    throw new Refusal('running.future', `${longDate(on)} is still to come.`, { field });
}

export interface TakesPart {
  readonly personId: string;
  readonly name: string;
  readonly roundId: string;
}

/** Who takes part, by their nomination. Refuses who has taken up no place. */
export function requireTakesPart(db: Reader, nominationId: string): TakesPart {
  const { person_id: personId, round_id: roundId } = requireNomination(db, nominationId);
  requirePlace(db, nominationId);
  return { personId, roundId, name: requireName(db, personId) };
}

/**
 * Refuses something that begins on a day after they withdrew, or left the school; what was before that day may be
 * put in, and mended, at any time.
 */
export function refuseGone(db: Reader, nominationId: string, on: string, field: string): TakesPart {
  const who = requireTakesPart(db, nominationId);
  const gone = goneFrom(db, nominationId);
  if (gone !== null && on > gone.on)
    throw new Refusal('running.gone', `${who.name} ${gone.words} on ${longDate(gone.on)}.`, {
      field,
      wayOut:
        gone.words === LEFT
          ? 'Give a day before that, or record on the round’s page that they go on with the programme.'
          : 'Give a day before that, or take back on the round’s page that their time ended.',
    });
  return who;
}

const LEFT = 'left the school';

/** Since when somebody takes part no longer: their place ended, or they left the school. */
export function goneFrom(db: Reader, nominationId: string): { on: string; words: string } | null {
  const row = db.get(
    build
      .selectFrom('programme_place')
      .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
      .innerJoin('person', 'person.id', 'nomination.person_id')
      .select(['ended', 'ended_on', 'archived_on', 'why'])
      .where('nomination_id', '=', nominationId),
  );
  return row === undefined ? null : goneOf({ ended: row.ended, endedOn: row.ended_on, leftOn: leftOf(row) });
}

/** The same of somebody already read. */
export function goneOf(one: {
  ended: 'completed' | 'withdrew' | null;
  endedOn: string | null;
  leftOn: string | null;
}): { on: string; words: string } | null {
  const { ended, endedOn, leftOn } = one;
  if (endedOn !== null && (leftOn === null || endedOn <= leftOn))
    return { on: endedOn, words: ended === 'withdrew' ? 'withdrew' : 'completed the programme' };
  return leftOn === null ? null : { on: leftOn, words: LEFT };
}

export function requireSchool(db: Reader, id: string): string {
  const row = db.get(build.selectFrom('school').select('name').where('id', '=', id));
  if (row !== undefined) return row.name;
  throw new Refusal('running.no-school', 'That school is not in this file.', { field: 'schoolId' });
}

/** Refuses a request of the matching that was taken out while the form was open. */
export function refuseNoRequest(db: Reader, id: string | null): void {
  if (id === null) return;
  if (db.get(build.selectFrom('request').select('id').where('id', '=', id)) !== undefined) return;
  throw new Refusal('running.no-request', 'The request that this was matched for is no longer there.', {
    wayOut: 'Close this form; then put it in by hand, or from another match.',
  });
}

/** Refuses nobody, where somebody of the file or a name is asked for. */
export function refuseNobody(db: Reader, who: { personId: string | null; name: string }, say: string): void {
  if (who.personId !== null) requireName(db, who.personId);
  else if (who.name === '') throw new Refusal('running.nobody', say, { field: 'personId' });
}

/** The row that a command names. Refuses when there is none. */
export function found<Row>(row: Row | undefined): Row {
  if (row !== undefined) return row;
  throw new Refusal('running.not-there', 'That is no longer in this file.', {
    wayOut: 'Load the page again.',
  });
}
