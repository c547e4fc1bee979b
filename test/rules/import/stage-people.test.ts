import { describe, expect, test } from 'vitest';
import { stageLines } from '../../helpers/staff-lists.ts';

test.each<[string, string, Record<string, string>]>([
  [
    'SIMS',
    'Person ID|Forename|Surname|Work Email Address|Teacher Number\n1|Ada|Example|ada@school.example|1234567',
    { 'Person ID': 'mis_id', 'Work Email Address': 'email', 'Teacher Number': 'trn' },
  ],
  [
    'Arbor',
    'legalFirstName|legalLastName|staffNumber|positionName|continuousServiceStartDate\nAda|Example|7|Teacher|2019-09-01',
    { legalFirstName: 'forename', positionName: 'job_title', continuousServiceStartDate: 'start_date' },
  ],
  [
    'Bromcom',
    'StaffId|StaffCode|FirstName|LastName|WorkEmail|JobTitle|LineManagerEmployeeId\n1|ADA|Ada|Example|ada@school.example|Teacher|9',
    { StaffId: 'mis_id', StaffCode: 'staff_code', LineManagerEmployeeId: 'line_manager_id' },
  ],
  [
    'iSAMS',
    'id|title|forename|surname|schoolInitials|schoolEmailAddress|isTeachingStaff|leavingDate\n1|Ms|Ada|Example|AE|ada@school.example|true|',
    { schoolInitials: 'staff_code', isTeachingStaff: 'teaching', leavingDate: 'end_date' },
  ],
  [
    'Wonde',
    'mis_id|forename|surname|legal_surname|staff_code|teacher_number|employment_start_date|role_text\n1|Ada|Example|Example|AE|1234567|2019-09-01|Teacher',
    { mis_id: 'mis_id', surname: 'surname', role_text: 'job_title' },
  ],
  [
    'School Data Sync',
    'ID|School DfE Number|First Name|Last Name|Username|Password|State ID|Teacher Number|Status|Secondary Email\n1|10001|Ada|Example|AE|hidden|XX|101|Active|',
    { ID: 'mis_id', 'Teacher Number': 'staff_code', Status: 'status' },
  ],
  [
    'Register trainee teachers',
    "provider_trainee_id|hesa_id|first_names|last_name|previous_last_name|date_of_birth|email|training_route|itt_start_date|employing_school_urn\n24/25-1|'757|Ada|Example|Former|'1967-01-01|ada@school.example|'11|'2024-10-01|",
    { provider_trainee_id: 'mis_id', first_names: 'forename', last_name: 'surname' },
  ],
  [
    'DfE list of school users',
    'URN|School name|First name|Surname|Email\n100000|Example School|Ada|Example|ada@school.example',
    { URN: 'school_urn', 'School name': 'school_name' },
  ],
])('the layout of %s is recognised and its columns understood', (name, lines, expected) => {
  const { layout, fields } = stageLines(lines);
  expect(layout).toBe(name);
  expect(fields).toMatchObject(expected);
});

test('sensitive columns are never mapped, not even by choice, and never shown', () => {
  const { columns, staged } = stageLines(
    'Forename|Surname|Salary|NI Number|Home Email\nAda|Example|31650|AB123456C|a@home.example',
    {},
    { Salary: 'staff_code' },
  );
  expect(
    columns
      .filter((column) => column.sensitive)
      .map((column) => [column.name, column.field, column.examples]),
  ).toEqual([
    ['Salary', null, []],
    ['NI Number', null, []],
    ['Home Email', null, []],
  ]);
  expect(JSON.stringify([columns, staged])).not.toMatch(/31650|AB123456C|home\.example/);
});

test('headings are found below titles; notes after the people are listed, not read', () => {
  const { headed, staged } = stageLines(
    'Staff list\nPrinted for the head\n\nForename|Surname|Email|Email|\nAda|Example|a@school.example||x\nBen|Example|b@school.example||\nTotal: 2',
  );
  expect(headed.headerRow).toBe(4);
  expect(headed.columns.map((column) => column.name)).toEqual([
    'Forename',
    'Surname',
    'Email',
    'Email (2nd)',
    'Column E (no heading)',
  ]);
  expect(staged.people).toHaveLength(2);
  expect(headed.ignored.map(({ row, why }) => [row, why])).toEqual([
    [1, 'above'],
    [2, 'above'],
    [7, 'below'],
  ]);
});

test('somebody of whom only the names are known is read from the last row too; totals of a short list are not', () => {
  const { headed, staged } = stageLines(
    'Forename|Surname|Email|Staff Code|TRN|Job Title|Start Date\nAda|Example|a@school.example|A1|1234567|Teacher|01/09/2019\nBen|Example|b@school.example|A2|1234568|Teacher|01/09/2019\nZed|Newcomer\n\nTotal staff: 3\n|||||Total|3\nPrinted by|A Smith',
  );
  expect(staged.people.map((person) => person.forename)).toEqual(['Ada', 'Ben', 'Zed']);
  expect(staged.problems).toEqual([]);
  expect(headed.ignored.map(({ row, why }) => [row, why])).toEqual([
    [6, 'below'],
    [7, 'below'],
    [8, 'below'],
  ]);
});

test('one row per contract makes one person with several posts, and shares add up', () => {
  const { staged } = stageLines(
    'Person ID|Name|Job Title|FTE|Contract Type|Start Date\n7|Example, Ada|Teacher|0.4|PRM|01/09/2019\n7|Example, Ada|Head of Year 7|0.2|PRM|01/09/2019\n8|EXAMPLE, Ben|Casual invigilator|0.1|Casual|\n9|Example, Cy|Teacher|1|SAG|',
  );
  const [ada] = staged.people;
  expect(ada).toMatchObject({
    forename: 'Ada',
    surname: 'Example',
    rows: [2, 3],
    employments: [{ from: '2019-09-01', share: 0.6 }],
  });
  expect(ada!.posts.map((post) => post.job_title)).toEqual(['Teacher', 'Head of Year 7']);
  expect(staged.left_out).toEqual([
    { kind: 'casual', people: 1 },
    { kind: 'agency', people: 1 },
  ]);
  expect(staged.titles.find(({ title }) => title === 'Teacher')).toEqual({
    title: 'Teacher',
    people: 1,
    certainty: 'sure',
    role: 'teacher',
    kind: 'teaching',
  });
  expect(staged.respelled).toEqual([{ row: 4, from: 'EXAMPLE', to: 'Example' }]);
});

test('two names on one id are a question, and nobody is made of those rows until it is answered', () => {
  const lines = 'Person ID|Forename|Surname\n7|Ada|Example\n7|Ben|Other\n8|Cy|Example';
  const { staged } = stageLines(lines);
  expect(staged.people.map(({ forename }) => forename)).toEqual(['Cy']);
  expect(staged.questions[0]).toMatchObject({
    kind: 'two_names',
    rows: [2, 3],
    names: ['Ada Example', 'Ben Other'],
  });
  const answered = stageLines(lines, { answers: { [staged.questions[0]!.key]: 'separate' } });
  expect(answered.staged.people).toHaveLength(3);
});

describe('one staff code under several names in one list', () => {
  const lines = 'Staff Code|Forename|Surname\nAB1|Zoë|O’Neill-Åkesson\nab1|Person|Different\nCD2|Cy|Other';

  test('is a question, and neither comes in until it is answered', () => {
    const { staged } = stageLines(lines);
    expect(staged.people.map(({ forename }) => forename)).toEqual(['Cy']);
    expect(staged.questions.map(({ say }) => say)).toEqual([
      'Zoë O’Neill-Åkesson and Person Different have the same staff code AB1, on rows 2 and 3. One person, or several?',
    ]);
    const answers = { [staged.questions[0]!.key]: 'separate' as const };
    expect(stageLines(lines, { answers }).staged.people).toHaveLength(3);
  });

  test.each([
    [
      'other ids tell them apart',
      'Person ID|Staff Code|Forename|Surname\n1|AB1|Ada|Brown\n2|AB1|Adam|Barnes',
    ],
    ['it is of two schools', 'School|Staff Code|Forename|Surname\nElm|AB1|Ada|Brown\nOak|AB1|Adam|Barnes'],
    [
      'so many have it that it is nobody’s own',
      'Staff Code|Forename|Surname\nTBC|Ada|Brown\nTBC|Ben|Sample\nTBC|Cy|Other\nTBC|Di|Person',
    ],
  ])('is no question where %s', (_why, list) => {
    const { staged } = stageLines(list);
    expect(staged.questions).toEqual([]);
    expect(staged.people).toHaveLength(list.split('\n').length - 1);
  });
});

describe('a contract row that lacks the id of the others', () => {
  const lines = 'Forename|Surname|TRN|Job Title\nJane|Smith|1234567|Teacher\nJane|Smith||Head of Year 9';

  test.each([
    ['TRN', '1234567'],
    ['Work Email', 'j.smith@elm.example'],
    ['Staff Code', 'JSM'],
  ])('with a %s on one row only, the other waits until the head says whose it is', (heading, id) => {
    const { staged } = stageLines(
      `Forename|Surname|${heading}|Job Title\nJane|Smith|${id}|Teacher\nJane|Smith||Head of Year 9\nCy|Other||Teacher`,
    );
    expect(staged.questions).toMatchObject([{ kind: 'same_name', rows: [3], answer: null }]);
    expect(staged.questions[0]?.say).toBe(
      'Jane Smith is on row 3 without an id and, with an id, on row 2. One person, or several?',
    );
    expect(staged.people.flatMap(({ rows }) => rows)).not.toContain(3);
  });

  test('comes with them, or makes a second person, as the head says', () => {
    const key = stageLines(lines).staged.questions[0]!.key;
    const one = stageLines(lines, { answers: { [key]: 'one_person' } }).staged.people;
    expect(one.map(({ rows, posts }) => [rows, posts.length])).toEqual([[[2, 3], 2]]);
    expect(stageLines(lines, { answers: { [key]: 'separate' } }).staged.people).toHaveLength(2);
    const out = stageLines(lines, { answers: { [key]: 'leave_out' } }).staged.people;
    expect(out.map(({ rows }) => rows)).toEqual([[2]]);
  });

  test('belongs to the one of two people of that name whom the head names', () => {
    const two = `${lines}\nJane|Smith|7654321|Head`;
    const [question] = stageLines(two).staged.questions;
    expect(question).toMatchObject({ kind: 'which_row', rows: [3], among: [2, 4] });
    const people = stageLines(two, { answers: { [question!.key]: 'row_4' } }).staged.people;
    expect(people.map(({ rows }) => rows)).toEqual([[2], [3, 4]]);
    expect(stageLines(two, { answers: { [question!.key]: 'separate' } }).staged.people).toHaveLength(3);
  });
});

test('a problem names its row, column, value and reason', () => {
  const { staged } = stageLines(
    'Forename|Surname|TRN|Start date\nAda|Example|123456|31/02/2019\n|Example|1234567|01/09/2019',
  );
  expect(staged.problems).toMatchObject([
    {
      row: 2,
      column: 'Start date',
      value: '31/02/2019',
      reason: '31/02/2019 is not a date. Other rows read as day, month, year.',
      lost: 'value',
    },
    { row: 2, column: 'TRN', value: '123456', lost: 'value' },
    { row: 3, lost: 'row' },
  ]);
});

test('of a file that pupils share, only staff are offered', () => {
  const { staged } = stageLines(
    'sourcedId|role|givenName|familyName|enabledUser|orgSourcedIds\n1|teacher|Ada|Example|true|1\n2|student|Pip|Example|true|1\n3|guardian|Gil|Example|true|1',
  );
  expect(staged.pupils).toBe(1);
  expect(staged.people.map(({ forename, leave_out }) => [forename, leave_out?.kind ?? null])).toEqual([
    ['Ada', null],
    ['Gil', 'not_staff'],
  ]);
});

test('Null is a surname', () => {
  expect(stageLines('Forename|Surname|TRN\nAda|Null|n/a').staged.people[0]).toMatchObject({
    surname: 'Null',
    trn: null,
  });
});

test('who left is proposed for leaving out with the date in words', () => {
  const { staged } = stageLines(
    'Forename|Surname|Leaving date\nAda|Example|31/08/2024\nBen|Example|31/08/2027',
  );
  expect(staged.people.map(({ leave_out }) => leave_out)).toEqual([
    { kind: 'left', reason: 'Leaving date 31 August 2024 is past.' },
    null,
  ]);
});

describe('who is proposed for leaving out', () => {
  const proposed = (heading: string, value: string) =>
    stageLines(`Forename|Surname|${heading}\nAda|Example|${value}`).staged.people[0]?.leave_out?.kind ?? null;

  test.each([
    'Normal',
    'Notice given',
    'Non-teaching',
    'Not left',
    'No end date',
    'Past probation',
    'Current',
  ])('is nobody who serves with the status %s', (status) =>
    expect(proposed('Employment Status', status)).toBeNull(),
  );

  test.each(['No', 'false', '0', 'Past', 'Past employee', 'Left', 'Leaver', 'No longer employed'])(
    'is who left with the status %s',
    (status) => expect(proposed('Employment Status', status)).toBe('left'),
  );

  test.each([
    'Volunteer Coordinator',
    'Governor Services Officer',
    'Visitor Services Manager',
    'Supply Teacher Coordinator',
    'Agency Liaison',
  ])('is no %s', (title) => expect(proposed('Job Title', title)).toBeNull());

  test.each([
    ['Volunteer', 'not_staff'],
    ['School Governor', 'not_staff'],
    ['Supply Teacher', 'casual'],
    ['Supply Teacher (Maths)', 'casual'],
    ['Casual Exam Invigilators', 'casual'],
    ['Teacher (Supply)', 'casual'],
    ['Agency Teacher', 'agency'],
    ['Teaching Assistant - Agency', 'agency'],
  ])('is a %s', (title, kind) => expect(proposed('Job Title', title)).toBe(kind));
});

test('headings on two rows, as merged cells leave them, are read as one', () => {
  const upper = stageLines(
    'Staff list||||\nStaff ID|Name||Contact|Job title\n|Forename|Surname|Work email|\n7|Ada|Example|ada@elm.example|Teacher',
  );
  const wanted = { 'Staff ID': 'mis_id', Forename: 'forename', Surname: 'surname', 'Job title': 'job_title' };
  expect(upper.fields).toMatchObject(wanted);
  expect(upper.staged.people).toHaveLength(1);
  const lower = stageLines(
    'Staff ID|Name||Job title|Contract\n|Forename|Surname||\n7|Ada|Example|Teacher|PRM\n8|Ben|Sample|Teacher|PRM',
  );
  expect(lower.fields).toMatchObject(wanted);
  expect(lower.staged.people.map(({ forename }) => forename)).toEqual(['Ada', 'Ben']);
});

test('the end of what has no end is no date, and nothing is wrong with it', () => {
  const { staged } = stageLines(
    'Forename|Surname|Job title|Leaving date\nAda|Example|Cook|31/12/9999\nBen|Sample|Cook|31/12/2099\nCy|Third|Cook|31/08/2027',
  );
  expect(staged.people.map(({ employments }) => employments[0]?.to)).toEqual([null, null, '2027-08-31']);
  expect(staged.problems).toEqual([]);
});

test('headings say in square brackets too what a form wants of them', () => {
  const { fields } = stageLines(
    'First Name [Required]|Last Name [Required]|Email Address [Required]|Current Staff\nAda|Example|a@elm.example|Yes\nBen|Sample|b@elm.example|No',
  );
  expect(Object.values(fields)).toEqual(['forename', 'surname', 'email', 'status']);
});

test('initials of names are no staff codes, and raise no question; codes are', () => {
  const { staged, fields } = stageLines(
    'Surname|Initials|Forename|Job title\nExample|A|Ada|Cook\nExample|A M|Amy|Cook\nExample|A|Ann|Cook',
  );
  expect([staged.people.length, staged.questions, fields.Initials]).toEqual([3, [], undefined]);
  expect(stageLines('Surname|Initials|Forename\nExample|AEX|Ada\nSample|BSA|Ben').fields.Initials).toBe(
    'staff_code',
  );
});

test('pupils are told by the folder that their accounts are in', () => {
  const { staged } = stageLines(
    'First Name|Last Name|Org Unit Path|Employee Title\nAda|Example|/Staff|Teacher\nPia|Pupil|/Students/Year 7|\nBen|Sample|/Staff/Office|',
  );
  expect([staged.pupils, staged.people.map(({ forename }) => forename)]).toEqual([1, ['Ada', 'Ben']]);
});

test('what says neither yes nor no under QTS is told; ‘Yes - 2015’ is yes', () => {
  const { staged } = stageLines(
    'First|Last|Post|QTS\nAda|Example|Teacher|Yes - 2015\nBen|Sample|Teacher|No\nCy|Third|Teacher|Ask Ruth\nDi|Model|Cook|N/A',
  );
  expect(staged.people.map(({ qts }) => qts)).toEqual([true, false, null, null]);
  expect(staged.problems).toMatchObject([
    { row: 4, reason: '‘Ask Ruth’ is neither yes nor no.', lost: 'value' },
  ]);
});

test('20 and 40 are parts of full time where others of the column have 100, and may be hours where nobody has', () => {
  const read = (full: string) => {
    const { staged } = stageLines(
      `Forename|Surname|FTE\nAda|Example|${full}\nBen|Sample|60\nCy|Third|40\nDi|Model|20\nEd|Proof|0.5`,
    );
    return [
      staged.people.map(({ employments }) => employments[0]?.share ?? null),
      staged.problems.map(({ row }) => row),
    ];
  };
  expect(read('100')).toEqual([[1, 0.6, 0.4, 0.2, 0.5], []]);
  expect(read('37')).toEqual([
    [null, 0.6, null, null, 0.5],
    [2, 4, 5],
  ]);
});

test('a question about the order of day and month says how the dates are read without an answer', () => {
  const say = (dates: string) => {
    const lines = dates.split(' ').map((date) => `Ada|Example|${date}`);
    return stageLines(`Forename|Surname|Start date\n${lines.join('\n')}`).staged.questions[0]?.say;
  };
  expect(say('09/13/2019')).toMatch(/Without an answer the month is read first\.$/);
  expect(say('01/09/2019 01/09/2020 01/01/2021 09/13/2019')).toMatch(
    /Without an answer the day is read first\.$/,
  );
});
