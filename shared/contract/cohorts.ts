import { z } from 'zod';
import { isAcademicYear } from '../rules/academic-year.ts';
import { longestCohortName } from '../rules/free-name.ts';
import { calendars } from './calendars.ts';
import { courseWorkProcedures } from './course-work.ts';
import { date, done, id, line, nothing, someLine } from './fields.ts';
import { graduations } from './graduations.ts';
import { command, query } from './kinds.ts';
import { mentorProcedures } from './mentors.ts';
import { rollover } from './rollover.ts';
import { placeState } from './stages.ts';

export const attendanceState = z.enum(['attended', 'caught_up', 'apologies', 'missed']);
export type AttendanceState = z.infer<typeof attendanceState>;

const academicYear = z.string().refine(isAcademicYear, 'Write the academic year as 2026/27.');
/** 'HH:MM' on a clock of 24 hours. */
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as 16:00.')
  .nullable();

/** What is known of a session before it has an id. */
export const sessionFacts = z.strictObject({
  on: date,
  starts: time,
  ends: time,
  topic: someLine('Say what the session is about.', 200),
  heldAt: line(120),
  ledBy: line(120),
});
export type SessionFacts = z.infer<typeof sessionFacts>;

export const sessionView = sessionFacts.extend({
  id,
  /** 3 of 'Session 3', by date; cancelled ones have none. */
  number: z.number().nullable(),
  cancelled: z.boolean(),
  /** How many of the cohort are marked, and how many of those count as having had it. */
  marked: z.number(),
  had: z.number(),
});
export type SessionView = z.infer<typeof sessionView>;

export const cohortRow = z.object({
  id,
  stageId: id,
  /** 'Stage 7', by the version that the cohort takes. */
  stage: z.string(),
  number: z.number().nullable(),
  academicYear: z.string(),
  name: z.string(),
  ledBy: z.string(),
  people: z.number(),
  graduated: z.number(),
  /** Sessions that were not cancelled: all, and those that have been. */
  sessions: z.number(),
  past: z.number(),
  /** The next session's day and topic. */
  next: z.object({ on: z.string(), topic: z.string() }).nullable(),
  /** The latest session that has been and has nobody's attendance yet. */
  toMark: z.object({ id, on: z.string() }).nullable(),
  closedOn: z.string().nullable(),
});
export type CohortRow = z.infer<typeof cohortRow>;

export const participantView = z.object({
  placeId: id,
  personId: id,
  name: z.string(),
  post: z.string(),
  state: z.enum([...placeState.options, 'left']),
  joinedOn: z.string(),
  /** By session id; a session without a mark is not in it. */
  attendance: z.record(z.string(), attendanceState),
  /** By session id: the day and the cohort in which they had its topic before. */
  before: z.record(z.string(), z.object({ on: z.string(), cohort: z.string() })),
  /** Of the sessions that have been: how many they had, here or before. */
  had: z.number(),
});
export type ParticipantView = z.infer<typeof participantView>;

export const cohortView = cohortRow.extend({
  title: z.string(),
  /** 'Six seminars across the academic year'. */
  pattern: z.string(),
  sessionList: z.array(sessionView),
  participants: z.array(participantView),
  /** How many people on the stage are in no cohort. */
  couldJoin: z.number(),
});
export type CohortView = z.infer<typeof cohortView>;

export const couldJoin = z.object({
  placeId: id,
  personId: id,
  name: z.string(),
  post: z.string(),
  state: placeState,
});
export type CouldJoin = z.infer<typeof couldJoin>;

const placeIds = z.array(id).max(500);
const about = {
  name: someLine('Say what the cohort is called.', longestCohortName),
  ledBy: line(120),
};

/** Stages as courses: who takes which stage together in a year, when they meet, and who was there. */
export const cohortsContract = {
  ...mentorProcedures,
  ...courseWorkProcedures,
  list: query(nothing, z.array(cohortRow)),
  one: query(z.strictObject({ id }), cohortView),
  /** Who is on a stage and in no cohort yet. */
  couldJoin: query(z.strictObject({ stageId: id }), z.array(couldJoin)),
  /** A cohort with its sessions and those who take it, in one go. */
  start: command(
    z.strictObject({
      ...about,
      stageId: id,
      academicYear,
      sessions: z.array(sessionFacts).max(40),
      placeIds,
    }),
    z.object({ id }),
  ),
  edit: command(z.strictObject({ id, ...about }), done),
  /** Closes a cohort whose year is over, or opens it again. */
  close: command(z.strictObject({ id, closed: z.boolean() }), done),
  /** Takes away a cohort that never began: nobody's attendance, no ceremony. */
  remove: command(z.strictObject({ id }), done),
  addSession: command(z.strictObject({ cohortId: id, session: sessionFacts }), z.object({ id })),
  editSession: command(z.strictObject({ id, session: sessionFacts }), done),
  /** Cancels a session, or holds it after all; its attendance is kept, and counts again then. */
  cancelSession: command(z.strictObject({ id, cancelled: z.boolean() }), done),
  /** Takes away a session that nobody's attendance is marked for. */
  removeSession: command(z.strictObject({ id }), done),
  join: command(
    z.strictObject({ cohortId: id, placeIds: placeIds.min(1) }),
    z.object({ joined: z.number() }),
  ),
  /** Takes people out of the cohort; they stay on the stage, and their attendance is kept. */
  leave: command(z.strictObject({ placeIds: placeIds.min(1) }), z.object({ left: z.number() })),
  /** Marks attendance of one session; a null state takes the mark away. */
  attend: command(
    z.strictObject({
      sessionId: id,
      marks: z
        .array(z.strictObject({ placeId: id, state: attendanceState.nullable() }))
        .min(1)
        .max(500),
    }),
    z.object({ changed: z.number() }),
  ),
  ...graduations,
  ...rollover,
  ...calendars,
};
