import { byText } from './by-text.ts';
import { dateOf, lastDayOf } from './dates.ts';

const SOURCE = 'Burgundy Book; academies and support staff by contract';
const APPRAISAL = 'Appraisal reviews, usual dates';

/** The academic year of a day: '2026/27' from 1 September 2026 to 31 August 2027. */
export function academicYearOf(date: string): string {
  const year = Number(date.slice(0, 4));
  return written(date.slice(5) >= '09-01' ? year : year - 1);
}

/** '2026/27' → '2027/28'. Throws on no academic year. */
export function nextAcademicYear(year: string): string {
  return written(firstYear(year) + 1);
}

/** '2026/27' → '2025/26'. Throws on no academic year. */
export function previousAcademicYear(year: string): string {
  return written(firstYear(year) - 1);
}

/** 31 August. */
export function academicYearEnd(year: string): string {
  return dateOf(firstYear(year) + 1, 8, 31);
}
/** As file names write it: '2026-27'. */
export function academicYearForFiles(year: string): string {
  return year.replace('/', '-');
}

/** Whether text is an academic year as it is written here: '2026/27', the second year following the first. */
export function isAcademicYear(text: string): boolean {
  const match = /^(\d{4})\/(\d\d)$/.exec(text);
  return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

export type SchoolYearRole = 'teacher' | 'headteacher';
export type SchoolYearKind = 'resignation' | 'appraisal';
/** One rule of the school's year. Months are numbers; day 'last' is the month's last. Defaults, editable. */
export type SchoolYearRule = {
  readonly key: string;
  readonly kind: SchoolYearKind;
  readonly role: SchoolYearRole;
  readonly month: number;
  readonly day: number | 'last';
  readonly ends?: { readonly month: number; readonly day: number | 'last' };
  readonly words: string;
  readonly source: string;
};

const resign = (role: SchoolYearRole, month: number, ends: number, to: string): SchoolYearRule => ({
  key: `${role}_resigns_for_${to.toLowerCase()}`,
  kind: 'resignation',
  role,
  month,
  day: 'last',
  ends: { month: ends, day: 'last' },
  words: `Last day for a ${role} to resign for the end of ${to}`,
  source: SOURCE,
});
const appraise = (role: SchoolYearRole, month: number, words: string): SchoolYearRule => ({
  key: `${role}_appraisal`,
  kind: 'appraisal',
  role,
  month,
  day: 'last',
  words,
  source: APPRAISAL,
});

export const SCHOOL_YEAR: readonly SchoolYearRule[] = [
  resign('headteacher', 9, 12, 'December'),
  resign('teacher', 10, 12, 'December'),
  appraise('teacher', 10, 'Teachers’ appraisal reviews are due'),
  appraise('headteacher', 12, 'The headteacher’s appraisal review is due'),
  resign('headteacher', 1, 4, 'April'),
  resign('teacher', 2, 4, 'April'),
  resign('headteacher', 4, 8, 'August'),
  resign('teacher', 5, 8, 'August'),
];

export type SchoolYearDate = {
  readonly key: string;
  readonly kind: SchoolYearKind;
  readonly role: SchoolYearRole;
  readonly date: string;
  /** The last day in post, for a resignation. */
  readonly ends: string | null;
  readonly words: string;
  readonly source: string;
};

/** The dates of one academic year, in order; February's last day is the 28th or the 29th. */
export function schoolYearDates(
  year: string,
  rules: readonly SchoolYearRule[] = SCHOOL_YEAR,
): SchoolYearDate[] {
  const dated = (at: { month: number; day: number | 'last' }) => {
    const calendar = firstYear(year) + (at.month >= 9 ? 0 : 1);
    return at.day === 'last' ? lastDayOf(calendar, at.month) : dateOf(calendar, at.month, at.day);
  };
  return rules
    .map((one) => ({
      key: one.key,
      kind: one.kind,
      role: one.role,
      date: dated(one),
      ends: one.ends ? dated(one.ends) : null,
      words: one.words,
      source: one.source,
    }))
    .sort((a, b) => byText(a.date, b.date));
}

function firstYear(year: string): number {
  if (!isAcademicYear(year)) throw new RangeError(`'${year}' is not an academic year.`);
  return Number(year.slice(0, 4));
}

function written(first: number): string {
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}
