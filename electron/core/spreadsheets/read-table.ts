import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { headingScore } from '../../../shared/rules/import/find-headings.ts';
import type { Sheet, Table } from '../../../shared/rules/import/table.ts';
import { openUpload } from '../sealed-upload.ts';
import { limits } from './limits.ts';
import { sniff, tooLarge } from './sniff.ts';
import { type OpenWorkbook, openWorkbook } from './xlsx.ts';

export interface ReadTableInput {
  readonly path: string;
  /** What the file is encrypted with, where it is an upload. */
  readonly key?: string;
  /** By name; without one, the visible sheet whose headings are best known. */
  readonly sheet?: string;
}

export interface TableRead {
  /** Hidden sheets are named, so that the screen can say that they were not looked at. */
  readonly sheets: readonly Sheet[];
  readonly table: Table;
  /** The same as long as the file holds the same. */
  readonly mark: string;
}

/**
 * Reads a CSV or XLSX file: which it is, its bytes tell. Throws a Refusal with a way out for whatever cannot
 * be read. A hidden sheet is read only where it is asked for by name.
 */
export async function readTable({ path, key, sheet }: ReadTableInput): Promise<TableRead> {
  const file = await bytesOf(path, key);
  const mark = createHash('sha256').update(file).digest('base64');
  if (sniff(file) === 'text') {
    const { readCsv } = await textReader();
    const table = readCsv(file);
    return { sheets: [{ name: table.sheet, state: 'visible' }], table, mark };
  }
  const workbook = await openWorkbook(file);
  try {
    const table = await workbook.read(await choose(workbook, sheet));
    if (table.rows.length === 0) throw noRows(table.sheet);
    return { sheets: workbook.sheets, table, mark };
  } finally {
    workbook.close();
  }
}

/** What reads text, which carries every old encoding: two hundred kilobytes to load, and a workbook needs none of them. */
export const textReader = () => import('./csv.ts');

/** A file's bytes, deciphered where it is an upload. Throws a Refusal where it cannot be read, or has more than `most`. */
export async function bytesOf(
  path: string,
  key: string | undefined,
  most: number = limits.bytes,
): Promise<Buffer> {
  try {
    if ((await stat(path)).size > most) throw tooLarge();
    const bytes = await readFile(path);
    return key === undefined ? bytes : openUpload(bytes, key);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'table.unreadable',
      'This file cannot be opened: it may have been moved, or be open elsewhere.',
      {
        wayOut: 'Close it in Excel, check that it is still there, and choose it again.',
      },
    );
  }
}

async function choose(workbook: OpenWorkbook, name: string | undefined): Promise<Sheet> {
  if (name !== undefined) {
    const named = workbook.sheets.find((sheet) => sheet.name === name);
    if (named) return named;
    throw new Refusal('table.no-sheet', `This workbook has no sheet named ‘${name}’.`);
  }
  const visible = workbook.sheets.filter((sheet) => sheet.state === 'visible');
  const [first] = visible;
  if (!first) {
    throw new Refusal('table.all-hidden', 'Every sheet of this workbook is hidden.', {
      wayOut: 'Open it in Excel, right-click a sheet’s tab, choose Unhide, save, and import it again.',
    });
  }
  if (visible.length === 1) return first;
  let best = { sheet: first, score: -1 };
  for (const sheet of visible.slice(0, 30)) {
    const table = await workbook.read(sheet, 60);
    const score = table.rows.length === 0 ? -1 : headingScore(table);
    if (score > best.score) best = { sheet, score };
  }
  return best.sheet;
}

const noRows = (sheet: string) =>
  new Refusal('table.empty', `The sheet ‘${sheet}’ is empty.`, {
    wayOut: 'Make the file again, and check that it shows rows before you save it.',
  });
