import { describe, expect, it } from 'vitest';
import { FIGURES, type Figures } from '../../shared/rules/impact.ts';
import { impactSaid, saidText } from '../../shared/rules/impact-said.ts';

const figures = (known: Partial<Figures>): Figures => ({
  ...(Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Record<keyof Figures, number>),
  ...known,
});
const said = (known: Partial<Figures>, completers: Partial<Figures> = known) =>
  impactSaid({
    counts: { all: figures(known), completers: figures(completers) },
    years: [],
    yearNow: '2026/27',
    places: null,
  });
const words = (known: Partial<Figures>) => said(known).map(saidText);

describe('the sentences on what became of participants', () => {
  it.each<[Partial<Figures>, string]>([
    [{ took_up: 1, completed: 1 }, 'The only participant (1) completed.'],
    [{ took_up: 1, withdrew: 1 }, 'The only participant (1) withdrew.'],
    [{ took_up: 2, still_on: 2 }, 'Both participants (2) still take part.'],
    [{ took_up: 8, completed: 8 }, 'All 8 participants completed.'],
    [{ took_up: 8, completed: 7, still_on: 1 }, '7 of 8 participants completed; 1 still takes part.'],
    [
      { took_up: 3, withdrew: 1, still_on: 2 },
      'Of 3 participants nobody has completed yet; 1 withdrew and 2 still take part.',
    ],
  ])('say how far they came: %o', (known, sentence) => {
    expect(words(known)[0]).toBe(sentence);
  });

  it.each<[Partial<Figures>, string]>([
    [
      { completed: 4 },
      'Of those who completed, no promotion and no place on an accredited course is recorded so far.',
    ],
    [{ completed: 1, promoted: 1 }, 'The only participant who completed (1) has been promoted.'],
    [{ completed: 2, promoted: 2 }, 'Both participants who completed (2) have been promoted.'],
    [{ completed: 9, promoted: 9 }, 'All 9 participants who completed have been promoted.'],
    [
      { completed: 9, promoted: 1 },
      'Of those who completed, 1 has been promoted; none of the other 8 has a place on an accredited course.',
    ],
    [
      { completed: 2, promoted: 1 },
      'Of those who completed, 1 has been promoted; no place on an accredited course is recorded of the other (1).',
    ],
    [
      { completed: 9, accredited_further: 1 },
      'Of those who completed, nobody has been promoted so far; 1 has a place on an accredited course.',
    ],
    [
      { completed: 9, promoted: 3, accredited_further: 2 },
      'Of those who completed, 3 have been promoted, and a further 2 have a place on an accredited course.',
    ],
  ])('say who was promoted of those who completed: %o', (known, sentence) => {
    expect(words(known)).toContain(sentence);
  });

  it.each<[Partial<Figures>, string]>([
    [{ took_up: 8 }, 'No headship and no other promotion is recorded so far.'],
    [
      { took_up: 10, headship: 2 },
      '20% of the participants (2 of 10) became headteachers; none of the other 8 was promoted into another leadership role.',
    ],
    [
      { took_up: 8, promoted_further: 2 },
      'No headship is recorded so far. A quarter of the participants (2 of 8) were promoted into other leadership roles.',
    ],
    [{ took_up: 1, headship: 1 }, 'The only participant (1) became a headteacher.'],
    [{ took_up: 8, headship: 8 }, 'All 8 participants became headteachers.'],
    [
      { took_up: 2, headship: 1 },
      '1 of 2 participants became a headteacher; no promotion is recorded of the other (1).',
    ],
    [
      { took_up: 2, headship: 1, promoted_further: 1 },
      '1 of 2 participants became a headteacher, and the other one (1 of 2) was promoted into another leadership role.',
    ],
    [
      { took_up: 8, headship: 2, promoted_further: 6 },
      'A quarter of the participants (2 of 8) became headteachers, and the other 6 (6 of 8) were promoted into other leadership roles.',
    ],
  ])('say who went into headship: %o', (known, sentence) => {
    expect(words(known)).toContain(sentence);
  });

  it.each<[Partial<Figures>, string]>([
    [{ year_done: 12 }, 'Of 12 who completed, no headship within a year of the programme is recorded.'],
    [
      { year_done: 1, headship_in_year: 1 },
      'The only one (1 of 1) went into headship within a year of the programme.',
    ],
    [
      { year_done: 3, headship_in_year: 3 },
      'All (3 of 3) went into headship within a year of the programme.',
    ],
    [
      { year_done: 3, headship_in_year: 2 },
      'The majority (2 of 3) went into headship within a year of the programme.',
    ],
  ])('say who did so within a year: %o', (known, sentence) => {
    expect(words(known)).toContain(sentence);
  });

  it('say the years, and open whom each number counts', () => {
    const of = (years: { year: string; tookUp: number }[]) =>
      impactSaid({
        counts: { all: figures({}), completers: figures({}) },
        years,
        yearNow: '2026/27',
        places: { of: 90, filled: 0 },
      });
    expect(of([{ year: '2026/27', tookUp: 1 }]).map(saidText)).toEqual([
      '1 participant in 2026/27.',
      'None of 90 places is filled.',
    ]);
    const two = of([
      { year: '2024/25', tookUp: 20 },
      { year: '2025/26', tookUp: 8 },
    ]);
    expect(two.map(saidText)[0]).toBe('Nobody so far in 2026/27, after 28 since 2024/25.');
    expect(two[0]?.parts).toContainEqual({
      ...{ figure: 'took_up', completers: false, count: 28 },
      years: ['2024/25', '2025/26'],
    });
    expect(of([{ year: '2025/26', tookUp: 8 }]).map(saidText)[0]).toBe(
      'Nobody so far in 2026/27, after 8 in 2025/26.',
    );
  });

  it('never say nought, whatever became of up to four people', () => {
    const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at);
    for (const took of upTo(4))
      for (const completed of upTo(took))
        for (const withdrew of upTo(took - completed))
          for (const heads of upTo(took))
            for (const further of upTo(took - heads)) {
              const all = {
                ...{ took_up: took, completed, withdrew, still_on: took - completed - withdrew },
                ...{ headship: heads, promoted_further: further, promoted: heads + further },
                ...{ year_done: completed, headship_in_year: Math.min(heads, completed) },
              };
              const promoted = Math.min(heads + further, completed);
              for (const accredited_further of upTo(completed - promoted))
                for (const one of said(all, { completed, promoted, accredited_further })) {
                  expect(saidText(one)).not.toMatch(/\b0\b|none \(|1 have|1 still take |1 were/i);
                  const parts = [...one.parts, ...one.how];
                  expect(parts.every((part) => typeof part === 'string' || part.count > 0)).toBe(true);
                  // Every number of people is a figure that opens them; a share is none.
                  const words = parts.filter((part) => typeof part === 'string').join(' ');
                  expect(words).not.toMatch(/\d(?![\d%])/);
                }
            }
  });
});
