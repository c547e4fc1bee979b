import { matchKindWords } from '../../reference/matching.ts';
import { daysBetween, longDate } from '../dates.ts';
import type { Stop } from './match.ts';
import type { Asker, Offer } from './pool.ts';

/** The hard rules, in the order in which they are said. Only `dates`, `reach`, `phase` and `by_hand` may be eased. */
export const HARD_RULES = [
  'own_school',
  'line_manager',
  'interest',
  'challenging',
  'strong',
  'head_mentors',
  'dates',
  'reach',
  'phase',
  'by_hand',
] as const;
export type HardRule = (typeof HARD_RULES)[number];
export const EASY_RULES = ['dates', 'reach', 'phase', 'by_hand'] as const;

/**
 * How much of a change it is to ease a rule, beside one more place (10): lifting what was decided by hand is the least,
 * another phase than the programme says is the most. Our default.
 */
const efforts: Readonly<Record<(typeof EASY_RULES)[number], number>> = {
  by_hand: 5,
  dates: 20,
  reach: 30,
  phase: 40,
};

const stop = (rule: HardRule, words: string, ease: Stop['ease'] = null): Stop => ({ rule, words, ease });
const easy = (rule: (typeof EASY_RULES)[number], words: string, ease: string): Stop =>
  stop(rule, words, { words: ease, effort: efforts[rule] });

/**
 * The hard rules that a pair would break. Own school (also the school where the asker is placed), own line manager in
 * either direction, a declared interest in either direction; of placements a host school in challenging circumstances,
 * with strong leadership and a head who can mentor, and of consultant leaders a school in challenging circumstances
 * (what is not known is not met); dates, travel limits of either, and the phase where the programme says so. A rule that
 * was eased for this pair stops it no longer; the rules that are never eased stop it whatever was eased.
 * Sources: seeds 001 and 003; the rest is what any matching of people owes them.
 */
export function stopsOf(asker: Asker, offer: Offer): Stop[] {
  const found: Stop[] = [];
  const { giver: one } = matchKindWords[asker.kind];
  if (
    offer.schoolId !== null &&
    (offer.schoolId === asker.schoolId || asker.placedAt.includes(offer.schoolId))
  )
    found.push(stop('own_school', 'Works in the same school'));
  if (offer.personId !== null) {
    if (asker.managers.includes(offer.personId))
      found.push(stop('line_manager', 'One is the other’s line manager'));
    if (offer.personId === asker.personId || asker.interests.includes(offer.personId))
      found.push(stop('interest', 'An interest is declared between the two'));
  }
  if (asker.kind === 'consultant' && asker.challenging !== true)
    found.push(stop('challenging', 'The school is not recorded as in challenging circumstances'));
  if (asker.kind === 'placement') {
    if (offer.challenging !== true)
      found.push(stop('challenging', 'The host school is not recorded as in challenging circumstances'));
    if (offer.strong !== true)
      found.push(stop('strong', 'Strong leadership of the host school is not recorded'));
    if (offer.headMentors !== true)
      found.push(stop('head_mentors', 'The head of the host school is not recorded as able to mentor'));
  }
  const eased = asker.eased.get(offer.giverId);
  if (!meetsDates(asker, offer) && !eased?.has('dates'))
    found.push(easy('dates', 'Not free on the days asked for', datesEase(asker, offer, one)));
  if (!withinReach(asker, offer) && !eased?.has('reach'))
    found.push(easy('reach', 'Further than one of the two goes', 'go further for this one'));
  if (asker.samePhase && asker.phase !== null && !offer.phases.includes(asker.phase) && !eased?.has('phase'))
    found.push(easy('phase', `Does not know the phase ${asker.phase}`, 'accept another phase'));
  if (asker.notWith.has(offer.giverId))
    found.push(easy('by_hand', 'Taken out by hand', 'allow the two again'));
  return found;
}

/**
 * Of visits, the offered days hold as many days on end as are asked for, within the days that the asker can do; of all
 * else, who gives is there the whole time that is asked for. A date that is not given sets no limit.
 */
export function meetsDates(asker: Asker, offer: Offer): boolean {
  if (asker.kind === 'visit') return daysTogether(asker, offer) >= asker.days;
  const early = offer.from !== null && asker.from !== null && offer.from > asker.from;
  const late = offer.to !== null && asker.to !== null && offer.to < asker.to;
  const apart =
    (offer.to !== null && asker.from !== null && offer.to < asker.from) ||
    (offer.from !== null && asker.to !== null && offer.from > asker.to);
  return !early && !late && !apart;
}

/** The first and the last of the days on which both can, of visits; null where there is none. */
export function daysBoth(asker: Asker, offer: Offer): { from: string | null; to: string | null } | null {
  const from = later(asker.from, offer.from);
  const to = earlier(asker.to, offer.to);
  return from !== null && to !== null && from > to ? null : { from, to };
}

function daysTogether(asker: Asker, offer: Offer): number {
  const both = daysBoth(asker, offer);
  if (both === null) return 0;
  return both.from === null || both.to === null
    ? Number.POSITIVE_INFINITY
    : daysBetween(both.from, both.to) + 1;
}

const later = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a > b ? a : b);
const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a < b ? a : b);

function datesEase(asker: Asker, offer: Offer, one: string): string {
  const free = spanWords(offer.from, offer.to);
  return asker.kind === 'visit'
    ? `agree other days: the ${one} offers ${free}`
    : `agree other dates: the ${one} is free ${free}`;
}

export function spanWords(from: string | null, to: string | null): string {
  if (from === null) return to === null ? 'at any time' : `until ${longDate(to)}`;
  if (to === null) return `from ${longDate(from)}`;
  return from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`;
}

/** Whether neither goes further than they said. A school whose region is not known is within nobody’s region. */
export function withinReach(asker: Asker, offer: Offer): boolean {
  return [asker.reach, offer.reach].every((reach) => {
    if (reach === null) return true;
    if (asker.authority !== null && asker.authority === offer.authority) return true;
    return reach === 'region' && asker.region !== null && asker.region === offer.region;
  });
}
