import { z } from 'zod';
import { listed } from './listed.ts';

/** Who may read the result of a review; fixed before it opens. */
export const reviewReader = z.enum(['person', 'line_manager', 'headteacher', 'coach', 'mentor', 'governors']);
export type ReviewReader = z.infer<typeof reviewReader>;

const words: Readonly<Record<ReviewReader, string>> = {
  person: 'the person',
  line_manager: 'their line manager',
  headteacher: 'the headteacher',
  coach: 'their coach',
  mentor: 'their mentor',
  governors: 'the chair of governors',
};

/** One kind of reader in words. */
export const readerWords = (reader: ReviewReader): string => words[reader];

/** All of them in words: 'the person, their line manager and the headteacher'. */
export const readersWords = (readers: readonly ReviewReader[]): string =>
  listed(reviewReader.options.filter((one) => readers.includes(one)).map((one) => words[one]));

/** Who reads each screen or document on which a result could stand. */
const audiences = {
  /** Baton's own screens: whoever keeps the file. */
  screen: ['headteacher'],
  plan: ['person', 'line_manager', 'headteacher'],
  cohort: ['headteacher'],
} as const satisfies Record<string, readonly ReviewReader[]>;
export type ReviewAudience = keyof typeof audiences;

/**
 * Whether a result may stand on a screen or document: everybody who reads that must be among the review's readers.
 * `readers` is null for a review that was opened before they were kept one by one: those stand as they did.
 */
export function mayRead(readers: readonly ReviewReader[] | null, audience: ReviewAudience): boolean {
  return readers === null || audiences[audience].every((one) => readers.includes(one));
}
