import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedPart, type Path, partAt } from '../../renderer/ui/rules/rule-tree.ts';
import type { Rule } from '../../shared/rules/rule.ts';

const fact = (words: string): Rule => ({
  kind: 'fact',
  fact: 'years_teaching',
  words,
  strength: 'must',
  test: { kind: 'at_least', n: 2 },
});
const group = (words: string, ...of: Rule[]): Rule => ({ kind: 'all', words, of });
const said = (rule: Rule): string =>
  rule.kind === 'fact' ? rule.words : `${rule.words}(${rule.of.map(said).join(' ')})`;
const top = group('', fact('a'), group('g', fact('b'), fact('c')), fact('d'));
const moved = (path: Path, by: 'up' | 'down') => {
  const to = movedPart(top, path, by);
  return to === null ? null : said(to.rule);
};

test('a part moves past its neighbour, into a group that stands there, and out of its own at the edge', () => {
  expect(moved([1], 'up')).toBe('(g(b c) a d)');
  expect(moved([0], 'down')).toBe('(g(a b c) d)');
  expect(moved([2], 'up')).toBe('(a g(b c d))');
  expect(moved([1, 0], 'up')).toBe('(a b g(c) d)');
  expect(moved([1, 1], 'down')).toBe('(a g(b) c d)');
  expect(moved([1, 0], 'down')).toBe('(a g(c b) d)');
  expect([moved([0], 'up'), moved([2], 'down'), moved([], 'up')]).toEqual([null, null, null]);
  // A group left empty goes.
  const lone = group('', group('g', fact('a')), fact('b'));
  for (const by of ['up', 'down'] as const) {
    const to = movedPart(lone, [0, 0], by);
    expect(to === null ? null : [said(to.rule), to.path]).toEqual(['(a b)', [0]]);
  }
});

const { rule: tree } = fc.letrec<{ rule: Rule; fact: Rule; group: Rule }>((tie) => ({
  rule: fc.oneof({ maxDepth: 3 }, tie('fact'), tie('group')),
  fact: fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'c', 'd') }).map(fact),
  group: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((of) => group('g', ...of)),
}));
const leaves = (rule: Rule): string[] => (rule.kind === 'fact' ? [rule.words] : rule.of.flatMap(leaves));
const paths = (rule: Rule, path: Path = []): Path[] =>
  rule.kind === 'fact' ? [path] : [path, ...rule.of.flatMap((part, at) => paths(part, [...path, at]))];

test('whatever is moved, nothing is lost, and the part stands where it is said to', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), fc.nat(), fc.boolean(), (of, pick, up) => {
      const rule = group('', ...of);
      const every = paths(rule);
      const path = every[pick % every.length] ?? [];
      const to = movedPart(rule, path, up ? 'up' : 'down');
      if (to === null) return;
      expect(leaves(to.rule).sort()).toEqual(leaves(rule).sort());
      expect(partAt(to.rule, to.path)).toEqual(partAt(rule, path));
    }),
  );
});
