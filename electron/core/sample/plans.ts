import { build } from '../sql.ts';
import type { Making } from './making.ts';
import { haddad } from './plans/haddad.ts';
import { others } from './plans/others.ts';
import type { SamplePlan } from './plans/plan.ts';

/** Pathway plans, agreed and not yet agreed, with their goals, actions and reviews. */
export function fillPlans(making: Making): void {
  const newest = new Map<string, string>();
  for (const plan of [...haddad, ...others].toSorted((a, b) => a.version - b.version))
    newest.set(plan.who, fillPlan(making, plan, newest.get(plan.who) ?? null));
}

const helper = (given: SamplePlan['coach']) =>
  given === undefined
    ? null
    : JSON.stringify({ person: given[0], place: given[1], dates: given[2] ?? null, focus: given[3] ?? null });

function fillPlan(making: Making, plan: SamplePlan, replaces: string | null): string {
  const { db, newId } = making;
  const id = newId();
  const personId = making.id(plan.who);
  const dayOr = (day: SamplePlan['nextReview'] | undefined) => (day == null ? null : making.day(day));
  const made = making.day(plan.made);
  making.on(made, 'plans', 'make', ({ describe }) => {
    db.run(
      build.insertInto('plan').values({
        id,
        person_id: personId,
        version: plan.version,
        made_on: made,
        agreed_on: dayOr(plan.agreed),
        replaces,
        next_review: dayOr(plan.nextReview),
        closed_on: dayOr(plan.closed),
        coach: helper(plan.coach),
        mentor: helper(plan.mentor),
        shadowing: helper(plan.shadowing),
        project:
          plan.project === undefined
            ? null
            : JSON.stringify({
                title: plan.project[0],
                detail: null,
                sponsor: plan.project[1],
                caseHistoryDue: making.calendar.on('0 06-18'),
              }),
      }),
    );
    describe(`Made a plan for ${making.called(plan.who)}`, [personId]);
  });
  plan.goals.forEach((goal, at) => {
    const goalId = newId();
    db.run(
      build.insertInto('goal').values({
        id: goalId,
        plan_id: id,
        place: at + 1,
        title: goal.title,
        why: goal.why,
        competency: goal.competency,
      }),
    );
    goal.actions.forEach(({ by, ...action }, place) => {
      db.run(
        build
          .insertInto('action')
          .values({ id: newId(), goal_id: goalId, place: place + 1, by_date: making.day(by), ...action }),
      );
    });
  });
  for (const review of plan.reviews)
    db.run(
      build.insertInto('plan_review').values({
        id: newId(),
        plan_id: id,
        on_date: making.day(review.on),
        with_whom: review.with,
        focus: review.focus,
        outcome: review.outcome,
      }),
    );
  if (plan.agreed !== null)
    making.on(making.day(plan.agreed), 'plans', 'agree', ({ describe }) => {
      describe(`Agreed the plan of ${making.called(plan.who)}`, [personId]);
    });
  return id;
}
