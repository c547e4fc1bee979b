import { assign } from './assign.ts';
import { proves } from './proof.ts';
import type { Assignable } from './standing.ts';

/** The most points that a pair can have. */
export const MOST_POINTS = 100;

/** Who asks: a participant who is to have a coach, a request for a visit, an associate head. */
export interface Seeker {
  readonly id: string;
  /** The school that gains where it is met, and that is to have no fewer met than others. */
  readonly schoolId: string;
}

/** Who gives: a coach, a mentor, a host on a date, a host school. */
export interface Giver {
  readonly id: string;
  /** How many it can take: a whole number from 0. */
  readonly places: number;
}

/** A hard rule that a pair would break. */
export interface Stop {
  readonly rule: string;
  /** 'Works in the same school'. */
  readonly words: string;
  /** What would have to be otherwise, and how much of a change that is; null where the rule is never eased. */
  readonly ease: { readonly words: string; readonly effort: number } | null;
}

/** What is said of one pair: what stops it, else how well it fits and why. */
export interface Judged {
  readonly stops: readonly Stop[];
  /** Whole, from 0 to `MOST_POINTS`; of no meaning where something stops the pair. */
  readonly points: number;
  readonly because: readonly string[];
}
export type Judge<S extends Seeker, G extends Giver> = (seeker: S, giver: G) => Judged;

/** A pair that the user fixed. */
export interface Lock {
  readonly seekerId: string;
  readonly giverId: string;
}

export interface Wishes<S extends Seeker, G extends Giver> {
  readonly seekers: readonly S[];
  readonly givers: readonly G[];
  readonly judge: Judge<S, G>;
  readonly locks?: readonly Lock[];
}

export interface Pair extends Lock {
  readonly points: number;
  readonly because: readonly string[];
  readonly locked: boolean;
}

export interface Matching {
  /** By the seeker's id. */
  readonly pairs: readonly Pair[];
  /** The ids of those who have nobody. */
  readonly unmet: readonly string[];
  readonly points: number;
}

/** A lock that cannot be kept, and why. */
export interface WrongLock extends Lock {
  readonly why: 'nobody' | 'twice' | 'stopped' | 'full';
  readonly stops: readonly Stop[];
}

/**
 * Who is matched with whom: no pair that a rule stops and no giver beyond its places; of all such matchings one that
 * meets the most requests that can be met at all; of those one whose pairs have the most points together; and of those
 * one that leaves the requests that are not met spread over schools as evenly as possible (the least sum of squares).
 * It is the optimum, proven each time by linear duality, and the same in every run whatever the order of the lists.
 * @returns the matching, or the locks that cannot be kept: then nothing is matched.
 * @throws Error where points are not whole numbers from 0 to 100, or there are too many requests to add up exactly.
 */
export function match<S extends Seeker, G extends Giver>(
  wishes: Wishes<S, G>,
): Matching | readonly WrongLock[] {
  const seekers = sorted(wishes.seekers);
  const givers = sorted(wishes.givers);
  const wrong = wrongLocks(wishes);
  if (wrong.length > 0) return wrong;
  const locked = new Map(wishes.locks?.map((lock) => [lock.seekerId, lock.giverId]));
  const problem = problemOf(seekers, givers, wishes.judge, locked);
  const found = assign(problem);
  if (found === null || !proves(problem, found)) throw new Error('The matching could not be proven.');
  const pairs: Pair[] = [];
  const unmet: string[] = [];
  for (const [at, seeker] of seekers.entries()) {
    const giver = givers[found.columnOf[at] ?? givers.length];
    if (giver === undefined) unmet.push(seeker.id);
    else {
      const { points, because } = wishes.judge(seeker, giver);
      pairs.push({ seekerId: seeker.id, giverId: giver.id, points, because, locked: locked.has(seeker.id) });
    }
  }
  return { pairs, unmet, points: pairs.reduce((sum, pair) => sum + pair.points, 0) };
}

const sorted = <One extends { readonly id: string }>(all: readonly One[]): One[] =>
  all.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

function wrongLocks<S extends Seeker, G extends Giver>({ seekers, givers, judge, locks = [] }: Wishes<S, G>) {
  const seekerOf = new Map(seekers.map((one) => [one.id, one]));
  const giverOf = new Map(givers.map((one) => [one.id, one]));
  const taken = new Set<string>();
  const load = new Map<string, number>();
  return locks.flatMap((lock): WrongLock[] => {
    const seeker = seekerOf.get(lock.seekerId);
    const giver = giverOf.get(lock.giverId);
    if (seeker === undefined || giver === undefined) return [{ ...lock, why: 'nobody', stops: [] }];
    if (taken.has(seeker.id)) return [{ ...lock, why: 'twice', stops: [] }];
    taken.add(seeker.id);
    const { stops } = judge(seeker, giver);
    if (stops.length > 0) return [{ ...lock, why: 'stopped', stops }];
    const now = (load.get(giver.id) ?? 0) + 1;
    load.set(giver.id, now);
    return now > giver.places ? [{ ...lock, why: 'full', stops: [] }] : [];
  });
}

/**
 * Rows are seekers; columns are givers, and after them as many places with nobody for each school as it has seekers. The
 * k-th of these costs 2k - 1 on top of what no pair costs, so that n of one school together cost n squared.
 */
function problemOf<S extends Seeker, G extends Giver>(
  seekers: readonly S[],
  givers: readonly G[],
  judge: Judge<S, G>,
  locked: ReadonlyMap<string, string>,
): Assignable {
  const schools = Map.groupBy(seekers, (one) => one.schoolId);
  const squares = [...schools.values()].reduce((sum, { length }) => sum + length * length, 0);
  // Where all are of one school there is nothing to spread.
  const evens = schools.size > 1;
  const perPoint = evens ? squares + 1 : 1;
  const perUnmet = seekers.length * MOST_POINTS * perPoint + perPoint;
  if (!Number.isSafeInteger((seekers.length + 1) * (perUnmet + squares)))
    throw new Error(`${seekers.length} requests are too many to be matched at once.`);
  const firstOf = new Map<string, number>();
  let columnCount = givers.length;
  for (const [schoolId, own] of schools) {
    firstOf.set(schoolId, columnCount);
    columnCount += evens ? own.length : 1;
  }
  const starts = [0];
  const columns: number[] = [];
  const costs: number[] = [];
  for (const seeker of seekers) {
    const lock = locked.get(seeker.id);
    for (const [column, giver] of givers.entries()) {
      if (giver.places === 0 || (lock !== undefined && lock !== giver.id)) continue;
      const { stops, points } = judge(seeker, giver);
      if (stops.length > 0) continue;
      if (!Number.isInteger(points) || points < 0 || points > MOST_POINTS)
        throw new Error(`A pair has ${points} points.`);
      columns.push(column);
      costs.push((MOST_POINTS - points) * perPoint);
    }
    if (lock === undefined) {
      const first = firstOf.get(seeker.schoolId) ?? 0;
      const own = evens ? (schools.get(seeker.schoolId)?.length ?? 0) : 1;
      for (let k = 0; k < own; k += 1) {
        columns.push(first + k);
        costs.push(perUnmet + 2 * k + 1);
      }
    }
    starts.push(columns.length);
  }
  const capacities = new Int32Array(columnCount).fill(evens ? 1 : seekers.length);
  for (const [column, { places }] of givers.entries()) capacities[column] = places;
  return {
    capacities,
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    costs: Float64Array.from(costs),
  };
}
