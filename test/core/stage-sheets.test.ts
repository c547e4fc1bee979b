import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { handlers } from '../../electron/core/jobs/handlers.ts';
import type { Work } from '../../electron/core/jobs/work.ts';
import { finish, openArea } from '../helpers/area.ts';
import { temporaryFolder } from '../helpers/school-file.ts';

const TODAY = '2026-11-20';
const FIRST = 5;
const COLUMN = { ref: 1, manager: 2, person: 3, answer: 6, years: 7, words: 8 } as const;

/** A school in which Martin Okafor manages two teachers of three years; its sheets are really written and read. */
async function withSheets() {
  const folder = temporaryFolder();
  const written = join(folder, 'written.xlsx');
  const area = await openArea({
    clock: () => new Date(`${TODAY}T12:00:00Z`),
    handed: (ref) => join(folder, ref),
    work: async (name, input) => {
      const tools = { progress: () => undefined };
      if (name === 'readTable') return handlers.readTable(input as Work['readTable']['input'], tools);
      const done = await handlers.writeTableWorkbook(input as Work['writeTableWorkbook']['input'], tools);
      copyFileSync((input as { path: string }).path, written);
      return done;
    },
  });
  const add = async (forename: string, surname: string) => {
    const { id } = await area.send(area.client.staff.add, {
      forename,
      surname,
      kind: 'teaching',
      post: 'Teacher',
      role: null,
    });
    await area.send(area.client.staff.edit, {
      ids: [id],
      change: { teachingYears: 3, teachingYearsAsOf: TODAY },
    });
    return id;
  };
  const martin = await add('Martin', 'Okafor');
  const ids = [await add('Laura', 'Dunmore'), await add('Zoë', 'Núñez')];
  await area.send(area.client.staff.setLineManager, { ids, lineManagerId: martin });
  const facts = ['leadership_role'];
  const files = await finish(area.client.stages.exportSheets, { facts, managers: [martin], together: false });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(written);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('No sheet was written.');
  const comeBack = async (name: string) => {
    await workbook.xlsx.writeFile(join(folder, name));
    return finish(area.client.stages.readSheets, { refs: [name] });
  };
  return { area, ids, martin, facts, files, workbook, sheet, comeBack };
}

test('a line manager’s sheet has their people only, locked but for the answers, with words to choose from', async () => {
  const { area, files, sheet, facts, martin } = await withSheets();
  expect(files.map((file) => file.name)).toEqual([
    'Elm Park School - Facts to confirm - Martin Okafor - 2026-11-20.xlsx',
  ]);
  expect(sheet.name).toBe('Martin Okafor');
  expect([0, 1].map((at) => sheet.getRow(FIRST + at).getCell(COLUMN.person).text)).toEqual([
    'Laura Dunmore',
    'Zoë Núñez',
  ]);
  expect(sheet.getRow(FIRST + 2).getCell(COLUMN.person).text).toBe('');
  expect(sheet.getRow(FIRST).getCell(COLUMN.ref).protection?.locked).not.toBe(false);
  expect(sheet.getRow(FIRST).getCell(COLUMN.answer).protection?.locked).toBe(false);
  expect(sheet.getRow(FIRST).getCell(COLUMN.answer).dataValidation.formulae).toEqual(['"Yes,No,Not known"']);
  expect(await area.client.stages.sheets({ facts })).toEqual([
    { id: martin, name: 'Martin Okafor', people: 2, questions: 2 },
    { id: null, name: 'No line manager recorded', people: 1, questions: 1 },
  ]);
});

test('filled in and taken back, a sheet shows what it would change, and changes it only when told', async () => {
  const { area, ids, sheet, comeBack } = await withSheets();
  sheet.getRow(FIRST).getCell(COLUMN.answer).value = 'Yes';
  sheet.getRow(FIRST).getCell(COLUMN.words).value = 'KS3 lead';
  sheet.getRow(FIRST + 1).getCell(COLUMN.answer).value = 'Not known';
  const found = await comeBack('back.xlsx');
  expect(found).toMatchObject({
    problems: [],
    unanswered: 1,
    rows: [
      { name: 'Laura Dunmore', value: true, kind: 'new', now: null, by: 'Martin Okafor', words: 'KS3 lead' },
    ],
  });
  const verdictNow = async () =>
    (await area.client.stages.board({})).cards.find((one) => one.id === ids[0])?.fit;
  expect(await verdictNow()).toMatchObject({ verdict: 'not_known' });
  const answers = found.rows.map(({ personId, fact, value, by, words }) => ({
    personId,
    fact,
    value,
    by,
    words,
  }));
  expect(await area.send(area.client.stages.applySheets, { answers, on: TODAY })).toEqual({ changed: 1 });
  expect(await verdictNow()).toMatchObject({ stageId: 'stage_6', verdict: 'met' });
  expect((await comeBack('again.xlsx')).rows.map((row) => row.kind)).toEqual(['same']);
});

test('an answer that contradicts the file is a conflict, with what the file says beside it', async () => {
  const { area, ids, sheet, comeBack } = await withSheets();
  await area.send(area.client.staff.answer, {
    fact: 'leadership_role',
    answers: [{ personId: ids[0] ?? '', value: false }],
    asOf: TODAY,
    saidBy: 'R Calder',
  });
  sheet.getRow(FIRST).getCell(COLUMN.answer).value = 'Yes';
  const [row] = (await comeBack('back.xlsx')).rows;
  expect(row).toMatchObject({ kind: 'conflict', value: true });
  expect(row?.now).toContain('R Calder');
});

test('of three answers to one question, two that say the same count once', async () => {
  const { sheet, comeBack } = await withSheets();
  const asked = sheet.getRow(FIRST);
  for (const [at, answer] of ['Yes', 'No', 'No'].entries()) {
    const row = sheet.getRow(FIRST + at);
    for (const column of [COLUMN.ref, COLUMN.manager, COLUMN.person])
      row.getCell(column).value = asked.getCell(column).text;
    row.getCell(COLUMN.answer).value = answer;
  }
  const { rows } = await comeBack('three.xlsx');
  expect(rows.map(({ value, kind }) => [value, kind])).toEqual([
    [true, 'conflict'],
    [false, 'conflict'],
  ]);
});

test('a date that was mended in a sheet is taken from it when it is chosen once more', async () => {
  const { area, sheet, comeBack } = await withSheets();
  const row = sheet.getRow(FIRST);
  row.getCell(COLUMN.answer).value = 'Yes';
  for (const [name, words] of [
    ['first.xlsx', '31/02/2020'],
    ['mended.xlsx', 'since 28/02/2020'],
  ] as const) {
    row.getCell(COLUMN.words).value = words;
    await comeBack(name);
  }
  const { rows } = await finish(area.client.stages.readSheets, { refs: ['first.xlsx', 'mended.xlsx'] });
  expect(rows.map(({ words }) => words)).toEqual(['since 28/02/2020']);
});

test('altered, foreign and unreadable rows change nothing and are listed with their rows', async () => {
  const { sheet, comeBack } = await withSheets();
  sheet.getRow(FIRST).getCell(COLUMN.person).value = 'Somebody Else';
  sheet.getRow(FIRST).getCell(COLUMN.answer).value = 'Yes';
  sheet.getRow(FIRST + 1).getCell(COLUMN.answer).value = 'Perhaps';
  sheet.getRow(FIRST + 2).getCell(COLUMN.ref).value = 'nobody-here:leadership_role';
  sheet.getRow(FIRST + 2).getCell(COLUMN.person).value = 'Ada Foreign';
  sheet.getRow(FIRST + 2).getCell(COLUMN.answer).value = 'Yes';
  sheet.getRow(FIRST + 3).getCell(COLUMN.ref).value = 'scribble';
  sheet.getRow(FIRST + 3).getCell(COLUMN.answer).value = 'No';
  const found = await comeBack('back.xlsx');
  expect(found.rows).toEqual([]);
  expect(new Set(found.problems.map((one) => one.sheet))).toEqual(new Set(['Martin Okafor']));
  expect(found.problems.map((one) => [one.row, one.why.slice(0, 40)])).toEqual([
    [5, expect.stringContaining('The Ref is Laura Dunmore')],
    [6, expect.stringContaining('Zoë Núñez: ‘Perhaps’')],
    [7, expect.stringContaining('The Ref of Ada Foreign')],
    [8, expect.stringContaining('scribble')],
  ]);
});

test('a word under Years and a date that is no day are said with sheet and row; the answers beside them stand', async () => {
  const { sheet, comeBack } = await withSheets();
  for (const row of [FIRST, FIRST + 1]) sheet.getRow(row).getCell(COLUMN.answer).value = 'Yes';
  sheet.getRow(FIRST).getCell(COLUMN.years).value = 'lots';
  sheet.getRow(FIRST + 1).getCell(COLUMN.words).value = 'since 31/02/2020';
  const found = await comeBack('back.xlsx');
  expect(found.problems).toEqual([
    {
      file: 'back.xlsx',
      sheet: 'Martin Okafor',
      row: FIRST,
      why: expect.stringContaining('‘lots’ under Years is left out'),
    },
    {
      file: 'back.xlsx',
      sheet: 'Martin Okafor',
      row: FIRST + 1,
      why: expect.stringContaining('‘31/02/2020’ is not a date'),
    },
  ]);
  expect(found.rows.map(({ value, words }) => [value, words])).toEqual([
    [true, null],
    [true, null],
  ]);
});

test('an empty sheet beside the answers says nothing; answers on a hidden one are said not to be read', async () => {
  const { workbook, sheet, comeBack } = await withSheets();
  sheet.getRow(FIRST).getCell(COLUMN.answer).value = 'Yes';
  workbook.addWorksheet('Sheet2');
  expect(await comeBack('beside.xlsx')).toMatchObject({ problems: [], rows: [{ value: true }] });
  sheet.state = 'hidden';
  workbook.addWorksheet('Front').getCell('A1').value = 'Thank you';
  const found = await comeBack('hidden.xlsx');
  expect(found.rows).toEqual([]);
  expect(found.problems).toEqual([
    expect.objectContaining({
      sheet: 'Martin Okafor',
      why: expect.stringContaining('hidden, so its answers were not read'),
    }),
    expect.objectContaining({ sheet: 'Front' }),
  ]);
});

test('words without an answer are not lost without a word', async () => {
  const { sheet, comeBack } = await withSheets();
  sheet.getRow(FIRST).getCell(COLUMN.words).value = 'Leads KS3';
  sheet.getRow(FIRST + 1).getCell(COLUMN.answer).value = 'Not known';
  sheet.getRow(FIRST + 1).getCell(COLUMN.words).value = 'Ask the office';
  const found = await comeBack('back.xlsx');
  expect(found.unanswered).toBe(2);
  expect(found.problems.map(({ row, why }) => [row, why])).toEqual([
    [FIRST, 'Laura Dunmore: ‘Leads KS3’ is left out, since there is no answer beside it.'],
    [FIRST + 1, 'Zoë Núñez: ‘Ask the office’ is left out, since there is no answer beside it.'],
  ]);
});

test('a day that a spreadsheet keeps as one is shown as people write it', async () => {
  const { sheet, comeBack } = await withSheets();
  sheet.getRow(FIRST).getCell(COLUMN.answer).value = 'Yes';
  const since = sheet.getRow(FIRST).getCell(COLUMN.words);
  since.style = { ...since.style, numFmt: 'dd/mm/yyyy' };
  since.value = new Date('2024-09-01T00:00:00Z');
  expect((await comeBack('back.xlsx')).rows.map(({ words }) => words)).toEqual(['1 September 2024']);
});

test('headings are known in other letters and with spaces; a name that is gone is asked for', async () => {
  const { sheet, comeBack } = await withSheets();
  sheet.getRow(FIRST - 1).getCell(COLUMN.ref).value = 'REF';
  sheet.getRow(FIRST - 1).getCell(COLUMN.answer).value = 'Answer ';
  for (const row of [FIRST, FIRST + 1]) sheet.getRow(row).getCell(COLUMN.answer).value = 'yes ';
  sheet.getRow(FIRST + 1).getCell(COLUMN.person).value = null;
  const found = await comeBack('back.xlsx');
  expect(found.rows.map(({ name, value }) => [name, value])).toEqual([['Laura Dunmore', true]]);
  expect(found.problems.map(({ row, why }) => [row, why])).toEqual([
    [FIRST + 1, expect.stringContaining('the row names nobody. Write the name back under ‘Person’')],
  ]);
});

test('an answer on the sheet of people without a line manager is never said to be from ‘No line manager recorded’', async () => {
  const { sheet, comeBack } = await withSheets();
  sheet.getRow(FIRST).getCell(COLUMN.manager).value = 'No line manager recorded';
  sheet.getRow(FIRST).getCell(COLUMN.answer).value = 'Yes';
  expect((await comeBack('back.xlsx')).rows.map(({ by }) => by)).toEqual(['whoever filled in the sheet']);
});

test('a workbook that is no sheet of ours is said to be none', async () => {
  const { sheet, comeBack } = await withSheets();
  sheet.getRow(FIRST - 1).getCell(COLUMN.ref).value = 'Code';
  const found = await comeBack('other.xlsx');
  expect(found.rows).toEqual([]);
  expect(found.problems[0]?.why).toContain('not one that Baton wrote');
});

test('the same questions print, one sheet for each line manager', async () => {
  const { area, facts, martin } = await withSheets();
  await finish(area.client.stages.printSheets, {
    facts,
    managers: [martin],
    returnTo: 'The head',
    returnBy: '2026-12-11',
  });
  expect(area.printed[0]).toMatchObject({
    document: 'open-questions',
    data: {
      sheets: [{ lineManager: 'Martin Okafor', people: [{ name: 'Laura Dunmore' }, { name: 'Zoë Núñez' }] }],
    },
  });
});

test('a line manager who has left is sent no sheet, and Home says whose manager has gone', async () => {
  const { area, facts, martin } = await withSheets();
  await area.send(area.client.staff.leave, {
    personId: martin,
    on: TODAY,
    reason: 'Moved away',
    deleteAfter: '2032-11-20',
    keep: [],
  });
  expect(await area.client.stages.sheets({ facts })).toEqual([
    { id: null, name: 'No line manager recorded', people: 2, questions: 2 },
  ]);
  const { needs } = await area.client.home.attention({});
  expect(needs.map((one) => one.title)).toContain('The line manager of 2 people has left');
});
