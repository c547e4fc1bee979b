import { type CellValue, put, shownDate, writeRow } from './cells.ts';
import type { ColumnKind } from './nomination/columns.ts';
import { type QuickCell, quickRows } from './quick-rows.ts';
import { rowHeight } from './row-height.ts';
import type { StyleName } from './styles.ts';
import { validateColumn } from './validation.ts';
import { addSheet, pause, type Written, writeWorkbook } from './workbook-file.ts';

export interface TableColumn {
  readonly head: string;
  readonly width: number;
  readonly kind: ColumnKind;
  /** To be filled in: yellow, open and held to its kind. The other columns are then locked. */
  readonly open?: boolean;
}

export interface TableSheet {
  readonly name: string;
  /** One line under the title. */
  readonly note: string;
  readonly columns: readonly TableColumn[];
  /** Dates as YYYY-MM-DD. */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface TableWorkbook {
  readonly title: string;
  readonly school: string;
  readonly marking: string;
  /** UTC instant. */
  readonly exportedAt: string;
  /** YYYY-MM-DD in London. */
  readonly exportedOn: string;
  readonly sheets: readonly TableSheet[];
}

const headRow = 4;

/**
 * Writes plain tables to `path`, an .xlsx: title, note and head, then the rows, one table a sheet. For the
 * staff list, for rows that could not be imported, and for questions to line managers. Returns the file's
 * SHA-256 and length.
 */
export function writeTableWorkbook(
  path: string,
  data: TableWorkbook,
  progress: (fraction: number, say: string) => void = () => undefined,
): Promise<Written> {
  const names = sheetNames(data.sheets.map((sheet) => sheet.name));
  return writeWorkbook(path, { made: data.exportedAt, title: data.title }, async (workbook) => {
    for (const [at, table] of data.sheets.entries()) {
      const name = names[at] ?? `Sheet ${at + 1}`;
      progress((0.95 * at) / data.sheets.length, `Writing ${name}`);
      const last = headRow + table.rows.length;
      const sheet = addSheet(workbook, {
        name,
        widths: table.columns.map((column) => column.width),
        landscape: true,
        wide: 1,
        header: { left: data.school, right: data.title },
        footer: { left: data.marking, right: `Exported ${shownDate(data.exportedOn)}` },
        repeatRows: '1:4',
        freeze: { rows: headRow, columns: 1 },
        filter: { row: headRow, last },
        lastRow: last,
        locked: table.columns.some((column) => column.open),
      });
      writeRow(sheet, [[table.name, 'title']], 20);
      writeRow(sheet, [[table.note, 'sub']]);
      writeRow(sheet, [['', 'plain']]);
      const heads = sheet.getRow(headRow);
      for (const [index, column] of table.columns.entries()) {
        put(heads.getCell(index + 1), column.head, column.open ? 'headOrg' : 'head');
      }
      heads.height = 28;
      heads.commit();
      const rows = quickRows(workbook, sheet, headRow + 1);
      for (const line of table.rows) {
        const cells = table.columns.map((column, index): QuickCell => [line[index] ?? null, styleOf(column)]);
        const wrapped = table.columns.map((column, index) => ({
          text: String(line[index] ?? ''),
          width: column.width,
        }));
        await pause(rows.add(cells, rowHeight(wrapped)));
      }
      rows.done();
      for (const [index, column] of table.columns.entries()) {
        if (column.open) validateColumn(sheet, index + 1, { first: headRow + 1, last }, column.kind);
      }
      sheet.commit();
    }
    progress(0.95, 'Closing the workbook');
  });
}

function styleOf(column: TableColumn): StyleName {
  switch (column.kind.is) {
    case 'number':
      return column.open ? 'inputNum' : 'num';
    case 'date':
      return column.open ? 'inputDate' : 'date';
    default:
      return column.open ? 'input' : 'text';
  }
}

/** Names that a workbook can have: at most 31 characters, without : \ / ? * [ ], each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((given, index) => {
    const clean = given
      .replace(/[:\\/?*[\]]+/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    const base = (clean || `Sheet ${index + 1}`).slice(0, 31).toWellFormed().trim();
    let name = base;
    for (let next = 2; taken.has(name.toLowerCase()); next += 1) {
      name = `${base.slice(0, 31 - String(next).length - 1)} ${next}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
