import type { ElementKind } from './programme-elements.ts';

/** What a round does together, so that one register holds it. */
export const EVENT_KINDS = [
  'development_days',
  'residential',
  'sessions',
  'training',
  'networking',
  'experiences',
] as const satisfies readonly ElementKind[];
export type EventKind = (typeof EVENT_KINDS)[number];

/** What each participant has alone, or with one other. */
export const SUPPORT_KINDS = [
  'coaching',
  'co_coaching',
  'mentoring',
  'tutoring',
  'visits',
  'shadowing',
  'applications',
  'networking',
] as const satisfies readonly ElementKind[];
export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** How each kind is called where one of it is logged, and what its two boxes ask for. */
export const supportWords: Readonly<
  Record<SupportKind, { readonly one: string; readonly what: string; readonly takes: string }>
> = {
  coaching: { one: 'coaching session', what: 'Focus', takes: 'Agreed next step' },
  co_coaching: { one: 'co-coaching session', what: 'Focus', takes: 'Agreed next step' },
  mentoring: { one: 'mentoring meeting', what: 'Focus', takes: 'Agreed next step' },
  tutoring: { one: 'tutoring session', what: 'Focus', takes: 'Agreed next step' },
  visits: { one: 'visit', what: 'What was seen', takes: 'What they take home' },
  shadowing: { one: 'shadowing', what: 'What was seen', takes: 'What they take home' },
  applications: { one: 'help with an application', what: 'Focus', takes: 'Agreed next step' },
  networking: { one: 'networking event', what: 'What it was', takes: 'What they take home' },
};

export const ATTENDANCE = ['attended', 'part', 'caught_up', 'apologies', 'missed'] as const;
export type EventAttendance = (typeof ATTENDANCE)[number];
export const attendanceWords: Readonly<Record<EventAttendance, string>> = {
  attended: 'Attended',
  part: 'Part',
  caught_up: 'Caught up',
  apologies: 'Apologies',
  missed: 'Missed',
};

export const OUTCOMES = ['appointed', 'not_appointed', 'not_shortlisted', 'withdrew'] as const;
export const outcomeWords: Readonly<Record<(typeof OUTCOMES)[number], string>> = {
  appointed: 'Appointed',
  not_appointed: 'Not appointed',
  not_shortlisted: 'Not shortlisted',
  withdrew: 'Withdrew',
};

/** After how many days something comes up on Home. No source gives these: they are our defaults. */
export const OVERDUE_DAYS = {
  /** After an event, its register. */
  register: 3,
  /** After the date agreed for the next meeting. */
  next: 7,
  /** After the end of a placement, its review. */
  placement: 14,
  /** After an interview, its outcome. */
  interview: 7,
  /** Before the end of the academic year, visits not used. */
  visits: 60,
} as const;
