import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { finish, refused } from '../helpers/area.ts';
import { openImport } from '../helpers/import.ts';

const list = `
Person ID|Title|Surname|Forename|Staff Code|TRN|Work Email Address|Job Title|Department|Start Date|Contract Type|FTE|Line Manager|NI Number|Salary
1|Mrs|Calder|Ruth|RCA|1234567|r.calder@elmpark.example|Headteacher|Leadership|01/09/2018|PRM|1||AB123456C|98000
2|Mr|Okafor|Martin|MOK|2234567|m.okafor@elmpark.example|Deputy Headteacher|Leadership|01/09/2019|PRM|1|R Calder|AB123457C|78000
3|Ms|Nair|Priya|PNA|3234567|p.nair@elmpark.example|Head of Year 7|Humanities|01/09/2020|PRM|0.6|Okafor, Martin|AB123458C|51000
4|Ms|Quill|Ines|IQU|4234567|i.quill@elmpark.example|Head of Year 7|Humanities|01/09/2021|PRM|0.4|MOK|AB123459C|41000
5|Mr|Vane|Tom|TVA||t.vane@elmpark.example|Teaching Assistant|Inclusion|01/09/2022|FXT|1|Priya Nair|AB123460C|21000
6|Mr|Hurst|Leo|LHU||l.hurst@elmpark.example|Supply Teacher|English|01/09/2026|SAG|1||AB123461C|1
`;

test('a staff list becomes people with employments, posts, shares and line managers, in one step', async () => {
  const it = await openImport();
  const { preview, applied } = await it.take(list);
  expect(preview.counts).toMatchObject({ added: 5, changed: 0, leftOut: 1, missing: 0 });
  expect(applied).toMatchObject({ added: 5, changed: 0 });
  const staff = await it.staff();
  expect(
    staff.map(({ forename, post, lineManager, team }) => [forename, post, lineManager, team]).toSorted(),
  ).toEqual([
    ['Ines', 'Head of Year 7', 'Martin Okafor', 'Humanities'],
    ['Martin', 'Deputy Headteacher', 'Ruth Calder', 'Leadership'],
    ['Priya', 'Head of Year 7', 'Martin Okafor', 'Humanities'],
    ['Ruth', 'Headteacher', null, 'Leadership'],
    ['Tom', 'Teaching Assistant', 'Priya Nair', 'Inclusion'],
  ]);
  expect(it.steps()).toMatchObject([{ words: 'Imported 5 staff: 5 added, 0 changed', area: 'import' }]);
  const posts = await it.client.staff.posts({});
  expect(posts.map(({ title, holders }) => [title, holders.length])).toEqual([
    ['Deputy Headteacher', 1],
    ['Head of Year 7', 2],
    ['Headteacher', 1],
  ]);
});

test('importing the same file twice adds nobody, changes nothing and makes no step', async () => {
  const it = await openImport();
  await it.take(list);
  const { preview, applied } = await it.take(list);
  expect(preview.counts).toMatchObject({ added: 0, changed: 0, same: 5, missing: 0 });
  expect(preview.people.changed).toEqual([]);
  expect(applied).toMatchObject({ added: 0, changed: 0 });
  expect(it.steps()).toHaveLength(1);
});

test('a second click on Import takes nothing in again', async () => {
  const it = await openImport();
  const preview = await it.read(list);
  const first = await it.apply(preview.previewId);
  expect(await it.apply(preview.previewId)).toEqual(first);
  expect(await it.staff()).toHaveLength(5);
});

test('after Undo the same comparison can be imported anew, as a step of its own, and after Redo not twice', async () => {
  const it = await openImport();
  const preview = await it.read(list);
  const first = await it.apply(preview.previewId);
  const take = async (way: 'undo' | 'redo') => {
    const seq = (await it.client.history.state({}))[way]?.seq ?? 0;
    await it.send(it.client.history[way], { seq });
  };
  await take('undo');
  expect(await it.staff()).toEqual([]);
  await take('redo');
  expect(await it.apply(preview.previewId)).toEqual(first);
  expect(await it.staff()).toHaveLength(5);
  await take('undo');
  const again = await it.apply(preview.previewId);
  expect(again).toMatchObject({ added: 5, changed: 0 });
  expect(again.command).not.toBe(first.command);
  expect(await it.staff()).toHaveLength(5);
});

test('nothing sensitive reaches the preview, the answers or the school file', async () => {
  const it = await openImport();
  const preview = await it.read(list);
  await it.apply(preview.previewId);
  expect(JSON.stringify(preview)).not.toMatch(/AB12345|98000|78000/);
  expect(
    preview.columns
      .filter(({ sensitive }) => sensitive)
      .map(({ name, field, examples }) => [name, field, examples]),
  ).toEqual([
    ['NI Number', null, []],
    ['Salary', null, []],
  ]);
  await it.app.files.snapshot();
  const bytes = readFileSync(join(it.home, 'Elm Park School.baton')).toString('latin1');
  expect(bytes).toContain('Okafor');
  expect(bytes).not.toMatch(/AB12345|98000|78000/);
});

test('what changed is shown field by field, posts and dates and line managers included', async () => {
  const it = await openImport();
  await it.take(list);
  const later = list
    .replace(
      'p.nair@elmpark.example|Head of Year 7|Humanities|01/09/2020|PRM|0.6|Okafor, Martin',
      'priya.nair@elmpark.example|Head of Year 7|Humanities|01/09/2020|PRM|0.8|Ruth Calder',
    )
    .replace(
      'Teaching Assistant|Inclusion|01/09/2022|FXT',
      'Higher Level Teaching Assistant|Inclusion|01/09/2022|PRM',
    );
  const { preview } = await it.take(later);
  expect(preview.people.changed.map(({ name, fields }) => [name, fields])).toEqual([
    [
      'Priya Nair',
      [
        { what: 'Email', from: 'p.nair@elmpark.example', to: 'priya.nair@elmpark.example' },
        { what: 'Share of full time', from: '0.6', to: '0.8' },
        { what: 'Head of Year 7, share', from: '0.6', to: '0.8' },
        { what: 'Line manager, Head of Year 7', from: 'Martin Okafor', to: 'Ruth Calder' },
      ],
    ],
    [
      'Tom Vane',
      [
        { what: 'Contract', from: 'fixed term', to: 'permanent' },
        { what: 'Another post', from: '', to: 'Higher Level Teaching Assistant' },
      ],
    ],
  ]);
  expect(preview.unlistedPosts).toBe(1);
  expect((await it.read(later)).counts).toMatchObject({ added: 0, changed: 0 });
  const ended = await it.take(later, { endPosts: true });
  expect(ended.preview.people.changed[0]?.fields).toEqual([
    { what: 'Post ends', from: 'Teaching Assistant', to: 'ended today' },
  ]);
});

test('who is missing from the file is listed and stays', async () => {
  const it = await openImport();
  await it.take(list);
  const fewer = list
    .split('\n')
    .filter((line) => !line.includes('Vane'))
    .join('\n');
  const { preview, applied } = await it.take(fewer);
  expect(preview.people.missing.map(({ name }) => name)).toEqual(['Tom Vane']);
  expect(applied.missing).toBe(1);
  expect(await it.staff()).toHaveLength(5);
});

test('contracts of one person become one person with several posts, and stay so', async () => {
  const it = await openImport();
  const two = `
Staff ID|Forename|Surname|Job Title|Post Start|Post End|FTE|Contract
9|Ada|Example|Teacher of Art|01/09/2020||0.6|PRM
9|Ada|Example|Head of House|01/09/2023||0.4|PRM
9|Ada|Example|Cover Supervisor|01/09/2015|31/08/2020|1|FXT`;
  const { applied } = await it.take(two);
  expect(applied.added).toBe(1);
  const [ada] = await it.staff();
  expect([ada?.post, ada?.alsoPosts, ada?.share]).toEqual(['Head of House', ['Teacher of Art'], 1]);
  expect((await it.read(two)).counts).toMatchObject({ added: 0, changed: 0, same: 1 });
  const moved = two.replace('01/09/2023||0.4', '01/09/2023|31/08/2027|0.4');
  expect((await it.read(moved)).people.changed[0]?.fields).toEqual([
    { what: 'Head of House, until', from: null, to: '31 August 2027' },
  ]);
});

test('another name on a known id is a question, never an overwrite', async () => {
  const it = await openImport();
  await it.take(list);
  const married = list.replace('|Nair|Priya|', '|Newname|Priya|').replace('Priya Nair', '');
  const asked = await it.read(married);
  expect(asked.counts).toMatchObject({ added: 0, changed: 0, waiting: 1 });
  expect(asked.questions[0]?.choices.map(({ words }) => words)).toEqual([
    'Same person, new name',
    'Two people',
    'Leave out',
  ]);
  await it.apply(asked.previewId);
  expect((await it.staff()).map(({ surname }) => surname)).not.toContain('Newname');
  const { key, choices } = asked.questions[0] ?? { key: '', choices: [] };
  const renamed = await it.take(married, { answers: { [key]: choices[0]?.value ?? '' } });
  expect(renamed.preview.people.changed[0]?.fields).toEqual([
    { what: 'Surname', from: 'Nair', to: 'Newname' },
  ]);
  expect((await it.staff()).filter(({ surname }) => surname === 'Newname')).toHaveLength(1);
  expect(await it.staff()).toHaveLength(5);
});

test('two people on one id stay two at the next import', async () => {
  const it = await openImport();
  await it.take(list);
  const other = list.replace('|Nair|Priya|', '|Brand|Zoe|');
  const asked = await it.read(other);
  const { applied } = await it.take(other, { answers: { [asked.questions[0]?.key ?? '']: 'new' } });
  expect(applied.added).toBe(1);
  expect((await it.read(other)).counts).toMatchObject({ added: 0, waiting: 0 });
});

test('agency and casual staff come in where the head says so', async () => {
  const it = await openImport();
  const { preview } = await it.take(list, { keepIn: ['agency'] });
  expect(preview.leftOut).toMatchObject([{ kind: 'agency', people: 1, kept: true }]);
  expect(await it.staff()).toHaveLength(6);
});

test('job titles confirmed once are remembered, and so are corrected columns', async () => {
  const it = await openImport();
  const odd = 'Forename|Surname|Job Title|Nickname used\nAda|Example|Chief Wizard|Addie';
  const first = await it.read(odd);
  expect(first.titles).toMatchObject([{ key: 'chief wizard', role: null, certainty: 'unknown' }]);
  expect(first.unsettled).toBe(1);
  await it.take(odd, {
    titles: { 'chief wizard': { role: 'other_leadership', kind: 'teaching' } },
    corrections: { 'Nickname used': 'preferred_name' },
  });
  const again = await it.read(odd.replace('Ada|Example', 'Ben|Sample').replace('Addie', 'Benny'));
  expect(again.titles).toMatchObject([{ role: 'other_leadership', certainty: 'remembered' }]);
  expect(again.remembered).toBe(true);
  expect(again.people.added[0]?.name).toBe('Benny Sample');
});

test('values of people who are left out are not said to be left blank', async () => {
  const it = await openImport();
  const list =
    'Forename|Surname|TRN|Job title|Contract\nAda|Example|1234567|Teacher|Permanent\nBen|Sample|12|Teacher|Agency\nCy|Third|13|Teacher|Permanent\n|Nobody|14|Teacher|Agency';
  const { preview, applied } = await it.take(list);
  expect(preview.problems.map(({ row, lost }) => [row, lost])).toEqual([
    [4, 'value'],
    [5, 'row'],
  ]);
  expect(applied).toMatchObject({ added: 2, problems: 1, rowsLost: 1 });
  const kept = await it.read(list, { keepIn: ['agency'] });
  expect(kept.problems.map(({ row }) => row)).toEqual([3, 4, 5]);
});

test('problem rows are named with row, column, value and reason, mended in place, and saved as a workbook', async () => {
  const it = await openImport();
  const bad =
    'Forename|Surname|TRN|Start Date\nAda|Example|198877|31/02/2019\nBen|Sample|1234567|01/09/2019\n|Nobody|7654321|';
  const preview = await it.read(bad);
  expect(preview.problems.map(({ row, column, value }) => [row, column, value])).toEqual([
    [2, 'Start Date', '31/02/2019'],
    [2, 'TRN', '198877'],
    [4, 'Forename', ''],
  ]);
  expect(preview.counts.added).toBe(2);
  expect(preview.rowsLost).toBe(1);
  await finish(it.client.import.problems, { previewId: preview.previewId });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(it.written[0]?.path ?? '');
  const rows = book.worksheets[0]?.getSheetValues() ?? [];
  expect(JSON.stringify(rows)).toContain('31/02/2019');
  expect(book.worksheets[0]?.getCell('A5').value).toBe(2);
  expect(book.worksheets[0]?.getCell('C5').value).toBe('Start Date');
  expect(it.handedOver[0]).toMatch(/Rows to check/);
  const mended = await it.read(bad, {
    fixes: { '2|TRN': '0198877', '2|Start Date': '', '4|Forename': 'Nia' },
  });
  expect(mended.problems).toEqual([]);
  expect(mended.counts.added).toBe(3);
});

test('a line manager who cannot be told is listed with the reason', async () => {
  const it = await openImport();
  const { managers } = await it.read(
    'Forename|Surname|Job Title|Line Manager\nAda|Example|Teacher|J Smith\nJo|Smith|Teacher|Ada Example\nJan|Smith|Teacher|Jan Smith\nBo|Lee|Teacher|Nobody Here',
  );
  expect(managers).toEqual([
    { text: 'J Smith', reason: '2 people could be meant.', people: 1 },
    { text: 'Jan Smith', reason: 'Nobody manages themselves.', people: 1 },
    { text: 'Nobody Here', reason: 'Nobody of that name or code is in the file or here.', people: 1 },
  ]);
});

test('a line manager of people without a job title is said not to be kept, and is kept once they have one', async () => {
  const it = await openImport();
  const untitled = `
Person ID|Surname|Forename|Job Title|Line Manager
1|Calder|Ruth|Headteacher|
2|Nair|Priya||Ruth Calder
3|Vane|Tom||Ruth Calder
4|Quill|Ines|Teacher of French|Ruth Calder
4|Quill|Ines||Ruth Calder
`;
  const { preview } = await it.take(untitled);
  expect(preview.managers).toEqual([
    {
      text: 'Ruth Calder',
      reason: 'The file gives them no job title, so no post that their line manager could stand with.',
      people: 2,
    },
  ]);
  expect(preview.managerCount).toBe(1);
  const managerOf = async (forename: string) =>
    (await it.staff()).find((one) => one.forename === forename)?.lineManager;
  expect(await managerOf('Priya')).toBeNull();
  expect(await managerOf('Ines')).toBe('Ruth Calder');

  const again = await it.take(untitled.replace('Priya||', 'Priya|Teacher of Music|'));
  expect(again.preview.managers.map(({ people }) => people)).toEqual([1]);
  expect(await managerOf('Priya')).toBe('Ruth Calder');
});

test('three full-time assistant heads have three posts', async () => {
  const it = await openImport();
  await it.take(
    'Forename|Surname|Job Title|FTE\nAda|Example|Assistant Headteacher|1\nBen|Sample|Assistant Headteacher|1\nCy|Person|Assistant Headteacher|1',
  );
  expect((await it.client.staff.posts({})).map(({ holders }) => holders.length)).toEqual([1, 1, 1]);
});

test('a change made meanwhile is compared again, and stops the import where it matters', async () => {
  const it = await openImport();
  const preview = await it.read(list);
  await it.send(it.client.staff.add, {
    title: null,
    forename: 'Ruth',
    surname: 'Calder',
    kind: 'teaching',
    email: 'r.calder@elmpark.example',
  } as never);
  expect(await refused(it.apply(preview.previewId))).toMatchObject({ code: 'import.changed-since' });
  expect(await it.staff()).toHaveLength(1);
  expect((await it.read(list)).counts).toMatchObject({ added: 4, changed: 1 });
});

test('somebody who left is asked about, not brought back in silence', async () => {
  const it = await openImport();
  await it.take(list);
  const tom = (await it.staff()).find(({ forename }) => forename === 'Tom');
  await it.send(it.client.staff.leave, {
    personId: tom?.id ?? '',
    on: '2026-08-31',
    deleteAfter: '2032-08-31',
    reason: 'New post',
    keep: [],
  } as never);
  const asked = await it.read(list);
  expect(asked.counts).toMatchObject({ added: 0, changed: 0, waiting: 1 });
  const answers = { [asked.questions[0]?.key ?? '']: tom?.id ?? '' };
  await it.take(list, { answers });
  expect((await it.staff()).map(({ forename }) => forename)).toContain('Tom');
  expect((await it.read(list)).counts).toMatchObject({ added: 0, changed: 0, waiting: 0 });
});

test('in a meeting nothing is compared and nothing is shown', async () => {
  const it = await openImport();
  const preview = await it.read(list);
  await finish(it.client.app.startMeeting, { room: [] });
  expect(await refused(it.read(list))).toMatchObject({ code: 'import.meeting' });
  expect(await refused(it.apply(preview.previewId))).toMatchObject({ code: 'import.meeting' });
  const asked = it.client.import.people({
    previewId: preview.previewId,
    group: 'added',
    offset: 0,
    limit: 10,
  });
  expect(await refused(asked)).toMatchObject({ code: 'import.meeting' });
});

test('rows of other schools in a trust’s list wait until the head says which school is theirs', async () => {
  const it = await openImport();
  const trust =
    'School|Forename|Surname|Job Title\nElm Park School|Ada|Example|Teacher\nOak Row School|Ben|Sample|Teacher';
  const preview = await it.read(trust);
  expect(preview.schools.map(({ name, school }) => [name, school === 'leave_out'])).toEqual([
    ['Elm Park School', false],
    ['Oak Row School', true],
  ]);
  expect(preview.counts).toMatchObject({ added: 1, elsewhere: 1 });
});

const refusals: [string, string, string][] = [
  ['no name column', 'Room|Phone model\n1|X', 'import.no-names'],
  ['headings without people', 'Forename|Surname|Job Title', 'import.nobody'],
  ['pupils alone', 'Forename|Surname|UPN\nAda|Example|A123456789012', 'import.pupils'],
];
for (const [what, lines, code] of refusals)
  test(`${what}: refused in a sentence with a way out, and nothing changes`, async () => {
    const it = await openImport();
    expect(await refused(it.read(lines))).toMatchObject({ code, wayOut: expect.any(String) });
    expect(await it.staff()).toEqual([]);
    expect(it.steps()).toEqual([]);
  });
