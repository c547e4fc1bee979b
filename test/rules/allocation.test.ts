import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Allocating, allocate, type Contender, losers } from '../../shared/rules/allocation.ts';

const contender = (id: string, more: Partial<Contender> = {}): Contender => ({
  id,
  schoolId: 'a',
  school: 'Harrowmere',
  priority: null,
  rank: 1,
  nominatedOn: '2026-11-20',
  waitsFor: [],
  against: [],
  byHand: null,
  ...more,
});
const round = (more: Partial<Allocating>): Allocating => ({
  places: null,
  perSchool: null,
  prioritised: true,
  given: [],
  contenders: [],
  ...more,
});
const challenge = { rank: 1, words: 'City Challenge region' };
const rural = { rank: 3, words: 'Rural primary school' };
const offeredIn = (of: Allocating) =>
  allocate(of)
    .filter(({ outcome }) => outcome === 'offered')
    .map(({ id }) => id);

describe('the reason beside each', () => {
  test('says the priority and which of the school’s places it is', () => {
    const out = allocate(
      round({
        places: 2,
        perSchool: 2,
        contenders: [
          contender('second', { priority: challenge, rank: 2 }),
          contender('first', { priority: challenge }),
          contender('third', { priority: challenge, rank: 3 }),
          contender('other', { schoolId: 'b', school: 'Elm Park', priority: rural }),
        ],
      }),
    );
    expect(out.map(({ id, outcome, reason }) => [id, outcome, reason])).toEqual([
      ['first', 'offered', 'Priority 1: City Challenge region; first of Harrowmere’s two'],
      ['second', 'offered', 'Priority 1: City Challenge region; second of Harrowmere’s two'],
      ['other', 'reserve', 'Priority 3: Rural primary school; every place of the round is given'],
      ['third', 'reserve', 'Priority 1: City Challenge region; Harrowmere has its two places'],
    ]);
  });

  test('says what somebody waits for, and why somebody is not offered a place', () => {
    const out = allocate(
      round({
        contenders: [
          contender('waits', { waitsFor: ['an answer is missing', 'the local authority has not said'] }),
          contender('against', { against: ['does not meet the rules'] }),
          contender('held', { byHand: { choice: 'hold', reason: 'Moves in spring' } }),
        ],
      }),
    );
    expect(out.map(({ id, outcome, reason }) => [id, outcome, reason])).toEqual([
      ['waits', 'waiting', 'An answer is missing and the local authority has not said'],
      ['against', 'not', 'Does not meet the rules'],
      ['held', 'not', 'Held back by hand: Moves in spring'],
    ]);
  });
});

describe('by hand', () => {
  const both = [contender('early'), contender('late', { schoolId: 'b', school: 'Elm Park', rank: 2 })];
  const asked = (late: Contender['byHand']) =>
    round({ places: 1, contenders: both.map((one) => (one.id === 'late' ? { ...one, byHand: late } : one)) });

  test('an offer though the rule has another costs that other the place', () => {
    const before = allocate(asked(null));
    const after = allocate(asked({ choice: 'offer', reason: 'The only one from a primary' }));
    expect(losers(before, after)).toEqual(['early']);
    expect(after[0]).toMatchObject({
      id: 'late',
      reason: 'Offered by hand: The only one from a primary',
    });
  });

  test('a place in the order is kept, and says why', () => {
    const after = allocate(asked({ choice: 'move', place: 1, reason: 'Asked twice before' }));
    expect(after.map(({ id }) => id)).toEqual(['late', 'early']);
    expect(after[0]?.reason).toContain('Moved by hand: Asked twice before');
  });

  test('nobody who waits for something is offered a place', () => {
    const late = contender('late', { waitsFor: ['x'], byHand: { choice: 'offer', reason: 'y' } });
    expect(allocate(round({ contenders: [late] }))).toMatchObject([{ outcome: 'waiting' }]);
  });
});

test('a place goes to another school before a second to the same one, unless a priority says otherwise', () => {
  const contenders = [
    contender('a1'),
    contender('a2', { rank: 2 }),
    contender('b9', { schoolId: 'b', school: 'Elm Park', rank: 9 }),
  ];
  expect(offeredIn(round({ places: 2, contenders }))).toEqual(['a1', 'b9']);
  expect(offeredIn(round({ places: 2, given: [{ schoolId: 'b' }], contenders }))).toEqual(['a1']);
  const first = contenders.map((one) => (one.schoolId === 'a' ? { ...one, priority: challenge } : one));
  expect(offeredIn(round({ places: 2, contenders: first }))).toEqual(['a1', 'a2']);
});

const schools = ['a', 'b', 'c', null] as const;
const worlds = fc.record({
  places: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
  perSchool: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  given: fc.array(fc.record({ schoolId: fc.constantFrom(...schools) }), { maxLength: 3 }),
  contenders: fc
    .array(
      fc.record({
        schoolId: fc.constantFrom(...schools),
        tier: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
        rank: fc.integer({ min: 1, max: 3 }),
        nominatedOn: fc.constantFrom('2026-11-01', '2026-11-02'),
        stops: fc.constantFrom('none', 'none', 'none', 'waits', 'against'),
        hand: fc.constantFrom(null, null, null, 'offer' as const, 'hold' as const, 1, 3),
      }),
      { maxLength: 12 },
    )
    .map((rows) =>
      rows.map(({ tier, stops, hand, ...row }, at) =>
        contender(String(at), {
          ...row,
          school: row.schoolId ?? '',
          priority: tier === null ? null : { rank: tier, words: 'p' },
          waitsFor: stops === 'waits' ? ['w'] : [],
          against: stops === 'against' ? ['a'] : [],
          byHand:
            hand === null
              ? null
              : typeof hand === 'number'
                ? { choice: 'move', place: hand, reason: 'r' }
                : { choice: hand, reason: 'r' },
        }),
      ),
    ),
});
const withoutHand = (world: Omit<Allocating, 'prioritised'>): Allocating => ({
  ...world,
  prioritised: true,
  contenders: world.contenders.map((one) => ({ ...one, byHand: null })),
});

/** The rule said once more, as a search: of all orders in which places could be given, the least at every step. */
function bruteForce({ places, perSchool, given, contenders }: Allocating): string[] {
  const out: Contender[] = [];
  const key = (one: Contender) =>
    [
      one.priority?.rank ?? 99,
      [...given, ...out].filter(({ schoolId }) => schoolId === one.schoolId).length,
      one.rank,
      one.nominatedOn,
      one.id.padStart(9, ' '),
    ] as const;
  const less = (a: Contender, b: Contender) => {
    const [x, y] = [key(a), key(b)];
    const at = x.findIndex((part, index) => part !== y[index]);
    const [mine, its] = [x[at], y[at]];
    // Ids are compared as texts, as the rule does.
    if (at === 4) return a.id < b.id;
    return mine !== undefined && its !== undefined && mine < its;
  };
  const may = (one: Contender) =>
    !out.includes(one) &&
    one.waitsFor.length + one.against.length === 0 &&
    (perSchool === null || key(one)[1] < perSchool);
  while (places === null || given.length + out.length < places) {
    const able = contenders.filter(may);
    const best = able.find((one) => able.every((other) => other === one || less(one, other)));
    if (best === undefined) break;
    out.push(best);
  }
  return out.map(({ id }) => id);
}

describe('whatever the round,', () => {
  test('without anything by hand, those offered are those of the rule stated by brute force', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(offeredIn(withoutHand(world))).toEqual(bruteForce(withoutHand(world)));
      }),
    );
  });

  test('never more than the places of the round, nor by the rule than the places of a school', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const of = { ...world, prioritised: true };
        const out = allocate(of);
        const offered = out.filter(({ outcome }) => outcome === 'offered');
        if (of.places !== null)
          expect(offered.length).toBeLessThanOrEqual(Math.max(0, of.places - of.given.length));
        const byRule = offered.filter(({ reason }) => !reason.startsWith('Offered by hand'));
        for (const school of schools) {
          const held = of.given.filter(({ schoolId }) => schoolId === school).length;
          const so = byRule.filter(
            ({ id }) => of.contenders.find((one) => one.id === id)?.schoolId === school,
          ).length;
          if (of.perSchool !== null) expect(so).toBeLessThanOrEqual(Math.max(0, of.perSchool - held));
        }
      }),
    );
  });

  test('nobody is offered a place while somebody earlier in the order, with room at the school, is not', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const of = withoutHand(world);
        const out = allocate(of);
        const one = new Map(of.contenders.map((row) => [row.id, row]));
        const offered = out.filter(({ outcome }) => outcome === 'offered').map(({ id }) => one.get(id)!);
        const passed = out.filter(({ outcome }) => outcome === 'reserve').map(({ id }) => one.get(id)!);
        const held = (school: string | null) =>
          [...of.given, ...offered].filter(({ schoolId }) => schoolId === school).length;
        const open = passed.filter(({ schoolId }) => of.perSchool === null || held(schoolId) < of.perSchool);
        const tier = (row: Contender) => row.priority?.rank ?? 99;
        for (const row of open)
          for (const has of offered) {
            expect(tier(row)).toBeGreaterThanOrEqual(tier(has));
            if (row.schoolId === has.schoolId && tier(row) === tier(has))
              expect(row.rank).toBeGreaterThanOrEqual(has.rank);
          }
      }),
    );
  });

  test('everybody has one outcome and a reason, and the order of those put in does not matter', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const of = { ...world, prioritised: true };
        const out = allocate(of);
        expect(out.map(({ id }) => id).sort()).toEqual(of.contenders.map(({ id }) => id).sort());
        expect(out.every(({ reason }) => reason !== '')).toBe(true);
        expect(allocate({ ...of, contenders: [...of.contenders].reverse() })).toEqual(out);
      }),
    );
  });
});
