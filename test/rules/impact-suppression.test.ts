import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aimedShares,
  type Classes,
  type Counted,
  characteristicShares,
  type ShareRow,
} from '../../shared/rules/impact-suppression.ts';
import { SMALLEST } from '../../shared/rules/put-forward-shares.ts';
import { within } from '../helpers/subtraction.ts';

const count = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.integer({ min: 0, max: 14 }),
  fc.constantFrom(0, 0, 5, 40),
);
const classes = fc.tuple(count, count, count);
const world = fc
  .array(fc.tuple(classes, classes), { minLength: 1, maxLength: 3 })
  .map((rows): Counted[] => rows.map(([has, hasNot], at) => ({ programme: `p${at}`, has, hasNot })));

/**
 * Everything that the page lets be known: the figures shown, and every total of its other tables, by programme and by how
 * far people came. A column is one programme's people of one class: those who have it, then those who have it not.
 */
function knowledge(rows: readonly Counted[]): number[][] {
  const cells = rows.length * 3;
  const shown = characteristicShares(rows);
  const vectors: number[][] = [];
  const learn = (programmes: readonly number[], row: ShareRow) => {
    const from: readonly (readonly [keyof ShareRow, number])[] = [
      ['tookUp', 0],
      ['completed', 1],
      ['promoted', 2],
    ];
    for (const [key, first] of from) {
      if (row[key] === null) continue;
      const vector = Array.from({ length: 2 * cells }, () => 0);
      for (const programme of programmes)
        for (let at = first; at < 3; at += 1) vector[programme * 3 + at] = 1;
      vectors.push(vector);
    }
  };
  if (shown.total !== null)
    learn(
      rows.map((_, at) => at),
      shown.total,
    );
  for (const [at, { programme }] of rows.entries()) {
    const row = shown.programmes.get(programme);
    if (row !== undefined) learn([at], row);
  }
  for (let cell = 0; cell < cells; cell += 1) {
    const vector = Array.from({ length: 2 * cells }, () => 0);
    vector[cell] = 1;
    vector[cells + cell] = 1;
    vectors.push(vector);
  }
  return vectors;
}

describe('how many participants have a characteristic', () => {
  it('lets nobody work out a number from 1 to 4 by taking any shown numbers from each other', () => {
    fc.assert(
      fc.property(world, (rows) => {
        const known = knowledge(rows);
        const cells = rows.length * 3;
        const values = [...rows.flatMap((row) => row.has), ...rows.flatMap((row) => row.hasNot)];
        for (let set = 1; set < 2 ** cells; set += 1)
          for (const side of [0, cells]) {
            const vector = Array.from({ length: 2 * cells }, (_, at) =>
              at >= side && at < side + cells && (set >> (at - side)) & 1 ? 1 : 0,
            );
            const people = vector.reduce<number>((sum, one, at) => sum + one * values[at]!, 0);
            if (people > 0 && people < SMALLEST) expect(within(known, vector)).toBe(false);
          }
      }),
      { numRuns: 60, seed: 20_261_120 },
    );
  }, 120_000);

  it('shows what it may: the total, each programme, and how far they came', () => {
    const rows: Counted[] = [
      { programme: 'a', has: [5, 6, 7], hasNot: [8, 9, 10] },
      { programme: 'b', has: [5, 5, 5], hasNot: [6, 6, 6] },
    ];
    const { total, programmes } = characteristicShares(rows);
    expect(total).toEqual({
      tookUp: { count: 33, of: 78 },
      completed: { count: 23, of: 54 },
      promoted: { count: 12, of: 28 },
    });
    expect(programmes.get('b')?.promoted).toEqual({ count: 5, of: 11 });
  });

  it('withholds a second programme where one alone could be worked out from the total', () => {
    const rows: Counted[] = [
      { programme: 'large', has: [20, 20, 20], hasNot: [20, 20, 20] },
      { programme: 'middle', has: [9, 9, 9], hasNot: [9, 9, 9] },
      { programme: 'small', has: [1, 0, 0], hasNot: [9, 9, 9] },
    ];
    const { total, programmes } = characteristicShares(rows);
    expect(total?.tookUp).toEqual({ count: 88, of: 202 });
    expect([...programmes.keys()]).toEqual(['large']);
  });

  it('says less where saying how far they came would tell: who has it and did not complete', () => {
    const rows: Counted[] = [{ programme: 'a', has: [1, 6, 6], hasNot: [9, 9, 9] }];
    expect(characteristicShares(rows).total).toEqual({
      tookUp: { count: 13, of: 40 },
      completed: null,
      promoted: null,
    });
    expect(characteristicShares([{ programme: 'a', has: [1, 1, 1], hasNot: [9, 9, 9] }]).total).toBeNull();
  });

  it('counts a programme for people with a characteristic by the same rule', () => {
    const of = (...classes: Classes) => aimedShares(classes);
    expect(of(5, 6, 7)?.promoted).toEqual({ count: 7, of: 7 });
    expect(of(5, 6, 1)).toMatchObject({ tookUp: { count: 12 }, completed: { count: 7 }, promoted: null });
    expect(of(1, 2, 1)).toBeNull();
  });
});
