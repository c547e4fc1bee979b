import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { staffContract } from '../../../shared/contract/staff.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { requestsSaid } from '../../../shared/rules/requests-said.ts';
import { mentoringLeaves } from '../cohorts/mentoring.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { requestsLeave } from '../matching/leaving.ts';
import { plansLeave } from '../plans/record.ts';
import { programmesLeaves } from '../programmes/about-person.ts';
import { reviewsLeaves } from '../reviews/opening.ts';
import { numberSetting } from '../settings.ts';
import { build } from '../sql.ts';
import { stagesLeaves } from '../stages/moving.ts';
import { flagsToGo, talentLeaves } from '../talent/record.ts';
import { requireName } from './names.ts';

type Data<Name extends keyof typeof staffContract> = DataOf<(typeof staffContract)[Name]>;
const done = { done: true } as const;

/**
 * What would go when a person leaves, and for how many years the rest would be kept (a setting). Refuses in a meeting.
 */
export function leaving(
  context: QueryContext,
  { id }: { id: string },
): ReplyOf<(typeof staffContract)['leaving']> {
  const { db } = context;
  refuseInMeeting(context);
  requireName(db, id);
  const notes = db.all(build.selectFrom('note').select(['id', 'words']).where('person_id', '=', id));
  return {
    items: [
      ...flagsToGo(context, id).map((row) => ({ kind: 'flag' as const, ...row })),
      ...notes.map((row) => ({ kind: 'note' as const, id: row.id, words: row.words })),
    ],
    years: numberSetting(db, 'retention_years'),
  };
}

/**
 * Records a leaving date. One to come ends employments and posts on it and leaves the rest alone until then; one
 * that has come archives the person: employments and posts end, places on stages and open plans close, what they ask for in
 * Matching is withdrawn, flags and notes go unless kept with a reason, the rest is kept until the retention date. Employments and posts that were to begin
 * after that day are removed. Refuses in a meeting, and a day before they began what they do now.
 */
export function leave(
  context: CommandContext,
  data: Data<'leave'>,
): ReplyOf<(typeof staffContract)['leave']> {
  const { db } = context;
  refuseInMeeting(context);
  const name = requireName(db, data.personId);
  if (isArchived(context, data.personId))
    throw new Refusal('staff.left-already', `${name} has left already.`, { wayOut: 'Load the page again.' });
  if (data.deleteAfter <= data.on)
    throw new Refusal('staff.retention', 'The date until which the rest is kept comes before they leave.', {
      field: 'deleteAfter',
    });
  refuseBeforeStart(context, name, data);
  // What was to begin after that day never does: ending it would turn its dates backwards.
  db.run(
    build.deleteFrom('employment').where('person_id', '=', data.personId).where('from_date', '>', data.on),
  );
  db.run(
    build
      .deleteFrom('holding')
      .where('person_id', '=', data.personId)
      .where('elsewhere', 'is', null)
      .where('from_date', '>', data.on),
  );
  db.run(
    build
      .updateTable('employment')
      .set({ to_date: data.on, leaving_reason: data.reason })
      .where('person_id', '=', data.personId)
      .where((e) => e.or([e('to_date', 'is', null), e('to_date', '>', data.on)])),
  );
  db.run(
    build
      .updateTable('holding')
      .set({ to_date: data.on })
      .where('person_id', '=', data.personId)
      .where('elsewhere', 'is', null)
      .where((e) => e.or([e('to_date', 'is', null), e('to_date', '>', data.on)])),
  );
  if (data.on > context.today) {
    context.describe(`${name} leaves on ${longDate(data.on)}`, [data.personId]);
    return { ...done, requests: 0 };
  }
  const kept = (kind: 'flag' | 'note') => data.keep.filter((one) => one.kind === kind);
  talentLeaves(context, data.personId, kept('flag'));
  notesLeave(context, data.personId, kept('note'));
  stagesLeaves(context, data.personId, data.on);
  mentoringLeaves(context, data.personId, data.on);
  reviewsLeaves(context, data.personId);
  plansLeave(context, data.personId, data.on);
  programmesLeaves(context, data.personId, data.on);
  const requests = requestsLeave(context, (row) => row.person_id === data.personId, data.on);
  db.run(
    build
      .updateTable('person')
      .set({ archived_on: data.on, delete_after: data.deleteAfter })
      .where('id', '=', data.personId),
  );
  context.describe(`${name} left${requestsSaid(requests)}`, [data.personId]);
  return { ...done, requests };
}

/** The last day comes after the first, of the employment and of every post that has begun here. */
function refuseBeforeStart({ db, today }: CommandContext, name: string, data: Data<'leave'>): void {
  const employments = db.all(
    build.selectFrom('employment').select('from_date').where('person_id', '=', data.personId),
  );
  const holdings = db.all(
    build
      .selectFrom('holding')
      .select('from_date')
      .where('person_id', '=', data.personId)
      .where('elsewhere', 'is', null),
  );
  const starts = (rows: typeof employments) => rows.flatMap((row) => row.from_date ?? []).sort();
  const began = starts([...employments, ...holdings]).findLast((from) => from <= today);
  if (began !== undefined && began > data.on)
    throw new Refusal('staff.leaves-before', `${name} began on ${longDate(began)}, after that day.`, {
      field: 'on',
      wayOut: 'Choose a later last day, or put the date right on which they began.',
    });
  const [first] = starts(employments);
  if (first !== undefined && first > data.on && employments.every((row) => row.from_date !== null))
    throw new Refusal('staff.leaves-before', `${name} only begins on ${longDate(first)}.`, {
      field: 'on',
      wayOut: 'Choose a later last day, or put the date right on which they begin.',
    });
}

/** What would go is not shown in a meeting, so nobody could keep any of it. */
function refuseInMeeting({ meeting }: { readonly meeting: boolean }): void {
  if (!meeting) return;
  throw new Refusal(
    'staff.leaving-meeting',
    'Flags and notes go when somebody leaves, and a meeting shows none of them.',
    { wayOut: 'Turn meeting mode off, then record that they leave.' },
  );
}

/** Drops the notes on a person who leaves, but for those kept with a reason. */
function notesLeave(
  { db }: CommandContext,
  personId: string,
  keep: readonly { id: string; reason: string }[],
): void {
  for (const { id } of db.all(build.selectFrom('note').select('id').where('person_id', '=', personId))) {
    const kept = keep.find((one) => one.id === id);
    if (kept === undefined) db.run(build.deleteFrom('note').where('id', '=', id));
    else db.run(build.updateTable('note').set({ keep_reason: kept.reason }).where('id', '=', id));
  }
}

/** Brings a person back who was archived by mistake or returns; what went stays gone. */
export function bringBack(context: CommandContext, { personId }: Data<'bringBack'>): typeof done {
  const { db, today } = context;
  const name = requireName(db, personId);
  if (!isArchived(context, personId))
    throw new Refusal('staff.not-left', `${name} is in the staff list already.`, {
      wayOut: 'Load the page again.',
    });
  db.run(
    build.updateTable('person').set({ archived_on: null, delete_after: null }).where('id', '=', personId),
  );
  const employment = db.get(
    build
      .selectFrom('employment')
      .select(['id', 'school_id', 'team'])
      .where('person_id', '=', personId)
      .orderBy('to_date', 'desc'),
  );
  if (employment !== undefined)
    db.run(
      build.insertInto('employment').values({
        id: context.newId(),
        person_id: personId,
        school_id: employment.school_id,
        team: employment.team,
        from_date: today,
      }),
    );
  context.describe(`Brought ${name} back`, [personId]);
  return done;
}

function isArchived({ db }: CommandContext, id: string): boolean {
  const row = db.get(build.selectFrom('person').select('archived_on').where('id', '=', id));
  return row !== undefined && row.archived_on !== null;
}
