import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sheetNames, writeTableWorkbook } from '../../electron/core/spreadsheets/table-workbook.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-tables-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('questions to a line manager can be answered in yellow cells only, as the questions allow', async () => {
  const path = join(folder, 'questions.xlsx');
  const answer = { is: 'list', of: ['Yes', 'No', 'Not known'] } as const;
  await writeTableWorkbook(path, {
    title: 'Questions for line managers',
    school: 'Larkmere School',
    marking: 'CONFIDENTIAL: line manager and headteacher',
    exportedAt: '2026-11-20T10:42:00.000Z',
    exportedOn: '2026-11-20',
    sheets: ['Priya Nair', 'Priya Nair'].map((name) => ({
      name,
      note: 'Please answer in the yellow cells.',
      columns: [
        { head: 'Id', width: 12, kind: { is: 'text' } },
        { head: 'Name', width: 20, kind: { is: 'text' } },
        { head: 'Recommended for Stage 6?', width: 20, kind: answer, open: true },
        { head: 'Since', width: 12, kind: { is: 'date' }, open: true },
      ],
      rows: [
        ['p-0001', '=HYPERLINK("x")', null, '2026-09-01'],
        ['p-0002', 'Ben Okafor-Lunn', 'Yes', null],
      ],
    })),
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Priya Nair', 'Priya Nair 2']);
  const sheet = workbook.worksheets[0]!;
  expect(sheet.getCell('A5').protection?.locked ?? true).toBe(true);
  expect(sheet.getCell('C5').protection?.locked).toBe(false);
  expect(sheet.getCell('B5').value).toBe('=HYPERLINK("x")');
  expect(sheet.getCell('C6').dataValidation.formulae).toEqual(['"Yes,No,Not known"']);
  expect(sheet.getCell('D5').value).toEqual(new Date('2026-09-01T00:00:00Z'));
});

it('sheet names are made such as a workbook can have', () => {
  expect(sheetNames(['A/B: [c]', 'a b c', `'${'x'.repeat(40)}`, ''])).toEqual([
    'A B c',
    'a b c 2',
    'x'.repeat(31),
    'Sheet 4',
  ]);
});
