import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { writeNominationWorkbook } from '../../electron/core/spreadsheets/nomination-workbook.ts';
import { nominationLine, nominationWorkbook } from '../helpers/nominations.ts';
import { type Measured, median } from './rows.ts';

export const name = 'workbook-5000';
export const goal = 'at most 1.15 times a bare streamed write of the same cells';

type Cells = { name: string; rows: ExcelJS.CellValue[][] }[];

/** A workbook of 5,000 nominations against a bare streamed write of the cells that are in it. */
export async function run(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-workbook-'));
  try {
    const data = nominationWorkbook({
      rows: Array.from({ length: 5000 }, (_, index) => nominationLine(index)),
    });
    const ours = join(folder, 'ours.xlsx');
    const bare = join(folder, 'bare.xlsx');
    await writeNominationWorkbook(ours, data);
    const cells = await cellsOf(ours);
    await bareWrite(bare, cells);
    const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let round = 0; round < 7; round += 1) {
      times.bare.push(await timed(() => bareWrite(bare, cells)));
      times.ours.push(await timed(() => writeNominationWorkbook(ours, data)));
    }
    const [mine, theirs] = [median(times.ours), median(times.bare)];
    return [
      {
        name,
        value: mine / theirs,
        goal: 1.15,
        unit: 'times a bare streamed write',
        note: `${Math.round(mine)} ms against ${Math.round(theirs)} ms`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function cellsOf(path: string): Promise<Cells> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets.map((sheet) => {
    const rows: ExcelJS.CellValue[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row) =>
      rows.push(Array.isArray(row.values) ? [...row.values] : []),
    );
    return { name: sheet.name, rows };
  });
}

async function bareWrite(path: string, cells: Cells): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path });
  for (const { name, rows } of cells) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow(row).commit();
    sheet.commit();
  }
  await workbook.commit();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
