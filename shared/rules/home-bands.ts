import { addDays, dateOf } from './dates.ts';

/** How pressing something is, as Home groups it. */
export const bands = ['overdue', 'week', 'term', 'later'] as const;
export type Band = (typeof bands)[number];

const DAYS_OF_A_WEEK = 7;
/** Terms end here as far as resignations go: 30 April, 31 August, 31 December (DOMAIN section 0). */
const TERM_ENDS = [
  [4, 30],
  [8, 31],
  [12, 31],
] as const;

/** The last day of the term that a day lies in, itself included. */
export function termEnd(today: string): string {
  const year = Number(today.slice(0, 4));
  const ends = TERM_ENDS.map(([month, day]) => dateOf(year, month, day));
  return ends.find((end) => end >= today) ?? dateOf(year, 12, 31);
}

/**
 * Where something belongs that falls on a day: past is overdue, the next seven days with today are this week, then
 * the rest of the term, then later. What has no date is for the end of term: it presses, but on no day.
 */
export function bandOf(on: string | null, today: string): Band {
  if (on === null) return 'term';
  if (on < today) return 'overdue';
  if (on < addDays(today, DAYS_OF_A_WEEK)) return 'week';
  return on <= termEnd(today) ? 'term' : 'later';
}

/** 'A', 'A and B', 'A, B and C', 'A, B and 4 more': who something is about, in a line. */
export function namesInLine(names: readonly string[]): string {
  const [one = '', two, three] = names;
  if (two === undefined) return one;
  if (three === undefined) return `${one} and ${two}`;
  if (names.length === 3) return `${one}, ${two} and ${three}`;
  return `${one}, ${two} and ${names.length - 2} more`;
}
