/** What a statement of the short self-rating is about. */
export const RATED = ['confidence', 'competence'] as const;
export type Rated = (typeof RATED)[number];
export const ratedWords: Readonly<Record<Rated, string>> = {
  confidence: 'Confidence',
  competence: 'Competence',
};

export interface Statement {
  /** Stays when its words change. */
  readonly key: string;
  readonly about: Rated;
  readonly words: string;
}

/**
 * Our default: 'more confident and competent in taking on the role' is what programmes for heads are asked about
 * (Associate Headteacher Programme, its public page); no source gives the statements. The head may word others.
 */
export const usualStatements: readonly Statement[] = [
  { key: 'ready', about: 'confidence', words: 'I am confident that I could take on the next role.' },
  { key: 'apply', about: 'confidence', words: 'I am confident in applying and being interviewed for it.' },
  { key: 'challenge', about: 'confidence', words: 'I am confident in leading where it is difficult.' },
  { key: 'people', about: 'competence', words: 'I know how to lead and develop a team of adults.' },
  { key: 'improve', about: 'competence', words: 'I know how to lead a change and show what came of it.' },
  { key: 'whole', about: 'competence', words: 'I know what the next role asks across the whole school.' },
];

/** From 1 to 5, as the form words it. */
export const ratingWords = ['Not at all', 'A little', 'Partly', 'Mostly', 'Fully'] as const;
