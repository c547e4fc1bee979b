import type { AttendanceState, ParticipantView, SessionFacts } from '../../shared/contract/cohorts.ts';
import { longDate } from '../../shared/rules/dates.ts';

export const attendanceWords: Readonly<Record<AttendanceState, string>> = {
  attended: 'There',
  caught_up: 'Caught up',
  apologies: 'Apologies',
  missed: 'Missed',
};

type When = Pick<SessionFacts, 'on' | 'starts' | 'ends'>;

/** '16:00 to 17:30'; null where no time is set. */
export function timeWords({ starts, ends }: Omit<When, 'on'>): string | null {
  return starts === null || ends === null ? starts : `${starts} to ${ends}`;
}

/** '12 January 2027, 16:00 to 17:30'. */
export function whenWords(session: When): string {
  const time = timeWords(session);
  return time === null ? longDate(session.on) : `${longDate(session.on)}, ${time}`;
}

/** Where somebody had a session's topic before: '12 November 2025 in Stage 6 2025/26'. */
export const beforeWords = ({ on, cohort }: ParticipantView['before'][string]) =>
  `${longDate(on)} in ${cohort}`;

/** How many of the sessions held so far somebody has had: '3 of 4'; before the first, how many of their topics elsewhere. */
export function hadWords({ had, before }: Pick<ParticipantView, 'had' | 'before'>, held: number): string {
  if (held > 0) return `${had} of ${held}`;
  const elsewhere = Object.keys(before).length;
  return elsewhere === 0 ? 'None held yet' : `${elsewhere} before`;
}
