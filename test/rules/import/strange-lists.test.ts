import { expect, test } from 'vitest';
import { stageLines } from '../../helpers/staff-lists.ts';

test('headings of payrolls and of forms say whose row it is, and where somebody works', () => {
  const { fields } = stageLines(
    'Personal Reference|Surname|Forename|Primary job|Starting Date|Org Unit|Work Location\n0012|Example|Ada|Teacher|01/09/2019|English|Elm Park School\n0013|Sample|Ben|Cook|01/09/2019|Kitchen|Oak Hill Academy',
  );
  expect(fields).toEqual({
    'Personal Reference': 'mis_id',
    Surname: 'surname',
    Forename: 'forename',
    'Primary job': 'job_title',
    'Starting Date': 'start_date',
    'Org Unit': 'team',
    'Work Location': 'school_name',
  });
  expect(stageLines('Timestamp|What is your name?\n1|Ada Example').fields['What is your name?']).toBe(
    'full_name',
  );
  const rooms = stageLines('Name|Location\nAda Example|Room 12\nBen Sample|Kitchen');
  expect(rooms.fields.Location).toBeUndefined();
});

test('headings that begin with staff or employee mean what follows', () => {
  const { fields, staged } = stageLines(
    'STAFF_FORENAME|Employee Last Name|Staff Post|Employee Start Date|Staff Leaving Date|Employee Status|Staff Photo\nAda|Example|Cook|01/09/2019||Active|1\nBen|Sample|Cook|01/09/2019|31/08/2020|Left|2',
  );
  expect(fields).toEqual({
    STAFF_FORENAME: 'forename',
    'Employee Last Name': 'surname',
    'Staff Post': 'job_title',
    'Employee Start Date': 'start_date',
    'Staff Leaving Date': 'end_date',
    'Employee Status': 'status',
  });
  expect(staged.people.map(({ leave_out }) => leave_out?.kind ?? null)).toEqual([null, 'left']);
});

test.each([
  'Surname Forename',
  'Surname and Forename',
  'Surname/First name',
  'Name (surname first)',
  'Last Name First',
])('under ‘%s’ the surname comes first, with or without a comma', (heading) => {
  const { staged } = stageLines(
    `${heading}|Job title\nExample Ada|Cook\nSample, Ben|Cook\nVan der Third Cy|Cook\nMrs Fourth Di Eve|Cook\nFIFTH Ed|Cook\nSixth F|Cook`,
  );
  expect(staged.people.map(({ forename, surname }) => `${forename} / ${surname}`)).toEqual([
    'Ada / Example',
    'Ben / Sample',
    'Cy / Van der Third',
    'Di Eve / Fourth',
    'Ed / Fifth',
    'F / Sixth',
  ]);
});

test('lists of posts say who holds each, and that nobody does', () => {
  const { staged } = stageLines(
    'Job title|Post holder|FTE\nHeadteacher|Ada Example|1\nDeputy|VACANT|1\nAHT|Ben Sample (acting)|1\nAHT|Cy Third - maternity leave|1\nCook|TBC|1\nCook|?|1',
  );
  expect(staged.people.map(({ forename, surname }) => `${forename} ${surname}`)).toEqual([
    'Ada Example',
    'Ben Sample',
    'Cy Third',
  ]);
  expect(staged.problems.map(({ row, lost }) => [row, lost])).toEqual([
    [3, 'row'],
    [6, 'row'],
    [7, 'row'],
  ]);
});

test('a list of forms names tutors, and two in one cell are told and not made one', () => {
  const { staged } = stageLines(
    'Form|Tutor\n7A|Mrs A Example\n7B|Miss C Third, Mr D Fourth\n7C|Example, Mrs Eve\n7D|Major Sample, M Fay\n7E|Father Third, Brother Gus',
  );
  expect(staged.people.map(({ forename, surname }) => `${forename} ${surname}`)).toEqual([
    'A Example',
    'Eve Example',
    'Fay Sample',
    'Gus Third',
  ]);
  expect(staged.problems.map(({ row, reason }) => [row, reason])).toEqual([[3, 'This names two people.']]);
});

test('a list of accounts says by their names nothing to call anybody by, and which are closed', () => {
  const { staged } = stageLines(
    'DisplayName|UserPrincipalName|AccountEnabled\nExample, Ada (Staff)|ada@elm.example|TRUE\nSample, Ben (Staff)|ben@elm.example|FALSE',
  );
  expect(staged.people.map((one) => [one.preferred_name, one.leave_out?.kind ?? null])).toEqual([
    [null, null],
    [null, 'left'],
  ]);
});

test('under ‘Forename Surname’ the forename comes first', () => {
  const { staged } = stageLines('Forename Surname|Job title\nAda Example|Cook');
  expect(staged.people.map(({ forename }) => forename)).toEqual(['Ada']);
});

test('a day that programs write where none was given is no leaving date, and nothing to mend', () => {
  const { staged } = stageLines(
    'Forename|Surname|Start date|Leaving date\nAda|Example|01/09/2019|0001-01-01T00:00:00\nBen|Sample|01/09/2019|00/00/0000\nCy|Third|01/09/2019|30/12/1899\nDi|Model|01/09/2019|31/02/2025',
  );
  expect(staged.problems.map(({ row }) => row)).toEqual([5]);
  expect(staged.people.map(({ leave_out }) => leave_out)).toEqual([null, null, null, null]);
});

test('what stands for whoever an agency sends makes nobody', () => {
  const { staged } = stageLines(
    'Name|Job title\nSupply Teacher|Teacher\nAgency TA|TA\nSupply|Cover\nAda Cover|Cook',
  );
  expect(staged.people.map(({ surname }) => surname)).toEqual(['Cover']);
  expect(staged.problems.map(({ row, lost }) => [row, lost])).toEqual([
    [2, 'row'],
    [3, 'row'],
    [4, 'row'],
  ]);
});

test('somebody joined with the first of contracts that follow each other, and not before a gap', () => {
  const { staged } = stageLines(
    'ID|Name|Post|Start|End\n1|Ada Example|Cook|01/09/2019|\n1|Ada Example|Cleaner|01/09/2014|31/07/2019\n1|Ada Example|Cleaner|01/09/2005|31/08/2010',
  );
  expect(staged.people.map(({ employments }) => employments.map(({ from, to }) => [from, to]))).toEqual([
    [['2014-09-01', null]],
  ]);
});

test('letters that an export keeps as a web page writes them are those letters', () => {
  const { staged } = stageLines(
    'Name|Post\nRen&#233;e O&#39;Example|Teacher of Art &amp; Design\nZo&#xEB; Sample|Cook\nAda O&#039;Third|Cook',
  );
  expect(staged.people.map(({ forename, surname }) => `${forename} ${surname}`)).toEqual([
    "Renée O'Example",
    'Zoë Sample',
    "Ada O'Third",
  ]);
});

test('a class teacher beside somebody’s own forename and surname is not whose row it is', () => {
  const { fields, staged } = stageLines(
    'TA Forename|TA Surname|Class Teacher\nAda|Example|Mr Ben Sample\nCy|Third|Mrs Di Fourth',
  );
  expect(fields).toEqual({ 'TA Forename': 'forename', 'TA Surname': 'surname' });
  expect(staged.people.map(({ surname }) => surname)).toEqual(['Example', 'Third']);
});

test('an org unit that is a folder of accounts tells pupils, and is nobody’s team', () => {
  const { staged } = stageLines(
    'Name|Email|Org Unit\nAda Example|a@elm.example|/Staff\nBen Sample|b@elm.example|/Students/2020',
  );
  expect(staged.people.map(({ surname, employments }) => [surname, employments[0]?.team])).toEqual([
    ['Example', null],
  ]);
  expect(staged.pupils).toBe(1);
});

test('parts and rooms of one school are no schools', () => {
  for (const [one, other] of [
    ['Upper School', 'Lower School'],
    ['Nursery', 'School Office'],
    ['Main school', 'Infants'],
  ])
    expect(
      stageLines(`Name|Job Title|Location\nAda Example|Cook|${one}\nBen Sample|Cook|${other}`).fields
        .Location,
    ).toBeUndefined();
});
