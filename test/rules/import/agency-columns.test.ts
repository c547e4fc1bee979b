import { expect, it } from 'vitest';
import { stageLines } from '../../helpers/staff-lists.ts';

const left = (heading: string, value: string, other = '') => {
  const { staged } = stageLines(
    `Forename|Surname|Job title|${heading}\nAda|Example|Teacher|${value}\nBen|Sample|Teacher|${other}`,
  );
  return staged.people.map(({ leave_out }) => leave_out);
};

it.each([
  ['Agency', 'Yes', 'agency'],
  ['Agency worker', 'Y', 'agency'],
  ['Agency Staff?', 'TRUE', 'agency'],
  ['Is agency', '1', 'agency'],
  ['Agency worker (Y/N)', 'x', 'agency'],
  ['Agency', 'Teaching Personnel', 'agency'],
  ['Agency', 'Academics Ltd', 'agency'],
  ['Agency name', 'Supply Desk Nursery Staffing', 'agency'],
  ['Supply', 'yes', 'casual'],
  ['Supply teacher', '✓', 'casual'],
  ['Casual', 'Y', 'casual'],
] as const)('a column ‘%s’ that says ‘%s’ proposes to leave the person out', (heading, value, kind) => {
  const [marked, blank] = left(heading, value, 'No');
  expect(marked?.kind).toBe(kind);
  expect(marked?.reason).toContain(value);
  expect(blank).toBeNull();
});

it.each([
  ...['No', 'N', 'FALSE', '0', '', '-', 'n/a', 'not known', '#N/A', '12'],
  ...['Employee', 'Permanent', 'Not agency', 'Direct', 'School payroll', 'Elm Park Primary School'],
])('a column ‘Agency’ that says ‘%s’ proposes nothing', (value) => {
  expect(left('Agency', value)).toEqual([null, null]);
});

it('heeds columns for agency and for supply beside each other, and beside the contract', () => {
  const { staged, fields } = stageLines(
    'Forename|Surname|Contract|Agency worker|Supply\nAda|Example|Permanent|No|Yes\nBen|Sample|Permanent|Yes|No\nCy|Third|Permanent|No|No',
  );
  expect(fields).toMatchObject({ Contract: 'contract', 'Agency worker': 'agency', Supply: 'supply' });
  expect(staged.people.map(({ leave_out }) => leave_out?.kind ?? null)).toEqual(['casual', 'agency', null]);
});
