import type { z } from 'zod';
import { type Plan, planHelper, planProject } from '../../../shared/contract/plans.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';

const helper = planHelper.nullable();
const project = planProject.nullable();
const held = <T>(schema: z.ZodType<T>, text: string | null): T =>
  schema.parse(text === null ? null : JSON.parse(text));

type PlanTableRow = ReturnType<typeof planRows>[number];

function planRows(db: Reader, where: { personIds: readonly string[] } | { id: string }) {
  const rows = build.selectFrom('plan').selectAll().orderBy('version', 'desc');
  if ('id' in where) return db.all(rows.where('id', '=', where.id));
  const wanted = new Set(where.personIds);
  const [one] = where.personIds;
  if (where.personIds.length === 1 && one !== undefined) return db.all(rows.where('person_id', '=', one));
  return db.all(rows).filter((row) => wanted.has(row.person_id));
}

/** One plan's row. Refuses when there is none. */
export function requirePlan(db: Reader, id: string): PlanTableRow {
  const [row] = planRows(db, { id });
  if (row !== undefined) return row;
  throw new Refusal('plans.no-such-plan', 'That plan is no longer there.', {
    wayOut: 'Load the page again.',
  });
}

/** Every version of these people's plans, newest first, whole. */
export function plansOf(db: Reader, personIds: readonly string[], today: string): Map<string, Plan[]> {
  const rows = planRows(db, { personIds });
  return new Map(
    [...groupBy(rows, (row) => row.person_id)].map(([personId, own]) => [personId, whole(db, own, today)]),
  );
}

/** One version of a plan, whole. */
export function planVersion(db: Reader, id: string, today: string): Plan {
  const [found] = whole(db, [requirePlan(db, id)], today);
  if (found !== undefined) return found;
  throw new Refusal('plans.no-such-plan', 'That plan is no longer there.');
}

function whole(db: Reader, rows: readonly PlanTableRow[], today: string): Plan[] {
  const ids = rows.map((row) => row.id);
  const goals = db.all(build.selectFrom('goal').selectAll().where('plan_id', 'in', ids).orderBy('place'));
  const actions = groupBy(
    goals.length === 0
      ? []
      : db.all(
          build
            .selectFrom('action')
            .selectAll()
            .where(
              'goal_id',
              'in',
              goals.map((goal) => goal.id),
            )
            .orderBy('place'),
        ),
    (row) => row.goal_id,
  );
  const byPlan = groupBy(goals, (row) => row.plan_id);
  const reviews = groupBy(
    db.all(build.selectFrom('plan_review').selectAll().where('plan_id', 'in', ids).orderBy('on_date')),
    (row) => row.plan_id,
  );
  const agreed = new Map(rows.map((row) => [row.id, row.agreed_on ?? row.made_on]));
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    madeOn: row.made_on,
    agreedOn: row.agreed_on,
    replacesOn: row.replaces === null ? null : (agreed.get(row.replaces) ?? null),
    nextReview: row.next_review,
    closedOn: row.closed_on,
    coach: held(helper, row.coach),
    mentor: held(helper, row.mentor),
    shadowing: held(helper, row.shadowing),
    project: held(project, row.project),
    goals: (byPlan.get(row.id) ?? []).map((goal) => ({
      id: goal.id,
      title: goal.title,
      why: goal.why,
      competency: goal.competency,
      actions: (actions.get(goal.id) ?? []).map((action) => ({
        id: action.id,
        what: action.what,
        resource: action.resource,
        by: action.by_date,
        evidence: action.evidence,
        state: action.state,
        overdue: action.state !== 'done' && action.by_date !== null && action.by_date < today,
      })),
    })),
    reviews: (reviews.get(row.id) ?? []).map((review) => ({
      id: review.id,
      on: review.on_date,
      with: review.with_whom,
      focus: review.focus,
      outcome: review.outcome,
    })),
  }));
}

/** The open plan of each person: its id and its next review; for lists. */
export function plansNow(db: Reader): Map<string, { id: string; nextReview: string | null }> {
  return new Map(
    db
      .all(build.selectFrom('plan').select(['id', 'person_id', 'next_review']).where('closed_on', 'is', null))
      .map((row) => [row.person_id, { id: row.id, nextReview: row.next_review }]),
  );
}
