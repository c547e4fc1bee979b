/**
 * Days are text, 'YYYY-MM-DD', in Europe/London. Nothing here reads the clock or the computer's own time zone.
 * A day's name is as good as its number: text order is date order.
 */
/** The months' names, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

/**
 * What London's clock shows at an instant, as if it were UTC. By the Summer Time Order 2002 (SI 2002/262) it is an hour
 * ahead from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October; it was so from 1996 on,
 * and no file of Baton's is older. Asking `Intl` instead reads the world's time zones first, at every start.
 * Throws on no instant.
 */
function inLondon(instant: string): Date {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) throw new RangeError(`'${instant}' is not an instant.`);
  const changes = (month: number) => {
    const last = new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0, 1));
    return last.getTime() - last.getUTCDay() * DAY;
  };
  const isSummer = at.getTime() >= changes(2) && at.getTime() < changes(9);
  return isSummer ? new Date(at.getTime() + HOUR) : at;
}

/** The day it is in London at an instant ('2026-06-30T23:30:00Z' is 1 July there). Throws on no instant. */
export const londonDate = (instant: string): string => inLondon(instant).toISOString().slice(0, 10);

/** What the clock shows in London at an instant: '16:12'. Throws on no instant. */
export const londonTime = (instant: string): string => inLondon(instant).toISOString().slice(11, 16);

/** Whether text is a day that exists, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (!year || !month || !day) return false;
  return month <= 12 && day <= daysInMonth(year, month);
}

/** A day some days later, or earlier for a negative count. */
export function addDays(date: string, days: number): string {
  return written(new Date(utc(date) + days * DAY));
}

/** A day some months later; where the month is too short, its last day (31 January + 1 = 28 February). */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = parts(date);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  return dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** A day some years later; 29 February becomes 28 February in a common year. */
export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12);
}

/** Days from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / DAY);
}

/** Completed months from one day to another; 0 where the second is earlier. */
export function wholeMonthsBetween(from: string, to: string): number {
  if (to <= from) return 0;
  const a = parts(from);
  const b = parts(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Completed calendar years from one day to another; 0 where the second is earlier. */
export function wholeYearsBetween(from: string, to: string): number {
  return Math.floor(wholeMonthsBetween(from, to) / 12);
}

/** The time from one day to another in words: '3 years 2 months', '5 months', 'less than a month'. */
export function yearsAndMonths(from: string, to: string): string {
  const all = wholeMonthsBetween(from, to);
  if (all === 0) return 'less than a month';
  const years = Math.floor(all / 12);
  const months = all % 12;
  const words = [years ? counted(years, 'year') : '', months ? counted(months, 'month') : ''];
  return words.filter(Boolean).join(' ');
}

/** '1 year', '2 years', '2 people': a number with its noun, whose plural is given where an s does not make it. */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  const said = number < 1000 ? number : number.toLocaleString('en-GB');
  return `${said} ${number === 1 ? noun : plural}`;
}

/** '9 March 2027'. */
export function longDate(date: string): string {
  const { year, month, day } = parts(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** '9 Mar'. */
export function shortDate(date: string): string {
  const { month, day } = parts(date);
  return `${day} ${shortMonth(month)}`;
}

/** 'Fri 19 Mar'. */
export function dayDate(date: string): string {
  return `${weekday(date).slice(0, 3)} ${shortDate(date)}`;
}

/** 'Friday 19 March'. */
export function weekdayDate(date: string): string {
  const { month, day } = parts(date);
  return `${weekday(date)} ${day} ${MONTHS[month - 1]}`;
}

/** 'Sept', with the year where it is a year or more after `from`: 'Sept 2028'. */
export function monthOf(date: string, from: string): string {
  const { year, month } = parts(date);
  return date < addYears(from, 1) ? shortMonth(month) : `${shortMonth(month)} ${year}`;
}

/** The last day of a month (1 to 12) as a date. */
export function lastDayOf(year: number, month: number): string {
  return dateOf(year, month, daysInMonth(year, month));
}

/** A date from its numbers; the caller vouches that the day exists. */
export function dateOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function weekday(date: string): string {
  return WEEKDAYS[new Date(utc(date)).getUTCDay()] ?? '';
}

function shortMonth(month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return name === 'September' ? 'Sept' : name.slice(0, 3);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parts(date: string): Parts {
  if (!isDate(date)) throw new RangeError(`'${date}' is not a date.`);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

function utc(date: string): number {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day);
}

function written(at: Date): string {
  return dateOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}
