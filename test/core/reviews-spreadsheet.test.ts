import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { limits } from '../../electron/core/spreadsheets/limits.ts';
import type { ReadTableInput } from '../../electron/core/spreadsheets/read-table.ts';
import { readTable } from '../../electron/core/spreadsheets/read-table.ts';
import { type TableWorkbook, writeTableWorkbook } from '../../electron/core/spreadsheets/table-workbook.ts';
import type { ReviewResultData } from '../../shared/contract/review-document.ts';
import { readersWords, reviewReader } from '../../shared/rules/review-readers.ts';
import {
  beforeSentence,
  gapText,
  groupSentence,
  meanText,
  spreadOf,
} from '../../shared/rules/scoring-words.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { addPerson, answer, closed, openReview, settleStudents } from '../helpers/reviews.ts';

/** The work of the jobs' process, done here. */
const work = (name: string, input: unknown) =>
  name === 'readTable'
    ? readTable(input as ReadTableInput)
    : writeTableWorkbook((input as { path: string }).path, (input as { data: TableWorkbook }).data);

async function school() {
  const area: Awaited<ReturnType<typeof openArea>> = await openArea({
    work,
    handed: (ref) => join(area.folder, ref),
  });
  const laura = await addPerson(area, 'Laura', 'Dunmore');
  return { area, laura, id: await openReview(area, laura) };
}

test('the workbook to fill in comes back: good rows go in, bad ones are said with their row and reason', async () => {
  const { area, id } = await school();
  await finish(area.client.reviews.raterTemplate, { id });
  const filled = new ExcelJS.Workbook();
  await filled.xlsx.readFile(join(area.folder, 'answers.xlsx'));
  const sheet = filled.worksheets[0]!;
  const heads = sheet.getRow(4);
  expect(heads.getCell(1).text).toBe('Group');
  expect(sheet.getCell('B5').dataValidation?.formulae).toEqual(['"1,2,3,4,5,Not observed"']);
  const fill = (row: number, group: string, each: (column: number) => string | number) => {
    sheet.getCell(row, 1).value = group;
    for (let column = 2; column <= heads.cellCount; column += 1)
      sheet.getCell(row, column).value = each(column);
  };
  fill(5, 'Self', () => '4');
  fill(6, 'Peers', (column) => (column === 2 ? 'Not observed' : 3));
  fill(7, 'Peers', (column) => (column === 3 ? 9 : 3));
  fill(8, 'A neighbour', () => 3);
  fill(9, 'People they lead', (column) => (column % 2 ? 4 : 5));
  await filled.xlsx.writeFile(join(area.folder, 'filled.xlsx'));

  const preview = await finish(area.client.reviews.readRaters, { id, ref: 'filled.xlsx' });
  expect(preview.raters.map((one) => [one.row, one.group])).toEqual([
    [5, 'self'],
    [6, 'peers'],
    [9, 'reports'],
  ]);
  expect(preview.missing).toEqual([]);
  expect(preview.problems.map((one) => [one.row, one.kind])).toEqual([
    [7, 'left_out'],
    [8, 'left_out'],
  ]);
  expect((await area.client.reviews.entry({ id })).raters).toEqual([]);

  const added = await area.send(area.client.reviews.addRaters, {
    id,
    source: preview.file,
    raters: preview.raters,
  });
  expect(added).toEqual({ added: 3, alreadyHere: 0 });
  const entered = await area.client.reviews.entry({ id });
  expect(
    entered.raters.find((one) => one.group === 'peers')?.ratings[entered.competencies[0]!.key],
  ).toBeNull();

  const again = await finish(area.client.reviews.readRaters, { id, ref: 'filled.xlsx' });
  expect(again.raters).toEqual([]);
  expect(again.problems.filter((one) => one.say.includes('already'))).toHaveLength(3);
});

test('a file that is no answers is refused with the way out, and a closed review takes none', async () => {
  const { area, id } = await school();
  writeFileSync(join(area.folder, 'staff.csv'), 'Name,Post\nAnna Field,Teacher\n');
  const refusal = await refused(finish(area.client.reviews.readRaters, { id, ref: 'staff.csv' }));
  expect(refusal.code).toBe('reviews.no-answers');
  expect(refusal.wayOut).toContain('workbook');
  await answer(area, id, 'self', [[4]]);
  await closed(area, id);
  expect((await refused(finish(area.client.reviews.readRaters, { id, ref: 'staff.csv' }))).code).toBe(
    'reviews.closed',
  );
});

test('answers on a second sheet, hidden or not, are said not to be read; an empty one is no matter', async () => {
  const { area, id } = await school();
  await finish(area.client.reviews.raterTemplate, { id });
  const book = new ExcelJS.Workbook();
  const written = new ExcelJS.Workbook();
  await written.xlsx.readFile(join(area.folder, 'answers.xlsx'));
  const heads = written.worksheets[0]!.getRow(4).values as string[];
  book.addWorksheet('Sheet1');
  for (const name of ['Answers', 'Science', 'Old']) {
    const sheet = book.addWorksheet(name);
    sheet.addRow(heads.slice(1));
    sheet.addRow(['Peers', 4, 3]);
  }
  // No answers have as many rows; the file is read all the same.
  book
    .addWorksheet('Log')
    .addRows(Array.from({ length: limits.rows + limits.otherRows + 1 }, () => ['Sent']));
  book.addWorksheet('Notes').getCell('A3').value = 'A pupil says that he hit her.';
  book.getWorksheet('Old')!.state = 'hidden';
  await book.xlsx.writeFile(join(area.folder, 'two.xlsx'));
  const preview = await finish(area.client.reviews.readRaters, { id, ref: 'two.xlsx' });
  expect(preview).toMatchObject({ sheet: 'Answers', raters: [{ row: 2, group: 'peers' }] });
  expect(preview.problems.map(({ say, kind }) => [kind, say])).toEqual([
    ['harm', expect.stringMatching(/^On the sheet ‘Notes’. It may say that somebody is harmed/)],
    ['sheet', expect.stringMatching(/^The sheet ‘Science’ has 1 rater too/)],
    ['sheet', expect.stringMatching(/^The sheet ‘Old’, which is hidden, has 1 rater too/)],
  ]);
});

test('the foot of a workbook names everybody who may read it, however many they are', async () => {
  const { area } = await school();
  const readers = [...reviewReader.options];
  const id = await openReview(area, await addPerson(area, 'Mia', 'Stone'), { readers });
  await finish(area.client.reviews.raterTemplate, { id });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(area.folder, 'answers.xlsx'));
  const foot = book.worksheets[0]!.headerFooter.oddFooter;
  expect(foot).toContain(`CONFIDENTIAL: ${readersWords(readers)}&R`);
  // What a spreadsheet program reads of it.
  expect(foot?.length).toBeLessThanOrEqual(255);
});

test('answers are found behind many hidden sheets, also one that is wider than any answers', async () => {
  const { area, id } = await school();
  await finish(area.client.reviews.raterTemplate, { id });
  const written = new ExcelJS.Workbook();
  await written.xlsx.readFile(join(area.folder, 'answers.xlsx'));
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Staff').addRows([
    ['Forename', 'Surname', 'Job title'],
    ['Ada', 'Example', 'Teacher'],
  ]);
  for (let at = 1; at <= 12; at += 1) book.addWorksheet(`Old ${at}`, { state: 'hidden' }).addRow(['Kept']);
  const heads = written.worksheets[0]!.getRow(4).values as string[];
  book.addWorksheet('Answers').addRows([heads.slice(1), ['Peers', 4, 3]]);
  book
    .addWorksheet('Timetable', { state: 'hidden' })
    .getRow(1)
    .getCell(limits.columns + 1).value = 'Friday';
  await book.xlsx.writeFile(join(area.folder, 'behind.xlsx'));
  expect(await finish(area.client.reviews.readRaters, { id, ref: 'behind.xlsx' })).toMatchObject({
    sheet: 'Answers',
    raters: [{ row: 2, group: 'peers' }],
    problems: [],
  });
});

test('the workbooks of a self-assessment are called one, and no 360', async () => {
  const { area, laura } = await school();
  const id = await openReview(area, laura, { kind: 'self_assessment' });
  await finish(area.client.reviews.raterTemplate, { id });
  await answer(area, id, 'self', [[4]]);
  await closed(area, id);
  await finish(area.client.reviews.exportResult, { id });
  expect(area.handedOver).toEqual([
    expect.stringContaining('Dunmore Laura - Self-assessment answers - '),
    expect.stringContaining('Dunmore Laura - Self-assessment - '),
  ]);
});

test('a second file of other people gets the next numbers', async () => {
  const { area, id } = await school();
  await answer(area, id, 'peers', [
    [4, 3, 2],
    [5, 3, 1],
  ]);
  await answer(area, id, 'peers', [
    [2, 2, 3],
    [4, 3, 2],
  ]);
  const numbers = (await area.client.reviews.entry({ id })).raters.map((one) => one.number);
  expect(numbers).toEqual([1, 2, 3]);
});

test('a bad cell leaves its rater out whole and says whose it is; new raters are numbered on', async () => {
  const { area, id } = await school();
  await settleStudents(area, id, await addPerson(area, 'Ben', 'Reed'));
  await answer(area, id, 'students', [[4], [5]]);
  const [one, two] = (await area.client.reviews.entry({ id })).competencies.map((each) => each.name);
  const rows = [`Group,"${one}","${two}"`, 'Students,3,n', 'Students,x,3', 'Students,2,'];
  writeFileSync(join(area.folder, 'r.csv'), rows.join('\n'));
  const preview = await finish(area.client.reviews.readRaters, { id, ref: 'r.csv' });
  expect(preview.sheet).toBe('');
  expect(preview.raters.map(({ row, number, ratings }) => [row, number, Object.values(ratings)])).toEqual([
    [2, 3, [3, null]],
    [4, 4, [2]],
  ]);
  expect(preview.problems).toMatchObject([{ row: 3, group: 'students', column: one, kind: 'left_out' }]);
});

test('screen, paper and spreadsheet give the same figures and the same words', async () => {
  const { area, id } = await school();
  await answer(area, id, 'self', [[5, 3, 4]]);
  await answer(area, id, 'manager', [[3, 4, 4]]);
  await answer(area, id, 'peers', [
    [3, 5, 4],
    [4, 5, 4],
    [3, 4, null],
    [3, 5, 5],
  ]);
  await answer(area, id, 'reports', [
    [1, 1, 1],
    [2, 2, 2],
  ]);
  const screen = await closed(area, id);
  await finish(area.client.reviews.exportResult, { id });
  await finish(area.client.reviews.printResult, { id });
  const paper = area.printed.at(-1)?.data as ReviewResultData;
  expect(paper.collected).toBe('Olu Bright');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(area.folder, 'result.xlsx'));
  const sheet = book.getWorksheet('Result')!;
  const heads = (sheet.getRow(4).values as string[]).slice(1);
  const cell = (row: number, head: string) => sheet.getCell(row, heads.indexOf(head) + 1).value;
  screen.report!.rows.forEach((row, at) => {
    const line = at + 5;
    const printed = paper.competencies[at]!;
    const others = row.others.state === 'shown' ? row.others.mean : null;
    expect(printed.others).toBe(others);
    expect(cell(line, 'Others')).toBe(others === null ? 'w' : Number(meanText(others)));
    expect(cell(line, 'Others − self')).toBe(row.gap === null ? null : gapText(row.gap));
    expect(printed.gap).toBe(row.gap);
    expect(cell(line, 'People they lead')).toBe('w');
    expect(printed.cells[paper.groups.findIndex((one) => one.group === 'reports')]).toEqual({
      state: 'withheld',
    });
  });
  expect(screen.report!.rows[0]?.category).toBe('blind_spot');
  expect(cell(5, 'Reading')).toBe('Blind spot');
  const words = screen.head.groups.map(groupSentence);
  expect(paper.groups.map((one) => one.says)).toEqual(words);
  const took = book.getWorksheet('Who took part')!;
  expect(words.map((_, at) => took.getCell(at + 5, 5).value)).toEqual(words);
  expect(paper.notes).toEqual(screen.notes);
});

test('the spread and the result before are the same on screen, on paper and in the spreadsheet', async () => {
  const { area, laura, id } = await school();
  await answer(area, id, 'self', [[3, 3]]);
  await answer(area, id, 'manager', [[2, 2]]);
  await answer(area, id, 'peers', [
    [1, 1],
    [2, 1],
    [2, 1],
  ]);
  await closed(area, id);
  const later = await openReview(area, laura, { name: 'Second review', openedOn: '2026-11-05' });
  await answer(area, later, 'self', [[4, 3]]);
  await answer(area, later, 'manager', [[3, 3]]);
  await answer(area, later, 'peers', [
    [5, 4],
    [4, 4],
    [4, 4],
    [3, 4],
    [4, 4],
    [4, null],
  ]);
  const screen = await closed(area, later);
  await finish(area.client.reviews.exportResult, { id: later });
  await finish(area.client.reviews.printResult, { id: later });
  const paper = area.printed.at(-1)?.data as ReviewResultData;
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(area.folder, 'result.xlsx'));
  const cells = (name: string, row: number) =>
    (book.getWorksheet(name)!.getRow(row).values as unknown[]).slice(1);

  // Six peers answered the first and five the second, which is short of twice the minimum.
  expect(spreadOf(screen.report!)).toEqual([
    { competency: screen.competencies[0]!.key, group: 'peers', counts: [0, 0, 1, 4, 1] },
  ]);
  const first = screen.competencies[0]!.name;
  expect(paper.spread).toEqual([{ competency: first, group: 'Peers', counts: [0, 0, 1, 4, 1] }]);
  expect(cells('Spread', 5)).toEqual([first, 'Peers', 0, 0, 1, 4, 1]);

  expect(screen.before?.rows?.[0]).toMatchObject({ self: 3, others: 7 / 4 });
  expect(paper.before?.rows[0]).toEqual({
    competency: first,
    self: 3,
    selfNow: 4,
    others: 7 / 4,
    othersNow: 27 / 7,
  });
  expect(cells('Before and now', 5)).toEqual([first, 3, 4, 1.8, 3.9]);
  expect(paper.before?.says).toBe(beforeSentence(screen.before!));
});

test('an earlier result for fewer readers is not put beside one for more', async () => {
  const { area, laura, id } = await school();
  await answer(area, id, 'self', [[3]]);
  await closed(area, id);
  const later = await openReview(area, laura, {
    name: 'Second review',
    openedOn: '2026-11-05',
    readers: ['person', 'headteacher', 'governors'],
  });
  await answer(area, later, 'self', [[4]]);
  const { before } = await closed(area, later);
  expect(before).toMatchObject({ rows: null, why: expect.stringContaining('is for other readers') });
});
