import { expect, test } from 'vitest';
import { londonInstant } from '../../shared/rules/london-instant.ts';

test.each([
  ['2026-11-12', '16:00', '2026-11-12T16:00:00.000Z'],
  ['2026-07-08', '16:00', '2026-07-08T15:00:00.000Z'],
  // The Friday before the clocks go back, and the Monday after.
  ['2026-10-23', '16:00', '2026-10-23T15:00:00.000Z'],
  ['2026-10-26', '16:00', '2026-10-26T16:00:00.000Z'],
  ['2027-03-26', '16:00', '2027-03-26T16:00:00.000Z'],
  ['2027-03-29', '16:00', '2027-03-29T15:00:00.000Z'],
  ['2026-07-08', '00:30', '2026-07-07T23:30:00.000Z'],
  // The hour that comes twice, and the one that is left out.
  ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['2027-03-28', '01:30', '2027-03-28T01:30:00.000Z'],
])('%s at %s in London is %s', (date, time, instant) => {
  expect(londonInstant(date, time).toISOString()).toBe(instant);
});
