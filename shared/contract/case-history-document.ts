import { z } from 'zod';
import { day, maybe, printed, text } from './printed.ts';

/** A participant's project as it is printed. Empty words are asked, and not written: their section is left out. */
export const caseHistory = z.strictObject({
  title: text,
  /** By name, or 'A middle leader in a primary school'; then nobody else is named. */
  author: text,
  named: z.boolean(),
  post: maybe,
  /** 'Leadership Pathways 2025/26' */
  programme: text,
  from: day.nullable(),
  to: day.nullable(),
  coach: maybe,
  sponsor: maybe,
  competencies: maybe,
  /** Since when it is finished; null while it is not. */
  finalOn: day.nullable(),
  /** What its state is called where it is not finished: 'Under way', 'Stopped: the post moved'. */
  stateWords: maybe,
  aim: text,
  why: text,
  measures: z.array(
    z.strictObject({
      what: text,
      baseline: text,
      target: text,
      result: text,
      on: day.nullable(),
      pupils: z.int().nullable(),
      met: z.enum(['met', 'partly', 'not_met']).nullable(),
    }),
  ),
  actions: z.array(z.strictObject({ what: text, who: text, by: day.nullable(), doneOn: day.nullable() })),
  evidence: z.array(z.strictObject({ words: text, on: day.nullable(), source: text })),
  limits: text,
  worked: text,
  didNotWork: text,
  next: text,
  learned: text,
  advice: text,
  /** When its author agreed to share it; null is confidential. */
  sharedOn: day.nullable(),
});
export type CaseHistoryData = z.infer<typeof caseHistory>;

export const caseHistories = z.strictObject({
  ...printed,
  /** With whose schools they may be shared. */
  alliance: maybe,
  headteacher: maybe,
  histories: z.array(caseHistory).min(1),
});
