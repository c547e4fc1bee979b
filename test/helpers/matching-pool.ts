import fc from 'fast-check';
import type { FocusArea, MatchKind } from '../../shared/reference/matching.ts';
import type { Asker, Offer } from '../../shared/rules/matching/pool.ts';

/** A request of nobody in particular, for a coach. */
export const askerOf = (more: Partial<Asker>): Asker => ({
  id: 'a',
  kind: 'coach',
  schoolId: 'home',
  personId: 'person-a',
  authority: null,
  region: null,
  role: null,
  focus: [],
  phase: null,
  samePhase: false,
  from: null,
  to: null,
  days: 1,
  reach: null,
  challenging: null,
  choices: [],
  placedAt: [],
  managers: [],
  interests: [],
  eased: new Map(),
  notWith: new Set(),
  ...more,
});

/** An offer of somebody of another school, who takes one. */
export const offerOf = (more: Partial<Offer>): Offer => ({
  id: 'g',
  giverId: 'g',
  places: 1,
  personId: 'person-g',
  schoolId: 'away',
  authority: null,
  region: null,
  roles: [],
  phases: [],
  focus: [],
  from: null,
  to: null,
  reach: null,
  challenging: null,
  strong: null,
  headMentors: null,
  ...more,
});

const day = fc.option(
  fc.integer({ min: 1, max: 28 }).map((n) => `2027-01-${String(n).padStart(2, '0')}`),
  { freq: 2 },
);
const focus = fc.subarray<FocusArea>(['maths', 'literacy', 'headship', 'behaviour']);
const phases = fc.subarray(['Primary', 'Secondary', 'Special']);
const roles = fc.subarray(['headteacher', 'deputy_headteacher', 'teacher']);
const place = {
  schoolId: fc.constantFrom('s1', 's2', 's3'),
  authority: fc.constantFrom('Kent', 'Essex', null),
  region: fc.constantFrom('South', null),
};
const known = fc.constantFrom(true, false, null);
const reach = fc.constantFrom('authority' as const, 'region' as const, null);
const someone = (count: number) => fc.integer({ min: 0, max: count - 1 }).map((n) => `person-${n}`);

const askerLike = (kinds: readonly MatchKind[]) =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    personId: someone(12),
    ...place,
    role: fc.option(fc.constantFrom('headteacher', 'deputy_headteacher', 'teacher')),
    focus,
    phase: fc.option(fc.constantFrom('Primary', 'Secondary')),
    samePhase: fc.boolean(),
    from: day,
    to: day,
    days: fc.integer({ min: 1, max: 3 }),
    reach,
    challenging: known,
    managers: fc.array(someone(12), { maxLength: 2 }),
    interests: fc.array(someone(12), { maxLength: 2 }),
    choices: fc.array(fc.constantFrom('g0', 'g1', 's1'), { maxLength: 3 }),
  });

const offerLike = fc.record({
  personId: someone(12),
  ...place,
  places: fc.integer({ min: 0, max: 2 }),
  roles,
  phases,
  focus,
  from: day,
  to: day,
  reach,
  challenging: known,
  strong: known,
  headMentors: known,
});

export const asker = askerLike(['coach', 'mentor', 'visit', 'placement', 'consultant']).map((one) =>
  askerOf(one),
);
export const offer = offerLike.map((one) => offerOf(one));

/** Requests of one kind and who gives, a few of each. */
export const pool = (kinds: readonly MatchKind[]) =>
  fc.constantFrom(...kinds).chain((kind) =>
    fc.record({
      askers: fc
        .array(askerLike([kind]), { minLength: 1, maxLength: 6 })
        .map((all) => all.map((one, at) => askerOf({ ...one, id: `a${at}` }))),
      offers: fc
        .array(offerLike, { minLength: 0, maxLength: 6 })
        .map((all) => all.map((one, at) => offerOf({ ...one, id: `g${at}`, giverId: `g${at}` }))),
    }),
  );
