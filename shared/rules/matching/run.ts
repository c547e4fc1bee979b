import type { Weights } from '../../reference/matching.ts';
import { addDays } from '../dates.ts';
import { daysBoth } from './hard-rules.ts';
import { judgeBy, type PairWords, wordsOf } from './judge.ts';
import { type Judge, type Judged, type Lock, type Matching, match, type WrongLock } from './match.ts';
import type { Asker, Offer } from './pool.ts';
import { explainUnmet } from './unmet.ts';

/** All that a run is made from. A lock names an offer, as the places do. */
export interface RunInput {
  readonly askers: readonly Asker[];
  readonly offers: readonly Offer[];
  readonly weights: Weights;
  readonly locks: readonly Lock[];
}

export interface RunPair extends PairWords {
  readonly requestId: string;
  readonly giverId: string;
  readonly points: number;
  readonly locked: boolean;
  /** Of visits, the days; null where they are still to be agreed, and of all else. */
  readonly from: string | null;
  readonly to: string | null;
}

/** By ids and rules, so that it names nobody. */
export type Change =
  | { readonly kind: 'place'; readonly giverId: string }
  | { readonly kind: 'rule'; readonly requestId: string; readonly giverId: string; readonly rule: string }
  | { readonly kind: 'nobody' };

export interface RunUnmet {
  readonly requestId: string;
  /** Which rules stop how many givers, the most first; a host is counted once, however many days it offers. */
  readonly stoppedBy: readonly { readonly rule: string; readonly words: string; readonly givers: number }[];
  /** Givers whom nothing stops and who have no place left. */
  readonly full: number;
  readonly change: Change;
}

export interface Run {
  readonly pairs: readonly RunPair[];
  readonly unmet: readonly RunUnmet[];
  readonly points: number;
}

/**
 * Matches, and says why of every pair and why not of every request that is not met (see `match` and `explainUnmet`).
 * @returns the run, or the locks that cannot be kept.
 */
export function runMatching(input: RunInput, tell: (say: string) => void): Run | readonly WrongLock[] {
  const judge = judgedOnce(input);
  const { askers: seekers, offers: givers, locks } = input;
  tell(`Matching ${seekers.length.toLocaleString('en-GB')} requests`);
  const found = match({ seekers, givers, judge, locks });
  if (!isMatching(found)) return found;
  tell('Saying why');
  const offers = new Map(givers.map((one) => [one.id, one]));
  const askers = new Map(seekers.map((one) => [one.id, one]));
  return {
    points: found.points,
    pairs: found.pairs.flatMap((pair): RunPair[] => {
      const asker = askers.get(pair.seekerId);
      const offer = offers.get(pair.giverId);
      if (asker === undefined || offer === undefined) return [];
      const { points, locked } = pair;
      const about = { requestId: asker.id, giverId: offer.giverId, points, locked };
      return [{ ...about, ...wordsOf(asker, offer), ...daysOf(asker, offer) }];
    }),
    unmet: explainUnmet({ seekers, givers, judge }, found).map((one): RunUnmet => {
      const giverOf = (id: string) => offers.get(id)?.giverId ?? id;
      const asker = askers.get(one.seekerId);
      return {
        requestId: one.seekerId,
        stoppedBy: asker === undefined ? [] : stoppedBy(asker, givers, judge),
        full: new Set(one.full.map(giverOf)).size,
        change: changeOf(one.smallest, giverOf),
      };
    }),
  };
}

/** What a run that tries one change finds: the best without it, and the best with it or what stops it. */
export interface Tried {
  readonly before: Run;
  readonly after: Run | null;
  readonly stops: readonly string[];
}

/**
 * The best matching without a change by hand beside the best with it: one request given to one giver, on whichever of
 * its days is best, or with `giverId` null kept from the giver that it has before.
 * @returns what was tried, or the locks that cannot be kept even before.
 */
export function tryMatching(
  input: RunInput,
  { requestId, giverId, now }: { requestId: string; giverId: string | null; now: string | null },
  tell: (say: string) => void,
): Tried | readonly WrongLock[] {
  const before = runMatching(input, tell);
  if (!isRun(before)) return before;
  const asker = input.askers.find((one) => one.id === requestId);
  if (asker === undefined) return { before, after: null, stops: ['The request is not asked for any more'] };
  const others = input.locks.filter((lock) => lock.seekerId !== requestId);
  if (giverId === null) {
    const had = now ?? before.pairs.find((pair) => pair.requestId === requestId)?.giverId;
    const without = { ...asker, notWith: new Set([...asker.notWith, ...(had === undefined ? [] : [had])]) };
    const askers = input.askers.map((one) => (one.id === requestId ? without : one));
    const after = runMatching({ ...input, askers, locks: others }, tell);
    return isRun(after) ? { before, after, stops: [] } : after;
  }
  const offers = input.offers.filter((one) => one.giverId === giverId);
  const judge = judgeBy(input.weights);
  // Whoever is chosen by hand is no longer taken out by hand.
  const allowed = { ...asker, notWith: new Set([...asker.notWith].filter((id) => id !== giverId)) };
  const askers = input.askers.map((one) => (one.id === requestId ? allowed : one));
  const stops = new Set<string>();
  let after: Run | null = null;
  for (const offer of offers) {
    const judged = judge(allowed, offer);
    for (const stop of judged.stops) stops.add(stop.words);
    if (judged.stops.length > 0) continue;
    const run = runMatching(
      { ...input, askers, locks: [...others, { seekerId: requestId, giverId: offer.id }] },
      tell,
    );
    if (!isRun(run)) stops.add('Every place is held by pairs that are fixed or confirmed');
    else if (after === null || better(run, after)) after = run;
  }
  if (offers.length === 0) stops.add('Offers nothing now');
  return { before, after, stops: after === null ? [...stops] : [] };
}

const better = (a: Run, b: Run): boolean =>
  a.pairs.length > b.pairs.length || (a.pairs.length === b.pairs.length && a.points > b.points);

const isMatching = (found: Matching | readonly WrongLock[]): found is Matching => 'pairs' in found;
export const isRun = (found: Run | readonly WrongLock[]): found is Run => 'pairs' in found;

/** Every pair is judged once, however often it is looked at. */
function judgedOnce({ askers, offers, weights }: RunInput): Judge<Asker, Offer> {
  const judge = judgeBy(weights);
  const places = new Map(offers.map((one, at) => [one.id, at]));
  const rows = new Map(askers.map((one) => [one.id, new Array<Judged | undefined>(offers.length)]));
  /** Most pairs differ in their points alone. */
  const open = new Map<number, Judged>();
  return (asker, offer) => {
    const row = rows.get(asker.id);
    const at = places.get(offer.id);
    if (row === undefined || at === undefined) return judge(asker, offer);
    const known = row[at];
    if (known !== undefined) return known;
    const judged = judge(asker, offer);
    const same = judged.stops.length === 0 ? open.get(judged.points) : undefined;
    if (judged.stops.length === 0 && same === undefined) open.set(judged.points, judged);
    const kept = same ?? judged;
    row[at] = kept;
    return kept;
  };
}

function stoppedBy(
  asker: Asker,
  offers: readonly Offer[],
  judge: Judge<Asker, Offer>,
): RunUnmet['stoppedBy'] {
  const found = new Map<string, { words: string; givers: Set<string> }>();
  const open = new Set(
    offers.filter((one) => judge(asker, one).stops.length === 0).map((one) => one.giverId),
  );
  for (const offer of offers) {
    if (open.has(offer.giverId)) continue;
    for (const { rule, words } of judge(asker, offer).stops) {
      const known = found.get(rule) ?? { words, givers: new Set() };
      known.givers.add(offer.giverId);
      found.set(rule, known);
    }
  }
  return [...found]
    .map(([rule, { words, givers }]) => ({ rule, words, givers: givers.size }))
    .sort((a, b) => b.givers - a.givers || (a.rule < b.rule ? -1 : 1));
}

function changeOf(
  smallest: ReturnType<typeof explainUnmet>[number]['smallest'],
  giverOf: (offerId: string) => string,
): Change {
  if (smallest.kind === 'nobody') return { kind: 'nobody' };
  const giverId = giverOf(smallest.giverId);
  return smallest.kind === 'place'
    ? { kind: 'place', giverId }
    : { kind: 'rule', requestId: smallest.seekerId, giverId, rule: smallest.rule };
}

/** The first days on which both can, as many as are asked for. */
function daysOf(asker: Asker, offer: Offer): { from: string | null; to: string | null } {
  if (asker.kind !== 'visit') return { from: asker.from, to: asker.to };
  const both = daysBoth(asker, offer);
  if (both?.from == null) return { from: null, to: null };
  const to = addDays(both.from, asker.days - 1);
  return both.to !== null && to > both.to ? { from: null, to: null } : { from: both.from, to };
}
