import type { plansContract } from '../../shared/contract/plans.ts';
import type { Handlers } from './context.ts';
import { listPlans, planOfPerson } from './plans/list.ts';
import { printPlans } from './plans/print.ts';
import { planVersion } from './plans/read.ts';
import * as reviews from './plans/reviews.ts';
import * as writing from './plans/writing.ts';

export { plansContract as contract } from '../../shared/contract/plans.ts';

/** Pathway plans: goals and actions in versions, who helps, the conversations about them. */
export const handlers: Handlers<typeof plansContract> = {
  list: listPlans,
  ofPerson: planOfPerson,
  version: ({ db, today }, { id }) => planVersion(db, id, today),
  start: writing.startPlans,
  renew: writing.renewPlan,
  edit: writing.editPlan,
  remove: writing.removePlan,
  addGoal: writing.addGoal,
  editGoal: writing.editGoal,
  orderGoals: writing.orderGoals,
  removeGoal: writing.removeGoal,
  addAction: writing.addAction,
  editAction: writing.editAction,
  removeAction: writing.removeAction,
  addReview: reviews.addReview,
  editReview: reviews.editReview,
  removeReview: reviews.removeReview,
  print: printPlans,
};
