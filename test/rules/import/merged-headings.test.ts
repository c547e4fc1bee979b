import { expect, it } from 'vitest';
import { stageLines } from '../../helpers/staff-lists.ts';

it('reads a heading under a merged one with it, so that casual and agency contracts are proposed for leaving out', () => {
  const { fields, staged, headed } = stageLines(
    'Elm Park School||||||||\nNo.|Staff||Post||Contract|||Line manager\n|Surname|Forename|Title|Dept|Type|Start|End|\n1|Example|Ada|Teacher|Maths|Perm|01/09/2019||B Sample\n2|Sample|Ben|Teacher|Maths|Casual|01/09/2020||\n3|Third|Cy|Teacher|Eng|Agency|01/09/2021||\n4|Fourth|Di|Teacher|Eng|Perm|01/09/2021|31/08/2025|',
  );
  expect(headed.headerRow).toBe(3);
  expect(fields).toMatchObject({
    'Post Title': 'job_title',
    'Contract Type': 'contract',
    'Contract Start': 'post_start',
    'Contract End': 'post_end',
    'Line manager': 'line_manager',
  });
  expect(staged.people.map(({ leave_out }) => leave_out?.kind ?? null)).toEqual([
    null,
    'casual',
    'agency',
    'left',
  ]);
});

it('reads forename and surname under a name, beside headings that are merged over both rows', () => {
  const { fields, staged, headed } = stageLines(
    'Elm Park||||\nDepartment|Name||Post|FTE\nDepartment|Forename|Surname||\nEnglish|Ada|Example|Cook|1\nEnglish|Ben|Sample|Cook|1',
  );
  expect([headed.headerRow, staged.people.length, staged.problems]).toEqual([2, 2, []]);
  expect(fields).toMatchObject({ Forename: 'forename', Surname: 'surname', Department: 'team' });
});

it('never reads what stands under a merged heading for home or pay', () => {
  const { columns } = stageLines(
    'Staff||Home||Work\nForename|Surname|Phone|Email|Email\nAda|Example|01|ada@home.example|a@school.example\nBen|Sample|02|ben@home.example|b@school.example',
  );
  expect(columns.map(({ name, field, sensitive }) => [name, field, sensitive])).toEqual([
    ['Forename', 'forename', null],
    ['Surname', 'surname', null],
    ['Home Phone', null, 'home'],
    ['Home Email', null, 'home'],
    ['Work Email', 'email', null],
  ]);
});

it('takes a title over the headings for no part of them', () => {
  const { fields } = stageLines(
    'Contract review, all staff|||\nForename|Surname|Type|Start\nAda|Example|Teacher|01/09/2019\nBen|Sample|Support|01/09/2020',
  );
  expect(fields).toMatchObject({ Type: 'teaching', Start: 'start_date' });
});

it('takes a column ‘Type’ that holds kinds of contract for the contract', () => {
  const { columns, staged } = stageLines(
    'Forename|Surname|Job title|Type\nAda|Example|Teacher|Permanent\nBen|Sample|Teacher|Zero hours\nCy|Third|Teacher|FT',
  );
  expect(columns.find(({ name }) => name === 'Type')).toMatchObject({
    field: 'contract',
    confidence: 'likely',
  });
  expect(staged.people.map(({ leave_out }) => leave_out?.kind ?? null)).toEqual([null, 'casual', null]);
});
