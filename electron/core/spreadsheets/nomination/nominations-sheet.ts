import type ExcelJS from 'exceljs';
import { type CellValue, put, shownDate } from '../cells.ts';
import {
  eligibilityWords,
  type NominationLine,
  type NominationWorkbook,
} from '../nomination-workbook-data.ts';
import { type QuickCell, quickRows } from '../quick-rows.ts';
import { rowHeight } from '../row-height.ts';
import type { StyleName } from '../styles.ts';
import { validateColumn } from '../validation.ts';
import { addSheet, pause } from '../workbook-file.ts';
import { type ColumnKind, filledColumns, nominationColumns, organiserColumns } from './columns.ts';
import { headRow, sheetName } from './place.ts';

/** One row per nomination; only the columns asked for are filled; the organiser's three are open. */
export async function addNominations(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  data: NominationWorkbook,
): Promise<void> {
  const columns = [...nominationColumns, ...organiserColumns];
  const first = headRow + 1;
  const last = headRow + data.rows.length;
  const sheet = addSheet(workbook, {
    name: sheetName,
    widths: columns.map((column) => column.width),
    landscape: true,
    wide: 3,
    header: { left: data.school.name, right: data.title },
    footer: { left: data.marking, right: `Exported ${shownDate(data.exportedOn)}` },
    repeatRows: '1:4',
    repeatColumns: 'A:C',
    freeze: { rows: headRow, columns: 3 },
    filter: { row: headRow, last },
    lastRow: last,
    locked: true,
  });
  writeHeads(sheet, data);
  const filled = filledColumns(data.asked);
  const rows = quickRows(workbook, sheet, first);
  for (const line of data.rows) {
    const wrapped: { text: string; width: number }[] = [];
    const cells = nominationColumns.map((column): QuickCell => {
      const value = filled.has(column.key) ? (line.values[column.key] ?? null) : null;
      if (value === null) return null;
      if (typeof value === 'string') wrapped.push({ text: value, width: column.width });
      return [value, column.key === 'eligibility' ? eligibilityStyle(value) : styleOf(column.kind)];
    });
    cells.push(['Pending', 'input'], [null, 'inputDate'], [null, 'input']);
    await pause(rows.add(cells, rowHeight(wrapped)));
  }
  rows.done();
  for (const [index, column] of columns.entries()) {
    const kind = index < nominationColumns.length ? withUsed(column.kind, data.rows, index) : column.kind;
    validateColumn(sheet, index + 1, { first, last }, kind, {
      title: column.head,
      text: column.guide,
    });
  }
  sheet.commit();
}

function writeHeads(sheet: ExcelJS.Worksheet, data: NominationWorkbook): void {
  const columns = [...nominationColumns, ...organiserColumns];
  const [title, sub, bands, heads] = [1, 2, 3, headRow].map((number) => sheet.getRow(number));
  if (!title || !sub || !bands || !heads) return;
  put(title.getCell(1), sheetName, 'title');
  const urn = data.school.urn ? `URN ${data.school.urn}, exported` : 'Exported';
  put(sub.getCell(1), `${urn} ${shownDate(data.exportedOn)}`, 'sub');
  for (const [index, column] of columns.entries()) {
    if (column.band) put(bands.getCell(index + 1), column.band, 'band');
    const number = column.kind.is === 'number' ? 'headCentred' : 'head';
    put(heads.getCell(index + 1), column.head, index < nominationColumns.length ? number : 'headOrg');
  }
  title.height = 20;
  heads.height = 28;
  heads.commit();
}

function styleOf(kind: ColumnKind): StyleName {
  return kind.is === 'number' ? 'num' : kind.is === 'date' ? 'date' : 'text';
}

function eligibilityStyle(value: CellValue): StyleName {
  if (value === eligibilityWords.not_met) return 'refused';
  return value === eligibilityWords.not_known ? 'doubt' : 'text';
}

/** A list also takes the words that the rows hold, so that no cell breaks its own column's rule. */
function withUsed(kind: ColumnKind, rows: readonly NominationLine[], index: number): ColumnKind {
  const key = nominationColumns[index]?.key;
  if (kind.is !== 'list' || key === undefined) return kind;
  const words = new Set(kind.of);
  for (const { values } of rows) {
    const value = values[key];
    if (value !== undefined && value !== null && value !== '') words.add(String(value));
  }
  return { is: 'list', of: [...words] };
}
