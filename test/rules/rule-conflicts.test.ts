import { expect, test } from 'vitest';
import { programmes } from '../../shared/reference/programmes.ts';
import { stages } from '../../shared/reference/stages.ts';
import type { FactRule, FactTest, Rule } from '../../shared/rules/rule.ts';
import { conflictsIn } from '../../shared/rules/rule-conflicts.ts';

const asks = (
  fact: FactRule['fact'],
  words: string,
  ask: FactTest,
  strength: FactRule['strength'] = 'must',
): FactRule => ({
  kind: 'fact',
  fact,
  words,
  strength,
  test: ask,
});
const group = (kind: 'all' | 'any', ...of: Rule[]): Rule => ({ kind, words: `${kind} of`, of });
const five = asks('years_teaching', 'Five years', { kind: 'at_least', n: 5 });
const two = asks('years_teaching', 'Two years at most', { kind: 'at_most', n: 2 });
const primary = asks('phase', 'Primary', { kind: 'one_of', values: ['Primary'] });
const secondary = asks('phase', 'Secondary', { kind: 'one_of', values: ['Secondary', 'All-through'] });
const teacher = asks('role_now', 'A teacher', { kind: 'one_of', values: ['teacher'] });
const head = asks('role_now', 'A head', { kind: 'one_of', values: ['headteacher'] });

test('a span that runs backwards while it is typed quarrels with no other', () => {
  const backwards = asks('years_teaching', 'Twelve to nine years', { kind: 'between', from: 12, to: 9 });
  expect(conflictsIn(group('all', five, backwards))).toEqual([]);
});

test('what nobody can meet is said with the two that cannot be met together', () => {
  expect(conflictsIn(group('all', five, two))).toEqual([
    'Nobody can meet both ‘Five years’ and ‘Two years at most’.',
  ]);
  expect(conflictsIn(group('all', primary, group('all', secondary)))).toEqual([
    'Nobody can meet both ‘Primary’ and ‘Secondary’.',
  ]);
  const not = asks('leadership_role', 'Not so', { kind: 'is_false' });
  const so = asks('leadership_role', 'So', { kind: 'is_true' });
  expect(conflictsIn(group('all', so, not))).toHaveLength(1);
  // Any one is enough, so every way has to be shut.
  expect(conflictsIn(group('all', five, group('any', two, primary)))).toEqual([]);
  expect(conflictsIn(group('all', five, group('any', two, group('all', primary, secondary))))).toEqual([
    'No part of ‘any of’ can be met beside the rest. Nobody can meet both ‘Five years’ and ‘Two years at most’.',
  ]);
});

test('what somebody can meet, or what is only aimed at, says nothing', () => {
  const aimed: Rule = { ...two, strength: 'aimed' };
  const between = asks('years_teaching', 'Two to six', { kind: 'between', from: 2, to: 6 });
  for (const rule of [
    group('all', five, aimed),
    group('all', five, between),
    group('any', five, two),
    group('all', teacher, head),
    group('all'),
    five,
  ])
    expect(conflictsIn(rule)).toEqual([]);
  for (const { rule } of [...programmes, ...stages]) expect(conflictsIn(rule)).toEqual([]);
});
