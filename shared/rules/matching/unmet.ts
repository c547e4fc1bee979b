import type { Giver, Judge, Matching, Seeker, Stop, Wishes } from './match.ts';

/** The smallest change after which one more request would be met, this one among those that are. */
export type SmallestChange =
  /** One more place with a giver whom nothing stops. */
  | { readonly kind: 'place'; readonly giverId: string; readonly points: number }
  /** One rule eased for one pair. Where the seeker is another one, who has a giver now, this one takes that place. */
  | {
      readonly kind: 'rule';
      readonly seekerId: string;
      readonly giverId: string;
      readonly rule: string;
      readonly words: string;
      readonly effort: number;
    }
  /** Nothing that may be changed here: somebody else has to be found. */
  | { readonly kind: 'nobody' };

export interface Unmet {
  readonly seekerId: string;
  /** How many givers each rule stops, the most first; a giver that several stop counts for each. */
  readonly stoppedBy: readonly { readonly rule: string; readonly words: string; readonly givers: number }[];
  /** Givers whom nothing stops and who have no place left. */
  readonly full: readonly string[];
  readonly smallest: SmallestChange;
}

/** What one more place is, as an effort beside those of the rules. */
export const PLACE_EFFORT = 10;

/**
 * Why each request of a matching is not met, and the smallest change that would meet it: one more place with somebody,
 * or one rule eased for one pair, also where that pair is of others who then make room one after the other.
 */
export function explainUnmet<S extends Seeker, G extends Giver>(
  { seekers, givers, judge }: Wishes<S, G>,
  { pairs, unmet }: Matching,
): Unmet[] {
  const pairOf = new Map(pairs.map((pair) => [pair.seekerId, pair]));
  const load = new Map<string, number>();
  for (const { giverId } of pairs) load.set(giverId, (load.get(giverId) ?? 0) + 1);
  const withRoom = givers.filter((one) => (load.get(one.id) ?? 0) < one.places);
  const easiest = new Map(seekers.map((one) => [one.id, easiestOf(one, withRoom, judge)]));
  const reach = reachOf(seekers, givers, judge, pairOf);
  const heldBy = Map.groupBy(
    seekers.filter((one) => pairOf.get(one.id)?.locked === false),
    (one) => pairOf.get(one.id)?.giverId,
  );
  const isUnmet = new Set(unmet);
  return seekers
    .filter((one) => isUnmet.has(one.id))
    .map((seeker) => {
      const judged = givers.map((giver) => ({ giver, ...judge(seeker, giver) }));
      const open = judged.filter(({ stops }) => stops.length === 0);
      const best = open.reduce<(typeof open)[number] | null>(
        (most, one) => (most === null || one.points > most.points ? one : most),
        null,
      );
      const movers = [...reach(seeker)].flatMap((giverId) => heldBy.get(giverId) ?? []);
      const eased = [seeker, ...movers]
        .flatMap((one) => easiest.get(one.id) ?? [])
        .reduce<Eased | null>(
          (least, one) => (least === null || one.effort < least.effort ? one : least),
          null,
        );
      return {
        seekerId: seeker.id,
        stoppedBy: countStops(judged.flatMap(({ stops }) => stops)),
        full: open.map(({ giver }) => giver.id),
        smallest: smallestOf(best, eased),
      };
    });
}

type Eased = Extract<SmallestChange, { kind: 'rule' }>;

function smallestOf(best: { giver: Giver; points: number } | null, eased: Eased | null): SmallestChange {
  if (best !== null && (eased === null || PLACE_EFFORT <= eased.effort))
    return { kind: 'place', giverId: best.giver.id, points: best.points };
  return eased ?? { kind: 'nobody' };
}

function countStops(stops: readonly Stop[]): Unmet['stoppedBy'] {
  return [...Map.groupBy(stops, (stop) => stop.rule)]
    .map(([rule, all]) => ({ rule, words: all[0]?.words ?? rule, givers: all.length }))
    .sort((a, b) => b.givers - a.givers || (a.rule < b.rule ? -1 : 1));
}

/** The least that would have to be eased for a seeker to go to somebody who has room: one rule and no more. */
function easiestOf<S extends Seeker, G extends Giver>(
  seeker: S,
  withRoom: readonly G[],
  judge: Judge<S, G>,
): Eased | null {
  let least: Eased | null = null;
  for (const giver of withRoom) {
    const [stop, ...more] = judge(seeker, giver).stops;
    if (stop?.ease == null || more.length > 0) continue;
    if (least !== null && least.effort <= stop.ease.effort) continue;
    least = {
      kind: 'rule',
      seekerId: seeker.id,
      giverId: giver.id,
      rule: stop.rule,
      words: stop.ease.words,
      effort: stop.ease.effort,
    };
  }
  return least;
}

/** Every giver whose place could come free for a seeker, where those who have it move on to others. */
function reachOf<S extends Seeker, G extends Giver>(
  seekers: readonly S[],
  givers: readonly G[],
  judge: Judge<S, G>,
  pairOf: ReadonlyMap<string, { giverId: string; locked: boolean }>,
): (seeker: S) => ReadonlySet<string> {
  const openTo = (seeker: S) =>
    givers.filter((one) => one.places > 0 && judge(seeker, one).stops.length === 0).map((one) => one.id);
  const onTo = new Map<string, Set<string>>();
  for (const seeker of seekers) {
    const pair = pairOf.get(seeker.id);
    if (pair === undefined || pair.locked) continue;
    const known = onTo.get(pair.giverId) ?? new Set();
    for (const id of openTo(seeker)) known.add(id);
    onTo.set(pair.giverId, known);
  }
  return (seeker) => {
    const seen = new Set(openTo(seeker));
    for (const id of seen) for (const further of onTo.get(id) ?? []) seen.add(further);
    return seen;
  };
}
