import { z } from 'zod';
import { id, line, prose, someLine } from './fields.ts';

/** How a question is answered here; 'record' is settled on the person's own page. */
export const answeredBy = z.enum(['yes_no', 'years', 'record']);

/** Something not known that keeps verdicts open. */
export const question = z.object({
  fact: z.string(),
  words: z.string(),
  question: z.string(),
  who: z.string(),
  answered: answeredBy,
  people: z.number(),
  /** Verdicts that one answer each would make met. */
  settles: z.number(),
});
export type OpenQuestion = z.infer<typeof question>;

export const questionPeople = z.object({
  fact: z.string(),
  words: z.string(),
  question: z.string(),
  who: z.string(),
  answered: answeredBy,
  people: z.array(
    z.object({
      id,
      name: z.string(),
      post: z.string(),
      team: z.string().nullable(),
      lineManager: z.string().nullable(),
      /** Which stages wait for it: 'Stage 6'. */
      stages: z.array(z.string()),
    }),
  ),
});
export type QuestionPeople = z.infer<typeof questionPeople>;

const value = z.union([z.boolean(), z.number().min(0).max(60)]);

/** One answer of a sheet that came back, as it would be kept. */
export const sheetAnswer = z.strictObject({
  personId: id,
  fact: line(80),
  value,
  by: someLine('Say who answered.', 120),
  words: prose(1000).nullable(),
});
export type SheetAnswer = z.infer<typeof sheetAnswer>;

export const differences = z.object({
  rows: z.array(
    z.object({
      personId: id,
      name: z.string(),
      fact: z.string(),
      question: z.string(),
      by: z.string(),
      value,
      words: z.string().nullable(),
      /**
       * 'new' settles what was not known; 'same' is already so; 'conflict' says otherwise than the file, or than
       * another sheet.
       */
      kind: z.enum(['new', 'same', 'conflict']),
      /** What the file says now, with its source; null where nothing is known. */
      now: z.string().nullable(),
    }),
  ),
  /** Questions that came back unanswered, or as not known. */
  unanswered: z.number(),
  /** Rows, or single cells of a row, that cannot be used, and why. The sheet has no name in a CSV file. */
  problems: z.array(z.object({ file: z.string(), sheet: z.string(), row: z.number(), why: z.string() })),
});
export type SheetDifferences = z.infer<typeof differences>;
