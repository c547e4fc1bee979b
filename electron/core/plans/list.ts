import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { PlanRow, plansContract } from '../../../shared/contract/plans.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { listStaff } from '../staff/list.ts';
import { requireName } from '../staff/names.ts';
import { isOpen, placesOf } from '../stages/places.ts';
import { allStages } from '../stages/versions.ts';
import { courseReader } from './from-course.ts';
import { plansOf } from './read.ts';
import { suggestionsFor } from './suggestions.ts';

type Data<Name extends keyof typeof plansContract> = DataOf<(typeof plansContract)[Name]>;

/** Everybody with their plan, or without one; those on a stage without a plan are marked. Reads each table once. */
export function listPlans(context: QueryContext): PlanRow[] {
  const { db, today } = context;
  const plans = new Map(
    db
      .all(build.selectFrom('plan').selectAll().where('closed_on', 'is', null))
      .map((row) => [row.person_id, row]),
  );
  const figures = new Map<string, { goals: Set<string>; actions: number; done: number; overdue: number }>();
  for (const row of db.all(
    build
      .selectFrom('goal')
      .innerJoin('plan', 'plan.id', 'goal.plan_id')
      .leftJoin('action', 'action.goal_id', 'goal.id')
      .select(['goal.plan_id', 'goal.id', 'action.state', 'action.by_date'])
      .where('plan.closed_on', 'is', null),
  )) {
    const at = figures.get(row.plan_id) ?? { goals: new Set<string>(), actions: 0, done: 0, overdue: 0 };
    at.goals.add(row.id);
    if (row.state !== null) {
      at.actions += 1;
      if (row.state === 'done') at.done += 1;
      else if (row.by_date !== null && row.by_date < today) at.overdue += 1;
    }
    figures.set(row.plan_id, at);
  }
  const stageNames = new Map(allStages(db).map((stage) => [stage.id, stage.content.name]));
  return listStaff(context, { archived: false }).map((person): PlanRow => {
    const row = plans.get(person.id);
    const count = row === undefined ? undefined : figures.get(row.id);
    const onStage =
      person.stage !== null && (person.stage.state === 'identified' || person.stage.state === 'working');
    return {
      personId: person.id,
      name: `${person.forename} ${person.surname}`,
      post: person.post,
      team: person.team,
      stage: person.stage === null ? null : (stageNames.get(person.stage.id) ?? null),
      plan:
        row === undefined
          ? null
          : {
              id: row.id,
              version: row.version,
              agreedOn: row.agreed_on,
              nextReview: row.next_review,
              goals: count?.goals.size ?? 0,
              actions: count?.actions ?? 0,
              actionsDone: count?.done ?? 0,
              overdue: count?.overdue ?? 0,
            },
      missing: row === undefined && onStage,
    };
  });
}

/** One person's plan as it stands, its earlier versions, and what it might hold next. */
export function planOfPerson(
  context: QueryContext,
  { personId }: Data<'ofPerson'>,
): ReplyOf<(typeof plansContract)['ofPerson']> {
  const { db, today } = context;
  requireName(db, personId);
  const versions = plansOf(db, [personId], today).get(personId) ?? [];
  const plan = versions.find((one) => one.closedOn === null) ?? null;
  return {
    plan,
    earlier: versions.flatMap((one) =>
      one.closedOn === null
        ? []
        : [{ id: one.id, version: one.version, agreedOn: one.agreedOn, closedOn: one.closedOn }],
    ),
    suggestions: suggestionsFor(context, personId, plan?.goals ?? []),
    fromCourse: courseReader(db)(placesOf(db, personId).find(isOpen)?.id),
  };
}
