import type ExcelJS from 'exceljs';
import { shownDate, writeRow } from '../cells.ts';
import type { NominationWorkbook } from '../nomination-workbook-data.ts';
import type { StyleName } from '../styles.ts';
import { addSheet } from '../workbook-file.ts';
import { headRow } from './place.ts';

interface HeadedSheet {
  readonly name: string;
  /** What a row is, in a sentence under the name. */
  readonly about: string;
  /** Heads and widths. */
  readonly columns: readonly (readonly [string, number, StyleName?])[];
  /** How many rows will follow the heads. */
  readonly rows: number;
}

/** A sheet of the nomination workbook with rows about its people: locked, its name and what a row is above the heads. */
export function addHeaded(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { school, title, marking, exportedOn }: NominationWorkbook,
  { name, about, columns, rows }: HeadedSheet,
): ExcelJS.Worksheet {
  const last = headRow + rows;
  const sheet = addSheet(workbook, {
    name,
    widths: columns.map(([, width]) => width),
    landscape: true,
    wide: 1,
    header: { left: school.name, right: title },
    footer: { left: marking, right: `Exported ${shownDate(exportedOn)}` },
    repeatRows: '1:4',
    freeze: { rows: headRow, columns: 2 },
    filter: { row: headRow, last },
    lastRow: last,
    locked: true,
  });
  writeRow(sheet, [[name, 'title']], 20);
  writeRow(sheet, [[about, 'sub']]);
  writeRow(sheet, [['', 'plain']]);
  writeRow(
    sheet,
    columns.map(([head, , style = 'head']) => [head, style]),
    28,
  );
  return sheet;
}
