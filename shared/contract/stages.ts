import { z } from 'zod';
import { stageContent } from '../reference/stage-content.ts';
import { decisionSchema, verdict } from '../rules/rule.ts';
import { handedOver } from './app.ts';
import { date, done, id, line, nothing, prose, someLine } from './fields.ts';
import { command, job, query } from './kinds.ts';
import { differences, question, questionPeople, sheetAnswer } from './stage-questions.ts';
import { flagMark } from './talent.ts';

export const placeState = z.enum(['identified', 'working', 'graduated']);
export type PlaceState = z.infer<typeof placeState>;

const people = z.array(id).min(1).max(10_000);

export const stageView = z.object({
  id,
  /** 6 of 'Stage 6'; null where the name has no number. */
  number: z.number().nullable(),
  versionId: id,
  version: z.number(),
  madeOn: z.string(),
  closedOn: z.string().nullable(),
  content: stageContent,
  /** How many are on it now, and how many versions there have been. */
  people: z.number(),
  versions: z.array(z.object({ id, version: z.number(), madeOn: z.string(), source: z.string() })),
});
export type StageView = z.infer<typeof stageView>;

/** 'May this person be here?' in the few words of a card. */
export const fit = z.object({
  stageId: id,
  verdict,
  /** How many answers would settle it; 0 where it is settled. */
  toAnswer: z.number(),
  /** '2 yrs in Sept' where waiting is all it takes, else 'Meets rules', '1 to answer', 'Not eligible'. */
  words: z.string(),
  /** The first thing that is not met or not known. */
  reason: z.string().nullable(),
  warnings: z.number(),
});
export type Fit = z.infer<typeof fit>;

export const boardCard = z.object({
  id,
  name: z.string(),
  post: z.string(),
  team: z.string().nullable(),
  kind: z.enum(['teaching', 'classroom', 'support']),
  /** '3 yrs', '1½ yrs', or the strand where years of teaching say nothing: 'Associate'. */
  years: z.string().nullable(),
  onLeave: z.boolean(),
  /** The kinds of flag in force; always empty in meeting mode. */
  flags: z.array(flagMark),
  place: z
    .object({
      id,
      stageId: id,
      state: placeState,
      from: z.string(),
      stateOn: z.string(),
      /** Placed although a rule was not met, or not known to be; why is in the detail. */
      against: z.boolean(),
    })
    .nullable(),
  /** For the stage they are on, or the one that fits best; for graduates, of the stages still before them. */
  fit: fit.nullable(),
  /** Nobody's stage yet, and a stage may fit: met, or one answer away. */
  consider: z.boolean(),
  /** Null off a stage, and in meeting mode: reviews are not looked at then. */
  progress: z.object({ done: z.number(), of: z.number() }).nullable(),
  mentor: z.string().nullable(),
});
export type BoardCard = z.infer<typeof boardCard>;

export const board = z.object({
  stages: z.array(
    z.object({
      id,
      number: z.number().nullable(),
      name: z.string(),
      title: z.string(),
      yearsWords: z.string(),
    }),
  ),
  cards: z.array(boardCard),
});
export type Board = z.infer<typeof board>;

export const progressStep = z.object({
  key: z.string(),
  words: z.string(),
  state: z.enum(['done', 'in_progress', 'not_started']),
  /** 'Closed 30 November 2026', '2 of 4'. */
  say: z.string(),
});
export type ProgressStep = z.infer<typeof progressStep>;

export const personPlace = z.object({
  id,
  stageId: id,
  name: z.string(),
  title: z.string(),
  number: z.number().nullable(),
  state: z.enum(['identified', 'working', 'graduated', 'left']),
  academicYear: z.string(),
  from: z.string(),
  stateOn: z.string(),
  /** What was decided when they were placed; it never changes, whatever becomes of the rules. */
  kept: z.object({
    verdict,
    version: z.number(),
    /** What the verdict rests on, which may be words said in confidence: null in a meeting. */
    because: z.string().nullable(),
    /** Why they were placed although. */
    reason: z.string().nullable(),
  }),
  steps: z.array(progressStep),
  done: z.number(),
  /** What the head marks by hand: linked experiences, sessions and the project. */
  marks: z.array(
    z.object({
      key: z.string(),
      words: z.string(),
      kind: z.enum(['experience', 'session', 'project']),
      doneOn: z.string().nullable(),
      evidence: z.string().nullable(),
    }),
  ),
});
export type PersonPlace = z.infer<typeof personPlace>;

export const stageVerdict = z.object({
  stageId: id,
  number: z.number().nullable(),
  name: z.string(),
  title: z.string(),
  version: z.number(),
  decision: decisionSchema,
});
export type StageVerdict = z.infer<typeof stageVerdict>;

export const personStages = z.object({
  id,
  name: z.string(),
  post: z.string(),
  /** Newest first; at most one is open. */
  places: z.array(personPlace),
  /** For each stage that is open, decided now. */
  verdicts: z.array(stageVerdict),
});
export type PersonStages = z.infer<typeof personStages>;

/** One stage for many people: how many meet it, and who would need a reason. */
export const manyVerdict = z.object({
  stageId: id,
  number: z.number().nullable(),
  name: z.string(),
  title: z.string(),
  met: z.number(),
  there: z.number(),
  needReason: z.array(z.object({ id, name: z.string(), verdict, reason: z.string() })),
});
export type ManyVerdict = z.infer<typeof manyVerdict>;

const reason = prose(1000).nullable().default(null);
/** A stage as it was edited: bounded as a whole, since its rule is a tree. */
const edited = stageContent
  .omit({ key: true })
  .refine((content) => JSON.stringify(content).length <= 60_000, 'This is too long for one stage.');

export const stagesContract = {
  list: query(nothing, z.array(stageView)),
  frameworks: query(nothing, z.array(z.object({ id, name: z.string(), version: z.number() }))),
  board: query(nothing, board),
  person: query(z.strictObject({ id }), personStages),
  /** What moving these people would mean, stage by stage, before anybody is moved. */
  verdictsFor: query(z.strictObject({ ids: people }), z.array(manyVerdict)),
  /** A new version of a stage. Places decided on an earlier one keep it. */
  edit: command(
    z.strictObject({ id, fromVersionId: id, content: edited }),
    z.object({ versionId: id, version: z.number() }),
  ),
  /** A stage of the school's own, below the others: it starts with no criteria but the words given. */
  add: command(
    z.strictObject({
      name: someLine('Type what the stage is called.', 60),
      title: line(120),
      audience: prose(1000).default(''),
    }),
    z.object({ id }),
  ),
  /** Closes a stage to new people, or opens it again. */
  close: command(z.strictObject({ id, closed: z.boolean() }), done),
  /**
   * Puts people on a stage. Where a rule is not met, or not known to be, a reason is asked for and kept beside
   * the verdict; they are listed together, and nobody is moved until it is given.
   */
  place: command(
    z.strictObject({
      ids: people,
      stageId: id,
      state: placeState.default('identified'),
      on: date.nullable().default(null),
      reason,
    }),
    z.object({ moved: z.number() }),
  ),
  /** Moves people along their stage: identified, working on it, graduated. */
  move: command(
    z.strictObject({ ids: people, state: placeState, on: date.nullable().default(null) }),
    z.object({ moved: z.number() }),
  ),
  /** Takes people off the stage they are on; what was recorded stays in their history. */
  takeOff: command(
    z.strictObject({ ids: people, on: date.nullable().default(null) }),
    z.object({ moved: z.number() }),
  ),
  /** Marks a linked experience, a session or the project as done; a null day takes the mark away. */
  experience: command(
    z.strictObject({
      placeId: id,
      experience: line(60),
      doneOn: date.nullable(),
      evidence: prose(1000).nullable(),
    }),
    done,
  ),
  /** What is not known and matters, the question that would settle most first. */
  openQuestions: query(nothing, z.array(question)),
  question: query(z.strictObject({ fact: line(80) }), questionPeople),
  /** Answers one question for many people at once. */
  settle: command(
    z.strictObject({
      fact: line(80),
      answers: z
        .array(z.strictObject({ personId: id, value: z.union([z.boolean(), z.number().min(0).max(60)]) }))
        .min(1)
        .max(10_000),
      by: someLine('Say who answered.', 120),
      on: date,
    }),
    z.object({ changed: z.number() }),
  ),
  /** Who would be asked what: one line for each line manager. */
  sheets: query(
    z.strictObject({ facts: z.array(line(80)).min(1).max(100) }),
    z.array(z.object({ id: id.nullable(), name: z.string(), people: z.number(), questions: z.number() })),
  ),
  /** Writes the questions as workbooks, one for each line manager or one with a sheet for each. */
  exportSheets: job(
    z.strictObject({
      facts: z.array(line(80)).min(1).max(100),
      managers: z.array(id.nullable()).min(1).max(500),
      together: z.boolean(),
    }),
    z.array(handedOver),
  ),
  /** The same questions on paper. */
  printSheets: job(
    z.strictObject({
      facts: z.array(line(80)).min(1).max(100),
      managers: z.array(id.nullable()).min(1).max(500),
      returnTo: line(120).nullable(),
      returnBy: date.nullable(),
    }),
    handedOver.nullable(),
  ),
  /** Reads sheets that came back and says what they would change; nothing changes yet. */
  readSheets: job(z.strictObject({ refs: z.array(id).min(1).max(100) }), differences),
  applySheets: command(
    z.strictObject({ answers: z.array(sheetAnswer).min(1).max(10_000), on: date }),
    z.object({ changed: z.number() }),
  ),
};
