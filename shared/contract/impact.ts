import { z } from 'zod';
import { FIGURES } from '../rules/impact.ts';
import { date, done, id, nothing } from './fields.ts';
import {
  dismissed,
  dueRow,
  followUpAnswer,
  followUpAt,
  impactChoice,
  impactPerson,
  impactView,
  outcomeFields,
  participantView,
  personImpact,
  proposal,
  ratedPair,
  ratedStatement,
  rating,
  sentCopy,
  sentRow,
  statement,
  testimonyFields,
} from './impact-shapes.ts';
import { command, job, query } from './kinds.ts';

const handedOver = z.object({ ref: z.string(), name: z.string() }).nullable();
const moment = z.enum(['start', 'end']);

export const impactContract = {
  /** The figures of a choice of participants as at a day; empty while a meeting looks on. */
  page: query(impactChoice, impactView),
  /** The people behind one figure, of the whole choice or of one group of it; nobody while a meeting looks on. */
  people: query(
    z.strictObject({
      choice: impactChoice,
      figure: z.enum(FIGURES),
      /** Of those who completed alone. */
      completers: z.boolean(),
      /** One group, by its key, the rounds of some academic years, or whose words may not leave; null is the whole choice. */
      group: z
        .union([
          z.strictObject({ key: z.string().nullable() }),
          z.strictObject({ years: z.array(z.string().max(20)).min(1).max(200) }),
          z.strictObject({ withoutPermission: z.literal(true) }),
        ])
        .nullable(),
    }),
    z.array(impactPerson),
  ),
  /**
   * Who rated one statement at the start and, in the same words, at the end; nobody where their means are withheld, and while
   * a meeting looks on.
   */
  pairs: query(z.strictObject({ choice: impactChoice, statement: ratedStatement }), z.array(ratedPair)),
  /** One participant: outcomes, follow-ups, self-ratings and testimony. Refused while a meeting looks on. */
  participant: query(z.strictObject({ id }), participantView),
  /** For a person's page; nothing while a meeting looks on. */
  ofPerson: query(z.strictObject({ personId: id }), personImpact),
  /** Follow-ups that are due, the longest first, and what the file already says that may be an outcome. */
  followUps: query(
    nothing,
    z.object({
      due: z.array(dueRow),
      proposals: z.array(proposal),
      /** What was turned down: it can be asked again. */
      dismissed: z.array(dismissed),
      participants: z.number(),
      meeting: z.boolean(),
    }),
  ),
  addOutcome: command(z.strictObject({ nominationId: id, fields: outcomeFields }), z.object({ id })),
  editOutcome: command(z.strictObject({ id, fields: outcomeFields }), done),
  removeOutcome: command(z.strictObject({ id }), done),
  /** Makes an outcome of a holding or an NPQ that the file proposes. */
  takeOver: command(z.strictObject({ nominationId: id, factId: id }), z.object({ id })),
  /** Keeps that what the file proposes is no outcome: it is not proposed again. */
  dismiss: command(z.strictObject({ nominationId: id, factId: id }), done),
  /** Has what was turned down proposed again. */
  askAgain: command(z.strictObject({ nominationId: id, factId: id }), done),
  /** One answer for one or several follow-ups that are due. */
  answerFollowUps: command(
    z.strictObject({
      which: z
        .array(z.strictObject({ id, months: followUpAt }))
        .min(1)
        .max(500),
      answer: followUpAnswer,
      on: date,
    }),
    z.object({ changed: z.number() }),
  ),
  /** Makes follow-ups due again. */
  clearFollowUp: command(z.strictObject({ id, months: followUpAt }), done),
  /** Keeps a self-rating in place of the one that was there; null takes it out. */
  rate: command(
    z.strictObject({
      nominationId: id,
      moment,
      kept: z.strictObject({ on: date, ratings: z.array(rating).min(1).max(20) }).nullable(),
    }),
    done,
  ),
  /** What participants are asked to rate, and whether that is our default. */
  statements: query(nothing, z.object({ statements: z.array(statement), ours: z.boolean() })),
  /** The statements of the self-rating; null goes back to our default. */
  setStatements: command(z.strictObject({ statements: z.array(statement).min(1).max(12).nullable() }), done),
  addTestimony: command(z.strictObject({ nominationId: id, fields: testimonyFields }), z.object({ id })),
  editTestimony: command(z.strictObject({ id, fields: testimonyFields }), done),
  removeTestimony: command(z.strictObject({ id }), done),
  /** What a workbook would hold: its sheets, and with the sheet of people whom it names. */
  exportPreview: query(
    z.strictObject({ choice: impactChoice }),
    z.object({
      sheets: z.array(z.object({ name: z.string(), holds: z.string() })),
      people: z.array(impactPerson),
      /** Testimonies that go along, as they are shown. */
      testimonies: z.array(z.string()),
    }),
  ),
  /** The workbooks that left, the newest first; none while a meeting looks on. */
  sent: query(nothing, z.object({ copies: z.array(sentRow), meeting: z.boolean() })),
  /** One of them as it was sent. Refused while a meeting looks on. */
  sentCopy: query(z.strictObject({ id }), sentCopy),
  exportWorkbook: job(z.strictObject({ choice: impactChoice, people: z.boolean() }), handedOver),
  printPage: job(z.strictObject({ choice: impactChoice }), handedOver),
};
