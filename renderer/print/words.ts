import { counted } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { numberWord } from '../../shared/rules/number-word.ts';
import { gapText, meanText } from '../../shared/rules/scoring-words.ts';
import { writeDate } from '../../shared/rules/typed-date.ts';

/** '2027-03-09' as 9 March 2027. */
export const longDate = writeDate;

/** '2027-03-09' as 9 Mar 2027, for tables. */
export function shortDate(day: string): string {
  const [date, month, year] = writeDate(day).split(' ');
  return date && month && year ? `${date} ${month.slice(0, 3)} ${year}` : day;
}

/** '2016-09-01' as September 2016. */
export function monthOf(day: string): string {
  return writeDate(day).split(' ').slice(1).join(' ');
}

/** Whole years and months from one day to another: '3 years 2 months'; null for less than one month. */
export function timeBetween(from: string, to: string): string | null {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
  if (months < 1) return null;
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return [years ? counted(years, 'year') : '', rest ? counted(rest, 'month') : ''].filter(Boolean).join(' ');
}

/** A mean as printed: one decimal place, as on the screen. */
export const oneDecimal = meanText;

/** A gap as printed, with its sign: +0.8, −1.2, 0.0. */
export const signed = gapText;

/** A number inside a sentence: 'seven', 12. */
export const numberWithin = (value: number) => numberWord(value).toLowerCase();

export { listed, numberWord };

/** A date that stands alone, with or without its time, as 9 Mar 2027, 15:20; anything else may be somebody's words. */
export function dateOrWords(text: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})( \d{2}:\d{2})?$/.exec(text) ?? [];
  if (day === undefined) return text;
  return time === undefined ? shortDate(day) : `${shortDate(day)},${time}`;
}

/** Ends with a full stop whether or not the writer typed one. */
export function sentence(words: string): string {
  const trimmed = words.trim();
  return /[.!?…]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
