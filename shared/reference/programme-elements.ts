import type { ProgrammeElement, Range } from './element-content.ts';

/** What a programme may consist of, by kind, with the noun by which it is counted. */
export const ELEMENT_KINDS = {
  diagnostic_360: { words: '360 diagnostic', counted: 'review' },
  self_assessment: { words: 'Self-assessment', counted: 'self-assessment' },
  coaching: { words: 'Coaching', counted: 'session' },
  co_coaching: { words: 'Co-coaching', counted: 'session' },
  mentoring: { words: 'Mentoring', counted: 'meeting' },
  tutoring: { words: 'Tutoring', counted: 'session' },
  shadowing: { words: 'Role shadowing', counted: 'time' },
  visits: { words: 'Visits', counted: 'visit' },
  placement: { words: 'Placement', counted: 'placement' },
  deployment: { words: 'Deployment to a school', counted: 'deployment' },
  project: { words: 'In-school project with a case history', counted: 'project' },
  development_days: { words: 'Development days', counted: 'event' },
  residential: { words: 'Residential', counted: 'residential' },
  sessions: { words: 'Seminars and twilights', counted: 'session' },
  experiences: { words: 'Linked experiences', counted: 'experience' },
  training: { words: 'Training', counted: 'session' },
  applications: { words: 'Help with applications', counted: 'session' },
  networking: { words: 'Networking', counted: 'event' },
  certificate: { words: 'Certificate', counted: 'certificate' },
  other: { words: 'Something else', counted: 'time' },
} as const;

export type ElementKind = keyof typeof ELEMENT_KINDS;

export const isElementKind = (value: unknown): value is ElementKind =>
  typeof value === 'string' && Object.hasOwn(ELEMENT_KINDS, value);
export const elementKinds: readonly ElementKind[] = Object.keys(ELEMENT_KINDS).filter(isElementKind);

export const LENGTH_UNITS = ['hours', 'days', 'weeks', 'months'] as const;

/** An element of a kind, with what is known of it and nothing else. */
export function element(kind: ElementKind, known: Partial<ProgrammeElement> = {}): ProgrammeElement {
  return {
    kind,
    words: '',
    count: null,
    each: null,
    months: null,
    whom: '',
    topics: [],
    cost: null,
    paidBy: '',
    coverDays: null,
    ours: '',
    ...known,
  };
}

export const exactly = (n: number): Range => ({ least: n, most: n });
export const upTo = (most: number): Range => ({ least: 0, most });

/** The elements in which somebody is matched with somebody else. */
export const MATCHED_KINDS: readonly ElementKind[] = [
  'coaching',
  'mentoring',
  'shadowing',
  'visits',
  'placement',
];
