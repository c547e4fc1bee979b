import type { AttendanceState, SessionFacts } from '../../shared/contract/cohorts.ts';
import { longDate } from '../../shared/rules/dates.ts';

export const attendanceWords: Readonly<Record<AttendanceState, string>> = {
  attended: 'There',
  caught_up: 'Caught up',
  apologies: 'Apologies',
  missed: 'Missed',
};

/** '12 January 2027, 16:00 to 17:30'. */
export function whenWords({ on, starts, ends }: Pick<SessionFacts, 'on' | 'starts' | 'ends'>): string {
  if (starts === null) return longDate(on);
  return ends === null ? `${longDate(on)}, ${starts}` : `${longDate(on)}, ${starts} to ${ends}`;
}
