import { addMonths, longDate } from './dates.ts';

/** Months after the end of a place at which a participant is asked how they fare; 0 is the end itself. */
export const FOLLOW_UPS = [0, 6, 12, 24] as const;
export type FollowUpAt = (typeof FOLLOW_UPS)[number];

export const followUpWords: Readonly<Record<FollowUpAt, string>> = {
  0: 'At the end',
  6: 'After 6 months',
  12: 'After 12 months',
  24: 'After 24 months',
};

export const followUpAnswers = ['same', 'changed', 'not_reached'] as const;
export type FollowUpAnswer = (typeof followUpAnswers)[number];
export const followUpAnswerWords: Readonly<Record<FollowUpAnswer, string>> = {
  same: 'Nothing changed',
  changed: 'Something changed',
  not_reached: 'Not reached',
};

/** The day from which a follow-up is due: so many months after the place ended. */
export const dueFrom = (endedOn: string, at: FollowUpAt): string => addMonths(endedOn, at);

/**
 * The follow-ups of a place that are due on `today` and not answered, the earliest first. None while the place has not
 * ended.
 */
export function followUpsDue(
  endedOn: string | null,
  answered: ReadonlySet<number>,
  today: string,
): { at: FollowUpAt; from: string }[] {
  if (endedOn === null) return [];
  return FOLLOW_UPS.map((at) => ({ at, from: dueFrom(endedOn, at) })).filter(
    ({ at, from }) => from <= today && !answered.has(at),
  );
}

/** 'After 6 months, due since 10 January 2027'. */
export const dueWords = (at: FollowUpAt, from: string): string =>
  `${followUpWords[at]}, due since ${longDate(from)}`;
