import { z } from 'zod';
import { elementKind, programmeElement } from '../reference/element-content.ts';
import { ATTENDANCE, EVENT_KINDS, OUTCOMES, SUPPORT_KINDS } from '../reference/running.ts';
import { date, id, line, prose, someLine } from './fields.ts';

const halfDays = z
  .number('Give a number of days.')
  .min(0, 'Days cannot be less than none.')
  .max(400, 'Give 400 or less.')
  .multipleOf(0.5, 'Give whole or half days.');

/** Which line of the ledger something counts for, where the programme has several of its kind; '' lets its words tell. */
const countsFor = line(330).default('');

export const eventFields = z.strictObject({
  element: z.enum(EVENT_KINDS),
  title: someLine('Give it a title.', 200),
  line: countsFor,
  from: date.nullable(),
  to: date.nullable(),
  days: halfDays.min(0.5, 'Give at least half a day.'),
  place: line(120),
  ledBy: line(120),
});
export type EventFields = z.infer<typeof eventFields>;
export const attendance = z.enum(ATTENDANCE);
export const mark = z.strictObject({
  nominationId: id,
  state: attendance.nullable(),
  days: halfDays.nullable(),
});

export const supportFields = z.strictObject({
  kind: z.enum(SUPPORT_KINDS),
  line: countsFor,
  on: date,
  to: date.nullable(),
  minutes: z
    .int('Give whole minutes.')
    .min(1, 'Give at least a minute.')
    .max(1440, 'Give a day at most.')
    .nullable(),
  withWhom: line(120),
  school: line(120),
  words: prose(2000),
  takes: prose(2000),
  nextOn: date.nullable(),
  /** Why one more than the programme allows; empty where it is not. */
  although: line(300),
});
export type SupportFields = z.infer<typeof supportFields>;

export const applicationFields = z.strictObject({
  post: someLine('Say for which post.', 120),
  school: line(120),
  appliedOn: date,
  shortlistedOn: date.nullable(),
  interviewOn: date.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  outcomeOn: date.nullable(),
  feedback: prose(2000),
});
export type ApplicationFields = z.infer<typeof applicationFields>;

export const placementFields = z.strictObject({
  schoolId: id,
  /** The request of the matching that it was taken over from. */
  requestId: id.nullable(),
  line: countsFor,
  from: date,
  to: date,
  hostMentor: line(120),
  externalMentor: line(120),
  focus: prose(2000),
  preVisits: z.array(date).max(20),
  closedOn: date.nullable(),
  review: prose(2000),
});
export type PlacementFields = z.infer<typeof placementFields>;

export const backfillFields = z.strictObject({
  postId: id,
  personId: id.nullable(),
  name: line(120),
  from: date,
  to: date.nullable(),
});
export type BackfillFields = z.infer<typeof backfillFields>;

export const deploymentFields = z.strictObject({
  personId: id.nullable(),
  name: line(120),
  schoolId: id,
  requestId: id.nullable(),
  reason: prose(2000),
  from: date,
  to: date.nullable(),
  daysAgreed: halfDays.nullable(),
  daysUsed: halfDays,
  reviewOn: date.nullable(),
  reviewedOn: date.nullable(),
  outcome: prose(2000),
});
export type DeploymentFields = z.infer<typeof deploymentFields>;

/** A line of the programme by its name, with what the programme says of it. */
export const lineOf = z.object({ name: z.string(), element: programmeElement, number: z.number() });
export const ledgerLine = z.object({
  /** The element's own name; no two lines share one. */
  name: z.string(),
  element: elementKind,
  had: z.number(),
  due: z.number().nullable(),
  upTo: z.boolean(),
  booked: z.number(),
  missed: z.number(),
  state: z.enum(['done', 'going', 'behind', 'none']),
  words: z.string(),
});
export const eventRow = z.object({
  id,
  fields: eventFields,
  /** The line of the ledger it counts for. */
  line: z.string(),
  /** How many of those who could be there are marked. */
  marked: z.number(),
  of: z.number(),
  late: z.boolean(),
  /** Since when the rest of its register is not asked for. */
  notNeededOn: date.nullable(),
});
export type EventRow = z.infer<typeof eventRow>;
export const deploymentRow = z.object({
  id,
  fields: deploymentFields,
  name: z.string(),
  school: z.string(),
  late: z.boolean(),
});
export type DeploymentRow = z.infer<typeof deploymentRow>;
export const runner = z.object({
  /** The nomination's. */
  id,
  personId: id,
  name: z.string(),
  school: z.string(),
  takenUpOn: date,
  ended: z.enum(['completed', 'withdrew']).nullable(),
  endedOn: date.nullable(),
  leftOn: date.nullable(),
  ledger: z.array(ledgerLine),
});
export type Runner = z.infer<typeof runner>;
/** What is missing, in words; of one participant where there is a nomination. */
export const missing = z.object({
  kind: z.string(),
  words: z.string(),
  on: date,
  nominationId: id.nullable(),
  /** Where it is mended: the page with the form that does it open. Ids only. */
  go: z.string(),
});
export const supportRow = z.object({
  id,
  fields: supportFields,
  /** The line of the ledger it counts for; empty where its kind has one alone. */
  line: z.string(),
});
export type SupportRow = z.infer<typeof supportRow>;
export const applicationRow = z.object({ id, fields: applicationFields });
export type ApplicationRow = z.infer<typeof applicationRow>;
export const backfillRow = z.object({
  id,
  fields: backfillFields,
  post: z.string(),
  name: z.string(),
  /** Whether the post is in their record, acting, for that time. */
  recorded: z.boolean(),
  /** Since when they cannot stand in, because they left the school. */
  leftOn: date.nullable(),
});
export type BackfillRow = z.infer<typeof backfillRow>;
/** Somebody who stands in for a post; with since when they cannot, because they left the school. */
export const standsIn = z.object({
  id,
  personId: id.nullable(),
  name: z.string(),
  from: date,
  to: date,
  leftOn: date.nullable(),
});
export const placementRow = z.object({
  id,
  fields: placementFields,
  school: z.string(),
  /** Since when the host takes nobody any more, and with which other school the match it came from is now. */
  host: z.object({ withdrew: date.nullable(), matched: z.string().nullable() }),
  backfills: z.array(backfillRow),
});
export type PlacementRow = z.infer<typeof placementRow>;
/** A confirmed match that no placement or deployment was made of yet. */
export const proposal = z.object({
  requestId: id,
  nominationId: id.nullable(),
  name: z.string(),
  giver: z.string(),
  school: z.string(),
  schoolId: id,
  personId: id.nullable(),
  from: date.nullable(),
  to: date.nullable(),
  focus: z.string(),
  externalMentor: z.string(),
  /** Who gives has withdrawn since. */
  withdrew: date.nullable(),
});
export type Proposal = z.infer<typeof proposal>;
