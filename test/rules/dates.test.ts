import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  academicYearEnd,
  academicYearForFiles,
  academicYearOf,
  nextAcademicYear,
  previousAcademicYear,
  schoolYearDates,
} from '../../shared/rules/academic-year.ts';
import {
  addDays,
  addMonths,
  addYears,
  counted,
  dayDate,
  daysBetween,
  isDate,
  londonDate,
  londonTime,
  longDate,
  monthOf,
  shortDate,
  wholeYearsBetween,
  yearsAndMonths,
} from '../../shared/rules/dates.ts';

const days = fc.integer({ min: -20_000, max: 20_000 }).map((count) => addDays('2026-09-01', count));

test('a number stands with its noun, its thousands apart as on every page', () => {
  expect([1, 2, 999, 2_000].map((number) => counted(number, 'nomination'))).toEqual([
    '1 nomination',
    '2 nominations',
    '999 nominations',
    '2,000 nominations',
  ]);
});

describe('days are London’s, wherever the computer is', () => {
  test('summer time moves midnight', () => {
    expect(londonDate('2026-06-30T23:30:00Z')).toBe('2026-07-01');
    expect(londonDate('2026-12-31T23:30:00Z')).toBe('2026-12-31');
    expect(londonDate('2026-03-29T00:59:00Z')).toBe('2026-03-29');
    expect(londonDate('2026-10-24T23:10:00Z')).toBe('2026-10-25');
    expect(() => londonDate('soon')).toThrow(RangeError);
  });

  test('day and clock are those of the world’s table of time zones, around every change of the clocks', () => {
    const table = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let year = 1996; year < 2037; year += 1) {
      for (const month of ['01', '03', '07', '10', '12']) {
        for (let day = 24; day <= 31; day += 1) {
          for (const time of ['00:59:59', '01:00:00', '23:30:00']) {
            const instant = `${year}-${month}-${day}T${time}Z`;
            expect(`${londonDate(instant)} ${londonTime(instant)}`).toBe(table.format(new Date(instant)));
          }
        }
      }
    }
  });

  test('a day that does not exist is no date', () => {
    expect(isDate('2028-02-29')).toBe(true);
    for (const no of ['2027-02-29', '2027-13-01', '2027-04-31', '2027-00-10', '27-01-01', '']) {
      expect(isDate(no)).toBe(false);
    }
  });
});

describe('time goes by calendar', () => {
  test('29 February comes of age on 28 February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-01-31', -2)).toBe('2026-11-30');
    expect(wholeYearsBetween('2024-02-29', '2025-02-27')).toBe(0);
    expect(wholeYearsBetween('2024-02-29', '2025-02-28')).toBe(1);
  });
  test('a year is complete on its anniversary, not the day before', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (from, years) => {
        const anniversary = addYears(from, years);
        expect(wholeYearsBetween(from, anniversary)).toBe(years);
        expect(wholeYearsBetween(from, addDays(anniversary, -1))).toBe(years - 1);
        expect(addDays(from, daysBetween(from, anniversary))).toBe(anniversary);
      }),
    );
  });
  test('words', () => {
    expect(yearsAndMonths('2023-09-01', '2026-11-20')).toBe('3 years 2 months');
    expect(yearsAndMonths('2025-11-20', '2026-11-20')).toBe('1 year');
    expect(yearsAndMonths('2026-11-01', '2026-11-20')).toBe('less than a month');
    expect(longDate('2027-03-09')).toBe('9 March 2027');
    expect(shortDate('2027-03-09')).toBe('9 Mar');
    expect(dayDate('2027-03-19')).toBe('Fri 19 Mar');
    expect(monthOf('2027-09-01', '2027-01-15')).toBe('Sept');
    expect(monthOf('2028-09-01', '2027-01-15')).toBe('Sept 2028');
  });
});

describe('the academic year', () => {
  test('starts on 1 September', () => {
    expect(academicYearOf('2026-08-31')).toBe('2025/26');
    expect(academicYearOf('2026-09-01')).toBe('2026/27');
    expect(academicYearOf('2099-10-01')).toBe('2099/00');
    expect(nextAcademicYear('2026/27')).toBe('2027/28');
    expect(previousAcademicYear('2026/27')).toBe('2025/26');
    expect(academicYearForFiles('2026/27')).toBe('2026-27');
    expect(() => academicYearEnd('2026/28')).toThrow(RangeError);
  });
  test('holds every one of its days', () => {
    fc.assert(
      fc.property(days, (day) => {
        const year = academicYearOf(day);
        expect(day > academicYearEnd(previousAcademicYear(year)) && day <= academicYearEnd(year)).toBe(true);
      }),
    );
  });
  test('February’s last day for resigning follows the leap year', () => {
    const february = (year: string) =>
      schoolYearDates(year).find((one) => one.key === 'teacher_resigns_for_april')?.date;
    expect(february('2026/27')).toBe('2027-02-28');
    expect(february('2027/28')).toBe('2028-02-29');
  });
  test('teachers and heads resign by the dates of their conditions', () => {
    const resigns = schoolYearDates('2026/27').filter((one) => one.kind === 'resignation');
    expect(resigns.map(({ role, date, ends }) => [role, date, ends])).toEqual([
      ['headteacher', '2026-09-30', '2026-12-31'],
      ['teacher', '2026-10-31', '2026-12-31'],
      ['headteacher', '2027-01-31', '2027-04-30'],
      ['teacher', '2027-02-28', '2027-04-30'],
      ['headteacher', '2027-04-30', '2027-08-31'],
      ['teacher', '2027-05-31', '2027-08-31'],
    ]);
  });
  test('every date has words and a source, in order', () => {
    const dates = schoolYearDates('2026/27');
    expect(dates.map((one) => one.date)).toEqual([...dates.map((one) => one.date)].sort());
    expect(dates.every((one) => one.words && one.source)).toBe(true);
  });
});
