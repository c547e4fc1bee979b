import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { MeetingFields } from '../../../shared/contract/places-shapes.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { goesForward } from '../../../shared/rules/places.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Reader, type Writer } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { namesOf, requireName } from '../staff/names.ts';
import { contentOf } from './content.ts';
import { nominationsIn } from './gather.ts';
import { requireRound } from './rounds.ts';
import { schoolReader } from './schools.ts';

type Contract = typeof programmesContract;
const done = { done: true } as const;

/** Refuses where a meeting looks on: what schools say of their people is for the organiser alone. */
export function refuseInMeeting({ meeting }: { readonly meeting: boolean }, what: string): void {
  if (meeting)
    throw new Refusal('programmes.meeting', `${what} while a meeting looks on.`, {
      wayOut: 'Turn meeting mode off first.',
    });
}

/** The needs meetings of a round, newest first, and the schools that had none. Refuses in a meeting. */
export function needsMeetingsOf(
  context: QueryContext,
  { roundId }: DataOf<Contract['needsMeetings']>,
): ReplyOf<Contract['needsMeetings']> {
  refuseInMeeting(context, 'Needs meetings are not shown');
  const { db } = context;
  const round = requireRound(db, roundId);
  const schools = new Map(
    db.all(build.selectFrom('school').select(['id', 'name'])).map((row) => [row.id, row.name]),
  );
  const people = groupBy(
    db.all(build.selectFrom('needs_meeting_person').selectAll().orderBy('place')),
    (row) => row.meeting_id,
  );
  const names = namesOf(
    db,
    [...people.values()].flat().flatMap((row) => row.person_id ?? []),
  );
  const rows = db.all(
    build
      .selectFrom('needs_meeting')
      .selectAll()
      .where('round_id', '=', roundId)
      .orderBy('held_on', 'desc')
      .orderBy('id'),
  );
  const met = new Set(rows.map((row) => row.school_id));
  const school = schoolReader(db);
  const forward = groupBy(
    nominationsIn(db, roundId).filter(goesForward),
    (row) => school(row.person_id)?.id ?? '',
  );
  return {
    programme: contentOf(db, round.version_id).name,
    academicYear: round.academic_year,
    meetings: rows.map((row) => ({
      id: row.id,
      schoolId: row.school_id,
      school: schools.get(row.school_id) ?? '',
      heldOn: row.held_on,
      present: row.present,
      needs: row.needs,
      nextStep: row.next_step,
      talent: (people.get(row.id) ?? []).map((one) => ({
        personId: one.person_id,
        name: names.get(one.person_id ?? '') ?? one.name,
        words: one.words,
      })),
    })),
    without: [...schools]
      .filter(([id]) => !met.has(id))
      .map(([id, name]) => ({ id, name, forward: forward.get(id)?.length ?? 0 }))
      .sort((a, b) => b.forward - a.forward || byName(a, b)),
  };
}

/** Records a needs meeting with a school. Refuses a day to come, and talent without a name. */
export function addNeedsMeeting(
  context: CommandContext,
  { roundId, fields }: DataOf<Contract['addNeedsMeeting']>,
): { id: string } {
  const { db, newId } = context;
  requireRound(db, roundId);
  const school = check(context, fields);
  const id = newId();
  db.run(build.insertInto('needs_meeting').values({ id, round_id: roundId, ...columns(fields) }));
  const people = writeTalent(context, id, fields);
  context.describe(`Recorded a needs meeting with ${school} on ${longDate(fields.heldOn)}`, people);
  return { id };
}

/** Changes what is kept of a needs meeting, the talent identified included. */
export function editNeedsMeeting(
  context: CommandContext,
  { id, fields }: DataOf<Contract['editNeedsMeeting']>,
): typeof done {
  const { db } = context;
  const before = requireMeeting(db, id);
  const school = check(context, fields);
  db.run(build.updateTable('needs_meeting').set(columns(fields)).where('id', '=', id));
  const were = peopleOf(db, id);
  db.run(build.deleteFrom('needs_meeting_person').where('meeting_id', '=', id));
  const people = writeTalent(context, id, fields);
  context.describe(`Changed the needs meeting with ${school} of ${longDate(before.held_on)}`, [
    ...new Set([...were, ...people]),
  ]);
  return done;
}

/** Removes a needs meeting that was recorded by mistake. */
export function removeNeedsMeeting(context: CommandContext, { id }: { id: string }): typeof done {
  const { db } = context;
  const row = requireMeeting(db, id);
  const people = peopleOf(db, id);
  db.run(build.deleteFrom('needs_meeting').where('id', '=', id));
  context.describe(
    `Removed the needs meeting with ${schoolName(db, row.school_id)} of ${longDate(row.held_on)}`,
    people,
  );
  return done;
}

function requireMeeting(db: Reader, id: string) {
  const row = db.get(build.selectFrom('needs_meeting').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('programmes.no-such-meeting', 'That needs meeting is no longer there.', {
    wayOut: 'Load the page again.',
  });
}

function schoolName(db: Reader, id: string): string {
  const row = db.get(build.selectFrom('school').select('name').where('id', '=', id));
  if (row !== undefined) return row.name;
  throw new Refusal('programmes.no-such-school', 'That school is not in this file.', {
    field: 'schoolId',
    wayOut: 'Add it in Settings first.',
  });
}

/** Refuses what cannot be; out: the school's name. */
function check(context: CommandContext, { heldOn, talent, schoolId }: MeetingFields): string {
  refuseInMeeting(context, 'No needs meeting is recorded');
  const { db, today } = context;
  if (heldOn > today)
    throw new Refusal('programmes.meeting-future', `${longDate(heldOn)} is still to come.`, {
      field: 'heldOn',
      wayOut: 'Record the meeting once it was held.',
    });
  for (const { personId, name } of talent)
    if (personId !== null) requireName(db, personId);
    else if (name === '')
      throw new Refusal('programmes.talent-unnamed', 'Say who was identified.', { field: 'talent' });
  return schoolName(db, schoolId);
}

const columns = (fields: MeetingFields) => ({
  school_id: fields.schoolId,
  held_on: fields.heldOn,
  present: fields.present,
  needs: fields.needs,
  next_step: fields.nextStep,
});

function writeTalent({ db, newId }: CommandContext, meetingId: string, { talent }: MeetingFields): string[] {
  talent.forEach((one, place) => {
    db.run(
      build.insertInto('needs_meeting_person').values({
        id: newId(),
        meeting_id: meetingId,
        person_id: one.personId,
        name: one.personId === null ? one.name : '',
        words: one.words,
        place,
      }),
    );
  });
  return talent.flatMap((one) => one.personId ?? []);
}

const peopleOf = (db: Writer, meetingId: string) =>
  db
    .all(build.selectFrom('needs_meeting_person').select('person_id').where('meeting_id', '=', meetingId))
    .flatMap((row) => row.person_id ?? []);
