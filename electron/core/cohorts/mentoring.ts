import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { mentorProcedures } from '../../../shared/contract/mentors.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { declaredInterests } from '../staff/interests.ts';
import { refuseLeft, requireName } from '../staff/names.ts';
import { isOpen, type Place, requirePlace } from '../stages/places.ts';
import { barredFrom, heedsReader } from './mentor-rules.ts';
import { inForceOf, type Mentoring, mentoringsByPlace } from './mentorings.ts';

type Data<Name extends keyof typeof mentorProcedures> = DataOf<(typeof mentorProcedures)[Name]>;
const done = { done: true } as const;

/** Keeps how many people somebody can mentor at once, and when they said so; null takes that back. */
export function setCapacity(context: CommandContext, data: Data<'setCapacity'>): typeof done {
  const { db, today } = context;
  const name = requireName(db, data.personId);
  refuseAhead(data.saidOn, today, 'saidOn');
  const row = build.deleteFrom('mentor').where('person_id', '=', data.personId);
  const had = db.run(row) > 0;
  if (data.capacity === null) {
    if (!had)
      throw new Refusal('cohorts.no-capacity', `${name} has not said how many people they can mentor.`, {
        wayOut: 'Load the page again.',
      });
    context.describe(`Took back how many people ${name} can mentor`, [data.personId]);
    return done;
  }
  refuseLeft(db, [data.personId], 'personId', 'so they mentor nobody here');
  db.run(
    build
      .insertInto('mentor')
      .values({ person_id: data.personId, capacity: data.capacity, said_on: data.saidOn }),
  );
  context.describe(`${name} can mentor ${counted(data.capacity, 'person', 'people')} at once`, [
    data.personId,
  ]);
  return done;
}

/**
 * Assigns a mentor to somebody on a stage; the one before ends on that day and is kept. Refuses oneself, whoever an
 * interest is declared with, who has left, and a day to come. Refuses with 'cohorts.mentor-heed' what is to be
 * confirmed first: beyond what the mentor said they can take, or line management between the two.
 */
export function assignMentor(context: CommandContext, data: Data<'assignMentor'>): { id: string } {
  const { db, today, newId } = context;
  const place = requirePlace(db, data.placeId);
  const mentee = requireName(db, place.person_id);
  if (!isOpen(place))
    throw new Refusal('cohorts.off-stage', `${mentee} is not on this stage any more.`, {
      wayOut: 'Put them on a stage first.',
    });
  refuseAhead(data.from, today, 'from');
  const name = data.mentorId === null ? fromOutside(db, place, mentee, data.mentorName) : '';
  if (data.mentorId !== null) refuseMentor(context, place, mentee, data.mentorId, data.confirmed);
  const before = inForceOf(mentoringsByPlace(db).get(place.id));
  if (before !== undefined) {
    if (before.mentorId === data.mentorId && (data.mentorId !== null || before.name === name))
      throw new Refusal('cohorts.mentor-already', `${before.name} is ${mentee}’s mentor already.`, {
        field: 'mentorId',
      });
    end(context, before, data.from, 'from');
  }
  const id = newId();
  db.run(
    build.insertInto('mentoring').values({
      id,
      stage_place_id: place.id,
      mentor_id: data.mentorId,
      mentor_name: name,
      from_date: data.from,
      to_date: null,
    }),
  );
  context.describe(
    before === undefined ? `Assigned a mentor to ${mentee}` : `Assigned another mentor to ${mentee}`,
    [place.person_id],
  );
  return { id };
}

/** Ends the mentoring in force of a place; it stays with its dates and its log. Refuses where there is none. */
export function endMentoring(context: CommandContext, data: Data<'endMentoring'>): typeof done {
  const { db, today } = context;
  const place = requirePlace(db, data.placeId);
  const name = requireName(db, place.person_id);
  refuseAhead(data.on, today, 'on');
  const now = inForceOf(mentoringsByPlace(db).get(place.id));
  if (now === undefined)
    throw new Refusal('cohorts.no-mentor', `${name} has no mentor.`, { wayOut: 'Load the page again.' });
  end(context, now, data.on, 'on');
  context.describe(`Ended the mentoring of ${name}`, [place.person_id]);
  return done;
}

/** Ends what somebody who leaves does as a mentor, and what is done for them. Called by the staff area; describes nothing. */
export function mentoringLeaves({ db }: CommandContext, personId: string, on: string): void {
  for (const one of [...mentoringsByPlace(db).values()].flat()) {
    if (one.to !== null) continue;
    const mine = one.mentorId === personId || requirePlace(db, one.placeId).person_id === personId;
    if (mine) endOn(db, one.id, on < one.from ? one.from : on);
  }
  db.run(build.deleteFrom('mentor').where('person_id', '=', personId));
}

function end({ db }: CommandContext, one: Mentoring, on: string, field: string): void {
  if (on < one.from)
    throw new Refusal(
      'cohorts.mentor-before',
      `${one.name} has been the mentor since ${longDate(one.from)}.`,
      {
        field,
        wayOut: 'Choose that day or a later one.',
      },
    );
  endOn(db, one.id, on);
}

const endOn = (db: CommandContext['db'], id: string, on: string): void => {
  db.run(build.updateTable('mentoring').set({ to_date: on }).where('id', '=', id));
};

/** The name of a mentor from outside. Refuses an empty one, and one that an interest is declared in. */
function fromOutside(db: Reader, place: Place, mentee: string, given: string): string {
  const name = given.replaceAll(/\s+/g, ' ').trim();
  if (name === '')
    throw new Refusal('cohorts.no-mentor-named', 'Choose the mentor, or type the name of one from outside.', {
      field: 'mentorId',
    });
  const same = (other: string | null) =>
    other !== null &&
    other.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('en-GB') === name.toLocaleLowerCase('en-GB');
  if (same(mentee)) throw oneself(mentee);
  if (declaredInterests(db).some((one) => one.declaredBy === place.person_id && same(one.name)))
    throw interested(name, mentee);
  return name;
}

function refuseMentor(
  context: CommandContext,
  place: Place,
  mentee: string,
  mentorId: string,
  confirmed: boolean,
): void {
  const { db, meeting } = context;
  const name = requireName(db, mentorId);
  if (mentorId === place.person_id) throw oneself(mentee);
  refuseLeft(db, [mentorId], 'mentorId', `so they cannot mentor ${mentee}`);
  if (barredFrom(db, place.person_id).has(mentorId))
    // A meeting is shown no interests.
    throw meeting
      ? new Refusal('cohorts.mentor-barred', `${name} cannot mentor ${mentee}.`, { field: 'mentorId' })
      : interested(name, mentee);
  const heeds = heedsReader(context, place)(mentorId, name);
  if (heeds.length > 0 && !confirmed)
    throw new Refusal('cohorts.mentor-heed', heeds.join(' '), {
      field: 'mentorId',
      wayOut: 'Assign them all the same, or choose somebody else.',
    });
}

const oneself = (name: string) =>
  new Refusal('cohorts.mentor-oneself', `${name} cannot be their own mentor.`, {
    field: 'mentorId',
    wayOut: 'Choose somebody else.',
  });

const interested = (name: string, mentee: string) =>
  new Refusal('cohorts.mentor-interest', `${name} cannot mentor ${mentee}: an interest is declared.`, {
    field: 'mentorId',
    wayOut: 'Choose somebody else.',
  });

/** Nothing is kept as done on a day that has not come. */
export function refuseAhead(on: string, today: string, field: string): void {
  if (on > today) throw new Refusal('cohorts.ahead', 'That day is still to come.', { field });
}
