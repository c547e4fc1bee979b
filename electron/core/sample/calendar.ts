import { academicYearOf } from '../../../shared/rules/academic-year.ts';
import { addDays, dateOf } from '../../../shared/rules/dates.ts';

export type Calendar = ReturnType<typeof calendarOf>;

/**
 * Days of the sample school, told from the day it is opened: '-2 04-20' is 20 April of the academic year two years
 * before this one; a bare number is its 1 September.
 */
export function calendarOf(today: string) {
  const first = Number(academicYearOf(today).slice(0, 4));
  const yearAt = (offset: number) => academicYearOf(dateOf(first + offset, 9, 1));
  return {
    today,
    yearAt,
    on(day: string | number): string {
      const [offset = '0', monthDay = '09-01'] = String(day).split(' ');
      const calendarYear = first + Number(offset) + (monthDay >= '09-01' ? 0 : 1);
      return `${calendarYear}-${monthDay}`;
    },
    /** A school day some days ago, and one still to come. */
    ago: (days: number) => schoolDay(addDays(today, -days), -1),
    ahead: (days: number) => schoolDay(addDays(today, days), 1),
  };
}

function schoolDay(date: string, step: 1 | -1): string {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? schoolDay(addDays(date, step), step) : date;
}
