import { z } from 'zod';
import { handedOver } from './app.ts';
import { date, done, id, line, nothing, prose, someLine, someProse } from './fields.ts';
import { command, job, query } from './kinds.ts';

export const actionState = z.enum(['not_started', 'in_progress', 'done']);
export type ActionState = z.infer<typeof actionState>;

/** Somebody who helps: coach, mentor, or whom the person shadows. */
export const planHelper = z.strictObject({
  person: someLine('Say who.', 120),
  place: line(120).nullable(),
  dates: line(120).nullable(),
  focus: line(300).nullable(),
});
export const planProject = z.strictObject({
  title: someLine('Give the project a title.', 200),
  detail: line(500).nullable(),
  sponsor: line(120).nullable(),
  caseHistoryDue: date.nullable(),
});

const actionFields = {
  what: someProse('Say what they will do.', 500),
  resource: prose(500),
  by: date.nullable(),
  evidence: prose(500),
  state: actionState,
};
const goalFields = {
  title: someProse('Say what the goal is.', 300),
  why: prose(500),
  competency: line(120).nullable(),
};
const reviewFields = {
  on: date,
  with: someLine('Say with whom.', 120),
  focus: prose(500),
  outcome: prose(1000).nullable(),
};

export const planAction = z.object({ id, ...actionFields, what: z.string(), overdue: z.boolean() });
export const planGoal = z.object({ id, ...goalFields, title: z.string(), actions: z.array(planAction) });
export const plan = z.object({
  id,
  version: z.number(),
  madeOn: z.string(),
  agreedOn: z.string().nullable(),
  replacesOn: z.string().nullable(),
  nextReview: z.string().nullable(),
  closedOn: z.string().nullable(),
  coach: planHelper.nullable(),
  mentor: planHelper.nullable(),
  shadowing: planHelper.nullable(),
  project: planProject.nullable(),
  goals: z.array(planGoal),
  reviews: z.array(z.object({ id, ...reviewFields, with: z.string() })),
});
export type Plan = z.infer<typeof plan>;

/** What the stage course has arranged, for where the plan says nothing of it. */
export const planFromCourse = z.object({
  mentor: planHelper.nullable(),
  project: z.object({ ...planProject.shape, detail: z.string().nullable() }).nullable(),
});
export type PlanFromCourse = z.infer<typeof planFromCourse>;

/** A goal that Baton proposes, from a gap of the newest result or an experience of the stage. */
export const suggestion = z.object({
  key: z.string(),
  from: z.enum(['review', 'stage']),
  /** The review whose gap it is; null for the stage's. */
  reviewId: id.nullable(),
  title: z.string(),
  why: z.string(),
  competency: z.string().nullable(),
  actions: z.array(z.string()),
});
export type Suggestion = z.infer<typeof suggestion>;

export const planRow = z.object({
  personId: id,
  name: z.string(),
  post: z.string(),
  team: z.string().nullable(),
  stage: z.string().nullable(),
  plan: z
    .object({
      id,
      version: z.number(),
      agreedOn: z.string().nullable(),
      nextReview: z.string().nullable(),
      goals: z.number(),
      actions: z.number(),
      actionsDone: z.number(),
      overdue: z.number(),
    })
    .nullable(),
  /** On a stage, or put forward, and without a plan. */
  missing: z.boolean(),
});
export type PlanRow = z.infer<typeof planRow>;

const newGoal = z.strictObject({
  ...goalFields,
  actions: z.array(z.strictObject(actionFields)).max(20).default([]),
});

export const plansContract = {
  list: query(nothing, z.array(planRow)),
  ofPerson: query(
    z.strictObject({ personId: id }),
    z.object({
      plan: plan.nullable(),
      earlier: z.array(
        z.object({ id, version: z.number(), agreedOn: z.string().nullable(), closedOn: z.string() }),
      ),
      suggestions: z.array(suggestion),
      fromCourse: planFromCourse,
    }),
  ),
  /** One earlier version, as it was closed. */
  version: query(z.strictObject({ id }), plan),
  start: command(
    z.strictObject({ personIds: z.array(id).min(1).max(500) }),
    z.object({ started: z.number() }),
  ),
  /** Closes this version and opens the next with what is not finished. */
  renew: command(z.strictObject({ id }), z.object({ id })),
  edit: command(
    z.strictObject({
      id,
      change: z
        .strictObject({
          agreedOn: date.nullable(),
          nextReview: date.nullable(),
          coach: planHelper.nullable(),
          mentor: planHelper.nullable(),
          shadowing: planHelper.nullable(),
          project: planProject.nullable(),
        })
        .partial(),
    }),
    done,
  ),
  remove: command(z.strictObject({ id }), done),
  addGoal: command(z.strictObject({ planId: id, goal: newGoal }), z.object({ id })),
  editGoal: command(z.strictObject({ id, change: z.strictObject(goalFields).partial() }), done),
  /** Puts the goals of a plan in a new order. */
  orderGoals: command(z.strictObject({ planId: id, order: z.array(id).min(1).max(100) }), done),
  removeGoal: command(z.strictObject({ id }), done),
  addAction: command(z.strictObject({ goalId: id, action: z.strictObject(actionFields) }), z.object({ id })),
  editAction: command(z.strictObject({ id, change: z.strictObject(actionFields).partial() }), done),
  removeAction: command(z.strictObject({ id }), done),
  addReview: command(z.strictObject({ planId: id, review: z.strictObject(reviewFields) }), z.object({ id })),
  editReview: command(z.strictObject({ id, change: z.strictObject(reviewFields).partial() }), done),
  removeReview: command(z.strictObject({ id }), done),
  /** These people's plans in one PDF, in this order. */
  print: job(z.strictObject({ personIds: z.array(id).min(1).max(2_000) }), handedOver.nullable()),
};
