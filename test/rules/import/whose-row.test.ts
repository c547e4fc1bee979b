import { expect, it } from 'vitest';
import { findHeaderRow } from '../../../shared/rules/import/find-headings.ts';
import { stageLines } from '../../helpers/staff-lists.ts';

const headerRowOf = (lines: string) =>
  findHeaderRow({
    sheet: 'Staff',
    epoch: 1900,
    rows: lines.split('\n').map((line, at) => ({ number: at + 1, cells: line.split('|') })),
  });

it('takes no row of people for the headings, where a list has none', () => {
  expect(headerRowOf('Mrs A Example|Headteacher\nMr B Sample|Teacher')).toBeNull();
  expect(headerRowOf('Example|Ada|Head|a@elm.example\nSample|Ben|Teacher|b@elm.example')).toBeNull();
  expect(headerRowOf('Example|Ada|Head|01/09/2018\nSample|Ben|Teacher|01/09/2019')).toBeNull();
});

it('finds the headings although a date stands beside them, or a row below has more words that may be headings', () => {
  expect(headerRowOf('Name|Post|01/11/2026\nAda Example|Teacher|\nBen Sample|TA|')).toBe(1);
  expect(headerRowOf('Surname|Forename|04/09/2026|05/09/2026|06/09/2026\nExample|Ada|Y|N|Y')).toBe(1);
  // Looked through once, not once for every @.
  const filled = 'a@'.repeat(16_000);
  expect(headerRowOf(`Name|Post|Notes\nAda Example|Teacher${`|${filled}`.repeat(20)}`)).toBe(1);
  expect(headerRowOf('Staff|MS Teams|Post|Dr Name\nAda Example|a|Teacher|\nBen Sample|b|TA|')).toBe(1);
  expect(headerRowOf('Name|Post|Contact\nAda Example|Teacher|Kin|kin@home.example\nBen Sample|TA|')).toBe(1);
});

it('takes job titles for no names, whatever their heading sounds like', () => {
  const { fields } = stageLines(
    'First Name|Surname|Employee Title\nAda|Example|Teacher\nBen|Sample|Deputy Headteacher',
  );
  expect(fields['Employee Title']).toBe('job_title');
  expect(stageLines('Somebody|Class Teacher\nAda|Teacher\nBen|Deputy Headteacher').staged.people).toEqual([]);
});

it('calls nobody by a name that stands in the row beside their own', () => {
  const { staged, columns } = stageLines(
    'Name|Post|Contact Forename|Contact Surname\nAda Example|Teacher|Kin|Relative\nBen Sample|TA|Kim|Relative',
  );
  expect(staged.people.map(({ forename, surname }) => `${forename} ${surname}`)).toEqual([
    'Ada Example',
    'Ben Sample',
  ]);
  expect(columns.map(({ field }) => field)).toEqual(['full_name', 'job_title', null, null]);
});

it('takes whose column it is for no name: ‘Employee Surname’ is a surname, and ‘Employee Status’ none', () => {
  const { fields, staged } = stageLines(
    'Emp No|Employee Surname|Employee Forename|Employee Status|Main Role|Date Commenced|First Aider\n7|Example|Ada|Current|Teacher|01/09/2018|Yes',
  );
  expect(fields).toEqual({
    'Emp No': 'mis_id',
    'Employee Surname': 'surname',
    'Employee Forename': 'forename',
    'Employee Status': 'status',
    'Main Role': 'job_title',
    'Date Commenced': 'start_date',
  });
  expect(staged.people).toHaveLength(1);
});

it.each([
  'Staff 2025-26',
  'Staff list',
  'Staff (A-Z)',
  'Staff member’s name',
  'Employee details',
  'Teacher/TA',
])('takes names under ‘%s’ for names, where no other column has any', (heading) => {
  const { fields } = stageLines(
    `${heading}|Job title|Staff type\nAda Example|Teacher|Teaching staff\nSample, Ben|Cook|Support staff\nMs Cy Third|Cook|Support staff\nDi Model|Cook|Support staff`,
  );
  expect(fields).toMatchObject({ [heading]: 'full_name', 'Job title': 'job_title' });
  const none = stageLines(
    'Job title|Staff location\nTeacher|Upper site\nCook|Lower site\nCook|Lower site\nCook|Lower site',
  );
  expect(Object.values(none.fields)).not.toContain('full_name');
});

it('takes initials for forenames where a list has no other, and refuses none of it', () => {
  const { staged } = stageLines('Title|Initials|Surname|Post\nMrs|A.M.|Example|Teacher\nMr|B|Sample|Cook');
  expect(staged.people.map(({ forename, surname }) => `${forename} ${surname}`)).toEqual([
    'A.M. Example',
    'B Sample',
  ]);
});

it('passes over the headings of a further page, although they are worded otherwise', () => {
  const { staged, headed } = stageLines(
    'Surname|Forename|Post|Email\nExample|Ada|Cook|a@elm.example\nSurname|First name|Post|Email\nSample|Ben|Cook|b@elm.example',
  );
  expect(staged.people.map(({ forename }) => forename)).toEqual(['Ada', 'Ben']);
  expect(headed.ignored).toMatchObject([{ row: 3, why: 'heading_again' }]);
});
