import { longDate } from './dates.ts';
import { listed } from './listed.ts';
import { gapText, meanText } from './scoring-words.ts';

/** One person's shown figures in one competency: unrounded means from 1 to 5, and how many others are behind theirs. */
export interface CountedRow {
  readonly competency: string;
  readonly self: number;
  readonly others: number;
  readonly replies: number;
}

/** A result that counts among a cohort's: with whom it came in, and how many they were. */
export interface CountedResult {
  readonly person: string;
  readonly batch: string;
  readonly of: number;
  readonly rows: readonly CountedRow[];
}

/** One competency across a cohort. A withheld one says neither how many nor what. */
export type CohortCell =
  | {
      readonly state: 'shown';
      readonly self: number;
      readonly others: number;
      readonly gap: number;
      readonly people: number;
      readonly replies: number;
    }
  | { readonly state: 'withheld' };

/** Fewest people that any setting may ask for: of two, each would know the other's figures. */
export const leastOfCohort = 3;

/**
 * Strengths and needs across a cohort, by competency: each person weighs the same. Results count in batches that came
 * in together, and a batch counts in a competency whole or not at all: where at least `minimum` of its people have
 * both figures, and while all of it is still there. So whatever sets of results are shown, now or earlier, each is a
 * sum of batches, and one less another is a batch again: nobody's figures can be worked out by subtraction. All
 * figures of a row rest on the same people, for the same reason. Source: DOMAIN section 5 ('block subtraction
 * disclosure'); batches are our judgement.
 */
export function cohortCells(
  competencies: readonly string[],
  results: readonly CountedResult[],
  minimum: number,
): Map<string, CohortCell> {
  const needed = Math.max(leastOfCohort, minimum);
  const whole = [...Map.groupBy(results, (one) => one.batch).values()].filter((batch) =>
    batch.every((one) => one.of === batch.length),
  );
  return new Map(
    competencies.map((competency) => {
      const found = whole.flatMap((batch) => {
        const rows = batch.flatMap(({ person, rows }) =>
          rows.flatMap((row) => (row.competency === competency ? [{ ...row, person }] : [])),
        );
        return new Set(rows.map((row) => row.person)).size < needed ? [] : rows;
      });
      return [competency, cellOf(found)] as const;
    }),
  );
}

function cellOf(rows: readonly (CountedRow & { readonly person: string })[]): CohortCell {
  if (rows.length === 0) return { state: 'withheld' };
  const self = meanOf(rows.map((row) => row.self));
  const others = meanOf(rows.map((row) => row.others));
  return {
    state: 'shown',
    self,
    others,
    gap: others - self,
    people: new Set(rows.map((row) => row.person)).size,
    replies: rows.reduce((sum, row) => sum + row.replies, 0),
  };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Whose results they are where no group is chosen, on screen and in what leaves Baton. */
export const allOnFramework = 'All on this framework';

export type CohortLevel = 'low' | 'middle' | 'high';

/** High from 4, low to 3, as in one person's result; by the figure before rounding. */
export function levelOf(mean: number): CohortLevel {
  if (mean >= 4 - 1e-9) return 'high';
  return mean <= 3 + 1e-9 ? 'low' : 'middle';
}
export const levelWords: Readonly<Record<CohortLevel, string>> = {
  low: 'Low',
  middle: 'Middle',
  high: 'High',
};

/** Which way a gap points, from 1.0 on the scale: 'Self higher' or 'Others higher'; 'Close' else. */
export function gapWord(gap: number): string {
  if (gap <= -1 + 1e-9) return 'Self higher';
  return gap >= 1 - 1e-9 ? 'Others higher' : 'Close';
}

export interface CohortRow {
  readonly name: string;
  readonly cell: CohortCell;
}

/** The greatest need first, by others' mean; what is withheld stays in framework order at the end. */
export function byNeed<Row extends CohortRow>(rows: readonly Row[]): Row[] {
  const figure = ({ cell }: Row) => (cell.state === 'shown' ? cell.others : 9);
  return rows.toSorted((a, b) => figure(a) - figure(b));
}

/** The highest and the lowest three in words: 'Strengths: Teaching (4.4) and Integrity (4.1).' */
export function strengthsAndNeeds(rows: readonly CohortRow[]): string[] {
  const shown = byNeed(rows).flatMap(({ name, cell }) =>
    cell.state === 'shown' ? [{ name, mean: cell.others }] : [],
  );
  if (shown.length === 0) return [];
  const said = (some: typeof shown) => listed(some.map(({ name, mean }) => `${name} (${meanText(mean)})`));
  const count = Math.min(3, Math.floor(shown.length / 2));
  if (count === 0) return [];
  return [
    `Highest, as others see them: ${said(shown.slice(-count).reverse())}.`,
    `Lowest, as others see them: ${said(shown.slice(0, count))}.`,
  ];
}

/** A row in words, for whoever cannot see it. */
export function cohortSentence({ name, cell }: CohortRow): string {
  if (cell.state === 'withheld') return `${name}: withheld.`;
  const { self, others, gap, people, replies } = cell;
  return `${name}: self ${meanText(self)}, others ${meanText(others)}, others − self ${gapText(gap)}; ${people} people, ${replies} replies.`;
}

/** What stands over those notes, on screen and on paper. */
export const cohortNotesHeading = 'How the figures were made, and why some rows are withheld';

/** How the figures were made and what is left out, on screen, on paper and in the spreadsheet. */
export function cohortNotes(facts: {
  readonly framework: string;
  readonly madeOn: string;
  readonly minimum: number;
  readonly otherVersions: number;
  readonly otherReaders: number;
  readonly withoutBoth: number;
  /** Whether somebody has more than one result among those that count, as at the start and at the end. */
  readonly severalEach: boolean;
}): string[] {
  const { otherVersions, otherReaders, withoutBoth, severalEach } = facts;
  const results = (count: number) => (count === 1 ? '1 result' : `${count} results`);
  return [
    `Given on “${facts.framework}” of ${longDate(facts.madeOn)}; versions are never mixed.`,
    'Each figure is the mean of people’s own figures, so that everybody weighs the same. A row counts those who rated themselves and whose others’ figure their own result shows.',
    ...(severalEach
      ? ['Somebody with several results here, as at the start and at the end of a stage, counts with each.']
      : []),
    `Results come in together, at least ${facts.minimum} people at a time, and a row is withheld where fewer of those have figures. So no two views of it tell one person’s figures.`,
    'A result counts as it was when it came in. Where one is deleted, those that came in with it go too.',
    'High is 4.0 or above, low 3.0 or below. A gap is named from 1.0.',
    ...(otherVersions > 0
      ? [`Not in it: ${results(otherVersions)} on other versions of this framework.`]
      : []),
    ...(otherReaders > 0 ? [`Not in it: ${results(otherReaders)} that the headteacher may not read.`] : []),
    ...(withoutBoth > 0
      ? [`Not in it: ${results(withoutBoth)} without figures for both self and others.`]
      : []),
  ];
}
