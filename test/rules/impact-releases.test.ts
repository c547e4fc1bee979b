import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Released, releasedOf, standing } from '../../shared/rules/impact-releases.ts';
import { type Counted, characteristicShares, type ShareRow } from '../../shared/rules/impact-suppression.ts';
import { SMALLEST } from '../../shared/rules/put-forward-shares.ts';
import { within } from '../helpers/subtraction.ts';

const DAYS = 3;
const PROGRAMMES = ['a', 'b'];

/** People who took the same way: on each day not there yet, or how far they had come. */
interface Way {
  readonly programme: number;
  readonly at: readonly (0 | 1 | 2 | null)[];
  readonly has: number;
  readonly hasNot: number;
}

const stage = fc.constantFrom(null, 0, 1, 2) as fc.Arbitrary<0 | 1 | 2 | null>;
const few = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 7 }));
const moving = fc.record({
  programme: fc.integer({ min: 0, max: 1 }),
  // Nobody goes back: they join, and come further.
  at: fc
    .array(stage, { minLength: DAYS, maxLength: DAYS })
    .map((at) => at.toSorted((a, b) => (a ?? -1) - (b ?? -1))),
  has: few,
  hasNot: few,
});
/** Those who stay where they are, so many that each day by itself has something to show. */
const staying = fc
  .tuple(
    fc.integer({ min: 0, max: 1 }),
    fc.constantFrom(0, 1, 2),
    fc.constantFrom(0, 6, 9),
    fc.constantFrom(0, 6, 9),
  )
  .map(
    ([programme, at, has, hasNot]): Way => ({
      programme,
      at: Array.from({ length: DAYS }, () => at as 0 | 1 | 2),
      has,
      hasNot,
    }),
  );
const world = fc
  .tuple(fc.array(staying, { minLength: 2, maxLength: 4 }), fc.array(moving, { minLength: 1, maxLength: 3 }))
  .map(([stay, move]): Way[] => [...stay, ...move]);

function figuresOn(ways: readonly Way[], day: number): Released {
  const rows = PROGRAMMES.map((programme, of): Counted => {
    const classes = (side: 'has' | 'hasNot') =>
      [0, 1, 2].map((wanted) =>
        ways.reduce((sum, way) => sum + (way.programme === of && way.at[day] === wanted ? way[side] : 0), 0),
      ) as unknown as Counted['has'];
    return { programme, has: classes('has'), hasNot: classes('hasNot') };
  });
  const people = rows.filter(({ has, hasNot }) => [...has, ...hasNot].some((n) => n > 0));
  return releasedOf(
    characteristicShares(rows),
    people.map(({ programme }) => programme),
  );
}

/** What was sent on each day, by the rule, and the day whose figures these are. */
function sent(ways: readonly Way[]): { released: Released; day: number }[] {
  const all: (Released & { day: number })[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    const one = standing({ ...figuresOn(ways, day), day }, all);
    if (one.total !== null) all.push(one);
  }
  return all.map(({ day, ...released }) => ({ released, day }));
}

/** Everything that a reader of all days knows who also knows who took which way, but of nobody what they are. */
function knowledge(ways: readonly Way[], days: readonly { released: Released; day: number }[]): number[][] {
  const width = 2 * ways.length;
  const vectors: number[][] = ways.map((_, at) =>
    Array.from({ length: width }, (_, k) => (k === at || k === at + ways.length ? 1 : 0)),
  );
  for (const { released, day } of days) {
    const learn = (programmes: readonly number[], row: ShareRow) => {
      for (const [cell, first] of [
        [row.tookUp, 0],
        [row.completed, 1],
        [row.promoted, 2],
      ] as const)
        if (cell !== null)
          vectors.push(
            Array.from({ length: width }, (_, k) => {
              const way = ways[k];
              const at = way?.at[day] ?? null;
              return way !== undefined && programmes.includes(way.programme) && at !== null && at >= first
                ? 1
                : 0;
            }),
          );
    };
    if (released.total !== null) learn([0, 1], released.total);
    for (const { id, row } of released.programmes) learn([PROGRAMMES.indexOf(id)], row);
  }
  return vectors;
}

/** Whether such a reader can work out one to four people of those who have it, or of those who have it not. */
function canTell(ways: readonly Way[], days: readonly { released: Released; day: number }[]): boolean {
  const known = knowledge(ways, days);
  for (let set = 1; set < 2 ** ways.length; set += 1)
    for (const [side, shift] of [
      ['has', 0],
      ['hasNot', ways.length],
    ] as const) {
      const chosen = ways.map((_, at) => (set >> at) & 1);
      const people = ways.reduce((sum, way, at) => sum + (chosen[at] === 1 ? way[side] : 0), 0);
      if (people === 0 || people >= SMALLEST) continue;
      const vector = Array.from({ length: 2 * ways.length }, (_, k) => chosen[k - shift] ?? 0);
      if (within(known, vector)) return true;
    }
  return false;
}

describe('figures of a characteristic that leave on several days', () => {
  it('let nobody who knows who came and went work out one to four people from any of the days', () => {
    fc.assert(
      fc.property(world, (ways) => {
        // What a single day already tells is not what the days beside each other add.
        expect(canTell(ways, sent(ways))).toBe(false);
      }),
      { numRuns: 800, seed: 20_261_129 },
    );
  }, 120_000);

  it('would let them without the rule: the adversary of this test can find what there is', () => {
    const ways: Way[] = [
      { programme: 0, at: [0, 0, 0], has: 9, hasNot: 9 },
      { programme: 0, at: [null, 0, 0], has: 1, hasNot: 0 },
    ];
    const free = [0, 1].map((day) => ({ released: figuresOn(ways, day), day }));
    expect(canTell(ways, free)).toBe(true);
    expect(canTell(ways, sent(ways))).toBe(false);
  });

  it('wait where all who were there have come further, and one who joined with them', () => {
    const ways: Way[] = [
      { programme: 0, at: [2, 2, 2], has: 0, hasNot: 9 },
      { programme: 0, at: [0, 1, 2], has: 5, hasNot: 0 },
      { programme: 0, at: [null, 1, 2], has: 1, hasNot: 0 },
      { programme: 0, at: [null, null, 0], has: 5, hasNot: 0 },
    ];
    const free = [0, 2].map((day) => ({ released: figuresOn(ways, day), day }));
    expect(canTell(ways, free)).toBe(true);
    expect(sent(ways).map(({ day }) => day)).toEqual([0, 0, 0]);
  });

  it('move on as soon as enough changed, each of those who have it and those who have it not', () => {
    const base = { programme: 0, at: [0, 0, 0], has: 9, hasNot: 9 } as const;
    const joined = (has: number, hasNot: number): Way[] => [
      base,
      { programme: 0, at: [null, 0, 0], has, hasNot },
    ];
    const days = (ways: readonly Way[]) => sent(ways).map(({ day }) => day);
    expect(days(joined(5, 5))).toEqual([0, 1, 2]);
    expect(days(joined(0, 6))).toEqual([0, 1, 2]);
    expect(days(joined(4, 6))).toEqual([0, 0, 0]);
    expect(days(joined(6, 1))).toEqual([0, 0, 0]);
  });

  it('withhold what was withheld before, and hold what left where less could be shown than then', () => {
    const row = (count: number, of: number, further: number | null = null): ShareRow => ({
      tookUp: { count, of },
      completed: further === null ? null : { count: further, of: 2 * further },
      promoted: null,
    });
    const first: Released = { total: row(20, 40), programmes: [{ id: 'a', row: row(10, 20) }], rest: ['b'] };
    const both: Released = {
      total: row(40, 80, 10),
      programmes: [
        { id: 'a', row: row(20, 40, 5) },
        { id: 'b', row: row(20, 40, 5) },
      ],
      rest: [],
    };
    expect(standing(both, [first])).toEqual({
      total: row(40, 80),
      programmes: [{ id: 'a', row: row(20, 40) }],
      rest: ['b'],
    });
    expect(standing({ ...both, programmes: [], rest: ['a', 'b'] }, [first])).toBe(first);
    expect(standing(first, [both])).toBe(both);
  });
});
