import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths } from '../../shared/rules/dates.ts';
import { sessionDates, usuallyClosed } from '../../shared/rules/session-dates.ts';
import { readTypedTime } from '../../shared/rules/typed-time.ts';

test('six seminars across the year end before the summer, on the weekday of the first and clear of holidays', () => {
  const dates = sessionDates('2026-09-23', 6, 12);
  expect(dates).toHaveLength(6);
  expect(dates[0]).toBe('2026-09-23');
  expect(dates.at(-1)! <= '2027-07-15').toBe(true);
  for (const date of dates) {
    expect(usuallyClosed(date), date).toBe(false);
    expect(new Date(`${date}T12:00:00Z`).getUTCDay()).toBe(3);
  }
});

test.each(['2026-04-03', '2027-03-29', '2026-12-25', '2026-08-12', '2026-10-28', '2026-11-28'])(
  'schools are usually closed on %s: Good Friday, Easter Monday, Christmas, August, half-term, a Saturday',
  (date) => expect(usuallyClosed(date)).toBe(true),
);

test.each(['2026-05-25', '2026-05-29', '2027-05-31', '2027-06-04', '2028-06-02'])(
  'the half-term after Whitsun is the week of the spring bank holiday, so schools are closed on %s',
  (date) => expect(usuallyClosed(date)).toBe(true),
);

test.each(['2026-05-22', '2026-06-01', '2027-05-28', '2027-06-07', '2028-05-26'])(
  'and on %s, in the weeks beside it, they are open',
  (date) => expect(usuallyClosed(date)).toBe(false),
);

test('whatever the first day and the number, the days rise and the first is the one that was chosen', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (from, count, months) => {
        const first = from.toISOString().slice(0, 10);
        const dates = sessionDates(first, count, months);
        expect(dates).toHaveLength(count);
        if (count > 0) expect(dates[0]).toBe(first);
        expect([...new Set(dates)].sort()).toEqual(dates);
        expect(dates.every((date) => date <= addMonths(first, months + 12))).toBe(true);
      },
    ),
  );
});

test.each([
  ['16:00', '16:00'],
  ['16.30', '16:30'],
  ['1630', '16:30'],
  ['4pm', '16:00'],
  ['4.15 PM', '16:15'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['9', '09:00'],
  ['  ', null],
  ['25:00', undefined],
  ['16:75', undefined],
  ['13pm', undefined],
  ['after school', undefined],
])('the time typed as ‘%s’ is read as %s', (typed, time) => expect(readTypedTime(typed)).toBe(time));
