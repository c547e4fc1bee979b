import { expect, it } from 'vitest';
import { leaveOutOf } from '../../../shared/rules/import/leave-out.ts';
import { stageLines } from '../../helpers/staff-lists.ts';

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

it('takes a column ‘End’ beside ‘Start’ for the day somebody left, and of the post where another says that', () => {
  const plain = stageLines(
    'Forename|Surname|Job title|Start|End\nAda|Example|Teacher|01/09/2019|31/08/2025\nBen|Sample|Teacher|01/09/2019|',
  );
  expect(plain.fields).toMatchObject({ Start: 'start_date', End: 'end_date' });
  expect(plain.staged.people.map(({ leave_out }) => leave_out?.kind ?? null)).toEqual(['left', null]);
  const both = stageLines(
    'Forename|Surname|Job title|Date joined|Start|End|Leaving date\nAda|Example|Teacher|01/09/2019|01/09/2020|31/08/2027|\nBen|Sample|Teacher|01/09/2019|||31/08/2025',
  );
  expect(both.fields).toMatchObject({ Start: 'post_start', End: 'post_end', 'Leaving date': 'end_date' });
});

it.each(['Leaver|N|Y', 'Left?|No|Yes', 'Archived|0|1', 'Current Staff|Y|N', 'Active|true|false'])(
  'proposes for leaving out whom a tick says to have left: %s',
  (said) => {
    const [heading, here, gone] = said.split('|');
    const { staged } = stageLines(
      `Forename|Surname|Job title|${heading}\nAda|Example|Cook|${here}\nBen|Sample|Cook|${gone}`,
    );
    expect(staged.people.map(({ leave_out }) => leave_out?.kind ?? null)).toEqual([null, 'left']);
    expect(staged.problems).toEqual([]);
  },
);

it('proposes for leaving out whom a list of all its people says to be an applicant or an agency’s', () => {
  const { staged } = stageLines(
    'Person type|Forename|Surname|Role\nStaff|Ada|Example|Teacher\nStaff|Gus|Pattern|Cook\nStaff|Hal|Proof|Cook\nStaff|Ivy|Copy|Cook\nApplicant|Ben|Sample|\nAgency Staff|Cy|Third|Teacher\nSupply teacher|Di|Model|Teacher',
  );
  expect(staged.people.slice(4).map(({ leave_out }) => leave_out?.kind)).toEqual([
    'not_staff',
    'agency',
    'casual',
  ]);
});

it('proposes for leaving out who stands under leavers, supply or governors, up to the next group', () => {
  const { staged } = stageLines(
    'Name|Post|Email|FTE\nAda Example|Cook|a@elm.example|1\nLEAVERS|||\nBen Sample|Cook|b@elm.example|1\n(continued)|||\nFlo Pattern|Cook|f@elm.example|1\nSupply staff|||\nCy Third|Cook|c@elm.example|1\nGovernors|||\nDi Model|Chair|d@elm.example|\nExternal relations team|||\nEd Proof|Cook|e@elm.example|1',
  );
  expect(staged.people.map(({ leave_out }) => leave_out?.kind ?? null)).toEqual([
    null,
    'left',
    'left',
    'casual',
    'not_staff',
    null,
  ]);
});

it('proposes all of a group, also of whom it has the name alone', () => {
  const { staged } = stageLines(
    'Name|Post\nSupply teachers|\nAda Example|Teacher\nSample, Ben|\nCy Third|\nDi Model|Teacher\nEd Proof|Teacher',
  );
  expect(staged.people.map(({ leave_out }) => leave_out?.kind)).toEqual(Array(5).fill('casual'));
});

it.each([
  'Surname|Forename|Post|Email\nLeavers are shown in red|||\nExample|Ada|Cook|',
  'Surname|Forename|Post|Email\nLeft blank where not known|||\nExample|Ada|Cook|',
  'Surname|Forename|Post|Email\nSupply teachers have codes from S01|||\nExample|Ada|Cook|',
  'Name|Post\nSupply teachers|\nMaths|\nAda Example|Cook\nBen Sample|Cook',
  'Name|Post\nSupply teachers|\nSLT|\nAda Example|\nBen Sample|\nCy Third|Cook',
  'Surname|Forename\nSupply teachers|\nModern Languages|\nExample|Ada\nSample|Ben',
])('proposes nobody for leaving out for a note, or for a group that another ends: %j', (lines) => {
  const { staged } = stageLines(lines);
  expect(staged.people.length).toBeGreaterThan(0);
  expect(staged.people.filter(({ leave_out }) => leave_out !== null)).toEqual([]);
});
