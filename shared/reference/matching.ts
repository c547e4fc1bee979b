/** What is matched, what it is asked for and what a fit is worth. What no source gives is our default, marked so. */
export const MATCH_KINDS = ['coach', 'mentor', 'visit', 'placement', 'consultant'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

interface KindWords {
  /** 'Coaches', as a tab. */
  readonly many: string;
  /** Who gives: 'coach', 'host'. */
  readonly giver: string;
  readonly givers: string;
  /** What is asked for: 'a coach', 'a host'. */
  readonly wants: string;
  /** What one request is: 'request for a coach'. */
  readonly request: string;
  readonly source: string;
}

export const matchKindWords: Readonly<Record<MatchKind, KindWords>> = {
  coach: {
    many: 'Coaches',
    giver: 'coach',
    givers: 'coaches',
    wants: 'a coach',
    request: 'request for a coach',
    source:
      'Getting Ahead London; Alliance Leadership Pathways: the coaching pool of heads and senior leaders',
  },
  mentor: {
    many: 'Mentors',
    giver: 'mentor',
    givers: 'mentors',
    wants: 'a mentor',
    request: 'request for a mentor',
    source: 'Associate Headteacher Programme: an experienced external mentor for each',
  },
  visit: {
    many: 'Shadowing and visits',
    giver: 'host',
    givers: 'hosts',
    wants: 'a host',
    request: 'shadowing or visit request',
    source: 'Alliance Leadership Pathways: role shadowing; London Leadership Strategy: visits',
  },
  placement: {
    many: 'Placements',
    giver: 'host school',
    givers: 'host schools',
    wants: 'a host school',
    request: 'request for a placement',
    source: 'Associate Headteacher Programme: a placement in a local school',
  },
  consultant: {
    many: 'Consultant leaders',
    giver: 'consultant leader',
    givers: 'consultant leaders',
    wants: 'a consultant leader',
    request: 'request for a consultant leader',
    source: 'London Leadership Strategy: Consultant Leader Deployment Programme',
  },
};

/** What help can be about. Our default, from what the projects and visits of the schemes were about. */
export const FOCUS_AREAS = {
  leadership: 'Leading a team',
  headship: 'Stepping up to headship',
  behaviour: 'Behaviour',
  literacy: 'Literacy',
  maths: 'Maths',
  science: 'Science',
  curriculum: 'Curriculum',
  teaching: 'Teaching and its quality',
  assessment: 'Assessment and data',
  pastoral: 'Pastoral care and attendance',
  disadvantage: 'Pupil Premium and disadvantage',
  send: 'SEND and inclusion',
  early_years: 'Early years',
  post_16: 'Post-16',
  community: 'Parents and community',
  finance: 'Finance, staffing and premises',
} as const;
export type FocusArea = keyof typeof FOCUS_AREAS;
export const FOCUS_KEYS = Object.keys(FOCUS_AREAS).filter((key): key is FocusArea => key in FOCUS_AREAS);

/** How far somebody goes, by what the file knows of schools: a place on the map is not kept, and not guessed. */
export const REACHES = ['authority', 'region'] as const;
export type Reach = (typeof REACHES)[number];
export const reachWords: Readonly<Record<Reach, string>> = {
  authority: 'Within the local authority',
  region: 'Within the region',
};

export const WEIGHT_KEYS = ['role', 'focus', 'phase', 'nearness', 'choice'] as const;
export type WeightKey = (typeof WEIGHT_KEYS)[number];
export type Weights = Readonly<Record<WeightKey, number>>;

/** What each kind of fit is worth beside the others. Our default: no source gives any. */
export const usualWeights: Weights = { role: 30, focus: 25, phase: 15, nearness: 10, choice: 20 };
export const weightWords: Readonly<Record<WeightKey, string>> = {
  role: 'Holds the role asked for',
  focus: 'Knows what help is asked for',
  phase: 'Knows the phase',
  nearness: 'Is near',
  choice: 'Was named as a choice',
};
