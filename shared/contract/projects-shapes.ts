import { z } from 'zod';
import { phases } from '../reference/phases.ts';
import { date, id, line, prose, someLine, someProse } from './fields.ts';

export const projectState = z.enum(['planned', 'under_way', 'finished', 'stopped']);
export type ProjectState = z.infer<typeof projectState>;

const phase = z.enum(phases);

/** How success is told: what is measured, from where, to where, and what came of it. */
export const measure = z.strictObject({
  what: someLine('Say what is measured.', 200),
  baseline: line(60),
  target: line(60),
  result: line(60),
  on: date.nullable(),
  /** Of how many pupils; a figure of fewer than five could tell who they are. */
  pupils: z
    .int('Give a whole number.')
    .min(5, 'No figure for fewer than five pupils: it could tell who they are.')
    .max(100_000, 'That is more pupils than a school has.')
    .nullable(),
  met: z.enum(['met', 'partly', 'not_met']).nullable(),
});
export type Measure = z.infer<typeof measure>;

export const projectAction = z.strictObject({
  what: someLine('Say what is to be done.', 300),
  /** Who helps. */
  who: line(80),
  by: date.nullable(),
  doneOn: date.nullable(),
});
export type ProjectAction = z.infer<typeof projectAction>;

/** A fact that shows what changed; no pupil is named in it. */
export const evidence = z.strictObject({
  words: someProse('Say what the evidence shows.', 600),
  on: date.nullable(),
  source: line(120),
});
export type Evidence = z.infer<typeof evidence>;

/** What is kept of a project, as its form sends it and its page shows it. */
export const projectFields = z.strictObject({
  /** '' while none is chosen. */
  theme: z.string().max(64),
  title: someLine('Give the project a title.', 150),
  aim: prose(2000),
  why: prose(2000),
  measures: z.array(measure).max(10, 'At most 10 measures.'),
  actions: z.array(projectAction).max(25, 'At most 25 actions.'),
  evidence: z.array(evidence).max(15, 'At most 15 pieces of evidence.'),
  /** What the evidence cannot show. */
  limits: prose(600),
  sponsor: line(120),
  coach: line(120),
  competencies: line(200),
  worked: prose(2000),
  didNotWork: prose(2000),
  next: prose(2000),
  learned: prose(2000),
  advice: prose(2000),
  from: date.nullable(),
  to: date.nullable(),
});
export type ProjectFields = z.infer<typeof projectFields>;

/** When the author agreed to share it, who asked them, and as whom they appear; null is by name. */
const consent = z.object({ on: z.string(), askedBy: z.string(), as: z.string().nullable() });

/** A project as its page shows it; in the library of one shared without the name, nothing tells who wrote it. */
export const projectPage = z.object({
  id,
  /** Null where the author is not named. */
  personId: id.nullable(),
  author: z.string(),
  post: z.string(),
  school: z.string(),
  phase: z.string(),
  programme: z.string(),
  academicYear: z.string(),
  fields: projectFields,
  themeWords: z.string(),
  state: projectState,
  stateOn: z.string(),
  stoppedWhy: z.string(),
  consent: consent.nullable(),
  /** How they would be called without their name. */
  asRole: z.string(),
  opportunity: z.string().nullable(),
});
export type ProjectPage = z.infer<typeof projectPage>;

/** A place that was taken up, with its project or none yet. */
export const participantProject = z.object({
  id,
  personId: id,
  name: z.string(),
  school: z.string(),
  roundId: id,
  round: z.string(),
  /** What the nomination says of a project; '' in a meeting. */
  meant: z.string(),
  project: z
    .object({
      title: z.string(),
      theme: z.string(),
      state: projectState,
      stateOn: z.string(),
      measures: z.number(),
      results: z.number(),
      shared: z.boolean(),
    })
    .nullable(),
});
export type ParticipantProject = z.infer<typeof participantProject>;

export const libraryRow = z.object({
  id,
  title: z.string(),
  theme: z.string(),
  themeWords: z.string(),
  author: z.string(),
  school: z.string(),
  phase: z.string(),
  year: z.string(),
  programme: z.string(),
  aim: z.string(),
});
export type LibraryRow = z.infer<typeof libraryRow>;

export const theme = z.object({ id, words: z.string(), source: z.string().nullable(), closed: z.boolean() });
export type Theme = z.infer<typeof theme>;

export const opportunityFields = z.strictObject({
  schoolId: id,
  theme: id,
  title: someLine('Give the project a title.', 150),
  needs: prose(1000),
  /** Whom to ask about it. */
  ask: line(120),
  from: date.nullable(),
  to: date.nullable(),
  roles: z.array(z.string().max(60)).max(30),
  people: z
    .int('Give a whole number.')
    .min(1, 'At least one person.')
    .max(50, 'At most 50 people on one project.'),
  offeredOn: date,
});
export type OpportunityFields = z.infer<typeof opportunityFields>;

export const opportunityRow = z.object({
  id,
  fields: opportunityFields,
  school: z.string(),
  phase: phase.nullable(),
  themeWords: z.string(),
  withdrawnOn: z.string().nullable(),
  /** How many took it; null in a meeting, where it would count people who are not shown. */
  taken: z.number().nullable(),
});
export type OpportunityRow = z.infer<typeof opportunityRow>;
