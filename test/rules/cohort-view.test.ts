import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byNeed,
  type CountedResult,
  cohortCells,
  strengthsAndNeeds,
} from '../../shared/rules/cohort-view.ts';

const competencies = ['a', 'b'];

/** Results in batches, some without a figure in one competency, in groups whose sets may be chosen at will. */
const batches = fc.array(
  fc.record({
    group: fc.constantFrom('x', 'y', 'z'),
    people: fc.array(fc.record({ a: fc.boolean(), b: fc.boolean() }), { minLength: 3, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 4 },
);

type Placed = CountedResult & { readonly group: string };

function placed(
  given: readonly (typeof batches extends fc.Arbitrary<infer T> ? T : never)[number][],
): Placed[] {
  return given.flatMap(({ group, people }, batch) =>
    people.map((has, at) => ({
      person: `${batch}-${at}`,
      group,
      batch: String(batch),
      of: people.length,
      rows: competencies.flatMap((competency) =>
        has[competency as 'a' | 'b']
          ? [{ competency, self: 1 + ((at + batch) % 5), others: 1 + ((at * 2 + batch) % 5), replies: 4 }]
          : [],
      ),
    })),
  );
}

/** Every set of groups at every moment: the batches that had come in by then, with one result deleted or none. */
function* views(results: readonly Placed[]): Generator<Placed[]> {
  const groups = [...new Set(results.map((one) => one.group))];
  const last = Math.max(...results.map((one) => Number(one.batch)));
  for (let until = 0; until <= last; until += 1)
    for (const gone of [null, ...results.map((one) => one.person)])
      for (let set = 1; set < 2 ** groups.length; set += 1)
        yield results.filter(
          (one) =>
            Number(one.batch) <= until &&
            one.person !== gone &&
            (set & (1 << groups.indexOf(one.group))) !== 0,
        );
}

/** Who is in the figure: told from it by giving everybody a weight of their own. */
function inFigure(results: readonly Placed[], competency: string, minimum: number): Set<string> {
  const marked = (person: string) =>
    cohortCells(
      competencies,
      results.map((one) =>
        one.person === person
          ? { ...one, rows: one.rows.map((row) => ({ ...row, self: row.self + 1 })) }
          : one,
      ),
      minimum,
    ).get(competency);
  const before = JSON.stringify(cohortCells(competencies, results, minimum).get(competency));
  return new Set(
    results.map((one) => one.person).filter((person) => JSON.stringify(marked(person)) !== before),
  );
}

describe('somebody who holds every view of a cohort that there ever was', () => {
  it('can tell no one from at least two others: whoever is in one figure is in it with all the same people', () => {
    fc.assert(
      fc.property(batches, fc.constantFrom(2, 3, 4), (given, minimum) => {
        const results = placed(given);
        for (const competency of competencies) {
          const seen = new Map<string, string>();
          let at = 0;
          for (const view of views(results)) {
            for (const person of inFigure(view, competency, minimum))
              seen.set(person, `${seen.get(person) ?? ''} ${at}`);
            at += 1;
          }
          // People who are in exactly the same figures stay one sum, whatever is added or subtracted.
          const alike = Map.groupBy(seen.keys(), (person) => seen.get(person));
          for (const people of alike.values())
            expect(people.length).toBeGreaterThanOrEqual(Math.max(3, minimum));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('learns nothing of a row where fewer than the minimum have both figures', () => {
    const results = placed([
      {
        group: 'x',
        people: [
          { a: true, b: true },
          { a: true, b: true },
          { a: true, b: false },
        ],
      },
    ]);
    const cells = cohortCells(competencies, results, 3);
    expect(cells.get('a')).toMatchObject({ state: 'shown', people: 3, replies: 12 });
    expect(cells.get('b')).toEqual({ state: 'withheld' });
  });
});

const row = (name: string, others: number) => ({
  name,
  cell: { state: 'shown' as const, self: 3, others, gap: others - 3, people: 4, replies: 20 },
});

describe('strengths and needs in words', () => {
  it('name the highest and the lowest, and never one competency as both', () => {
    expect(strengthsAndNeeds([row('Teaching', 4.4), row('Governance', 2.2), row('Behaviour', 3.1)])).toEqual([
      'Highest, as others see them: Teaching (4.4).',
      'Lowest, as others see them: Governance (2.2).',
    ]);
  });

  it('put what is withheld after the greatest needs', () => {
    const withheld = { name: 'Culture', cell: { state: 'withheld' as const } };
    expect(byNeed([withheld, row('Teaching', 4.4), row('Governance', 2.2)]).map((one) => one.name)).toEqual([
      'Governance',
      'Teaching',
      'Culture',
    ]);
  });
});
