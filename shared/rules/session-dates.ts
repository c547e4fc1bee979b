import { academicYearEnd, academicYearOf } from './academic-year.ts';
import { addDays, addMonths, dateOf, daysBetween } from './dates.ts';

/** Easter Sunday of a year, by the Gregorian calendar's own rule. */
function easter(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4);
  const moon = (skipped - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const full =
    moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - skipped) % 7;
  return addDays(dateOf(year, 3, 28), full - weekday);
}

/** Whether schools in England are usually closed that day. Dates differ from school to school: a first proposal only. */
export function usuallyClosed(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const day = date.slice(5);
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return true;
  if (day >= '12-20' || day <= '01-04' || (day >= '07-21' && day <= '09-03')) return true;
  if (day >= '10-24' && day <= '10-31') return true;
  if (day >= '02-14' && day <= '02-20') return true;
  if (inSpringBankHolidayWeek(date, weekday)) return true;
  const sunday = easter(year);
  return date >= addDays(sunday, -7) && date <= addDays(sunday, 8);
}

/** The half-term after Whitsun: the week that begins with the last Monday in May. A weekday is 1 to 5. */
function inSpringBankHolidayWeek(date: string, weekday: number): boolean {
  const monday = addDays(date, 1 - weekday);
  return monday.slice(5, 7) === '05' && addDays(monday, 7).slice(5, 7) === '06';
}

/**
 * Days for a course's sessions: the first on `from`, the others spread evenly so that the last falls within
 * `overMonths` and before the summer holidays, where there are weeks enough until then; all on the weekday of the first, each moved on by weeks while schools are usually closed.
 * `count` is 0 or more; dates are YYYY-MM-DD and rise. The spacing is ours; a stage gives the count and the months.
 */
export function sessionDates(from: string, count: number, overMonths: number): string[] {
  const weeks = weeksFor(from, count, overMonths);
  const dates: string[] = [];
  for (let at = 0; at < count; at++) {
    const apart = count < 2 ? 0 : Math.round((at * (weeks - 1)) / (count - 1));
    const earliest = at === 0 ? from : addDays(dates[at - 1] ?? from, 7);
    let date = addDays(from, apart * 7);
    if (date < earliest) date = earliest;
    // The first day is the user's own choice and is left as it is.
    while (at > 0 && usuallyClosed(date) && isWeekday(date)) date = addDays(date, 7);
    dates.push(date);
  }
  return dates;
}

function weeksFor(from: string, count: number, overMonths: number): number {
  const until = (date: string) => Math.floor(daysBetween(from, date) / 7);
  const whole = until(addMonths(from, overMonths));
  const toSummer = until(dateOf(Number(academicYearEnd(academicYearOf(from)).slice(0, 4)), 7, 15));
  return toSummer >= 2 * count ? Math.min(whole, toSummer) : whole;
}

function isWeekday(date: string): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
