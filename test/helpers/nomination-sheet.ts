import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

export interface SheetBack {
  readonly heads: string[];
  readonly rows: string[][];
}

/** The one workbook in a folder, read back: sheets with their heads (row 4) and the rows under them as shown. */
export async function sheetsOf(folder: string): Promise<Map<string, SheetBack>> {
  const name = readdirSync(folder).find((one) => one.endsWith('.xlsx'));
  if (name === undefined) throw new Error('No workbook was written.');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, name));
  return new Map(
    book.worksheets.map((sheet) => {
      const cells = (row: number) =>
        Array.from({ length: sheet.columnCount }, (_, index) => shown(sheet.getCell(row, index + 1).value));
      const rows = Array.from({ length: Math.max(0, sheet.rowCount - 4) }, (_, index) => cells(index + 5));
      return [sheet.name, { heads: cells(4), rows }];
    }),
  );
}

function shown(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/');
  return String(value);
}
