import { roleOf } from '../reference/roles.ts';
import { byText } from './by-text.ts';
import { addDays, daysBetween, longDate, wholeYearsBetween, yearsAndMonths } from './dates.ts';
import { definitionOf, type NamedFact } from './fact-names.ts';
import type { AnswerRecord, HoldingRecord, PersonRecord } from './person-record.ts';
import type { Fact } from './rule.ts';
import { heldOn, newestStart, type Tenure, teachingSince, tenureOf } from './tenure.ts';
import { ASKED_YEARS, spoken, standingOf } from './years-said.ts';

const RECORD = 'Staff record';
/** A gap of up to a month between posts hides no other post. */
const SMALL_GAP = 31;

export interface PostsOfAKind {
  readonly fact: NamedFact;
  readonly of: (holding: HoldingRecord) => boolean;
  /** 'In a senior post', at the start of a sentence. */
  readonly lead: string;
  /** 'No senior post is recorded'. */
  readonly none: string;
}

/**
 * Completed years in posts of a kind by a day. Recorded time is proven; time of which nothing is recorded could have
 * been spent in such a post, so that the years are known only where posts reach back to the first day of teaching, or
 * where what is not recorded could add no whole year. Otherwise they are not known, with their bounds: the least that
 * is proven, and the most that a teacher's career leaves room for. An answer to 'two years or more in all?' raises the
 * one or lowers the other.
 */
export function yearsHeld(record: PersonRecord, on: string, kind: PostsOfAKind, answer?: AnswerRecord): Fact {
  const counted = record.holdings.filter((one) => kind.of(one) && one.basis !== 'cover');
  const tenure = datedTenure(counted, on);
  const proven = yearsOf(tenure, on);
  const words = tenureWords(tenure, on, kind);
  const source = { source: RECORD, date: tenure?.since ?? newestStart(record.holdings) };
  const said =
    answer === undefined
      ? null
      : standingOf(answer, on, {
          held: counted.some((one) => heldOn(one, on)),
          proven,
          provenThen: yearsOf(datedTenure(counted, answer.as_of), answer.as_of),
        });
  const word = answer === undefined ? null : spoken(answer);
  if (said === 'against' && word !== null)
    return {
      known: true,
      value: ASKED_YEARS - 1,
      ...word,
      words: `${word.words} (the staff record says otherwise: ${words})`,
    };
  const room = roomFor(record, counted, tenure, on);
  const saidLess = said === 'no' && word !== null && (room === null || room.years >= ASKED_YEARS);
  const most = saidLess ? { years: ASKED_YEARS - 1, ...word } : room;
  if (most !== null && most.years <= proven)
    return {
      known: true,
      value: proven,
      words,
      ...source,
      ...(tenure?.running ? { since: tenure.since } : {}),
    };
  const saidMore = said === 'yes' && word !== null && proven < ASKED_YEARS;
  return {
    known: false,
    words: tenure === null ? words : `${words}, as far as posts are recorded`,
    ask: definitionOf(kind.fact).question,
    bounds: {
      least: saidMore ? { years: ASKED_YEARS, ...word } : { years: proven, words, ...source },
      most,
    },
  };
}

/** Time in dated posts alone: a post without a start proves none. */
function datedTenure(holdings: readonly HoldingRecord[], on: string): Tenure | null {
  const tenure = tenureOf(
    holdings.filter((one) => one.from_date !== null),
    on,
  );
  return tenure === 'undated' ? null : tenure;
}

const endOf = (tenure: Tenure, on: string) => (tenure.running ? on : tenure.until);

function yearsOf(tenure: Tenure | null, on: string): number {
  return tenure === null ? 0 : wholeYearsBetween(tenure.since, endOf(tenure, on));
}

function tenureWords(tenure: Tenure | null, on: string, kind: PostsOfAKind): string {
  if (tenure === null) return kind.none;
  const span = yearsAndMonths(tenure.since, endOf(tenure, on));
  return `${kind.lead} for ${span}${tenure.running ? '' : ', not now'}`;
}

/**
 * The most years that a teacher could have had in such posts: what is recorded, and all the time since teaching began
 * of which nothing is recorded. Null where nothing says when teaching began, and for support staff.
 */
function roomFor(
  record: PersonRecord,
  counted: readonly HoldingRecord[],
  tenure: Tenure | null,
  on: string,
): { years: number; words: string; source: string; date: string } | null {
  const teaching = record.person.kind === 'teaching' ? teachingSince(record.person) : null;
  if (teaching === null) return null;
  // Such a post without a start, or one of no known role, may have been held beside any other.
  const unsure = record.holdings.some(
    (one) => (counted.includes(one) && one.from_date === null) || roleOf(one.role) === null,
  );
  const known = unsure ? counted : record.holdings.filter((one) => roleOf(one.role) !== null);
  const end = tenure === null ? on : endOf(tenure, on);
  const first = addDays(tenure?.since ?? on, -daysWithout(known, teaching, on));
  return {
    years: wholeYearsBetween(first, end),
    words: `Teaching for ${yearsAndMonths(teaching, on)} in all`,
    source: RECORD,
    date: teaching,
  };
}

/** Days between two dates on which none of these posts was held; gaps of up to a month are none. */
function daysWithout(holdings: readonly HoldingRecord[], since: string, on: string): number {
  const spans = holdings
    .flatMap((one) =>
      one.from_date === null || one.from_date > on ? [] : [{ from: one.from_date, to: one.to_date ?? on }],
    )
    .sort((a, b) => byText(a.from, b.from));
  let reached = since;
  let days = 0;
  for (const span of [...spans, { from: on, to: on }]) {
    const gap = daysBetween(reached, span.from);
    if (gap > SMALL_GAP) days += gap;
    if (span.to > reached) reached = span.to;
  }
  return days;
}

/**
 * Completed years since a post of a kind was first held, from recorded posts: not known exactly where an earlier one
 * may not be recorded. Undefined where none is recorded.
 */
export function yearsSinceFirst(record: PersonRecord, on: string, kind: PostsOfAKind): Fact | undefined {
  const first = record.holdings
    .flatMap((one) =>
      kind.of(one) && one.basis !== 'cover' && one.from_date !== null && one.from_date <= on
        ? [one.from_date]
        : [],
    )
    .sort()[0];
  if (first === undefined) return undefined;
  const years = wholeYearsBetween(first, on);
  const words = `${kind.lead} on ${longDate(first)}`;
  const about = { words, source: RECORD, date: first };
  const teaching = record.person.kind === 'teaching' ? teachingSince(record.person) : null;
  const sure = record.holdings.filter((one) => roleOf(one.role) !== null);
  const complete = sure.length === record.holdings.length && sure.every((one) => one.from_date !== null);
  if (teaching !== null && complete && daysWithout(sure, teaching, first) === 0)
    return { known: true, value: years, ...about, since: first };
  const most =
    teaching === null
      ? null
      : {
          years: Math.max(years, wholeYearsBetween(teaching, on)),
          words: `Teaching for ${yearsAndMonths(teaching, on)} in all`,
          source: RECORD,
          date: teaching,
        };
  return {
    known: false,
    words: `${words}, as far as posts are recorded`,
    ask: definitionOf(kind.fact).question,
    bounds: { least: { years, ...about }, most },
  };
}
