import { expect, it } from 'vitest';
import { leaveOutOf } from '../../../shared/rules/import/leave-out.ts';

const kindOf = (contract: string) =>
  leaveOutOf(
    {
      contract,
      agency: '',
      supply: '',
      job_title: 'Teacher',
      status: '',
      end_date: null,
      person_type: '',
    },
    '2026-11-23',
  )?.kind ?? null;

it.each([
  ['External', 'service_agreement'],
  ['Agency', 'agency'],
  ['Casual', 'casual'],
  ['Zero hours: no guaranteed hours', 'casual'],
  ['Non-teaching agency', 'agency'],
  ['Not agency, casual', 'casual'],
  ['SAG', 'agency'],
] as const)('a contract that says ‘%s’ is proposed for leaving out as %s', (contract, kind) => {
  expect(kindOf(contract)).toBe(kind);
});

it.each([
  'Not external',
  'NON-EXTERNAL',
  'Not an agency worker',
  'Non-casual',
  'Not self-employed',
  'No service level agreement',
  'Agency: no',
  'External = No',
  'Permanent',
])('a contract that says ‘%s’ comes in', (contract) => {
  expect(kindOf(contract)).toBeNull();
});
