import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counted, putForwardShares, SMALLEST } from '../../shared/rules/put-forward-shares.ts';

const people = (n: number, one: Partial<Counted> = {}): Counted[] =>
  Array.from({ length: n }, () => ({ partTime: false, support: false, onLeave: false, ...one }));
const partTime = (forward: Counted[], others: Counted[]) =>
  putForwardShares(forward, [...forward, ...others])[0]!;

test('those put forward stand beside all staff, and nobody at all is said', () => {
  const line = partTime(people(10), [...people(30), ...people(20, { partTime: true })]);
  expect(line).toEqual({
    words: 'Part-time',
    forward: { state: 'shown', count: 0, of: 10 },
    all: { state: 'shown', count: 20, of: 60 },
  });
});

test('a small number is withheld, and so is the number of the others where that is small', () => {
  const staff = [...people(40), ...people(20, { partTime: true })];
  expect(partTime([...people(10), ...people(2, { partTime: true })], staff).forward.state).toBe('withheld');
  expect(partTime([...people(2), ...people(10, { partTime: true })], staff).forward.state).toBe('withheld');
  expect(partTime(people(4), staff).forward.state).toBe('withheld');
});

test('a number is withheld from which a small one could be worked out by taking it from all staff', () => {
  const forward = [...people(10), ...people(8, { partTime: true })];
  const staff = [...people(40), ...people(3, { partTime: true })];
  expect(partTime(forward, staff)).toMatchObject({ forward: { state: 'withheld' }, all: { count: 11 } });
});

test('whoever’s share of a post is not recorded is counted with neither', () => {
  const forward = [...people(8), ...people(3, { partTime: null })];
  const staff = [...people(30), ...people(20, { partTime: true })];
  expect(partTime(forward, staff).forward).toEqual({ state: 'shown', count: 0, of: 8 });
});

const small = (n: number) => n > 0 && n < SMALLEST;
const anybody: fc.Arbitrary<Counted> = fc.record({
  partTime: fc.option(fc.boolean()),
  support: fc.boolean(),
  onLeave: fc.boolean(),
});

test('no figure shown, and no difference of two, is a small number', () => {
  fc.assert(
    fc.property(
      fc.array(anybody, { maxLength: 30 }),
      fc.array(anybody, { maxLength: 60 }),
      (forward, others) => {
        for (const { forward: mine, all } of putForwardShares(forward, [...forward, ...others])) {
          const shown = [mine, all].filter((one) => one.state === 'shown');
          for (const { count, of } of shown) expect(small(count) || small(of - count)).toBe(false);
          if (mine.state === 'shown' && all.state === 'shown') {
            expect(small(all.count - mine.count)).toBe(false);
            expect(small(all.of - all.count - (mine.of - mine.count))).toBe(false);
          }
          expect(mine.state === 'shown' && all.state === 'withheld').toBe(false);
        }
      },
    ),
    { seed: 20261129, numRuns: 500 },
  );
});
