import { counted } from './dates.ts';

/** What is counted of participants. `promoted` holds those who went into headship; the 'further' ones are the rest. */
export const FIGURES = [
  'offered',
  'turned_down',
  'took_up',
  'completed',
  'withdrew',
  'still_on',
  'promoted',
  'headship',
  'promoted_further',
  'accredited',
  'accredited_further',
  'year_done',
  'headship_in_year',
] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = Readonly<Record<Figure, number>>;

export const figureWords: Readonly<Record<Figure, string>> = {
  offered: 'Offered',
  turned_down: 'Turned down',
  took_up: 'Took up',
  completed: 'Completed',
  withdrew: 'Withdrew',
  still_on: 'Still on',
  promoted: 'Promoted',
  headship: 'Headship',
  promoted_further: 'Promoted, not into headship',
  accredited: 'Accredited course',
  accredited_further: 'Accredited course, not promoted',
  year_done: 'Completed a year ago or more',
  headship_in_year: 'Headship within a year',
};

/** The columns of tables, on screen, in a workbook and on paper. */
export const COLUMNS = [
  'offered',
  'took_up',
  'completed',
  'withdrew',
  'still_on',
  'promoted',
  'headship',
  'headship_in_year',
  'accredited',
] as const satisfies readonly Figure[];

export const GROUPINGS = ['programme', 'cohort', 'stage', 'phase', 'school'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const groupingWords: Readonly<Record<Grouping, string>> = {
  programme: 'Programme',
  cohort: 'Cohort',
  stage: 'Stage',
  phase: 'Phase',
  school: 'School',
};

/** All of a choice, and those of them who completed. */
export interface Counts {
  readonly all: Figures;
  readonly completers: Figures;
}

export interface YearLine {
  /** '2019/20' */
  readonly year: string;
  readonly tookUp: number;
}

/** A part of a sentence: words, or a figure that opens the people behind it. */
export type SaidPart =
  | string
  | { readonly figure: Figure; readonly completers: boolean; readonly count: number };
export interface Said {
  readonly parts: readonly SaidPart[];
  /** How it was made: its denominator in words. */
  readonly how: string;
}

const simple: readonly (readonly [share: number, words: string])[] = [
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [1 / 2, 'half'],
  [2 / 3, 'two thirds'],
  [3 / 4, 'three quarters'],
  [1, 'all'],
];

/**
 * A share in words: 'a quarter' where it is one to within half a percentage point, else whole per cent: '10%'. `of` is
 * at least 1.
 */
export function shareWords(count: number, of: number): string {
  const share = count / of;
  if (count === 0) return 'none';
  const found = simple.find(([exact]) => (exact === 1 ? count === of : Math.abs(share - exact) <= 0.005));
  if (found !== undefined) return found[1];
  const percent = Math.round(share * 100);
  return percent === 0 ? 'under 1%' : percent === 100 ? 'over 99%' : `${percent}%`;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const part = (figure: Figure, count: number, completers = false): SaidPart => ({ figure, count, completers });

interface Told {
  readonly counts: Counts;
  readonly years: readonly YearLine[];
  /** The academic year in which the as-at date lies. */
  readonly yearNow: string;
  /** Places that the rounds had, and how many of them are taken up; null where none was set. */
  readonly places: { readonly of: number; readonly filled: number } | null;
}

/**
 * The figures of a choice of participants as sentences, each with its denominator. What rests on nobody is left out.
 */
export function impactSaid({ counts: { all, completers }, years, yearNow, places }: Told): Said[] {
  const said: Said[] = [];
  const say = (how: string, ...parts: SaidPart[]) => said.push({ parts, how });
  const took = all.took_up;
  if (took > 0)
    say(
      'Of all who took up a place.',
      part('completed', all.completed),
      ' of ',
      part('took_up', took),
      took === 1 ? ' participant completed; ' : ' participants completed; ',
      part('withdrew', all.withdrew),
      ' withdrew and ',
      part('still_on', all.still_on),
      all.still_on === 1 ? ' still takes part.' : ' still take part.',
    );
  if (all.completed > 0)
    say(
      `Of the ${all.completed} who completed. Headship counts as a promotion; nobody is counted twice.`,
      'Of those who completed, ',
      part('promoted', completers.promoted, true),
      ` ${completers.promoted === 1 ? 'has' : 'have'} been promoted, and a further `,
      part('accredited_further', completers.accredited_further, true),
      ` ${completers.accredited_further === 1 ? 'has' : 'have'} a place on an accredited course.`,
    );
  if (took > 0)
    say(
      `Of all ${took} who took up a place, whether they completed or not.`,
      `${upper(shareWords(all.headship, took))} of the participants (`,
      part('headship', all.headship),
      ` of ${took}) became headteachers, and a further ${shareWords(all.promoted_further, took)} (`,
      part('promoted_further', all.promoted_further),
      ` of ${took}) were promoted into other leadership roles.`,
    );
  if (all.year_done > 0)
    say(
      'Of those who completed at least a year before this date: for the others the year is not over.',
      `${all.headship_in_year * 2 > all.year_done ? 'The majority' : upper(shareWords(all.headship_in_year, all.year_done))} (`,
      part('headship_in_year', all.headship_in_year),
      ' of ',
      part('year_done', all.year_done),
      ') went into headship within a year of the programme.',
    );
  const now = years.find(({ year }) => year === yearNow)?.tookUp ?? 0;
  const earlier = years.filter(({ year, tookUp }) => year < yearNow && tookUp > 0);
  const before = earlier.reduce((sum, { tookUp }) => sum + tookUp, 0);
  if (now + before > 0)
    say(
      'Who took up a place, by the academic year of the round.',
      `${counted(now, 'participant')} in ${yearNow}`,
      before === 0 ? '.' : `, after ${before} since ${earlier[0]?.year ?? yearNow}.`,
    );
  if (places !== null)
    say(
      'Places that the rounds had, where their number was set.',
      `${places.filled} of ${counted(places.of, 'place')} ${places.filled === 1 ? 'is' : 'are'} filled (${shareWords(places.filled, places.of)}).`,
    );
  return said;
}

/** A sentence as plain text, for a workbook and for paper. */
export const saidText = ({ parts }: Said): string =>
  parts.map((one) => (typeof one === 'string' ? one : String(one.count))).join('');
