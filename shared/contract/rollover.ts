import { z } from 'zod';
import { isAcademicYear } from '../rules/academic-year.ts';
import { id, nothing, prose } from './fields.ts';
import { command, query } from './kinds.ts';

/** Somebody with the stage that they would go to or stay on. */
const mover = { personId: id, name: z.string(), post: z.string(), stageId: id, stage: z.string() };

/** Somebody who graduated, and whether they meet the rules of the next stage now. */
export const movesOn = z.object({
  ...mover,
  /** The stage that they graduated from. */
  from: z.string(),
  verdict: z.enum(['met', 'not_met', 'not_known']),
  /** The first rule that is not met or not known, with its reason; null where all are met. */
  why: z.string().nullable(),
});
export type MovesOn = z.infer<typeof movesOn>;

/** Somebody who did not graduate, in a cohort of the year that ends. */
export const goesOn = z.object({
  ...mover,
  placeId: id,
  cohortId: id,
  cohort: z.string(),
  /** The open cohort that follows theirs; null until one is started. */
  next: z.string().nullable(),
});
export type GoesOn = z.infer<typeof goesOn>;

/** The next cohort of a stage, with the sessions of the last one a year later. */
export const startsAnew = z.object({
  /** The cohort that it follows. */
  after: id,
  stageId: id,
  stage: z.string(),
  name: z.string(),
  ledBy: z.string(),
  sessions: z.array(z.object({ on: z.string(), topic: z.string() })),
});
export type StartsAnew = z.infer<typeof startsAnew>;

export const rolloverView = z.object({
  /** The academic year that ends, and the one that begins. */
  from: z.string(),
  to: z.string(),
  /** From 1 July to the end of September it is offered unasked. */
  inSeason: z.boolean(),
  movesOn: z.array(movesOn),
  goesOn: z.array(goesOn),
  starts: z.array(startsAnew),
  /** Stages that have a cohort in the next year already. */
  started: z.array(z.object({ stageId: id, name: z.string() })),
  closes: z.array(
    z.object({
      id,
      name: z.string(),
      people: z.number(),
      graduated: z.number(),
      /** The days of sessions that were held and have no register. */
      unmarked: z.array(z.string()),
    }),
  ),
});
export type RolloverView = z.infer<typeof rolloverView>;

const chosen = z.array(id).max(500);

/** The step from one academic year into the next. */
export const rollover = {
  /** What is proposed; nothing of it happens by itself. */
  rollover: query(nothing, rolloverView),
  /** Does what was ticked, in one step. */
  rollOver: command(
    z.strictObject({
      to: z.string().refine(isAcademicYear, 'Write the academic year as 2026/27.'),
      /** Cohorts whose next one is started, as proposed. */
      startAfter: chosen,
      close: chosen,
      /** People who graduated, put on their next stage and into its cohort where it has one alone: of several none is chosen. */
      moveOn: chosen,
      /** Places of those who go into the next cohort of their stage. */
      goOn: chosen,
      /** Places of those who come off their stage. */
      takeOff: chosen,
      /** Why somebody is put on a stage whose rules they do not meet, or may not. */
      reason: prose(600).nullable(),
    }),
    z.object({
      started: z.number(),
      closed: z.number(),
      people: z.number(),
      /** Graduates who are on their next stage and in no cohort of it, since it has none or several. */
      withoutCohort: z.number(),
    }),
  ),
};
