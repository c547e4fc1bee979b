import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { mentorProcedures } from '../../../shared/contract/mentors.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { whom } from '../staff/names.ts';
import { requirePlace } from '../stages/places.ts';
import { refuseAhead } from './mentoring.ts';

type Data<Name extends keyof typeof mentorProcedures> = DataOf<(typeof mentorProcedures)[Name]>;
const done = { done: true } as const;

/** Logs a meeting of a mentor with the person they support. Refuses a day to come, and any day outside the mentoring. */
export function logMeeting(context: CommandContext, data: Data<'logMeeting'>): { id: string } {
  const { db, newId } = context;
  const { mentoring, personId } = requireMentoring(context, data.mentoringId);
  refuseDays(context, mentoring, data);
  const id = newId();
  db.run(
    build
      .insertInto('mentor_meeting')
      .values({ id, mentoring_id: mentoring.id, on_date: data.on, words: data.words, next_on: data.nextOn }),
  );
  context.describe(`Logged the mentor meeting of ${longDate(data.on)} for ${whom(db, [personId])}`, [
    personId,
  ]);
  return { id };
}

/** Changes a meeting in the log. */
export function editMeeting(context: CommandContext, data: Data<'editMeeting'>): typeof done {
  const { db } = context;
  const row = requireMeeting(db, data.id);
  const { mentoring, personId } = requireMentoring(context, row.mentoring_id);
  refuseDays(context, mentoring, data);
  db.run(
    build
      .updateTable('mentor_meeting')
      .set({ on_date: data.on, words: data.words, next_on: data.nextOn })
      .where('id', '=', row.id),
  );
  context.describe(`Changed the mentor meeting of ${longDate(data.on)} for ${whom(db, [personId])}`, [
    personId,
  ]);
  return done;
}

/** Takes a meeting out of the log. */
export function removeMeeting(context: CommandContext, { id }: Data<'removeMeeting'>): typeof done {
  const { db } = context;
  const row = requireMeeting(db, id);
  const { personId } = requireMentoring(context, row.mentoring_id);
  db.run(build.deleteFrom('mentor_meeting').where('id', '=', id));
  context.describe(`Took out the mentor meeting of ${longDate(row.on_date)} for ${whom(db, [personId])}`, [
    personId,
  ]);
  return done;
}

/** The mentoring and whom it is for. Refuses when there is none, and while a meeting looks on: it is shown no log. */
function requireMentoring({ db, meeting }: CommandContext, id: string) {
  if (meeting)
    throw new Refusal('cohorts.log-in-meeting', 'A meeting is shown no mentor meetings.', {
      wayOut: 'Turn meeting mode off first.',
    });
  const mentoring = db.get(build.selectFrom('mentoring').selectAll().where('id', '=', id));
  if (mentoring === undefined)
    throw new Refusal('cohorts.no-such-mentoring', 'That mentoring is not in this file any more.', {
      wayOut: 'Load the page again.',
    });
  return { mentoring, personId: requirePlace(db, mentoring.stage_place_id).person_id };
}

function requireMeeting(db: Reader, id: string) {
  const row = db.get(build.selectFrom('mentor_meeting').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('cohorts.no-such-meeting', 'That meeting is not in the log any more.', {
    wayOut: 'Load the page again.',
  });
}

function refuseDays(
  { today }: CommandContext,
  { from_date }: { readonly from_date: string },
  { on, nextOn }: { readonly on: string; readonly nextOn: string | null },
): void {
  refuseAhead(on, today, 'on');
  if (on < from_date)
    throw new Refusal('cohorts.meeting-before', `This mentoring began on ${longDate(from_date)}.`, {
      field: 'on',
    });
  if (nextOn !== null && nextOn <= on)
    throw new Refusal('cohorts.next-before', 'The next meeting comes after this one.', { field: 'nextOn' });
}
