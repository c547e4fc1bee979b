import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../shared/rules/dates.ts';
import { usuallyClosed } from '../../shared/rules/session-dates.ts';
import { rolloverAt, yearLater } from '../../shared/rules/year-later.ts';

test('a session is proposed on the same weekday a year later, clear of the usual holidays', () => {
  expect(yearLater('2025-11-12')).toBe('2026-11-11');
  // A year after the last Tuesday before half-term is in half-term.
  expect(yearLater('2026-02-13')).toBe('2027-02-12');
  expect(yearLater('2025-10-23')).toBe('2026-10-22');
  expect(yearLater('2027-10-22')).toBe('2028-10-20');
});

test('on whatever weekday it was, it stays on that weekday and never falls when schools are closed', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-08', days));
  fc.assert(
    fc.property(days, (day) => {
      const later = yearLater(day);
      expect(daysBetween(day, later) % 7).toBe(0);
      const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
      if (weekday !== 0 && weekday !== 6) expect(usuallyClosed(later)).toBe(false);
      else expect(daysBetween(day, later)).toBe(364);
    }),
  );
});

test.each([
  ['2026-06-30', '2024/25', '2025/26', false],
  ['2026-07-01', '2025/26', '2026/27', true],
  ['2026-08-31', '2025/26', '2026/27', true],
  ['2026-09-30', '2025/26', '2026/27', true],
  ['2026-10-01', '2025/26', '2026/27', false],
])('on %s it goes from %s to %s', (day, from, to, inSeason) => {
  expect(rolloverAt(day)).toEqual({ from, to, inSeason });
});
