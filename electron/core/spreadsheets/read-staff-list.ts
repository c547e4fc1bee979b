import { Refusal } from '../../../shared/contract/refusal.ts';
import type { DayOrder } from '../../../shared/rules/import/dates.ts';
import { findHeaderRow, isOnItsSide, isSideBySide } from '../../../shared/rules/import/find-headings.ts';
import { type Headed, type IgnoredRow, splitAtHeader } from '../../../shared/rules/import/header-row.ts';
import { fingerprintOf, recogniseLayout } from '../../../shared/rules/import/layouts.ts';
import { type ColumnReading, type Corrections, mapColumns } from '../../../shared/rules/import/mapping.ts';
import { own } from '../../../shared/rules/import/own.ts';
import { stagePeople } from '../../../shared/rules/import/stage-people.ts';
import type { Answer, AnsweredBefore, Staged } from '../../../shared/rules/import/staged.ts';
import type { Sheet, Table } from '../../../shared/rules/import/table.ts';
import { listOf } from '../../../shared/rules/import/text.ts';
import { limits } from './limits.ts';
import { type ReadTableInput, readTable } from './read-table.ts';
import { tooManyRows } from './sniff.ts';

export interface ReadStaffListInput extends ReadTableInput {
  /** YYYY-MM-DD in Europe/London. */
  readonly today: string;
  /** A row number of the spreadsheet; without one, found. */
  readonly headerRow?: number;
  readonly corrections?: Corrections;
  /** Corrections remembered from earlier imports, by the fingerprint of the layout; `corrections` win. */
  readonly remembered?: Readonly<Record<string, Corrections>>;
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly before?: AnsweredBefore;
  readonly orders?: Readonly<Record<string, DayOrder>>;
  readonly epoch?: 1900 | 1904;
  /** What the head typed in place of a cell, by `row|name of the column`; '' leaves it blank. */
  readonly fixes?: Readonly<Record<string, string>>;
}

/** All that the preview needs; no value of a sensitive column leaves the jobs' process. */
export interface StaffList {
  readonly sheets: readonly Sheet[];
  readonly sheet: string;
  readonly headerRow: number;
  /** The rows around the headings, for choosing another: only their words before the headings. */
  readonly ignored: readonly IgnoredRow[];
  readonly columns: readonly ColumnReading[];
  /** 'SIMS', where the headings tell. */
  readonly layout: string | null;
  readonly fingerprint: string;
  readonly rows: number;
  /** How many of them the spreadsheet hides. */
  readonly hiddenRows: number;
  readonly staged: Staged;
  /** The same as long as the file holds the same. */
  readonly mark: string;
}

/**
 * From a file to people who could be taken in. Throws a Refusal: whatever `readTable` refuses, no row of
 * headings, no name column, a list of schools, headings without people, pupils alone.
 */
export async function readStaffList(
  input: ReadStaffListInput,
  progress: (fraction: number, say: string) => void = () => undefined,
): Promise<StaffList> {
  const { sheets, table, mark } = await readTable(input);
  progress(0.4, 'Finding the headings');
  const headed = withFixes(headingsOf(table, input.headerRow, sheets), input.fixes ?? {});
  if (isSideBySide(headed)) throw sideBySide();
  const layout = recogniseLayout(headed.columns);
  if (layout?.of === 'schools') {
    throw new Refusal('import.schools', `This is a list of schools (${layout.name}), not of staff.`, {
      wayOut,
    });
  }
  const fingerprint = fingerprintOf(headed.columns);
  const columns = mapColumns(headed.columns, headed.rows, {
    ...own(input.remembered, fingerprint),
    ...input.corrections,
  });
  requireNames(columns);
  if (headed.rows.length === 0) {
    throw new Refusal('import.nobody', 'This file has headings, but nobody below them.', { wayOut });
  }
  if (headed.rows.length > limits.rows) throw tooManyRows();
  const { today, answers, before, orders } = input;
  progress(0.5, `Reading ${headed.rows.length.toLocaleString('en-GB')} rows`);
  const staged = stagePeople(headed, columns, {
    today,
    epoch: input.epoch ?? table.epoch,
    answers,
    before,
    orders,
  });
  if (staged.pupils > 0 && staged.pupils === headed.rows.length) {
    throw new Refusal('import.pupils', 'Everybody in this file is a pupil.', { wayOut });
  }
  return {
    sheets,
    sheet: table.sheet,
    headerRow: headed.headerRow,
    ignored: headed.ignored,
    columns,
    layout: layout?.name ?? null,
    fingerprint,
    rows: headed.rows.length,
    hiddenRows: headed.rows.filter(({ hidden }) => hidden === true).length,
    staged,
    mark,
  };
}

const wayOut = 'Export the staff list from your MIS with a row of headings, and import that file.';

function headingsOf(table: Table, chosen: number | undefined, sheets: readonly Sheet[]): Headed {
  if (chosen === undefined && isOnItsSide(table)) throw onItsSide();
  const headerRow = chosen ?? findHeaderRow(table);
  const headed = headerRow === null ? null : splitAtHeader(table, headerRow);
  if (headed && headed.columns.length > 0) return headed;
  const hidden = sheets.filter(({ state }) => state !== 'visible').map(({ name }) => `‘${name}’`);
  throw noNames(
    'No row of this file looks like headings, so it cannot be told which column has the names.',
    hidden.length > 0
      ? `Hidden sheets are not read: ${listOf(hidden)}. If staff are there, open the file in Excel, right-click a sheet’s tab, choose Unhide, save, and import it again.`
      : undefined,
  );
}

function withFixes(headed: Headed, fixes: Readonly<Record<string, string>>): Headed {
  const byRow = new Map<number, [number, string][]>();
  for (const [place, value] of Object.entries(fixes)) {
    const at = place.indexOf('|');
    const column = headed.columns.find(({ name }) => name === place.slice(at + 1));
    const row = Number(place.slice(0, at));
    if (column) byRow.set(row, [...(byRow.get(row) ?? []), [column.index, value]]);
  }
  if (byRow.size === 0) return headed;
  const rows = headed.rows.map((row) => {
    const own = byRow.get(row.number);
    if (!own) return row;
    const cells = [...row.cells];
    for (const [index, value] of own) {
      while (cells.length < index) cells.push('');
      cells[index] = value;
    }
    return { ...row, cells };
  });
  return { ...headed, rows };
}

function requireNames(columns: readonly ColumnReading[]): void {
  const has = (field: string) => columns.some((column) => column.field === field);
  if (has('full_name') || (has('surname') && has('forename'))) return;
  const missing = has('surname') ? 'forenames' : has('forename') ? 'surnames' : 'names';
  throw noNames(`This file has no column of ${missing}.`);
}

const onItsSide = () =>
  new Refusal(
    'import.on-its-side',
    'The headings of this sheet stand below each other, in its first column.',
    {
      wayOut:
        'Put everybody on one sheet, a row for each: in Excel copy the cells, choose Paste Special, Transpose, save, and import that file.',
    },
  );

const sideBySide = () =>
  new Refusal('import.side-by-side', 'Two lists stand beside each other on this sheet.', {
    wayOut: 'Move the second below the first, each value under its heading, save, and import that file.',
  });

const noNames = (
  say: string,
  instead = 'Export the list again with columns for forename and surname (or one for the full name), each with a heading.',
) => new Refusal('import.no-names', say, { wayOut: instead });
