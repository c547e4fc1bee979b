import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { plansContract } from '../../../shared/contract/plans.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CommandContext } from '../context.ts';
import { removed } from '../removed.ts';
import { build } from '../sql.ts';
import { refuseLeft, requireName, whom } from '../staff/names.ts';
import { plansNow, planVersion, requirePlan } from './read.ts';

type Data<Name extends keyof typeof plansContract> = DataOf<(typeof plansContract)[Name]>;
const done = { done: true } as const;
const kept = (value: unknown) => (value === null ? null : JSON.stringify(value));

/** A plan that may be changed, with its person's name. Refuses a closed version, which stays as it was. */
function openPlan({ db }: CommandContext, id: string) {
  const row = requirePlan(db, id);
  if (row.closed_on !== null)
    throw new Refusal('plans.closed', 'This is an earlier version, kept as it was.', {
      wayOut: 'Change the plan that stands now.',
    });
  return { ...row, name: requireName(db, row.person_id) };
}

/** Starts a plan for each of these people who has none. Refuses where all of them have one, or one has left. */
export function startPlans(context: CommandContext, { personIds }: Data<'start'>): { started: number } {
  const { db, newId, today } = context;
  const have = plansNow(db);
  const without = [...new Set(personIds)].filter((id) => !have.has(id));
  refuseLeft(db, without, 'personIds', 'so no plan is started');
  if (without.length === 0)
    throw new Refusal(
      'plans.have-one',
      `${whom(db, personIds)} already ${personIds.length === 1 ? 'has' : 'have'} a plan.`,
      {
        wayOut: 'Open it, or start its next version.',
      },
    );
  for (const personId of without) {
    requireName(db, personId);
    const last = db.get(
      build
        .selectFrom('plan')
        .select(['id', 'version'])
        .where('person_id', '=', personId)
        .orderBy('version', 'desc'),
    );
    db.run(
      build.insertInto('plan').values({
        id: newId(),
        person_id: personId,
        version: (last?.version ?? 0) + 1,
        made_on: today,
        replaces: last?.id ?? null,
      }),
    );
  }
  context.describe(`Started a pathway plan for ${whom(db, without)}`, without);
  return { started: without.length };
}

/** Closes this version, and opens the next with the goals that are not finished. What was agreed stays as it was. */
export function renewPlan(context: CommandContext, { id }: Data<'renew'>): { id: string } {
  const { db, newId, today } = context;
  const before = openPlan(context, id);
  const plan = planVersion(db, id, today);
  const next = newId();
  db.run(build.updateTable('plan').set({ closed_on: today }).where('id', '=', id));
  db.run(
    build.insertInto('plan').values({
      id: next,
      person_id: before.person_id,
      version: before.version + 1,
      made_on: today,
      replaces: id,
      coach: before.coach,
      mentor: before.mentor,
      shadowing: before.shadowing,
      project: before.project,
    }),
  );
  const unfinished = plan.goals
    .map((goal) => ({ ...goal, actions: goal.actions.filter((action) => action.state !== 'done') }))
    .filter((goal, place) => goal.actions.length > 0 || plan.goals[place]?.actions.length === 0);
  for (const goal of unfinished) insertGoal(context, next, goal);
  context.describe(`Started version ${before.version + 1} of ${before.name}’s pathway plan`, [
    before.person_id,
  ]);
  return { id: next };
}

type GoalToKeep = Omit<Data<'addGoal'>['goal'], 'competency'> & { competency: string | null };

function insertGoal({ db, newId }: CommandContext, planId: string, goal: GoalToKeep): string {
  const id = newId();
  const last = db.get(
    build
      .selectFrom('goal')
      .select((e) => e.fn.max('place').as('place'))
      .where('plan_id', '=', planId),
  );
  db.run(
    build.insertInto('goal').values({
      id,
      plan_id: planId,
      place: (last?.place ?? -1) + 1,
      title: goal.title,
      why: goal.why,
      competency: goal.competency,
    }),
  );
  goal.actions.forEach((action, place) => {
    db.run(
      build.insertInto('action').values({
        id: newId(),
        goal_id: id,
        place,
        what: action.what,
        resource: action.resource,
        by_date: action.by,
        evidence: action.evidence,
        state: action.state,
      }),
    );
  });
  return id;
}

/** Changes a plan's dates, its coach and mentor, the shadowing, the project. */
export function editPlan(context: CommandContext, { id, change }: Data<'edit'>): typeof done {
  const { db } = context;
  const row = openPlan(context, id);
  const keep = <T>(given: T | undefined, now: T): T => (given === undefined ? now : given);
  const keepObject = (given: unknown, now: string | null) => (given === undefined ? now : kept(given));
  db.run(
    build
      .updateTable('plan')
      .set({
        agreed_on: keep(change.agreedOn, row.agreed_on),
        next_review: keep(change.nextReview, row.next_review),
        coach: keepObject(change.coach, row.coach),
        mentor: keepObject(change.mentor, row.mentor),
        shadowing: keepObject(change.shadowing, row.shadowing),
        project: keepObject(change.project, row.project),
      })
      .where('id', '=', id),
  );
  context.describe(`Changed ${row.name}’s pathway plan`, [row.person_id]);
  return done;
}

/** Removes a plan that was a mistake; one that was agreed is renewed instead. */
export function removePlan(context: CommandContext, { id }: { id: string }): typeof done {
  const row = openPlan(context, id);
  if (row.agreed_on !== null)
    throw new Refusal('plans.agreed', `${row.name} agreed this plan, so it stays on record.`, {
      wayOut: 'Start its next version instead.',
    });
  context.db.run(build.deleteFrom('plan').where('id', '=', id));
  context.describe(`Removed ${row.name}’s pathway plan`, [row.person_id]);
  return done;
}

/** Adds a goal with its actions. */
export function addGoal(context: CommandContext, { planId, goal }: Data<'addGoal'>): { id: string } {
  const row = openPlan(context, planId);
  const id = insertGoal(context, planId, goal);
  context.describe(`Added the goal ‘${goal.title}’ to ${row.name}’s pathway plan`, [row.person_id]);
  return { id };
}

function openGoal(context: CommandContext, id: string) {
  const goal = context.db.get(build.selectFrom('goal').selectAll().where('id', '=', id));
  if (goal === undefined) throw removed('plans.no-such-goal', 'goal');
  return { goal, plan: openPlan(context, goal.plan_id) };
}

/** Changes a goal’s words. Refuses in an earlier version of the plan. */
export function editGoal(context: CommandContext, { id, change }: Data<'editGoal'>): typeof done {
  const { plan } = openGoal(context, id);
  if (Object.keys(change).length > 0)
    context.db.run(build.updateTable('goal').set(change).where('id', '=', id));
  context.describe(`Changed a goal of ${plan.name}’s pathway plan`, [plan.person_id]);
  return done;
}

/** Puts the goals of a plan in a new order; every goal is named once. */
export function orderGoals(context: CommandContext, { planId, order }: Data<'orderGoals'>): typeof done {
  const { db } = context;
  const plan = openPlan(context, planId);
  const goals = db.all(build.selectFrom('goal').select('id').where('plan_id', '=', planId));
  if (new Set(order).size !== goals.length || goals.some((goal) => !order.includes(goal.id)))
    throw new Refusal('plans.order', 'The goals have changed since you looked.', {
      wayOut: 'Look again, then order them.',
    });
  order.forEach((id, place) => {
    db.run(build.updateTable('goal').set({ place }).where('id', '=', id));
  });
  context.describe(`Ordered the goals of ${plan.name}’s pathway plan`, [plan.person_id]);
  return done;
}

/** Removes a goal with its actions. Refuses in an earlier version of the plan. */
export function removeGoal(context: CommandContext, { id }: { id: string }): typeof done {
  const { goal, plan } = openGoal(context, id);
  context.db.run(build.deleteFrom('goal').where('id', '=', id));
  context.describe(`Removed the goal ‘${goal.title}’ of ${plan.name}`, [plan.person_id]);
  return done;
}

/** Adds an action at the end of a goal. Refuses in an earlier version of the plan. */
export function addAction(context: CommandContext, { goalId, action }: Data<'addAction'>): { id: string } {
  const { db, newId } = context;
  const { plan } = openGoal(context, goalId);
  const last = db.get(
    build
      .selectFrom('action')
      .select((e) => e.fn.max('place').as('place'))
      .where('goal_id', '=', goalId),
  );
  const id = newId();
  db.run(
    build.insertInto('action').values({
      id,
      goal_id: goalId,
      place: (last?.place ?? -1) + 1,
      what: action.what,
      resource: action.resource,
      by_date: action.by,
      evidence: action.evidence,
      state: action.state,
    }),
  );
  context.describe(`Added an action to ${plan.name}’s pathway plan`, [plan.person_id]);
  return { id };
}

function openAction(context: CommandContext, id: string) {
  const action = context.db.get(build.selectFrom('action').selectAll().where('id', '=', id));
  if (action === undefined) throw removed('plans.no-such-action', 'action');
  return { action, ...openGoal(context, action.goal_id) };
}

/** Changes an action; done, it is told in the history as done. Refuses in an earlier version of the plan. */
export function editAction(context: CommandContext, { id, change }: Data<'editAction'>): typeof done {
  const { action, plan } = openAction(context, id);
  const keep = <T>(given: T | undefined, now: T): T => (given === undefined ? now : given);
  context.db.run(
    build
      .updateTable('action')
      .set({
        what: keep(change.what, action.what),
        resource: keep(change.resource, action.resource),
        by_date: keep(change.by, action.by_date),
        evidence: keep(change.evidence, action.evidence),
        state: keep(change.state, action.state),
      })
      .where('id', '=', id),
  );
  context.describe(
    change.state === 'done'
      ? `${plan.name} did: ${action.what}`
      : `Changed an action of ${plan.name}’s pathway plan`,
    [plan.person_id],
  );
  return done;
}

/** Removes an action. Refuses in an earlier version of the plan. */
export function removeAction(context: CommandContext, { id }: { id: string }): typeof done {
  const { plan } = openAction(context, id);
  context.db.run(build.deleteFrom('action').where('id', '=', id));
  context.describe(`Removed an action of ${plan.name}’s pathway plan`, [plan.person_id]);
  return done;
}
