import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { letters } from './cells.ts';

export interface Written {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Streams a workbook to `path` and returns its SHA-256 (hex) and length. What `fill` throws, and what the
 * disk refuses, rejects; a half-written file is then removed.
 */
export async function writeWorkbook(
  path: string,
  about: { made: string; title: string },
  fill: (workbook: ExcelJS.stream.xlsx.WorkbookWriter) => void | Promise<void>,
): Promise<Written> {
  const stream = createWriteStream(path, { mode: 0o600 });
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  const write = async () => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
    workbook.creator = 'Baton';
    workbook.lastModifiedBy = 'Baton';
    workbook.created = new Date(about.made);
    workbook.modified = new Date(about.made);
    workbook.title = about.title;
    await fill(workbook);
    await workbook.commit();
  };
  try {
    await Promise.race([write(), failed]);
  } catch (error) {
    stream.destroy();
    await rm(path, { force: true });
    throw error;
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sha256: hash.digest('hex'), bytes: stream.bytesWritten };
}

export interface SheetLayout {
  readonly name: string;
  readonly widths: readonly number[];
  readonly landscape: boolean;
  /** Pages across; any number down. */
  readonly wide: number;
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly left: string; readonly right: string };
  /** Rows, and columns by letter, printed again on every page: '1:4', 'A:C'. */
  readonly repeatRows?: string;
  readonly repeatColumns?: string;
  /** Rows above and columns left of the frozen pane. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** The table's head row and last row, for the filter and the print area. */
  readonly filter?: { readonly row: number; readonly last: number };
  readonly lastRow: number;
  readonly locked: boolean;
}

/**
 * Adds a sheet for A4. Where it is locked, without a password, cells whose style is open can be typed in and
 * filters work.
 */
export function addSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  layout: SheetLayout,
): ExcelJS.Worksheet {
  const last = letters(layout.widths.length);
  const { header, footer, freeze } = layout;
  const sheet = workbook.addWorksheet(layout.name, {
    properties: { defaultRowHeight: 15 },
    views: [
      freeze
        ? { state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows, showGridLines: false }
        : { showGridLines: false },
    ],
    pageSetup: {
      paperSize: 9,
      orientation: layout.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: layout.wide,
      fitToHeight: 0,
      pageOrder: 'overThenDown',
      margins: { left: 0.6, right: 0.5, top: 0.8, bottom: 0.75, header: 0.4, footer: 0.4 },
      // A corner without its row's '$' is what exceljs turns into an absolute area.
      printArea: `A$1:${last}$${layout.lastRow}`,
      printTitlesRow: layout.repeatRows,
      printTitlesColumn: layout.repeatColumns,
    },
    headerFooter: {
      oddHeader: `&L${small}${quoted(header.left)}&C${small}${quoted(layout.name)}&R${small}${quoted(header.right)}`,
      oddFooter: `&L${smallBold}${quoted(footer.left, mostMarking)}&R${small}${quoted(footer.right)}   Page &P of &N`,
    },
  });
  // A width of just 9 is exceljs's default, which it does not write; Excel's own default is narrower.
  sheet.columns = layout.widths.map((width) => ({ width: width === 9 ? 9.01 : width }));
  if (layout.filter) {
    const { row, last: end } = layout.filter;
    sheet.autoFilter = `A${row}:${last}${Math.max(row, end)}`;
  }
  if (!layout.locked) return sheet;
  sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    autoFilter: true,
    formatColumns: true,
    formatRows: true,
  });
  protectionInItsPlace(sheet);
  return sheet;
}

const small = '&"Arial,Regular"&8';
const smallBold = '&"Arial,Bold"&8';

/** Who may read it is never cut: six kinds of reader have 113 characters, and nothing but a day stands beside them. */
const mostMarking = 140;

/** Text in page headers: '&' starts a code there, and all three parts together may have 255 characters. */
function quoted(text: string, most = 55): string {
  // A digit straight after the size would be read as a part of it.
  const short = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return (/^\d/.test(short) ? ` ${short}` : short).replace(/&/g, '&&');
}

/**
 * exceljs's streaming writer puts sheetProtection after the filter and the validations; the format wants it
 * straight after the cells, and Excel offers to repair a file that has it elsewhere.
 */
function protectionInItsPlace(sheet: ExcelJS.Worksheet): void {
  const protection: unknown = Reflect.get(sheet, '_writeSheetProtection');
  const filter: unknown = Reflect.get(sheet, '_writeAutoFilter');
  if (typeof protection !== 'function' || typeof filter !== 'function') {
    throw new Error('exceljs writes its sheets otherwise than this file knows.');
  }
  Reflect.set(sheet, '_writeAutoFilter', () => {
    protection.call(sheet);
    filter.call(sheet);
  });
  Reflect.set(sheet, '_writeSheetProtection', () => undefined);
}

/** Called after every row: now and then lets what was written be packed meanwhile, and a stop be heard. */
export function pause(rowsWritten: number): Promise<void> | undefined {
  return rowsWritten % 200 === 0 ? new Promise((resolve) => setImmediate(resolve)) : undefined;
}
