import { byText } from './by-text.ts';
import { listed } from './listed.ts';
import { numberWord } from './number-word.ts';

/** What was changed by hand about one nomination: offer though, hold back, or stand at a place in the order. */
export type ByHand =
  | { readonly choice: 'offer' | 'hold'; readonly reason: string }
  | { readonly choice: 'move'; readonly place: number; readonly reason: string };

/** Somebody who could be offered a place. */
export interface Contender {
  readonly id: string;
  /** The school that puts them forward; null counts as a school of its own kind, that of nobody known. */
  readonly schoolId: string | null;
  readonly school: string;
  /** The first priority of the programme that is known to be met; null where none is. */
  readonly priority: { readonly rank: number; readonly words: string } | null;
  /** Where the school itself ranks them, 1 first. */
  readonly rank: number;
  /** YYYY-MM-DD. */
  readonly nominatedOn: string;
  /** Why nothing can be offered yet, whatever the order: an answer or the local authority's word is missing. */
  readonly waitsFor: readonly string[];
  /** Why they are not offered a place by the rule. */
  readonly against: readonly string[];
  readonly byHand: ByHand | null;
}

/** A place that is given already: offered and not yet answered, taken up, or completed. */
export interface PlaceGiven {
  readonly schoolId: string | null;
}

export interface Allocating {
  /** Places of the round; null is no limit. */
  readonly places: number | null;
  /** Places of each school; null is no limit. */
  readonly perSchool: number | null;
  /** Whether the programme has priorities at all. */
  readonly prioritised: boolean;
  readonly given: readonly PlaceGiven[];
  readonly contenders: readonly Contender[];
}

export type Outcome = 'offered' | 'reserve' | 'waiting' | 'not';
export interface Allocated {
  readonly id: string;
  readonly outcome: Outcome;
  /** Among those of the same outcome, 1 first. */
  readonly place: number;
  /** In the order of offers and reserves together, 1 first; null for the others. */
  readonly order: number | null;
  readonly reason: string;
}

/**
 * Who is offered a place of a round, who is in reserve in which order, who waits and who is not offered one, with the
 * reason in words beside each.
 *
 * The rule. Places are given one by one until there are none, or nobody is left who may have one. Each goes to whoever
 * comes first among those who may be offered one and whose school has places left:
 * 1. whoever meets the earlier priority of the programme; whoever is known to meet none comes after all who do. Source:
 *    seed 003, where proposals from the City Challenge regions go first, then those of local authorities with targeted
 *    support, then rural primary schools. The priorities are the programme's own, and so is their order.
 * 2. Our default where the source says nothing: whoever's school has the fewest places so far, those given before
 *    counted; then the school's own rank; then the earlier nomination; then the id, so that it is the same on every run.
 * The same order goes on for the reserves, who are those left: first of schools that have places left, then of those that
 * have none. A reserve takes no place, but counts as one in point 2, so that reserves alternate between schools too.
 *
 * Who waits for something is neither offered nor a reserve: what is not known is never counted as met. By hand somebody is
 * held back, stands at a place in the order, or is offered one though the rule would not: those come first, take a place
 * of the round, and may go beyond the school's number. Nothing goes beyond the places of the round, and by hand nobody
 * is offered a place who still waits.
 */
export function allocate(of: Allocating): Allocated[] {
  const { places, perSchool, contenders, given } = of;
  const so = new Map<string | null, number>();
  const count = (school: string | null) => so.get(school) ?? 0;
  const add = (school: string | null) => so.set(school, count(school) + 1);
  for (const { schoolId } of given) add(schoolId);
  let left = places === null ? Number.POSITIVE_INFINITY : places - given.length;
  const hasRoom = (one: Contender) => perSchool === null || count(one.schoolId) < perSchool;

  const out: Allocated[] = [];
  const tally = { offered: 0, reserve: 0, waiting: 0, not: 0 };
  let order = 0;
  const put = ({ id }: Contender, outcome: Outcome, reason: string) => {
    tally[outcome] += 1;
    const ordered = outcome === 'offered' || outcome === 'reserve';
    if (ordered) order += 1;
    out.push({ id, outcome, place: tally[outcome], order: ordered ? order : null, reason });
  };

  const sorted = [...contenders].sort(byStanding);
  const held = sorted.filter((one) => one.byHand?.choice === 'hold');
  const rest = sorted.filter((one) => one.byHand?.choice !== 'hold');
  const waiting = rest.filter((one) => one.waitsFor.length > 0);
  const able = rest.filter((one) => one.waitsFor.length === 0);
  const against = able.filter((one) => one.against.length > 0 && one.byHand?.choice !== 'offer');
  const queue = able.filter((one) => !against.includes(one));
  const take = (one: Contender) => queue.splice(queue.indexOf(one), 1);

  for (const one of queue.filter(({ byHand }) => byHand?.choice === 'offer')) {
    if (left <= 0) break;
    take(one);
    add(one.schoolId);
    left -= 1;
    put(one, 'offered', `Offered by hand: ${one.byHand?.reason ?? ''}`);
  }
  const next = (may: (one: Contender) => boolean) => nextOf(queue, may, order + 1, count);
  const anybody = () => true;
  while (left > 0) {
    const one = next(hasRoom);
    if (one === null) break;
    take(one);
    add(one.schoolId);
    left -= 1;
    put(one, 'offered', movedWords(one, offeredWords(one, count(one.schoolId), of)));
  }
  const full = left <= 0;
  for (const within of [true, false])
    for (;;) {
      const one = next(within ? hasRoom : anybody);
      if (one === null) break;
      take(one);
      const stands = priorityWords(one, of);
      const why =
        !within && perSchool !== null
          ? `${one.school || 'The school'} has its ${numbered(perSchool)}`
          : full
            ? 'every place of the round is given'
            : 'no place is left';
      put(one, 'reserve', movedWords(one, stands === '' ? upper(why) : `${stands}; ${why}`));
      add(one.schoolId);
    }
  for (const one of waiting) put(one, 'waiting', upper(listed([...one.waitsFor])));
  for (const one of against) put(one, 'not', upper(listed([...one.against])));
  for (const one of held) put(one, 'not', `Held back by hand: ${one.byHand?.reason ?? ''}`);
  return out;
}

/**
 * The contenders with another choice by hand for one of them; null is none. Whoever was moved to that very place before makes
 * room, towards where the one who comes stood (`stood`, null where they had no place), and so do those beside them.
 */
export function withChoice(
  contenders: readonly Contender[],
  {
    id,
    byHand,
    stood,
  }: { readonly id: string; readonly byHand: ByHand | null; readonly stood: number | null },
): Contender[] {
  const places = new Map<string, number>();
  if (byHand?.choice === 'move') {
    const by = stood !== null && stood < byHand.place ? -1 : 1;
    const there = (at: number) =>
      contenders.filter((one) => one.id !== id && one.byHand?.choice === 'move' && one.byHand.place === at);
    for (let at = byHand.place; at > 0; at += by) {
      const rows = there(at);
      if (rows.length === 0) break;
      for (const one of rows) places.set(one.id, Math.max(1, at + by));
    }
  }
  return contenders.map((one) => {
    if (one.id === id) return { ...one, byHand };
    const place = places.get(one.id);
    return place === undefined || one.byHand?.choice !== 'move'
      ? one
      : { ...one, byHand: { ...one.byHand, place } };
  });
}

/** Who is offered a place by one proposal and not by another. */
export function losers(before: readonly Allocated[], after: readonly Allocated[]): string[] {
  const still = new Set(after.filter(({ outcome }) => outcome === 'offered').map(({ id }) => id));
  return before.filter(({ id, outcome }) => outcome === 'offered' && !still.has(id)).map(({ id }) => id);
}

const tier = ({ priority }: Contender) => priority?.rank ?? Number.POSITIVE_INFINITY;
const difference = (a: number, b: number) => (a === b ? 0 : a - b);

function byStanding(a: Contender, b: Contender): number {
  return (
    difference(tier(a), tier(b)) ||
    difference(a.rank, b.rank) ||
    byText(a.nominatedOn, b.nominatedOn) ||
    byText(a.id, b.id)
  );
}

/** Whose turn it is at this place in the order: whoever was moved to it, or to one before, else the first by the rule. */
function nextOf(
  pool: readonly Contender[],
  may: (one: Contender) => boolean,
  at: number,
  count: (school: string | null) => number,
): Contender | null {
  let first: Contender | null = null;
  let best: readonly number[] = [];
  for (const one of pool) {
    if (!may(one)) continue;
    const place = one.byHand?.choice === 'move' ? one.byHand.place : null;
    const due = place === null ? 1 : place <= at ? 0 : 2;
    const keys = [due, place ?? 0, tier(one), count(one.schoolId)];
    // Who stands before in the school's own order comes first in the pool, so that a tie keeps them.
    if (first === null || isLess(keys, best)) [first, best] = [one, keys];
  }
  return first;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((key, place) => key !== b[place]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

const upper = (words: string) => words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ordinal = (n: number) => ordinals[n - 1] ?? `number ${n}`;
const numbered = (n: number) =>
  n === 1 ? 'one place' : `${numberWord(n).toLocaleLowerCase('en-GB')} places`;

function priorityWords({ priority }: Contender, { prioritised }: Allocating): string {
  if (!prioritised) return '';
  return priority === null
    ? 'No priority is known to be met'
    : `Priority ${priority.rank}: ${priority.words}`;
}

/** 'Priority 1: City Challenge region; second of Harrowmere’s two'. */
function offeredWords(one: Contender, nth: number, of: Allocating): string {
  const school = one.school === '' ? 'a school that is not known' : one.school;
  const own =
    of.perSchool === null
      ? `${ordinal(nth)} of ${school}`
      : nth === 1 && of.perSchool === 1
        ? `the one place of ${school}`
        : `${ordinal(nth)} of ${school}’s ${numberWord(of.perSchool).toLocaleLowerCase('en-GB')}`;
  const stands = priorityWords(one, of);
  return stands === '' ? upper(own) : `${stands}; ${own}`;
}

const movedWords = (one: Contender, words: string) =>
  one.byHand?.choice === 'move' ? `${words}. Moved by hand: ${one.byHand.reason}` : words;
