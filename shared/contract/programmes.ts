import { z } from 'zod';
import { programmeContent } from '../reference/programme-content.ts';
import { decisionSchema } from '../rules/rule.ts';
import { academicYear, handedOver } from './app.ts';
import { date, done, id, line, nothing, prose, someLine } from './fields.ts';
import { command, job, query } from './kinds.ts';

export const nominationState = z.enum([
  'draft',
  'ready',
  'submitted',
  'offered',
  'reserve',
  'declined',
  'withdrawn',
]);
export type NominationState = z.infer<typeof nominationState>;

const roundFields = {
  academicYear,
  opensOn: date.nullable(),
  deadline: date,
  /** The day on which the rules are applied. */
  referenceDate: date,
  places: z.int().min(1, 'At least one place.').max(10_000).nullable(),
  placesPerSchool: z.int().min(1, 'At least one place.').max(1_000).nullable(),
  organiser: someLine('Say who organises it, and so whom the nominations go to.', 200),
};

const roundSummary = z.object({
  id,
  academicYear: z.string(),
  deadline: z.string(),
  closed: z.boolean(),
  nominated: z.number(),
  ready: z.number(),
  placesPerSchool: z.number().nullable(),
});

/** One rule's column in the round's table. */
export const criterion = z.object({
  words: z.string(),
  setBy: z.string(),
  verdict: z.enum(['met', 'not_met', 'not_known']),
  reason: z.string(),
});

export const nominationRow = z.object({
  id,
  ref: z.string(),
  personId: id,
  name: z.string(),
  post: z.string(),
  stage: z.string().nullable(),
  rank: z.number(),
  state: nominationState,
  stateOn: z.string(),
  /** Beyond the school's places: kept as a ranked reserve. */
  reserve: z.boolean(),
  criteria: z.array(criterion),
  verdict: z.enum(['met', 'not_met', 'not_known']),
  summary: z.string(),
  warnings: z.array(z.string()),
  againstReason: z.string().nullable(),
  statement: z.string(),
  needs: z.string(),
  coach: z.string(),
  shadowing: z.string(),
  project: z.string(),
  targetRole: z.string(),
  declared: z.boolean(),
  agreedOn: z.string().nullable(),
  askedBy: z.string().nullable(),
  shown: z.string().nullable(),
  onLeave: z.boolean(),
  toldOnLeaveOn: z.string().nullable(),
  nominatedOn: z.string(),
  exportedAt: z.string().nullable(),
  /** What is different now from what was sent last: 'Project: Year 8 reading, was Homework'. */
  changedSince: z.array(z.string()),
});
export type NominationRow = z.infer<typeof nominationRow>;

export const programmesContract = {
  list: query(
    nothing,
    z.array(
      z.object({
        id,
        name: z.string(),
        audience: z.string(),
        provider: z.string(),
        pastScheme: z.boolean(),
        npq: z.boolean(),
        characteristic: z.string().nullable(),
        rounds: z.array(roundSummary),
      }),
    ),
  ),
  programme: query(
    z.strictObject({ id }),
    z.object({
      id,
      version: z.number(),
      madeOn: z.string(),
      source: z.string(),
      content: programmeContent,
      rounds: z.array(roundSummary),
    }),
  ),
  /** Keeps a new version; rounds that are open stay on the version they were opened with. */
  edit: command(z.strictObject({ id, content: programmeContent }), z.object({ version: z.number() })),
  copy: command(z.strictObject({ id, name: someLine('Give the programme a name.', 120) }), z.object({ id })),
  close: command(z.strictObject({ id }), done),
  openRound: command(z.strictObject({ programmeId: id, ...roundFields }), z.object({ id })),
  editRound: command(z.strictObject({ id, change: z.strictObject(roundFields).partial() }), done),
  closeRound: command(z.strictObject({ id, closed: z.boolean() }), done),
  round: query(
    z.strictObject({ id }),
    z.object({
      id,
      programmeId: id,
      programme: z.string(),
      version: z.number(),
      characteristic: z.string().nullable(),
      asks: z.array(z.string()),
      ...roundFields,
      opensOn: z.string().nullable(),
      deadline: z.string(),
      referenceDate: z.string(),
      closed: z.boolean(),
      daysLeft: z.number(),
      nominations: z.array(nominationRow),
      placesUsed: z.number(),
      toAnswer: z.number(),
      lastExport: z.object({ id, at: z.string(), toWhom: z.string(), fileName: z.string() }).nullable(),
    }),
  ),
  /** Everybody not nominated in this round, with a verdict each; never listed by a characteristic. */
  candidates: query(
    z.strictObject({ roundId: id }),
    z.array(
      z.object({
        personId: id,
        name: z.string(),
        post: z.string(),
        stage: z.string().nullable(),
        decision: decisionSchema,
        summary: z.string(),
        onLeave: z.boolean(),
      }),
    ),
  ),
  nominate: command(
    z.strictObject({
      roundId: id,
      personId: id,
      /** Kept where the rules are not met and the head puts the person forward all the same. */
      againstReason: prose(1000).nullable().default(null),
    }),
    z.object({ id, ref: z.string() }),
  ),
  editNomination: command(
    z.strictObject({
      id,
      change: z
        .strictObject({
          statement: prose(4000),
          needs: prose(2000),
          coach: line(300),
          shadowing: line(300),
          project: line(300),
          targetRole: line(120),
          declared: z.boolean(),
          againstReason: prose(1000).nullable(),
          toldOnLeaveOn: date.nullable(),
        })
        .partial(),
    }),
    done,
  ),
  /** The nominee's agreement: when, who asked, and what they were shown. Null takes it back. */
  agree: command(
    z.strictObject({
      id,
      agreement: z
        .strictObject({
          on: date,
          askedBy: someLine('Say who asked them.', 120),
          shown: someLine('Say what they were shown.', 300),
        })
        .nullable(),
    }),
    done,
  ),
  setState: command(
    z.strictObject({ ids: z.array(id).min(1).max(1000), state: nominationState, on: date }),
    z.object({ changed: z.number() }),
  ),
  /** The nominations of a round in their new order, first priority first. */
  rank: command(z.strictObject({ roundId: id, order: z.array(id).min(1).max(5000) }), done),
  remove: command(z.strictObject({ id }), done),
  /** What would leave, about whom and to whom, before it leaves. */
  exportPreview: query(
    z.strictObject({ roundId: id }),
    z.object({
      toWhom: z.string(),
      fileName: z.string(),
      columns: z.array(z.object({ key: z.string(), words: z.string() })),
      leftOut: z.array(z.string()),
      people: z.array(z.object({ id, name: z.string(), rank: z.number() })),
      notReady: z.array(z.object({ id, name: z.string(), state: nominationState })),
      warnings: z.array(z.string()),
    }),
  ),
  exportWorkbook: job(
    z.strictObject({ roundId: id, forAnotherBaton: z.boolean() }),
    z.object({ file: handedOver, exportId: id, people: z.number() }).nullable(),
  ),
  exports: query(
    z.strictObject({ roundId: id }),
    z.array(
      z.object({
        id,
        at: z.string(),
        toWhom: z.string(),
        fileName: z.string(),
        columns: z.array(z.string()),
        rows: z.array(z.array(z.string())),
      }),
    ),
  ),
  printForms: job(z.strictObject({ ids: z.array(id).min(1).max(500) }), handedOver.nullable()),
};
