import { z } from 'zod';
import { date, done, id, line, prose, someLine } from './fields.ts';
import { command, job, query } from './kinds.ts';
import { progressStep } from './stages.ts';

/** The project that somebody on a stage does in school. */
export const projectFacts = z.strictObject({
  title: someLine('Say what the project is called.', 160),
  /** The part of the job description that it is drawn from. */
  fromJob: prose(600),
  aims: prose(2000),
  sponsor: line(120),
  coach: line(120),
  /** What the coaching is aimed at. */
  coaching: prose(600),
  dueOn: date.nullable(),
  finishedOn: date.nullable(),
  outcome: prose(2000),
});
export type ProjectFacts = z.infer<typeof projectFacts>;

export const skillView = z.object({
  /** The competency, by its key in the version of the framework. */
  key: z.string(),
  name: z.string(),
  set: z.string(),
  indicators: z.array(z.string()),
  shownOn: z.string().nullable(),
  evidence: z.string().nullable(),
});
export type SkillView = z.infer<typeof skillView>;

/** One thing that somebody still lacks before they graduate, and where it is done. */
export const missingView = z.object({
  /** The step of the stage that it belongs to; 'skills' and 'meetings' are beside the steps. */
  key: z.string(),
  words: z.string(),
  href: z.string(),
});
export type MissingView = z.infer<typeof missingView>;

export const courseWork = z.object({
  placeId: id,
  personId: id,
  name: z.string(),
  stage: z.string(),
  number: z.number().nullable(),
  state: z.enum(['identified', 'working', 'graduated', 'left']),
  project: projectFacts.nullable(),
  /** Whether the stage asks for a project; one can be kept where it does not. */
  projectAsked: z.boolean(),
  /** The framework whose skills underpin the stage, in the version of the day on which the place began. */
  framework: z
    .object({ name: z.string(), version: z.number(), newest: z.number(), versionId: id })
    .nullable(),
  skills: z.array(skillView),
  /** Empty in a meeting, and for whoever is not on the stage any more. */
  missing: z.array(missingView),
  meeting: z.boolean(),
});
export type CourseWork = z.infer<typeof courseWork>;

export const progressRow = z.object({
  placeId: id,
  personId: id,
  name: z.string(),
  state: z.enum(['identified', 'working', 'graduated', 'left']),
  steps: z.array(progressStep),
  missing: z.array(missingView),
});
export type ProgressRow = z.infer<typeof progressRow>;

/** What belongs to a stage besides its sessions: the project, the skills, and what is still missing. */
export const courseWorkProcedures = {
  /** Of the open place, else the newest; null for somebody who was on no stage. */
  work: query(z.strictObject({ personId: id }), z.object({ work: courseWork.nullable() })),
  /** How far each of a cohort has come, by name. In a meeting nobody is listed. */
  progress: query(
    z.strictObject({ cohortId: id }),
    z.object({ meeting: z.boolean(), rows: z.array(progressRow) }),
  ),
  /** Starts the project of a place, or changes it. */
  saveProject: command(z.strictObject({ placeId: id, project: projectFacts }), done),
  removeProject: command(z.strictObject({ placeId: id }), done),
  /** The project of a place as a case history. */
  printProject: job(
    z.strictObject({ placeId: id }),
    z.object({ ref: z.string(), name: z.string() }).nullable(),
  ),
  /** Ticks a skill off with its day and evidence; a null day takes the tick away. */
  showSkill: command(
    z.strictObject({
      placeId: id,
      competency: line(120),
      shownOn: date.nullable(),
      evidence: prose(1000).nullable(),
    }),
    done,
  ),
};
