import { isDate, longDate, MONTHS } from './dates.ts';

/** A date as typed: the day itself, nothing, or a sentence that says why it cannot be read. */
export type TypedDate =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * Reads a date typed the British way: 1/9/26, 01.09.2026, 1 sep 26, 1st September 2026, and 2026-09-01.
 * Two-digit years are 1970 to 2069. The day always comes first; nothing is guessed.
 */
export function readTypedDate(text: string): TypedDate {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  const parts = dayMonthYear(typed.toLowerCase());
  if (parts === null) {
    return { kind: 'problem', problem: `${typed} is not a date. Write it like 1/9/2026 or 1 Sep 2026.` };
  }
  const date = isoDate(parts.day, parts.month, parts.year);
  return date === null ? { kind: 'problem', problem: `${typed} is not a date.` } : { kind: 'date', date };
}

/** The first part of a text that is written as a date but is no day, as 31/02/2020; null where there is none. */
export function impossibleDate(text: string): string | null {
  const written = [
    text.trim(),
    ...(text.match(/(?<![\d/.-])(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}-\d{1,2}-\d{1,2})(?![\d/-])/g) ?? []),
  ];
  return (
    written.find(
      (one) => dayMonthYear(one.toLowerCase()) !== null && readTypedDate(one).kind === 'problem',
    ) ?? null
  );
}

/** '2027-03-09' as people read it: 9 March 2027. Anything else comes back unchanged. */
export function writeDate(date: string): string {
  return isDate(date) ? longDate(date) : date;
}

interface DayMonthYear {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

function dayMonthYear(typed: string): DayMonthYear | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) };
  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(typed);
  if (numbers) {
    return { day: Number(numbers[1]), month: Number(numbers[2]), year: fullYear(numbers[3] ?? '') };
  }
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ \-/]*([a-z]{3,9})\.?[ \-/,]*(\d{4}|\d{2})$/.exec(typed);
  if (!words) return null;
  const name = words[2] ?? '';
  // 'sept' is written as often as 'sep'.
  const month = MONTHS.findIndex((one) => one.toLowerCase().startsWith(name.replace(/^sept$/, 'sep'))) + 1;
  return month > 0 ? { day: Number(words[1]), month, year: fullYear(words[3] ?? '') } : null;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function isoDate(day: number, month: number, year: number): string | null {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return year >= 1900 && isDate(date) ? date : null;
}
