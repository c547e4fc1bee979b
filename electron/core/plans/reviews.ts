import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { plansContract } from '../../../shared/contract/plans.ts';
import type { CommandContext } from '../context.ts';
import { removed } from '../removed.ts';
import { build } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import { requirePlan } from './read.ts';

type Data<Name extends keyof typeof plansContract> = DataOf<(typeof plansContract)[Name]>;
const done = { done: true } as const;

function personOf({ db }: CommandContext, planId: string) {
  const { person_id } = requirePlan(db, planId);
  return { id: person_id, name: requireName(db, person_id) };
}

function requireReview(context: CommandContext, id: string) {
  const row = context.db.get(build.selectFrom('plan_review').selectAll().where('id', '=', id));
  if (row === undefined) throw removed('plans.no-such-review', 'review');
  return { row, person: personOf(context, row.plan_id) };
}

/** Records a conversation about the plan, held or to come. */
export function addReview(context: CommandContext, { planId, review }: Data<'addReview'>): { id: string } {
  const person = personOf(context, planId);
  const id = context.newId();
  context.db.run(
    build.insertInto('plan_review').values({
      id,
      plan_id: planId,
      on_date: review.on,
      with_whom: review.with,
      focus: review.focus,
      outcome: review.outcome,
    }),
  );
  context.describe(`Added a review of ${person.name}’s pathway plan`, [person.id]);
  return { id };
}

/** Changes what a review of a plan says. Refuses one that is no longer there. */
export function editReview(context: CommandContext, { id, change }: Data<'editReview'>): typeof done {
  const { row, person } = requireReview(context, id);
  const keep = <T>(given: T | undefined, now: T): T => (given === undefined ? now : given);
  context.db.run(
    build
      .updateTable('plan_review')
      .set({
        on_date: keep(change.on, row.on_date),
        with_whom: keep(change.with, row.with_whom),
        focus: keep(change.focus, row.focus),
        outcome: keep(change.outcome, row.outcome),
      })
      .where('id', '=', id),
  );
  context.describe(`Changed a review of ${person.name}’s pathway plan`, [person.id]);
  return done;
}

/** Removes a review of a plan. Refuses one that is no longer there. */
export function removeReview(context: CommandContext, { id }: { id: string }): typeof done {
  const { person } = requireReview(context, id);
  context.db.run(build.deleteFrom('plan_review').where('id', '=', id));
  context.describe(`Removed a review of ${person.name}’s pathway plan`, [person.id]);
  return done;
}
