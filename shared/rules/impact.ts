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
  'not_promoted',
  'not_headship',
  'accredited',
  'accredited_further',
  'year_done',
  'headship_in_year',
  'filled',
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
  not_promoted: 'No promotion recorded',
  not_headship: 'No headship recorded',
  accredited: 'Accredited course',
  accredited_further: 'Accredited course, not promoted',
  year_done: 'Completed a year ago or more',
  headship_in_year: 'Headship within a year',
  filled: 'Places filled',
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
