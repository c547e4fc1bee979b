import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../shared/rules/evaluate.ts';
import {
  decisionSchema,
  type Fact,
  type Facts,
  type Rule,
  rule as ruleSchema,
} from '../../shared/rules/rule.ts';
import { factsBehind, summarise } from '../../shared/rules/summarise.ts';

const at = { referenceDate: '2027-01-15', ruleVersion: '1' };
const yes: Fact = { known: true, value: true, words: 'Yes', source: 'Staff record', date: '2026-09-01' };
const no: Fact = { ...yes, value: false, words: 'No' };
const unknown: Fact = { known: false, words: 'Not recorded', ask: 'Is it so?' };
const NAMES = ['teaching', 'leadership_role', 'aspires_to_senior', 'senior_role_now', 'on_leave'] as const;
type Name = (typeof NAMES)[number];

const is = (fact: Name, strength: 'must' | 'aimed' = 'must'): Rule => ({
  kind: 'fact',
  fact,
  test: { kind: 'is_true' },
  words: `It is so: ${fact}`,
  strength,
});
const all = (...of: Rule[]): Rule => ({ kind: 'all', words: 'All', of });
const any = (...of: Rule[]): Rule => ({ kind: 'any', words: 'Any', of });
const years = (n: number): Rule => ({
  kind: 'fact',
  fact: 'years_in_senior_post',
  test: { kind: 'at_least', n },
  words: `At least ${n} years`,
  strength: 'must',
});
const verdictOf = (rule: Rule, facts: Facts) => evaluate(rule, facts, at).verdict;

describe('three values', () => {
  test('all-of: one thing not met decides, even beside things not known', () => {
    const rule = all(is('teaching'), is('leadership_role'));
    expect(verdictOf(rule, { teaching: yes, leadership_role: yes })).toBe('met');
    expect(verdictOf(rule, { teaching: yes })).toBe('not_known');
    expect(verdictOf(rule, { teaching: unknown, leadership_role: no })).toBe('not_met');
  });
  test('any-of: one thing met decides, and not known keeps it open', () => {
    const rule = any(is('teaching'), is('leadership_role'));
    expect(verdictOf(rule, { teaching: yes })).toBe('met');
    expect(verdictOf(rule, { teaching: no })).toBe('not_known');
    expect(verdictOf(rule, { teaching: no, leadership_role: no })).toBe('not_met');
  });
  test('a value of the wrong kind settles nothing', () => {
    expect(verdictOf(years(2), { years_in_senior_post: yes })).toBe('not_known');
  });
  test('every test of a fact says met and not met', () => {
    const tried = (wanted: unknown, value: boolean | number | string | string[]) =>
      verdictOf(
        ruleSchema.parse({ kind: 'fact', fact: 'role_now', test: wanted, words: 'w', strength: 'must' }),
        { role_now: { known: true, value, words: 'w', source: 's', date: null } },
      );
    expect(tried({ kind: 'is_false' }, false)).toBe('met');
    expect(tried({ kind: 'is_false' }, true)).toBe('not_met');
    expect(tried({ kind: 'at_most', n: 0 }, 0)).toBe('met');
    expect(tried({ kind: 'at_most', n: 0 }, 1)).toBe('not_met');
    expect(tried({ kind: 'between', from: 2, to: 4 }, 4)).toBe('met');
    expect(tried({ kind: 'between', from: 2, to: 4 }, 5)).toBe('not_met');
    expect(tried({ kind: 'one_of', values: ['a'] }, ['b', 'a'])).toBe('met');
    expect(tried({ kind: 'one_of', values: ['a'] }, 'b')).toBe('not_met');
  });
  test('a rule that asks nothing is met, and says so', () => {
    expect(evaluate(all(), {}, at)).toMatchObject({ verdict: 'met', reason: 'No rule is set.' });
  });
  test('a rule on a fact that nobody knows of is refused', () => {
    expect(ruleSchema.safeParse({ ...is('teaching'), fact: 'shoe_size' }).success).toBe(false);
    expect(ruleSchema.safeParse({ ...is('teaching'), fact: 'recommended_stage_5' }).success).toBe(true);
  });
});

describe('aimed at', () => {
  test('somebody it is not aimed at is warned about, not refused', () => {
    const decision = evaluate(
      all(is('teaching'), is('on_leave', 'aimed')),
      { teaching: yes, on_leave: no },
      at,
    );
    expect(decision.verdict).toBe('met');
    expect(decision.warnings).toHaveLength(1);
  });
  test('not known is not counted as met there either', () => {
    const decision = evaluate(all(is('teaching'), is('on_leave', 'aimed')), { teaching: yes }, at);
    expect(decision.warnings[0]).toMatch(/^Not known whether/);
    expect(factsBehind(decision.tree).map((node) => node.verdict)).toEqual(['met', 'not_known']);
  });
  test('an aimed-at rule on its own never refuses', () => {
    expect(verdictOf(is('on_leave', 'aimed'), { on_leave: no })).toBe('met');
  });
});

describe('words', () => {
  test('a card asks for the fewest answers, and lists every fact that could settle it', () => {
    const rule = all(is('teaching'), any(is('leadership_role'), is('aspires_to_senior')));
    const decision = evaluate(rule, { teaching: yes }, at);
    expect(decision.missing).toEqual(['leadership_role', 'aspires_to_senior']);
    expect(summarise(decision)).toMatchObject({ state: 'to_answer', short: '1 to answer' });
  });
  test('where waiting is enough, the card says when', () => {
    const fact: Fact = {
      known: true,
      value: 1,
      words: 'In a senior post for 1 year 4 months',
      source: 'Staff record',
      date: '2025-09-01',
      since: '2025-09-01',
    };
    const decision = evaluate(
      all(years(2), is('teaching')),
      { years_in_senior_post: fact, teaching: yes },
      at,
    );
    expect(summarise(decision)).toMatchObject({
      short: 'Not eligible',
      card: '2 yrs in Sept',
      reason: '2 yrs in Sept',
      metFrom: '2027-09-01',
    });
    const later = evaluate(years(5), { years_in_senior_post: fact }, at);
    expect(summarise(later).card).toBe('5 yrs in Sept 2030');
    const blocked = evaluate(all(years(2), is('teaching')), { years_in_senior_post: fact, teaching: no }, at);
    expect(summarise(blocked)).toMatchObject({ card: 'Not eligible', metFrom: null });
  });
  test('of alternatives that fail, the reason is that of the nearest', () => {
    const rule = any(all(is('on_leave'), is('senior_role_now')), all(is('teaching'), is('leadership_role')));
    const facts = {
      on_leave: no,
      senior_role_now: no,
      teaching: yes,
      leadership_role: { ...no, words: 'No role' },
    };
    expect(evaluate(rule, facts, at).reason).toBe('No role.');
    expect(summarise(evaluate(rule, facts, at)).reason).toBe('No role.');
  });
});

const { tree } = fc.letrec<{ tree: Rule }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .record({
        name: fc.constantFrom(...NAMES),
        strength: fc.constantFrom('must' as const, 'aimed' as const),
      })
      .map(({ name, strength }) => is(name, strength)),
    fc.array(tie('tree'), { maxLength: 4 }).map((of) => all(...of)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((of) => any(...of)),
  ),
}));
const situation = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom(yes, no, unknown)])) as Record<
    Name,
    fc.Arbitrary<Fact>
  >,
);

describe('for any rule and any facts', () => {
  test('learning more never turns a settled verdict round', () => {
    fc.assert(
      fc.property(
        tree,
        situation,
        fc.constantFrom(...NAMES),
        fc.constantFrom(yes, no),
        (rule, facts, name, learnt) => {
          const before = verdictOf(rule, facts);
          if (facts[name].known || before === 'not_known') return;
          expect(verdictOf(rule, { ...facts, [name]: learnt })).toBe(before);
        },
      ),
    );
  });
  test('met means met whatever the unknown facts turn out to be; not known lists what could settle it', () => {
    fc.assert(
      fc.property(tree, situation, (rule, facts) => {
        const decision = evaluate(rule, facts, at);
        const worlds = worldsOf(facts).map((world) => verdictOf(rule, world));
        if (decision.verdict !== 'not_known') expect(new Set(worlds)).toEqual(new Set([decision.verdict]));
        if (decision.verdict === 'not_known') {
          expect(decision.toAnswer).toBeGreaterThan(0);
          expect(decision.toAnswer).toBeLessThanOrEqual(decision.missing.length);
          const answered = Object.fromEntries(decision.missing.map((name) => [name, no]));
          expect(verdictOf(rule, { ...facts, ...answered })).not.toBe('not_known');
        } else expect(decision.missing).toEqual([]);
      }),
    );
  });
  test('no answer to what is only aimed at refuses anybody', () => {
    fc.assert(
      fc.property(tree, situation, (rule, facts) => {
        const plain = verdictOf(rule, facts);
        const beside = verdictOf(all(rule, is('on_leave', 'aimed')), facts);
        expect(beside).toBe(plain);
      }),
    );
  });
  test('a decision is JSON that reads back the same', () => {
    fc.assert(
      fc.property(tree, situation, (rule, facts) => {
        const decision = evaluate(rule, facts, at);
        expect(decisionSchema.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
        expect(ruleSchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
      }),
    );
  });
});

function worldsOf(facts: Record<Name, Fact>): Facts[] {
  return NAMES.reduce<Record<string, Fact>[]>(
    (worlds, name) =>
      facts[name].known
        ? worlds
        : worlds.flatMap((world) => [
            { ...world, [name]: yes },
            { ...world, [name]: no },
          ]),
    [facts],
  );
}
