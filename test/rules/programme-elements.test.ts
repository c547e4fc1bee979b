import { describe, expect, test } from 'vitest';
import { element, exactly, upTo } from '../../shared/reference/programme-elements.ts';
import { amountWords, costWords, inBoth, totalsOf } from '../../shared/rules/programme-elements.ts';

describe('an element of a programme', () => {
  test.each([
    [
      element('development_days', { count: exactly(6), each: { n: 2, unit: 'days' } }),
      '6 events of 2 days, 12 days in all',
    ],
    [
      element('residential', { count: exactly(1), each: { n: 24, unit: 'hours' } }),
      '1 residential of 24 hours',
    ],
    [element('visits', { count: upTo(3) }), 'up to 3 visits'],
    [element('visits', { each: { n: 2, unit: 'days' } }), '2 days each'],
    [
      element('sessions', { count: { least: 5, most: 6 }, months: exactly(6) }),
      '5 to 6 sessions over 6 months',
    ],
    [element('training', { months: { least: 18, most: 22 } }), 'over 18 to 22 months'],
    [element('placement', { each: { n: 1, unit: 'months' } }), '1 month each'],
    [element('coaching'), ''],
  ])('says how many and how long: $1', (one, words) => {
    expect(amountWords(one)).toBe(words);
  });

  test('says what it costs and who pays, and nothing where that is not known', () => {
    expect(costWords(element('training', { cost: 1250 }))).toBe('£1,250 for each person');
    expect(costWords(element('training', { cost: 12.5, paidBy: 'the trust' }))).toBe(
      '£12.50 for each person, paid by the trust',
    );
    expect(costWords(element('training', { cost: 0, paidBy: 'NCSL' }))).toBe(
      'no cost to the school, paid by NCSL',
    );
    expect(costWords(element('training'))).toBe('');
  });
});

test('what a programme asks of a school counts what is known, and says how much is not', () => {
  const elements = [
    element('development_days', { cost: 300, coverDays: 12 }),
    element('shadowing', { coverDays: 0.5 }),
    element('coaching'),
  ];
  expect(totalsOf(elements)).toEqual({ cost: 300, coverDays: 12.5, costUnknown: 2, coverUnknown: 1 });
  expect(totalsOf([element('coaching')])).toMatchObject({ cost: null, coverDays: null });
});

test('two programmes overlap in what both consist of; ‘something else’ is like nothing', () => {
  const one = [element('coaching'), element('shadowing'), element('other', { words: 'A visit' })];
  const other = [element('coaching'), element('coaching'), element('other', { words: 'A visit' })];
  expect(inBoth(one, other)).toEqual(['Coaching']);
});
