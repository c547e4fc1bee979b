import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MATCH_KINDS, usualWeights, WEIGHT_KEYS, type Weights } from '../../../shared/reference/matching.ts';
import { EASY_RULES, stopsOf } from '../../../shared/rules/matching/hard-rules.ts';
import { judgeBy, wordsOf } from '../../../shared/rules/matching/judge.ts';
import { asker, askerOf, offer, offerOf, pool } from '../../helpers/matching-pool.ts';

const rulesOf = (...given: Parameters<typeof stopsOf>) => stopsOf(...given).map(({ rule }) => rule);

describe('what is never eased', () => {
  test('own school, line manager in either direction and a declared interest stop a pair whatever was eased', () => {
    const everything = new Map([['g', new Set<string>(EASY_RULES)]]);
    const eased = { eased: everything };
    expect(rulesOf(askerOf({ schoolId: 'one', ...eased }), offerOf({ schoolId: 'one' }))).toEqual([
      'own_school',
    ]);
    expect(rulesOf(askerOf({ placedAt: ['two'], ...eased }), offerOf({ schoolId: 'two' }))).toEqual([
      'own_school',
    ]);
    expect(rulesOf(askerOf({ managers: ['p'], ...eased }), offerOf({ personId: 'p' }))).toEqual([
      'line_manager',
    ]);
    expect(rulesOf(askerOf({ interests: ['p'], ...eased }), offerOf({ personId: 'p' }))).toEqual([
      'interest',
    ]);
  });

  test('it carries no way to ease it, for any pair at all', () => {
    fc.assert(
      fc.property(asker, offer, (one, other) => {
        for (const { rule, ease } of stopsOf(one, other))
          expect(ease === null).toBe(!EASY_RULES.some((easy) => easy === rule));
      }),
    );
  });

  test('a placement needs a school in challenging circumstances, strong and with a head who can mentor', () => {
    const school = { challenging: true, strong: true, headMentors: true };
    const asks = askerOf({ kind: 'placement' });
    expect(rulesOf(asks, offerOf(school))).toEqual([]);
    for (const [key, rule] of [
      ['challenging', 'challenging'],
      ['strong', 'strong'],
      ['headMentors', 'head_mentors'],
    ] as const)
      for (const not of [false, null])
        expect(rulesOf(asks, offerOf({ ...school, [key]: not }))).toEqual([rule]);
  });

  test('consultant leaders go to schools in challenging circumstances alone', () => {
    expect(rulesOf(askerOf({ kind: 'consultant', challenging: true }), offerOf({}))).toEqual([]);
    for (const challenging of [false, null])
      expect(rulesOf(askerOf({ kind: 'consultant', challenging }), offerOf({}))).toEqual(['challenging']);
  });
});

describe('what may be eased', () => {
  test.each(EASY_RULES)('%s stops a pair until it is eased for that very giver', (rule) => {
    const [asks, gives] = {
      dates: [{ from: '2027-01-04', to: '2027-01-08' }, { from: '2027-01-06' }],
      reach: [{ reach: 'authority', authority: 'Kent' }, { authority: 'Essex' }],
      phase: [{ samePhase: true, phase: 'Primary' }, { phases: ['Secondary'] }],
      by_hand: [{ notWith: new Set(['g']) }, {}],
    }[rule] as [Parameters<typeof askerOf>[0], Parameters<typeof offerOf>[0]];
    expect(rulesOf(askerOf(asks), offerOf(gives))).toEqual([rule]);
    if (rule === 'by_hand') return;
    const eased = (giver: string) => ({ ...asks, eased: new Map([[giver, new Set([rule])]]) });
    expect(rulesOf(askerOf(eased('g')), offerOf(gives))).toEqual([]);
    expect(rulesOf(askerOf(eased('another')), offerOf(gives))).toEqual([rule]);
  });

  test('a visit needs as many days on end as are asked for, within the days of both', () => {
    const asks = (days: number) => askerOf({ kind: 'visit', from: '2027-01-04', to: '2027-01-20', days });
    const offers = offerOf({ from: '2027-01-19', to: '2027-01-22' });
    expect(rulesOf(asks(2), offers)).toEqual([]);
    expect(rulesOf(asks(3), offers)).toEqual(['dates']);
  });

  test('a region that is not known is nobody’s region, and another phase is fine unless the programme says', () => {
    const far = { reach: 'region', authority: 'Kent', region: null } as const;
    expect(rulesOf(askerOf(far), offerOf({ authority: 'Essex', region: null }))).toEqual(['reach']);
    expect(rulesOf(askerOf({ phase: 'Primary' }), offerOf({ phases: ['Secondary'] }))).toEqual([]);
    expect(rulesOf(askerOf({ phase: 'Primary', samePhase: true }), offerOf({ phases: [] }))).toEqual([
      'phase',
    ]);
  });
});

describe('points', () => {
  const weights = fc.record(
    Object.fromEntries(WEIGHT_KEYS.map((key) => [key, fc.integer({ min: 0, max: 100 })])) as Record<
      (typeof WEIGHT_KEYS)[number],
      fc.Arbitrary<number>
    >,
  );

  test('are whole numbers from 0 to 100, whatever the weights, and the same each time', () => {
    fc.assert(
      fc.property(weights, asker, offer, (given: Weights, one, other) => {
        const { points } = judgeBy(given)(one, other);
        expect(Number.isInteger(points) && points >= 0 && points <= 100).toBe(true);
        expect(judgeBy(given)(one, other).points).toBe(points);
      }),
    );
  });

  test('are 100 where all fits, and what is not known counts as no fit', () => {
    const asks = askerOf({
      role: 'headteacher',
      focus: ['maths'],
      phase: 'Primary',
      authority: 'Kent',
      choices: ['g'],
    });
    const all = offerOf({ roles: ['headteacher'], focus: ['maths'], phases: ['Primary'], authority: 'Kent' });
    const judge = judgeBy(usualWeights);
    expect(judge(asks, all).points).toBe(100);
    expect(judge(askerOf({ authority: null }), offerOf({ authority: null })).points).toBe(0);
    expect(wordsOf(asks, all)).toEqual({
      because: ['Same role', 'Knows Maths', 'Same phase', 'Same local authority', 'First choice'],
      although: [],
    });
  });

  test('never fall where the giver knows more, or is named as a better choice', () => {
    fc.assert(
      fc.property(asker, offer, (one, other) => {
        const judge = judgeBy(usualWeights);
        const open = { ...one, notWith: new Set<string>() };
        if (judge(open, other).stops.length > 0) return;
        const { points } = judge(open, other);
        expect(judge(open, { ...other, focus: [...open.focus] }).points).toBeGreaterThanOrEqual(points);
        expect(judge({ ...open, choices: [other.giverId] }, other).points).toBeGreaterThanOrEqual(points);
      }),
    );
  });
});

test('no words of a pair name anybody: they stand in both records', () => {
  fc.assert(
    fc.property(pool(MATCH_KINDS), ({ askers, offers }) => {
      for (const one of askers)
        for (const other of offers) {
          const { because, although } = wordsOf(one, other);
          const said = [...because, ...although, ...stopsOf(one, other).map(({ words }) => words)].join(' ');
          expect(said).not.toMatch(/person-/);
        }
    }),
    { numRuns: 50 },
  );
});
