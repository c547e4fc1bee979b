import { SMALLEST } from './put-forward-shares.ts';

/** Participants who did not complete, who completed, and who completed and were promoted: apart, nobody in two. */
export type Classes = readonly [notCompleted: number, completed: number, promoted: number];

/** What is counted of one programme: who has a characteristic, and who is recorded not to have it. */
export interface Counted {
  readonly programme: string;
  readonly has: Classes;
  readonly hasNot: Classes;
}

export interface ShareCell {
  readonly count: number;
  readonly of: number;
}

/** How much is shown: took up alone; also who completed; also who completed and was promoted. */
export interface ShareRow {
  readonly tookUp: ShareCell;
  readonly completed: ShareCell | null;
  readonly promoted: ShareCell | null;
}

export interface Shown {
  /** Null where it is withheld. */
  readonly total: ShareRow | null;
  /** Programmes that may be shown by themselves; the others are withheld, each and together. */
  readonly programmes: ReadonlyMap<string, ShareRow>;
}

type Depth = 1 | 2 | 3;
const depths: readonly Depth[] = [3, 2, 1];

/** A number from 1 to 4 may point at people; none at all points at nobody. */
const safe = (n: number): boolean => n === 0 || n >= SMALLEST;

/** The finest parts into which a depth divides people. */
function partsAt([not, completed, promoted]: Classes, depth: Depth): readonly number[] {
  if (depth === 3) return [not, completed, promoted];
  return depth === 2 ? [not, completed + promoted] : [not + completed + promoted];
}

const sum = (rows: readonly Classes[]): Classes => [
  rows.reduce((total, [n]) => total + n, 0),
  rows.reduce((total, [, n]) => total + n, 0),
  rows.reduce((total, [, , n]) => total + n, 0),
];

/** Whether no part of these programmes together, of either kind, is a small number. */
const safeTogether = (rows: readonly Counted[], depth: Depth): boolean =>
  [sum(rows.map((one) => one.has)), sum(rows.map((one) => one.hasNot))].every((classes) =>
    partsAt(classes, depth).every(safe),
  );

const peopleIn = ({ has, hasNot }: Counted): number => [...has, ...hasNot].reduce((total, n) => total + n, 0);

function rowOf(rows: readonly Counted[], depth: Depth): ShareRow {
  const has = sum(rows.map((one) => one.has));
  const all = sum([has, ...rows.map((one) => one.hasNot)]);
  const from = (classes: Classes, at: number) => classes.slice(at).reduce((total, n) => total + n, 0);
  const cell = (at: number): ShareCell => ({ count: from(has, at), of: from(all, at) });
  return {
    tookUp: cell(0),
    completed: depth >= 2 ? cell(1) : null,
    promoted: depth >= 3 ? cell(2) : null,
  };
}

/**
 * How many participants have a characteristic, by programme and in all, so that no small number of people who have it,
 * or who have it not, can be worked out. Everything shown is a sum of parts (one programme, or those withheld together,
 * by how far they came), and each of those parts is none or at least `SMALLEST`; so is whatever is left by taking shown
 * numbers from each other. Where the finest division has a small part, a coarser one is tried; a programme whose absence
 * from the total would tell is withheld with the smallest of the others. The proof by cases is in the test.
 * Source: DOMAIN section 7, fewer than 5 withheld in the application, with secondary suppression.
 */
export function characteristicShares(rows: readonly Counted[]): Shown {
  const people = rows.filter((one) => peopleIn(one) > 0);
  const depth = depths.find((one) => safeTogether(people, one));
  if (depth === undefined || people.length === 0) return { total: null, programmes: new Map() };
  const shown = people
    .filter((one) => safeTogether([one], depth))
    .sort((a, b) => peopleIn(b) - peopleIn(a) || (a.programme < b.programme ? -1 : 1));
  const rest = () => people.filter((one) => !shown.includes(one));
  while (shown.length > 0 && !safeTogether(rest(), depth)) shown.pop();
  return {
    total: rowOf(people, depth),
    programmes: new Map(shown.map((one) => [one.programme, rowOf([one], depth)])),
  };
}

/**
 * Of a programme for people with a characteristic every participant is taken to have it, so each of its numbers is one
 * of theirs. Null where even how many took part is withheld.
 */
export function aimedShares(classes: Classes): ShareRow | null {
  const depth = depths.find((one) => partsAt(classes, one).every(safe));
  return depth === undefined || classes.every((n) => n === 0)
    ? null
    : rowOf([{ programme: '', has: classes, hasNot: [0, 0, 0] }], depth);
}
