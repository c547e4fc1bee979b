import type { ImpactDocument } from '../../shared/contract/impact-document.ts';
import { usualStatements } from '../../shared/reference/self-rating.ts';
import { COLUMNS, FIGURES } from '../../shared/rules/impact.ts';
import { howText, impactSaid, saidText } from '../../shared/rules/impact-said.ts';
import { printed } from './documents.ts';

/** Numbers of which every sentence is said at its longest. */
const figures = {
  ...(Object.fromEntries(FIGURES.map((figure) => [figure, 1234])) as Record<
    (typeof FIGURES)[number],
    number
  >),
  ...{ took_up: 4567, completed: 2345, withdrew: 1111, still_on: 1111, year_done: 4321 },
};
const said = 'The placement showed me what a headteacher does in a week, and that I could do it. '.repeat(2);
const row = (name: string) => ({ name, figures: COLUMNS.map(() => 1234), places: '1234 of 2345' });
const years = Array.from({ length: 8 }, (_, at) => ({ year: `${2016 + at}/${17 + at}`, tookUp: 60 + at }));

/** As much as core ever gives the page: every line that fits, all sentences, a testimony of full length. */
export const fullestImpact: ImpactDocument = {
  ...printed,
  asAt: '2026-11-20',
  whose: 'Alliance Leadership Pathways 2025/26, Stage 8, Middle deemed secondary, Harrowmere High School',
  by: 'Programme',
  said: impactSaid({
    counts: { all: figures, completers: figures },
    years,
    yearNow: '2023/24',
    places: { of: 2345, filled: 1234 },
  }).map((one) => ({ words: saidText(one), how: howText(one) })),
  columns: [...COLUMNS],
  rows: Array.from({ length: 3 }, (_, at) => row(`Leadership for those who lead a phase, number ${at + 1}`)),
  left: 7,
  total: row('All'),
  years,
  ratings: usualStatements.map(({ about, words }) => ({
    about,
    words,
    pairs: 900,
    means: { start: 2.3, end: 3.9 },
  })),
  testimonies: [{ words: `${said}The end.`, who: 'Eleanor Standish' }],
  notes: Array.from({ length: 3 }, () => 'How a figure was made, in a sentence of usual length. '.repeat(4)),
};
