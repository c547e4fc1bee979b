import type { AskedCounts } from '../../../shared/contract/review-shapes.ts';
import type { RaterGroup } from '../../../shared/rules/scoring-report.ts';
import type { Day } from './member.ts';

export interface SampleReview {
  readonly who: string;
  readonly kind: 'self_assessment' | 'review_360';
  readonly framework: string;
  readonly name: string;
  readonly moment: 'start' | 'end' | null;
  readonly opens: Day;
  readonly entered: Day;
  readonly closes?: Day;
  readonly asked: Partial<AskedCounts>;
  readonly replied: Partial<Record<RaterGroup, number>>;
  /** Who supervises the students, where how they are asked is settled. */
  readonly supervisor?: string;
  /** About where the answers lie, 1 to 5, where nothing else is said of a competency. */
  readonly level: number;
}

const full = (
  who: string,
  framework: string,
  name: string,
  moment: 'start' | 'end',
  [opens, entered, closes]: readonly [Day, Day, Day?],
  asked: Partial<AskedCounts>,
  replied: Partial<Record<RaterGroup, number>>,
  level: number,
): SampleReview => ({
  who,
  kind: 'review_360',
  framework,
  name,
  moment,
  opens,
  entered,
  ...(closes === undefined ? {} : { closes }),
  ...(closes === undefined || asked.students === undefined ? {} : { supervisor: 'firth' }),
  asked,
  replied,
  level,
});

const alone = (who: string, framework: string, opens: Day, closes: Day, level: number): SampleReview => ({
  who,
  kind: 'self_assessment',
  framework,
  name: 'Self-assessment',
  moment: 'start',
  opens,
  entered: closes,
  closes,
  asked: {},
  replied: { self: 1 },
  level,
});

export const reviews: readonly SampleReview[] = [
  full(
    'kowalczyk',
    'stage_7',
    'Start of Stage 7',
    'start',
    ['-2 11-03', '-2 11-24', '-2 12-01'],
    { manager: 1, peers: 5, reports: 4, students: 20 },
    { self: 1, manager: 1, peers: 4, reports: 3, students: 17 },
    3.4,
  ),
  full(
    'kowalczyk',
    'stage_7',
    'End of Stage 7',
    'end',
    ['-1 05-18', '-1 06-08', '-1 06-15'],
    { manager: 1, peers: 5, reports: 4, students: 20 },
    { self: 1, manager: 1, peers: 5, reports: 4, students: 18 },
    4.1,
  ),
  full(
    'nair',
    'stage_7',
    'Start of Stage 7',
    'start',
    ['-1 11-09', '-1 11-27', '-1 12-04'],
    { manager: 1, peers: 5, reports: 3, students: 24, others: 3 },
    { self: 1, manager: 1, peers: 4, reports: 3, students: 22, others: 3 },
    3.7,
  ),
  full(
    'okafor',
    'stage_8',
    'Start of Stage 8',
    'start',
    ['-1 11-09', '-1 11-30', '-1 12-08'],
    { manager: 1, peers: 6, reports: 5 },
    { self: 1, manager: 1, peers: 5, reports: 4 },
    3.8,
  ),
  full(
    'yusuf',
    'stage_6',
    'Start of Stage 6',
    'start',
    ['-1 11-10', '-1 11-28', '-1 12-02'],
    { manager: 1, peers: 4 },
    { self: 1, manager: 1, peers: 4 },
    3.6,
  ),
  full(
    'brightwell',
    'stage_6_associate',
    'Start of Stage 6',
    'start',
    ['-1 11-10', '-1 11-28', '-1 12-02'],
    { manager: 1, peers: 4, reports: 1 },
    { self: 1, manager: 1, peers: 2, reports: 1 },
    3.5,
  ),
  full(
    'haddad',
    'stage_7',
    'Start of Stage 7',
    'start',
    ['ago 41', 'ago 14', 'ago 10'],
    { manager: 1, peers: 6, reports: 4, students: 24 },
    { self: 1, manager: 1, peers: 5, reports: 2, students: 24 },
    3.8,
  ),
  {
    ...full(
      'eze',
      'stage_7',
      'Start of Stage 7',
      'start',
      ['ago 22', 'ago 5'],
      { manager: 1, peers: 5, reports: 3, students: 20 },
      { self: 1, manager: 1, peers: 2, students: 11 },
      3.7,
    ),
    supervisor: 'firth',
  },
  full(
    'varghese',
    'stage_8',
    'Start of Stage 8',
    'start',
    ['ago 16', 'ago 6'],
    { manager: 1, peers: 6, reports: 5, others: 3 },
    { self: 1 },
    3.9,
  ),
  alone('firth', 'stage_7', '-1 11-12', '-1 11-20', 3.8),
  alone('standish', 'stage_6', '-1 11-12', '-1 11-19', 3.3),
  alone('rahman', 'stage_6', 'ago 28', 'ago 21', 3.4),
  alone('okafor_lunn', 'stage_6', 'ago 28', 'ago 20', 3.2),
  ...['thorley', 'marsden'].map((who) =>
    full(
      who,
      'stage_7',
      'Start of Stage 7',
      'start',
      ['-2 11-03', '-2 11-24', '-2 12-01'],
      { manager: 1, peers: 4, reports: 3, students: 12 },
      { self: 1, manager: 1, peers: 4, reports: 3, students: 11 },
      3.5,
    ),
  ),
];

/** Where what people say of themselves and what others say part: self, then others. */
export const skews: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  haddad: {
    Integrity: [4.2, 4.7],
    Teaching: [4, 4.6],
    Behaviour: [3, 4.3],
    'Professional development': [4.2, 2.8],
    'Additional and special educational needs and disabilities': [4.2, 2.8],
    'Organisational management': [2, 2.8],
    'Governance and accountability': [2, 2.1],
  },
  nair: { Collaboration: [4, 4.6], Implementation: [4.2, 3], 'Curriculum and assessment': [3, 2.8] },
  okafor: { Behaviour: [4, 4.7], 'Organisational management': [2.4, 2.7], 'School culture': [3, 4.3] },
  kowalczyk: { Teaching: [4, 4.6], Resilience: [3, 4.2] },
  thorley: {
    Teaching: [4, 4.4],
    Behaviour: [3.6, 4.5],
    Resilience: [3.2, 4.2],
    'Organisational management': [2.4, 2.6],
    'Governance and accountability': [2.2, 2],
    Implementation: [3.8, 2.8],
  },
  marsden: {
    Teaching: [4.2, 4.6],
    'Organisational management': [3.8, 2.4],
    'Governance and accountability': [2.4, 2.2],
    Implementation: [4, 2.9],
  },
};

/** Comments as they were given; those of groups too small to show stay with the answers. */
export const comments: Readonly<Record<string, Partial<Record<RaterGroup, readonly string[]>>>> = {
  haddad: {
    self: ['I plan training well but I do not yet look at what happens in lessons afterwards.'],
    manager: ['Ask for the reasons behind whole-school decisions: you will use them.'],
    peers: [
      'Always on time with what she promised.',
      'Would like more warning of changes to shared courses.',
      'Good at bringing new colleagues in.',
      'Her meetings end with somebody knowing what to do.',
    ],
    reports: ['She gives real work away, and helps.'],
  },
  nair: {
    peers: [
      'Calm when things go wrong.',
      'Knows every student by name.',
      'Could share her plans earlier.',
      'Listens first.',
    ],
    manager: ['Ready for work across the whole school.'],
  },
};
