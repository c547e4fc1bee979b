import { wholeYearsBetween } from './dates.ts';
import type { PersonRecord } from './person-record.ts';
import { teachingSince } from './tenure.ts';

/**
 * Completed years of teaching on a day, or null when nothing is recorded. Calendar years: part-time is never scaled
 * down, and leave counts (DOMAIN section 0, our default). A QTS date wins over a count.
 */
export function yearsTeaching(
  person: Pick<PersonRecord['person'], 'qts_date' | 'teaching_years' | 'teaching_years_as_of'>,
  today: string,
): number | null {
  const since = teachingSince(person);
  if (since === null) return null;
  return since > today ? 0 : wholeYearsBetween(since, today);
}
