import { createHash } from 'node:crypto';
import { z } from 'zod';

export const decisionsFormat = 'baton-decisions-1';
export const decisionsSheet = 'Decisions';

/** One decision as it goes back: the school's own reference, and what was decided. */
export const decision = z.strictObject({
  ref: z.string(),
  surname: z.string(),
  forename: z.string(),
  state: z.enum(['submitted', 'offered', 'reserve', 'declined', 'withdrawn']),
  on: z.string(),
  words: z.string(),
});
export type Decision = z.infer<typeof decision>;

/** What a workbook of decisions is about. */
export const decisionsAbout = z.strictObject({
  school: z.string(),
  urn: z.string(),
  programme: z.string(),
  academicYear: z.string(),
  organiser: z.string(),
});
export type DecisionsAbout = z.infer<typeof decisionsAbout>;

/** How a decision is said in the workbook. */
export const decisionWords: Readonly<Record<Decision['state'], string>> = {
  submitted: 'Pending',
  offered: 'Accepted',
  reserve: 'Reserve',
  declined: 'Not accepted',
  withdrawn: 'Withdrawn',
};

/** SHA-256 (hex) over what it is about and each decision, a line each. */
export function decisionsDigest(about: DecisionsAbout, decisions: readonly Decision[]): string {
  const hash = createHash('sha256');
  for (const one of [about, ...decisions]) hash.update(`${JSON.stringify(one)}\n`);
  return hash.digest('hex');
}
