import { z } from 'zod';
import { handedOver } from './app-status.ts';
import { date, id } from './fields.ts';
import { job } from './kinds.ts';

const ref = z.string().max(200);

/** What a returned summary holds, before it is taken in: no figure and no comment of it. */
export const summaryPreview = z.object({
  file: z.string(),
  /** Whom it is about, as it says itself. */
  person: z.string(),
  /** People of this file it may be about: one where the name is the same, more where that is not sure. */
  candidates: z.array(z.object({ personId: id, name: z.string(), post: z.string() })).min(1),
  /** Whether the one candidate has the name that it says. */
  sure: z.boolean(),
  collector: z.string(),
  school: z.string(),
  name: z.string(),
  purpose: z.string(),
  readers: z.string(),
  /** The framework of this file on whose competencies it stands. */
  framework: z.string(),
  competencies: z.int(),
  closedOn: date,
  finalOn: date,
  selfReplied: z.boolean(),
  /** 'Peers: 5 of 6 replied.', with what is withheld. */
  groups: z.array(z.string()),
  comments: z.int(),
});
export type SummaryPreview = z.infer<typeof summaryPreview>;

/** A final report that leaves one file as figures, and is taken into another; a part of the contract of reviews. */
export const reviewSummariesContract = {
  /** Writes a final report as a summary for another file; it holds what the report shows. */
  handOverSummary: job(z.strictObject({ id }), handedOver.nullable()),
  /** Reads a summary and says what would be taken in. Nothing is kept yet. */
  readSummary: job(z.strictObject({ ref }), summaryPreview),
  takeInSummary: job(z.strictObject({ ref, personId: id }), z.object({ id })),
};
