export type StudentStatement = {
  /** Names of the competencies that it speaks of, as the frameworks have them. */
  readonly about: readonly string[];
  readonly words: string;
  readonly source: string;
};
const OURS = 'ours';

/** What students are asked about somebody who leads: plain statements, each about one competency. A review takes five at most. */
export const studentStatements: readonly StudentStatement[] = [
  { about: ['Respect'], words: 'Treats students with respect, whoever they are.', source: OURS },
  {
    about: ['Teaching', 'Teaching and curriculum excellence'],
    words: 'Explains things so that I can follow.',
    source: OURS,
  },
  { about: ['Behaviour'], words: 'Deals fairly with trouble.', source: OURS },
  { about: ['School culture'], words: 'Makes school a place where I feel I belong.', source: OURS },
  { about: ['Integrity'], words: 'Does what was promised.', source: OURS },
  {
    about: ['Curriculum and assessment'],
    words: 'Tells me what I do well and what to do next.',
    source: OURS,
  },
  { about: ['Awareness'], words: 'Notices when something is wrong.', source: OURS },
  { about: ['Commitment'], words: 'Keeps going until something is better for us.', source: OURS },
  { about: ['Working in partnership'], words: 'Listens to what students and parents say.', source: OURS },
  {
    about: ['Additional and special educational needs and disabilities'],
    words: 'Helps those who find school hard.',
    source: OURS,
  },
];

/** As many statements as students are asked at most. */
export const mostStatements = 5;

/** What 1 to 5 mean on a student’s form. */
export const studentScale = ['Hardly ever', 'Sometimes', 'Often', 'Very often', 'Always'] as const;
