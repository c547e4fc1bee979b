import { FOCUS_AREAS, WEIGHT_KEYS, type WeightKey, type Weights } from '../../reference/matching.ts';
import { roleOf } from '../../reference/roles.ts';
import { listed } from '../listed.ts';
import { stopsOf } from './hard-rules.ts';
import { type Judged, MOST_POINTS, type Stop } from './match.ts';
import type { Asker, Offer } from './pool.ts';

/** What is said of a pair beside its points: what fits, and what does not quite. Neither names anybody. */
export interface PairWords {
  readonly because: readonly string[];
  readonly although: readonly string[];
}

const NO_STOPS: readonly Stop[] = [];
const NO_WORDS: readonly string[] = [];

/**
 * Judges a pair by the hard rules (see `stopsOf`) and, where none stops it, gives it 0 to 100 points: each kind of fit
 * counts by its weight, from not at all to wholly, out of what all weights come to. What is not known counts as no fit,
 * never as one. `because` is left to `wordsOf`, which is asked for the pairs that are made alone.
 * The weights are our default (`usualWeights`); the head may change them.
 */
export function judgeBy(weights: Weights): (asker: Asker, offer: Offer) => Judged {
  const all = WEIGHT_KEYS.reduce((sum, key) => sum + weights[key], 0);
  return (asker, offer) => {
    const stops = stopsOf(asker, offer);
    if (stops.length > 0) return { stops, points: 0, because: NO_WORDS };
    if (all === 0) return { stops: NO_STOPS, points: 0, because: NO_WORDS };
    const sum = WEIGHT_KEYS.reduce((so, key) => so + weights[key] * fits[key](asker, offer), 0);
    return { stops: NO_STOPS, points: Math.round((MOST_POINTS * sum) / all), because: NO_WORDS };
  };
}

/** How well a pair fits in each way, from 0 to 1. */
const fits: Readonly<Record<WeightKey, (asker: Asker, offer: Offer) => number>> = {
  role: ({ role }, { roles }) => {
    if (role === null) return 0;
    if (roles.includes(role)) return 1;
    const level = roleOf(role)?.level;
    return level !== undefined && roles.some((code) => roleOf(code)?.level === level) ? 0.5 : 0;
  },
  focus: ({ focus }, offer) =>
    focus.length === 0 ? 0 : focus.filter((area) => offer.focus.includes(area)).length / focus.length,
  phase: ({ phase }, { phases }) => (phase !== null && phases.includes(phase) ? 1 : 0),
  nearness: (asker, offer) =>
    asker.authority !== null && asker.authority === offer.authority
      ? 1
      : asker.region !== null && asker.region === offer.region
        ? 0.5
        : 0,
  choice: (asker, offer) => [1, 0.6, 0.3][choiceOf(asker, offer)] ?? 0,
};

/** 0 for the first choice, -1 for none: a giver by name counts as the school that was named does. */
function choiceOf({ choices }: Asker, { giverId, schoolId }: Offer): number {
  return choices.findIndex((id) => id === giverId || id === schoolId);
}

/** Why a pair fits, and what was given way on, in words that the two may read. */
export function wordsOf(asker: Asker, offer: Offer): PairWords {
  const because: string[] = [];
  const although: string[] = [];
  const role = roleOf(asker.role);
  if (role !== null) {
    const fit = fits.role(asker, offer);
    if (fit === 1) because.push('Same role');
    else although.push(fit > 0 ? 'Another role of the same level' : 'Another role');
  }
  const [shared, lacking] = [true, false].map((has) =>
    asker.focus.filter((area) => offer.focus.includes(area) === has).map((area) => FOCUS_AREAS[area]),
  );
  if (shared !== undefined && shared.length > 0) because.push(`Knows ${listed(shared)}`);
  if (lacking !== undefined && lacking.length > 0) although.push(`Has not said: ${listed(lacking)}`);
  if (asker.phase !== null) {
    if (offer.phases.includes(asker.phase)) because.push('Same phase');
    else
      although.push(
        offer.phases.length === 0 ? 'Phase not known' : `${listed(offer.phases)}, not ${asker.phase}`,
      );
  }
  const near = fits.nearness(asker, offer);
  if (near === 1) because.push('Same local authority');
  else if (near > 0) because.push('Same region');
  else although.push(offer.authority === null ? 'How near is not known' : `Further away: ${offer.authority}`);
  const choice = ['First choice', 'Second choice', 'Third choice'][choiceOf(asker, offer)];
  if (choice !== undefined) because.push(choice);
  else if (asker.choices.length > 0) although.push('None of the choices');
  const eased = asker.eased.get(offer.giverId);
  if (eased?.has('dates')) although.push('Days still to be agreed');
  if (eased?.has('reach')) although.push('Goes further for this one');
  return { because, although };
}
