import { academicYearOf, nextAcademicYear, previousAcademicYear } from './academic-year.ts';
import { addDays } from './dates.ts';
import { usuallyClosed } from './session-dates.ts';

const YEAR_OF_WEEKS = 364;
const WEEK = 7;

/**
 * The same weekday a year later, moved on by weeks while schools are usually closed; a day at the weekend is left as it
 * is. A first proposal, by our judgement.
 */
export function yearLater(date: string): string {
  let later = addDays(date, YEAR_OF_WEEKS);
  const weekend = usuallyClosed(later) && [0, 6].includes(new Date(`${later}T12:00:00Z`).getUTCDay());
  while (!weekend && usuallyClosed(later)) later = addDays(later, WEEK);
  return later;
}

export interface Rollover {
  /** The academic year that ends: '2025/26'. */
  readonly from: string;
  readonly to: string;
  /** Whether it is offered unasked: from 1 July to 30 September. */
  readonly inSeason: boolean;
}

/** Which academic years a rollover on this day joins: in July and August into the next one, else into the present one. */
export function rolloverAt(today: string): Rollover {
  const month = today.slice(5, 7);
  const present = academicYearOf(today);
  const ahead = month === '07' || month === '08';
  return {
    from: ahead ? present : previousAcademicYear(present),
    to: ahead ? nextAcademicYear(present) : present,
    inSeason: ahead || month === '09',
  };
}
