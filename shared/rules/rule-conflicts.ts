import type { FactRule, FactTest, Rule } from './rule.ts';

/**
 * Why nobody can meet a rule, whoever they are: criteria that must be met together and cannot be. In: a rule. Out: a
 * sentence for each pair, or for a group of which no part can be met beside the rest; none where somebody could. What is
 * only aimed at stops nobody. Looks at criteria on one fact: two facts that never go together are not known here.
 */
export function conflictsIn(rule: Rule): string[] {
  return [...new Set(clashes(rule, []))];
}

function clashes(rule: Rule, beside: readonly FactRule[]): string[] {
  const asked = mustOf(rule);
  const pairs = asked.flatMap((one, at) =>
    [...beside, ...asked.slice(0, at)]
      .filter((other) => other.fact === one.fact && !together(one, other))
      .map((other) => `Nobody can meet both ‘${other.words}’ and ‘${one.words}’.`),
  );
  const groups = anyOf(rule).flatMap((group) => {
    const ways = group.of.map((way) => clashes(way, [...beside, ...asked]));
    return ways.length > 0 && ways.every((way) => way.length > 0)
      ? [`No part of ‘${group.words}’ can be met beside the rest. ${ways[0]?.[0] ?? ''}`]
      : [];
  });
  return [...pairs, ...groups];
}

/** The criteria of which every one must be met: of a group of all, and of groups of all within it. */
function mustOf(rule: Rule): FactRule[] {
  if (rule.kind === 'fact') return rule.strength === 'must' ? [rule] : [];
  return rule.kind === 'all' ? rule.of.flatMap(mustOf) : [];
}

type AnyOf = Extract<Rule, { kind: 'all' | 'any' }>;

function anyOf(rule: Rule): AnyOf[] {
  if (rule.kind === 'any') return [rule];
  return rule.kind === 'all' ? rule.of.flatMap(anyOf) : [];
}

/** Whether one person can meet both of two criteria on a fact. Somebody may hold several posts at once, and no other list. */
function together({ fact, test: one }: FactRule, { test: other }: FactRule): boolean {
  const [a, b] = [span(one), span(other)];
  // One that runs backwards, as while it is typed, is wrong by itself and no quarrel of the two.
  if ([a, b].some((one) => one !== null && one.from > one.to)) return true;
  if (a !== null && b !== null) return Math.max(a.from, b.from) <= Math.min(a.to, b.to);
  if (one.kind === 'one_of' && other.kind === 'one_of')
    return fact === 'role_now' || one.values.some((value) => other.values.includes(value));
  if (one.kind === 'is_true') return other.kind !== 'is_false';
  if (one.kind === 'is_false') return other.kind !== 'is_true';
  return true;
}

function span(test: FactTest): { from: number; to: number } | null {
  if (test.kind === 'at_least') return { from: test.n, to: Number.POSITIVE_INFINITY };
  if (test.kind === 'at_most') return { from: Number.NEGATIVE_INFINITY, to: test.n };
  return test.kind === 'between' ? { from: test.from, to: test.to } : null;
}
