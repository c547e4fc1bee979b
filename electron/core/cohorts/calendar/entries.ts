import { longDate } from '../../../../shared/rules/dates.ts';
import type { QueryContext } from '../../context.ts';
import { build } from '../../sql.ts';
import { namesOf } from '../../staff/names.ts';
import { graduationsOf } from '../graduation/rows.ts';
import { type CohortFile, requireCohort, type SessionRow, sessionsOf } from '../rows.ts';

/** One entry of a calendar, its days and times as they are in London. */
export interface CalendarEntry {
  /** The same in every export, so that a calendar changes the entry it has. */
  readonly uid: string;
  readonly on: string;
  /** The last of several whole days. */
  readonly until?: string;
  /** HH:MM; null where it lasts all day. */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly summary: string;
  readonly place: string;
  readonly words: string;
  readonly cancelled: boolean;
}

const allDay = { starts: null, ends: null, place: '', words: '', cancelled: false } as const;
const uid = (kind: string, id: string) => `${kind}-${id}@baton`;

/** A cohort's sessions, cancelled ones too, and its ceremonies. Who leads a session is said only with `names`. */
export function entriesOf(context: QueryContext, cohortId: string, names: boolean): CalendarEntry[] {
  const cohort = requireCohort(context.db, cohortId);
  return [
    ...sessionsOf(context.db, cohortId).map((row) => sessionEntry(cohort, row, names)),
    ...graduationsOf(context.db, cohortId).map((row) => ({
      ...allDay,
      uid: uid('graduation', row.id),
      on: row.on_date,
      summary: `${cohort.name}: graduation`,
      place: row.held_at,
    })),
  ];
}

/** The entries of every open cohort, of open reviews with their window, and of the plan reviews that are still to come. */
export function everyEntry(context: QueryContext, names: boolean): CalendarEntry[] {
  const { db } = context;
  const open = db.all(
    build.selectFrom('cohort').select('id').where('closed_on', 'is', null).orderBy('name').orderBy('id'),
  );
  return [
    ...open.flatMap(({ id }) => entriesOf(context, id, names)),
    ...reviewEntries(context, names),
    ...planReviewEntries(context, names),
  ];
}

function sessionEntry(cohort: CohortFile, row: SessionRow, names: boolean): CalendarEntry {
  const leads = row.led_by || cohort.led_by;
  return {
    uid: uid('session', row.id),
    on: row.on_date,
    starts: row.starts,
    ends: row.ends,
    summary: `${cohort.name}: ${row.topic}`,
    place: row.held_at,
    words: names && leads !== '' ? `Led by ${leads}` : '',
    cancelled: row.cancelled === 1,
  };
}

function reviewEntries({ db }: QueryContext, names: boolean): CalendarEntry[] {
  const rows = db.all(
    build
      .selectFrom('review')
      .select(['id', 'person_id', 'kind', 'opened_on', 'closes_on'])
      .where('closed_on', 'is', null)
      .orderBy('opened_on')
      .orderBy('id'),
  );
  const about = aboutWhom({ db }, rows, names);
  return rows.flatMap((row) => {
    const review = row.kind === 'review_360' ? '360 review' : 'Self-assessment';
    const opens = { ...allDay, uid: uid('review', row.id), on: row.opened_on };
    if (row.closes_on === null) return [{ ...opens, summary: `${review} opens${about(row)}` }];
    const last = `${review}: last day for answers${about(row)}`;
    return [
      { ...opens, until: row.closes_on, summary: `${review} open${about(row)}` },
      { ...allDay, uid: uid('review-closes', row.id), on: row.closes_on, summary: last },
    ];
  });
}

/** The next review that each open plan names, and the meetings about it that are set down for a day to come. */
function planReviewEntries({ db, today }: QueryContext, names: boolean): CalendarEntry[] {
  const plans = db.all(
    build
      .selectFrom('plan')
      .select(['id', 'person_id', 'next_review as on'])
      .where('closed_on', 'is', null)
      .where('next_review', '>=', today)
      .orderBy('next_review')
      .orderBy('id'),
  );
  const meetings = db.all(
    build
      .selectFrom('plan_review')
      .innerJoin('plan', 'plan.id', 'plan_review.plan_id')
      .select(['plan_review.id', 'plan.id as plan_id', 'person_id', 'on_date as on', 'with_whom'])
      .where('closed_on', 'is', null)
      .where('on_date', '>=', today)
      .orderBy('on_date')
      .orderBy('plan_review.id'),
  );
  const about = aboutWhom({ db }, [...plans, ...meetings], names);
  const named = plans.filter(
    (plan) => !meetings.some((meeting) => meeting.plan_id === plan.id && meeting.on === plan.on),
  );
  return [
    ...named.flatMap((row) =>
      row.on === null
        ? []
        : [
            {
              ...allDay,
              uid: uid('plan', row.id),
              on: row.on,
              summary: `Plan review${about(row)}`,
              words: `Set for ${longDate(row.on)} in the pathway plan`,
            },
          ],
    ),
    ...meetings.map((row) => ({
      ...allDay,
      uid: uid('plan-review', row.id),
      on: row.on,
      summary: `Plan review${about(row)}`,
      words: names && row.with_whom !== '' ? `With ${row.with_whom}` : '',
    })),
  ];
}

function aboutWhom(
  { db }: Pick<QueryContext, 'db'>,
  rows: readonly { readonly person_id: string }[],
  names: boolean,
) {
  const known = namesOf(db, names ? rows.map((row) => row.person_id) : []);
  return (row: { readonly person_id: string }) => {
    const name = known.get(row.person_id);
    return name === undefined ? '' : `: ${name}`;
  };
}
