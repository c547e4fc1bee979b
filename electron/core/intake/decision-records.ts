import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * The second names who turned the place down themselves. It is written only where somebody did, so that a Baton which knows
 * the first alone reads all others, and says of this one that it is of another version.
 */
export const decisionsFormats = ['baton-decisions-1', 'baton-decisions-2'] as const;
export const decisionsSheet = 'Decisions';

/** One decision as it goes back: the school's own reference, and what was decided. */
export const decision = z.strictObject({
  ref: z.string(),
  surname: z.string(),
  forename: z.string(),
  state: z.enum(['submitted', 'offered', 'reserve', 'declined', 'turned_down', 'withdrawn']),
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

/** In which format these are written. */
export const formatOf = (decisions: readonly Decision[]): (typeof decisionsFormats)[number] =>
  decisions.some(({ state }) => state === 'turned_down') ? 'baton-decisions-2' : 'baton-decisions-1';

/** How a decision is said in the workbook. */
export const decisionWords: Readonly<Record<Decision['state'], string>> = {
  submitted: 'Pending',
  offered: 'Accepted',
  reserve: 'Reserve',
  declined: 'Not accepted',
  turned_down: 'Turned down',
  withdrawn: 'Withdrawn',
};

/** SHA-256 (hex) over what it is about and each decision, a line each. */
export function decisionsDigest(about: DecisionsAbout, decisions: readonly Decision[]): string {
  const hash = createHash('sha256');
  for (const one of [about, ...decisions]) hash.update(`${JSON.stringify(one)}\n`);
  return hash.digest('hex');
}
