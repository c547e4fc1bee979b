import type { cohortsContract, SessionFacts } from '../../../shared/contract/cohorts.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { requireCohort, requireSession, sessionWords } from './rows.ts';

type Data<Name extends keyof typeof cohortsContract> = DataOf<(typeof cohortsContract)[Name]>;
const done = { done: true } as const;

const columnsOf = (facts: SessionFacts) => ({
  on_date: facts.on,
  starts: facts.starts,
  ends: facts.ends,
  topic: facts.topic,
  held_at: facts.heldAt,
  led_by: facts.ledBy,
});

/** Refuses a session that ends before it starts. */
export function refuseBackwards({ starts, ends }: Pick<SessionFacts, 'starts' | 'ends'>): void {
  if (ends !== null && starts === null)
    throw new Refusal('cohorts.no-start', 'This session has an end and no start.', { field: 'starts' });
  if (starts !== null && ends !== null && ends <= starts)
    throw new Refusal('cohorts.session-backwards', 'This session would end before it starts.', {
      field: 'ends',
    });
}

/** Writes one session of a cohort; describes nothing. */
export function writeSession({ db, newId }: CommandContext, cohortId: string, facts: SessionFacts): string {
  refuseBackwards(facts);
  const id = newId();
  db.run(build.insertInto('session').values({ id, cohort_id: cohortId, ...columnsOf(facts) }));
  return id;
}

const isMarked = (db: Reader, id: string): boolean =>
  db.get(build.selectFrom('attendance').select('session_id').where('session_id', '=', id).limit(1)) !==
  undefined;

/** Adds a session to a cohort. Refuses one that ends before it starts. */
export function addSession(context: CommandContext, data: Data<'addSession'>): { id: string } {
  const cohort = requireCohort(context.db, data.cohortId);
  const id = writeSession(context, cohort.id, data.session);
  context.describe(`Added ‘${data.session.topic}’ on ${longDate(data.session.on)} to ${cohort.name}`);
  return { id };
}

/**
 * Changes a session; whoever has its calendar entry gets the change with the next calendar that is saved. Refuses a day
 * still to come where attendance is marked: nobody was there yet.
 */
export function editSession(context: CommandContext, data: Data<'editSession'>): typeof done {
  const { db } = context;
  const row = requireSession(db, data.id);
  refuseBackwards(data.session);
  if (data.session.on > context.today && data.session.on !== row.on_date && isMarked(db, row.id))
    throw new Refusal(
      'cohorts.marked-to-come',
      `Attendance is marked for this session, and ${longDate(data.session.on)} is still to come.`,
      { wayOut: 'Take the marks away first, or add another session on that day.', field: 'on' },
    );
  db.run(build.updateTable('session').set(columnsOf(data.session)).where('id', '=', row.id));
  const moved = row.on_date === data.session.on ? '' : `, moved to ${longDate(data.session.on)}`;
  context.describe(
    `Changed ${sessionWords(data.session)} of ${requireCohort(db, row.cohort_id).name}${moved}`,
  );
  return done;
}

/** Cancels a session, or holds it after all. */
export function cancelSession(context: CommandContext, data: Data<'cancelSession'>): typeof done {
  const { db } = context;
  const row = requireSession(db, data.id);
  db.run(
    build
      .updateTable('session')
      .set({ cancelled: data.cancelled ? 1 : 0 })
      .where('id', '=', row.id),
  );
  const words = `${sessionWords(row)} of ${requireCohort(db, row.cohort_id).name}`;
  context.describe(data.cancelled ? `Cancelled ${words}` : `Took back that ${words} is cancelled`);
  return done;
}

/** Takes away a session. Refuses where attendance is marked: that is cancelled instead, so that the marks stay. */
export function removeSession(context: CommandContext, { id }: Data<'removeSession'>): typeof done {
  const { db } = context;
  const row = requireSession(db, id);
  if (isMarked(db, id))
    throw new Refusal('cohorts.session-attended', 'Attendance is marked for this session.', {
      wayOut: 'Cancel it, or take the marks away first.',
    });
  db.run(build.deleteFrom('session').where('id', '=', id));
  context.describe(`Took ${sessionWords(row)} away from ${requireCohort(db, row.cohort_id).name}`);
  return done;
}
