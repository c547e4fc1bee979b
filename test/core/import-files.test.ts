import { expect, test } from 'vitest';
import { openImport } from '../helpers/import.ts';
import { inlineRows, workbook } from '../helpers/workbooks.ts';

const sims = [
  ['Elm Park School'],
  ['Staff contracts', '', '', 'Printed 20/11/2026'],
  [],
  ['Person ID', 'Title', 'Surname', 'Forename', 'Work Email Address', 'Post', 'Start Date', 'NI Number'],
  ['1', 'Mrs', 'DUÑEZ', 'Renée', 'r.dunez@elm.example', 'Teacher of French', '01/09/2019', 'AB123456C'],
  ['2', 'Mr', 'O\u0092SPECIMEN', 'Noël', 'n.o@elm.example', 'Head of Year 9', '14/04/2020', 'AB123457C'],
  [],
  ['Total: 2'],
];

/** Text in Windows-1252; C1 characters stand for their byte. */
const cp1252 = (rows: string[][]) =>
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'), 'latin1');

test('a SIMS-like CSV in Windows-1252, with titles above and a total below', async () => {
  const it = await openImport();
  it.put('sims.csv', cp1252(sims));
  const preview = await it.readFile('sims.csv');
  expect(preview).toMatchObject({ layout: 'SIMS', headerRow: 4, rows: 2, problemCount: 0 });
  expect(preview.people.added.map(({ name }) => name)).toEqual(['Renée Duñez', 'Noël O’Specimen']);
  expect(preview.ignored.map(({ row }) => row)).toEqual([1, 2, 8]);
  await it.apply(preview.previewId);
  expect((await it.readFile('sims.csv')).counts).toMatchObject({ added: 0, changed: 0, same: 2 });
});

test('the same people again from semicolons in UTF-16 add nobody', async () => {
  const it = await openImport();
  it.put('sims.csv', cp1252(sims));
  await it.apply((await it.readFile('sims.csv')).previewId);
  const text = sims.map((row) => row.join(';').replaceAll('\u0092', '’')).join('\n');
  it.put('again.csv', Buffer.from(`\uFEFF${text}`, 'utf16le'));
  expect((await it.readFile('again.csv')).counts).toMatchObject({ added: 0, changed: 0, same: 2 });
});

test('a name that a formula gives, without what it comes to, is told with what to do', async () => {
  const it = await openImport();
  const heads = inlineRows([['Surname', 'Forename', 'Post']]);
  const name = '<c r="A2" t="str"><f>Sheet2!A1</f></c><c r="B2" t="str"><f>Sheet2!B1</f></c>';
  const post = '<c r="C2" t="inlineStr"><is><t>Teacher of French</t></is></c>';
  it.put(
    'staff.xlsx',
    workbook({ sheets: [{ name: 'Staff', rows: `${heads}<row r="2">${name}${post}</row>` }] }),
  );
  const { problems } = await it.readFile('staff.xlsx');
  expect(JSON.stringify(problems)).toContain('This row has no name.');
  expect(JSON.stringify(problems)).toContain('open the file in Excel and save it first');
});

test('an Arbor-like workbook with dates from 1904, a row for each contract, and a hidden sheet', async () => {
  const it = await openImport();
  const row = (cells: string[], serial: number) =>
    `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}<c s="1"><v>${serial}</v></c></row>`;
  it.put(
    'arbor.xlsx',
    workbook({
      date1904: true,
      formats: ['dd/mm/yyyy'],
      sheets: [
        { name: 'Private', rows: inlineRows([['Salary'], ['1']]), state: 'hidden' },
        {
          name: 'Staff',
          rows:
            inlineRows([
              ['Staff Number', 'Legal First Name', 'Legal Last Name', 'Position Name', 'Position Start Date'],
            ]) +
            row(['77', 'Ada', 'Example', 'Class Teacher'], 42247) +
            row(['77', 'Ada', 'Example', 'Phase Leader'], 43708),
        },
      ],
    }),
  );
  const preview = await it.readFile('arbor.xlsx');
  expect(preview.sheets).toEqual([
    { name: 'Private', state: 'hidden' },
    { name: 'Staff', state: 'visible' },
  ]);
  expect(preview.people.added).toMatchObject([
    { name: 'Ada Example', detail: 'Class Teacher, Phase Leader', rows: [2, 3] },
  ]);
  await it.apply(preview.previewId);
  const [ada] = await it.staff();
  const profile = await it.client.staff.profile({ id: ada?.id ?? '' });
  expect(JSON.stringify(profile)).toContain('2019-09-01');
  expect(JSON.stringify(profile)).toContain('2023-09-01');
  expect((await it.readFile('arbor.xlsx')).counts).toMatchObject({ added: 0, changed: 0, same: 1 });
});

test('a Bromcom-like list with staff codes and the line manager’s id', async () => {
  const it = await openImport();
  const lines = `
StaffId|StaffCode|Title|FirstName|LastName|PreferredFirstName|WorkEmail|JobTitle|LineManagerEmployeeId
501|REX|Mrs|Ruth|Example||ruth@elm.example|Headteacher|
502|BSA|Mr|Benjamin|Sample|Ben|ben@elm.example|Teacher|501`;
  const { preview } = await it.take(lines);
  expect(preview.layout).toBe('Bromcom');
  const ben = (await it.staff()).find(({ surname }) => surname === 'Sample');
  expect([ben?.forename, ben?.lineManager, ben?.staffCode]).toEqual(['Ben', 'Ruth Example', 'BSA']);
  expect((await it.read(lines)).counts).toMatchObject({ added: 0, changed: 0, same: 2 });
});

test('120 staff come in with at most a dozen decisions open', async () => {
  const it = await openImport();
  const titles = [
    'Class Teacher',
    'Teaching Assistant',
    'Head of Maths',
    'HLTA',
    'Site Manager',
    'Receptionist',
  ];
  const rows = Array.from(
    { length: 120 },
    (_, at) => `${at + 1}|Example${at}|Ada|a${at}@elm.example|${titles[at % titles.length]}|01/09/2019`,
  );
  const preview = await it.read(
    ['Person ID|Surname|Forename|Work Email Address|Post|Start Date', ...rows].join('\n'),
  );
  expect(preview.counts.added).toBe(120);
  const decisions =
    preview.counts.waiting +
    preview.titles.filter(({ certainty }) => certainty === 'unknown').length +
    preview.columns.filter(({ confidence }) => confidence === 'guess').length +
    preview.problemCount;
  expect(decisions).toBe(0);
});

test('headings, titles and names that are words of the programming language are words like any other', async () => {
  const it = await openImport();
  it.put(
    'words.csv',
    Buffer.from(
      'Surname,Forename,__proto__,constructor,Job title\nExample,__proto__,a,b,__proto__\nConstructor,Ada,c,d,constructor\n',
    ),
  );
  const preview = await it.readFile('words.csv');
  expect(preview.counts.added).toBe(2);
  expect(preview.columns.map(({ field }) => field)).toEqual(['surname', 'forename', null, null, 'job_title']);
  expect(preview.titles.map(({ title, certainty }) => [title, certainty])).toContainEqual([
    'constructor',
    'unknown',
  ]);
  await it.apply(preview.previewId);
  expect((await it.readFile('words.csv')).counts).toMatchObject({ added: 0, changed: 0, same: 2 });
});

test('rows that a filter hides are read, and counted as hidden', async () => {
  const it = await openImport();
  const row = (number: number, more: string, ...cells: string[]) =>
    `<row r="${number}"${more}>${cells.map((cell, at) => `<c r="${'ABC'[at]}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
  const rows = [
    row(1, '', 'Forename', 'Surname', 'Job Title'),
    row(2, '', 'Ada', 'Example', 'Teacher'),
    row(3, ' hidden="1"', 'Ben', 'Example', 'Teacher'),
    row(4, ' ht="15" hidden="true"', 'Cy', 'O&apos;Example', 'Teacher'),
  ];
  it.put('filtered.xlsx', workbook({ sheets: [{ name: 'Staff', rows: rows.join('') }] }));
  const preview = await it.readFile('filtered.xlsx');
  expect(preview).toMatchObject({ rows: 3, hiddenRows: 2, counts: { added: 3 } });
});

test('two people of a shared post, on two lines of one cell, are told and not made one; a name over two lines is one', async () => {
  const it = await openImport();
  it.put(
    'classes.csv',
    Buffer.from(
      'Class,Teacher,Room\r\nReception,"Mrs A Example\nMr B Sample",1\r\nYear 1,"Ms Cy\nSpecimen",2\r\n',
    ),
  );
  const preview = await it.readFile('classes.csv');
  expect(preview.people.added.map(({ name }) => name)).toEqual(['Cy Specimen']);
  expect(preview.problems.map(({ row, reason, lost }) => [row, reason, lost])).toEqual([
    [2, 'This names two people.', 'row'],
  ]);
});

test('codes and names that an export keeps text by ="…" are what stands within', async () => {
  const it = await openImport();
  const line = (cells: string[]) => cells.map((cell) => `="${cell}"`).join(',');
  it.put(
    'guarded.csv',
    Buffer.from(
      `Staff Code,Surname,Forename,Teacher Number\r\n${line(['001', 'Example', 'Ada', '0234567'])}\r\n${line(['002', 'Sample', 'Ben', '0234568'])}\r\n`,
    ),
  );
  await it.apply((await it.readFile('guarded.csv')).previewId);
  expect((await it.staff()).map(({ staffCode, forename, trn }) => [staffCode, forename, trn])).toEqual([
    ['001', 'Ada', '0234567'],
    ['002', 'Ben', '0234568'],
  ]);
});

test('of two sheets, the one with people is read, not one with more headings over nothing', async () => {
  const it = await openImport();
  const lookups = inlineRows([['Job title', 'Name', 'Department', 'Start date', 'Email']]);
  const data = inlineRows([
    ['Name', 'Job title'],
    ['Ada Example', 'Teacher'],
  ]);
  it.put(
    'two.xlsx',
    workbook({
      sheets: [
        { name: 'Lookups', rows: lookups },
        { name: 'Data', rows: data },
      ],
    }),
  );
  expect(await it.readFile('two.xlsx')).toMatchObject({ sheet: 'Data', counts: { added: 1 } });
});

test('a list on its side is refused with what to do; titles in the first column of another are not', async () => {
  const it = await openImport();
  it.put(
    'side.csv',
    Buffer.from(
      'Surname,Example,Sample\r\nForename,Ada,Ben\r\nJob Title,Teacher,TA\r\nEmail,a@elm.example,\r\n',
    ),
  );
  await expect(it.readFile('side.csv')).rejects.toThrow('stand below each other, in its first column');
  it.put(
    'titles.csv',
    Buffer.from(
      'Post,Name\r\nTeacher,Ada Example\r\nManager,Ben Sample\r\nSupervisor,Cy Third\r\nMember,Di Model\r\n',
    ),
  );
  expect((await it.readFile('titles.csv')).counts.added).toBe(4);
  it.put(
    'surnames.csv',
    Buffer.from('Surname,Forename\r\nPost,Ada\r\nSample,Ben\r\nManager,Cy\r\nThird,Di\r\nFourth,Ed\r\n'),
  );
  expect((await it.readFile('surnames.csv')).counts.added).toBe(5);
});

test('a workbook whose staff are on a hidden sheet says so, where nothing else in it can be read', async () => {
  const it = await openImport();
  it.put(
    'cover.xlsx',
    workbook({
      sheets: [
        { name: 'Cover', rows: inlineRows([['Elm Park School']]) },
        {
          name: 'Staff',
          rows: inlineRows([
            ['Surname', 'Forename'],
            ['Example', 'Ada'],
          ]),
          state: 'hidden',
        },
      ],
    }),
  );
  await expect(it.readFile('cover.xlsx')).rejects.toMatchObject({
    data: { wayOut: expect.stringContaining('Hidden sheets are not read: ‘Staff’.') },
  });
});

test('two lists beside each other are refused, so that nobody of the second is lost; managers and families beside staff are not', async () => {
  const it = await openImport();
  it.put(
    'two.csv',
    Buffer.from(
      'Name,Post,,Name,Post\r\nAda Example,Teacher,,Di Model,TA\r\nBen Sample,Cook,,Ed Proof,TA\r\n',
    ),
  );
  await expect(it.readFile('two.csv')).rejects.toThrow('Two lists stand beside each other on this sheet.');
  it.put(
    'managers.csv',
    Buffer.from(
      'Name,Post,Name,Post\r\nAda Example,Head,,\r\nBen Sample,Cook,Ada Example,Head\r\nCy Third,Cook,Ada Example,Head\r\n',
    ),
  );
  expect((await it.readFile('managers.csv')).counts.added).toBe(3);
  it.put(
    'kin.csv',
    Buffer.from('Name,Email,Post,Name,Email\r\nAda Example,a@elm.example,Cook,Kin Relative,\r\n'),
  );
  expect((await it.readFile('kin.csv')).counts.added).toBe(1);
});
