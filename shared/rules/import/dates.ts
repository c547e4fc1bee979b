import { clean } from './text.ts';

export type DayOrder = 'dmy' | 'mdy';
export type DateReading =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly reason: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (word: string) => 1 + months.indexOf(word.slice(0, 3).toLowerCase());

function valid(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Two digits mean the hundred years that end twenty years after `today`: 19 → 2019, 87 → 1987. */
function fullYear(text: string, today: string): number {
  if (text.length > 2) return Number(text);
  const latest = Number(today.slice(0, 4)) + 20;
  const year = Math.floor(latest / 100) * 100 + Number(text);
  return year > latest ? year - 100 : year;
}

const numeric = /^(\d{1,2})(?: ?[/.-] ?| )(\d{1,2})(?: ?[/.-] ?| )(\d{4}|\d{2})$/;

/**
 * Reads one date as a UK school writes it.
 *
 * In: the cell's text; `order` for dates of figures alone; the epoch that bare serial numbers count from;
 * `today` (YYYY-MM-DD) for years of two digits. Out: YYYY-MM-DD, or the reason why it is none. Times are
 * dropped. A year or a month alone is not a date: inventing the rest would age someone wrongly.
 */
export function readDate(text: string, order: DayOrder, epoch: 1900 | 1904, today: string): DateReading {
  const value = clean(text)
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? /i, '')
    .replace(/[T ,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?(Z|[+-]\d{2}:?\d{2})?$/i, '');
  const date = dateOf(value, order, epoch, today);
  if (date) return { ok: true, date };
  if (date === null) return { ok: false, reason: `${value} is not a date.` };
  if (/^\d{4}$/.test(value)) return { ok: false, reason: `${value} is a year without a day.` };
  if (isMonth(value)) return { ok: false, reason: `${value} is a month without a day.` };
  return { ok: false, reason: `‘${value}’ is not a date that can be read.` };
}

function isMonth(value: string): boolean {
  const [, month = ''] = /^([a-z]{3,9})\.? \d{4}$/i.exec(value) ?? [];
  return monthOf(month) > 0;
}

/** The first form that the value has decides; undefined where it has none of them. */
function dateOf(
  value: string,
  order: DayOrder,
  epoch: 1900 | 1904,
  today: string,
): string | null | undefined {
  const iso = isoLike(value);
  if (iso !== undefined) return iso;
  const inFigures = figures(value, order, today);
  if (inFigures !== undefined) return inFigures;
  const inWords = named(value, today);
  return inWords === undefined ? serial(value, epoch) : inWords;
}

/** undefined: not of this form; null: of this form, but there is no such day. */
function isoLike(value: string): string | null | undefined {
  const found =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(value) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(value);
  return found ? valid(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

function figures(value: string, order: DayOrder, today: string): string | null | undefined {
  const found = numeric.exec(value);
  if (!found) return undefined;
  const [first, second] = [Number(found[1]), Number(found[2])];
  const year = fullYear(found[3] ?? '', today);
  return order === 'dmy' ? valid(year, second, first) : valid(year, first, second);
}

function named(value: string, today: string): string | null | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ \-/.]*(?:of )?([a-z]{3,9})\.?[ \-/.,]*(\d{4}|\d{2})$/i.exec(
    value,
  );
  if (dayFirst) return ofParts(dayFirst[1], dayFirst[2], dayFirst[3], today);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(value);
  return monthFirst ? ofParts(monthFirst[2], monthFirst[1], monthFirst[3], today) : undefined;
}

function ofParts(day = '', month = '', year = '', today = ''): string | null | undefined {
  return monthOf(month) === 0 ? undefined : valid(fullYear(year, today), monthOf(month), Number(day));
}

/** Excel's serial numbers from 1927 to 2064: smaller and greater figures are more likely to be codes. */
function serial(value: string, epoch: 1900 | 1904): string | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(value)) return undefined;
  const days = Math.floor(Number(value));
  if (days < 8_000 || days > 60_000) return undefined;
  const start = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + days * 86_400_000).toISOString().slice(0, 10);
}

export interface OrderFound {
  readonly order: DayOrder;
  /** True where dates speak against the UK's order, so that it should be confirmed. */
  readonly ask: boolean;
  readonly reason: string;
}

/**
 * The order of day and month in one column, from its values: month first only where some date is impossible otherwise,
 * none is impossible so, and no more dates are the first of a month with the day first. It asks to be confirmed wherever
 * some date is possible with the month first alone, and none with the day first alone.
 */
export function dayOrderOf(values: readonly string[]): OrderFound {
  let onlyDayFirst = 0;
  let onlyMonthFirst = 0;
  // Terms, and most contracts, begin on the first of a month: '01/09/2019' is likelier in September than in January.
  let firstOfMonth = 0;
  for (const value of values) {
    const found = numeric.exec(clean(value).replace(/[T ]\d{1,2}:\d{2}.*$/, ''));
    if (!found) continue;
    const [first, second] = [Number(found[1]), Number(found[2])];
    if (first > 12 && second <= 12) onlyDayFirst++;
    if (second > 12 && first <= 12) onlyMonthFirst++;
    else if (first === 1 && second > 1) firstOfMonth++;
    else if (second === 1 && first > 1) firstOfMonth--;
  }
  if (onlyMonthFirst > 0 && onlyDayFirst === 0) {
    const count = onlyMonthFirst === 1 ? '1 date is' : `${onlyMonthFirst} dates are`;
    return {
      order: firstOfMonth > onlyMonthFirst ? 'dmy' : 'mdy',
      ask: true,
      reason: `${count} possible only as month, day, year.`,
    };
  }
  const mixed = onlyMonthFirst > 0 ? ` ${onlyMonthFirst} would need month, day, year.` : '';
  return { order: 'dmy', ask: false, reason: `Read as day, month, year.${mixed}` };
}
