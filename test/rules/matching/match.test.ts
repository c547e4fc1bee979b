import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Giver,
  type Judged,
  type Matching,
  match,
  type Seeker,
  type Wishes,
} from '../../../shared/rules/matching/match.ts';
import { explainUnmet } from '../../../shared/rules/matching/unmet.ts';

/** Points by seeker and giver; a negative number is a rule that stops the pair: -1 for good, else the effort to ease it. */
type Table = readonly (readonly number[])[];

interface Small {
  readonly table: Table;
  readonly schools: readonly number[];
  readonly places: readonly number[];
}

const judged = (figure: number): Judged =>
  figure >= 0
    ? { stops: [], points: figure, because: [`${figure} points`] }
    : {
        stops: [
          figure === -1
            ? { rule: 'own-school', words: 'Works in the same school', ease: null }
            : { rule: 'travel', words: 'Too far', ease: { words: `${-figure} miles more`, effort: -figure } },
        ],
        points: 0,
        because: [],
      };

function wishesOf({ table, schools, places }: Small): Wishes<Seeker, Giver> {
  return {
    seekers: table.map((_, at) => ({ id: `seeker-${at}`, schoolId: `school-${schools[at]}` })),
    givers: places.map((count, at) => ({ id: `giver-${at}`, places: count })),
    judge: (seeker, giver) => judged(table[Number(seeker.id.slice(7))]?.[Number(giver.id.slice(6))] ?? -1),
  };
}

const small: fc.Arbitrary<Small> = fc
  .record({ seekers: fc.integer({ min: 1, max: 5 }), givers: fc.integer({ min: 1, max: 4 }) })
  .chain(({ seekers, givers }) =>
    fc.record({
      table: fc.array(
        fc.array(fc.constantFrom(-15, -5, -1, -1, 0, 3, 10, 10, 20), {
          minLength: givers,
          maxLength: givers,
        }),
        { minLength: seekers, maxLength: seekers },
      ),
      schools: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: seekers, maxLength: seekers }),
      places: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: givers, maxLength: givers }),
    }),
  );

/** What the best of all matchings comes to: not met, points, and the squares of what schools go without. */
function tried({ table, schools, places }: Small): readonly [number, number, number] {
  const left = [...places];
  const without = [0, 0, 0];
  let best: [number, number, number] = [Number.POSITIVE_INFINITY, 0, 0];
  const from = (row: number, points: number) => {
    if (row === table.length) {
      const found: [number, number, number] = [
        without.reduce((sum, n) => sum + n, 0),
        points,
        without.reduce((sum, n) => sum + n * n, 0),
      ];
      if (better(found, best)) best = found;
      return;
    }
    for (const [giver, figure] of (table[row] ?? []).entries()) {
      if (figure < 0 || left[giver] === 0) continue;
      left[giver] = (left[giver] ?? 0) - 1;
      from(row + 1, points + figure);
      left[giver] = (left[giver] ?? 0) + 1;
    }
    const school = schools[row] ?? 0;
    without[school] = (without[school] ?? 0) + 1;
    from(row + 1, points);
    without[school] = (without[school] ?? 0) - 1;
  };
  from(0, 0);
  return best;
}

const better = (a: readonly number[], b: readonly number[]) => {
  const [unmet = 0, points = 0, squares = 0] = a;
  const [unmetB = 0, pointsB = 0, squaresB = 0] = b;
  return unmet !== unmetB ? unmet < unmetB : points !== pointsB ? points > pointsB : squares < squaresB;
};

function found(wishes: Wishes<Seeker, Giver>): Matching {
  const matching = match(wishes);
  if ('pairs' in matching) return matching;
  throw new Error('A lock cannot be kept.');
}

test('no rule is broken, no giver has too many, and nothing better is possible: requests met, then points, then fairness', () => {
  fc.assert(
    fc.property(small, (given) => {
      const wishes = wishesOf(given);
      const { pairs, unmet, points } = found(wishes);
      for (const { seekerId, giverId } of pairs)
        expect(given.table[Number(seekerId.slice(7))]?.[Number(giverId.slice(6))]).toBeGreaterThanOrEqual(0);
      for (const [at, places] of given.places.entries())
        expect(pairs.filter((pair) => pair.giverId === `giver-${at}`).length).toBeLessThanOrEqual(places);
      const without = Map.groupBy(unmet, (id) => given.schools[Number(id.slice(7))]);
      const squares = [...without.values()].reduce((sum, { length }) => sum + length * length, 0);
      expect([unmet.length, points, squares]).toEqual(tried(given));
    }),
    { numRuns: 3000 },
  );
});

test('the order of the lists changes nothing', () => {
  fc.assert(
    fc.property(small, (given) => {
      const wishes = wishesOf(given);
      const turned = { ...wishes, seekers: wishes.seekers.toReversed(), givers: wishes.givers.toReversed() };
      expect(match(turned)).toEqual(match(wishes));
    }),
  );
});

test('a pair that was fixed stays, and the rest is the best beside it', () => {
  const wishes = wishesOf({
    table: [
      [20, 10],
      [20, 0],
    ],
    schools: [0, 1],
    places: [1, 1],
  });
  expect(found(wishes).pairs.map((pair) => pair.giverId)).toEqual(['giver-1', 'giver-0']);
  const locked = found({ ...wishes, locks: [{ seekerId: 'seeker-0', giverId: 'giver-0' }] });
  expect(locked.pairs).toEqual([
    { seekerId: 'seeker-0', giverId: 'giver-0', points: 20, because: ['20 points'], locked: true },
    { seekerId: 'seeker-1', giverId: 'giver-1', points: 0, because: ['0 points'], locked: false },
  ]);
});

test('a pair that breaks a rule, is fixed twice, is of nobody, or finds no place is refused with its reason', () => {
  const wishes = wishesOf({
    table: [
      [20, -1],
      [20, 0],
      [20, 0],
    ],
    schools: [0, 1, 1],
    places: [1, 1],
  });
  const lock = (seeker: number, giver: number) => ({
    seekerId: `seeker-${seeker}`,
    giverId: `giver-${giver}`,
  });
  const refused = match({ ...wishes, locks: [lock(0, 1), lock(1, 0), lock(1, 1), lock(2, 0), lock(7, 0)] });
  if ('pairs' in refused) throw new Error('Nothing was refused.');
  expect(refused.map(({ seekerId, why, stops }) => [seekerId, why, stops.map((stop) => stop.words)])).toEqual(
    [
      ['seeker-0', 'stopped', ['Works in the same school']],
      ['seeker-1', 'twice', []],
      ['seeker-2', 'full', []],
      ['seeker-7', 'nobody', []],
    ],
  );
});

/** The same wishes with the change made. */
function changed(wishes: Wishes<Seeker, Giver>, change: ReturnType<typeof explainUnmet>[number]['smallest']) {
  if (change.kind === 'nobody') return null;
  if (change.kind === 'place')
    return {
      ...wishes,
      givers: wishes.givers.map((one) =>
        one.id === change.giverId ? { ...one, places: one.places + 1 } : one,
      ),
    };
  return {
    ...wishes,
    judge: (seeker: Seeker, giver: Giver): Judged =>
      seeker.id === change.seekerId && giver.id === change.giverId
        ? { stops: [], points: 0, because: [] }
        : wishes.judge(seeker, giver),
  };
}

test('the change that is named meets one request more, and where none is, no place and no easing would', () => {
  fc.assert(
    fc.property(small, (given) => {
      const wishes = wishesOf(given);
      const before = found(wishes);
      for (const { seekerId, smallest, full, stoppedBy } of explainUnmet(wishes, before)) {
        const after = changed(wishes, smallest);
        if (after !== null) {
          expect(found(after).pairs.length).toBe(before.pairs.length + 1);
          continue;
        }
        expect(full).toEqual([]);
        expect(stoppedBy.reduce((sum, stop) => sum + stop.givers, 0)).toBe(given.places.length);
        const row = given.table[Number(seekerId.slice(7))] ?? [];
        for (const [at, figure] of row.entries())
          if (figure < -1)
            expect(before.pairs.filter((pair) => pair.giverId === `giver-${at}`).length).toBe(
              given.places[at],
            );
      }
    }),
    { numRuns: 2000 },
  );
});

test('says which rules stop a request, and that one more place, or the least easing, would meet it', () => {
  const wishes = wishesOf({
    table: [
      [10, -1, -15],
      [20, -5, -1],
      [-1, -1, -1],
    ],
    schools: [0, 1, 2],
    places: [1, 1, 1],
  });
  const matching = found(wishes);
  expect(matching.unmet).toEqual(['seeker-0', 'seeker-2']);
  expect(explainUnmet(wishes, matching)).toEqual([
    {
      seekerId: 'seeker-0',
      stoppedBy: [
        { rule: 'own-school', words: 'Works in the same school', givers: 1 },
        { rule: 'travel', words: 'Too far', givers: 1 },
      ],
      full: ['giver-0'],
      // Seeker 1 would go to giver 1 and leave the place.
      smallest: {
        kind: 'rule',
        seekerId: 'seeker-1',
        giverId: 'giver-1',
        rule: 'travel',
        words: '5 miles more',
        effort: 5,
      },
    },
    {
      seekerId: 'seeker-2',
      stoppedBy: [{ rule: 'own-school', words: 'Works in the same school', givers: 3 }],
      full: [],
      smallest: { kind: 'nobody' },
    },
  ]);
});
