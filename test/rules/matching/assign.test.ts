import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from '../../../shared/rules/matching/assign.ts';
import { proves } from '../../../shared/rules/matching/proof.ts';
import type { Assignable } from '../../../shared/rules/matching/standing.ts';

/** Costs by row and column, null where a row may not have that column. */
type Table = readonly (readonly (number | null)[])[];

function problemOf(table: Table, capacities: readonly number[]): Assignable {
  const edges = table.map((row) =>
    row.flatMap((cost, column) => (cost === null ? [] : [[column, cost] as const])),
  );
  const starts = [0];
  for (const row of edges) starts.push((starts.at(-1) ?? 0) + row.length);
  return {
    capacities: Int32Array.from(capacities),
    starts: Int32Array.from(starts),
    columns: Int32Array.from(edges.flat().map(([column]) => column)),
    costs: Float64Array.from(edges.flat().map(([, cost]) => cost)),
  };
}

/** The least cost by trying everything; null where no assignment gives every row a column. */
function tried(table: Table, capacities: readonly number[]): number | null {
  const left = [...capacities];
  const from = (row: number): number | null => {
    if (row === table.length) return 0;
    let least: number | null = null;
    for (const [column, cost] of (table[row] ?? []).entries()) {
      if (cost === null || left[column] === 0) continue;
      left[column] = (left[column] ?? 0) - 1;
      const rest = from(row + 1);
      left[column] = (left[column] ?? 0) + 1;
      if (rest !== null && (least === null || cost + rest < least)) least = cost + rest;
    }
    return least;
  };
  return from(0);
}

const small = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      table: fc.array(
        fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { freq: 4 }), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
      capacities: fc.oneof(
        fc.constant(Array.from({ length: columns }, () => 1)),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }),
      ),
    }),
  );

test('an assignment costs what the cheapest of all costs, is proven, and there is none only where none is possible', () => {
  fc.assert(
    fc.property(small, ({ table, capacities }) => {
      const problem = problemOf(table, capacities);
      const found = assign(problem);
      expect(found?.cost ?? null).toBe(tried(table, capacities));
      if (found !== null) expect(proves(problem, found)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('large ones are proven too: square, with room to spare, with several to a column, and with few edges', () => {
  fc.assert(
    fc.property(
      fc.infiniteStream(fc.integer({ min: 0, max: 1000 })),
      fc.constantFrom([60, 60, 1, 1], [40, 70, 1, 1], [90, 20, 6, 1], [60, 60, 1, 5], [80, 30, 3, 4]),
      (stream, [rows = 0, columns = 0, capacity = 0, sparse = 1]) => {
        const next = () => stream.next().value ?? 0;
        const table = Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (_, column) =>
            (row + column) % sparse === 0 || column === row % columns ? next() : null,
          ),
        );
        const capacities = Array.from({ length: columns }, () => capacity);
        const problem = problemOf(table, capacities);
        const found = assign(problem);
        expect(found !== null && proves(problem, found)).toBe(true);
        expect(assign(problem)).toEqual(found);
      },
    ),
    { numRuns: 40 },
  );
});

test('a proof refuses what is not cheapest, what gives a column too many, and what gives a row what it may not have', () => {
  const problem = problemOf(
    [
      [1, 5],
      [2, 9],
    ],
    [1, 1],
  );
  const found = assign(problem);
  if (found === null) throw new Error('There is an assignment.');
  expect(found.cost).toBe(7);
  expect(proves(problem, found)).toBe(true);
  expect(proves(problem, { ...found, columnOf: Int32Array.of(0, 1), cost: 10 })).toBe(false);
  expect(proves(problem, { ...found, columnOf: Int32Array.of(0, 0), cost: 3 })).toBe(false);
  expect(
    proves(
      problemOf(
        [
          [1, null],
          [2, 9],
        ],
        [1, 1],
      ),
      { ...found, columnOf: Int32Array.of(1, 0) },
    ),
  ).toBe(false);
});

// R. E. Machol and M. Wien, A "hard" assignment problem, Operations Research 24 (1976) 190-192: costs i times j, whose
// optimum pairs the dearest row with the cheapest column.
test.each([1, 2, 10, 50, 200])(
  'the hard instance of Machol and Wien of size %i is solved to its known optimum',
  (size) => {
    const table = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => (row + 1) * (column + 1)),
    );
    const problem = problemOf(
      table,
      Array.from({ length: size }, () => 1),
    );
    const found = assign(problem);
    expect(found?.cost).toBe((size * (size + 1) * (size + 2)) / 6);
    expect(found !== null && proves(problem, found)).toBe(true);
  },
);
