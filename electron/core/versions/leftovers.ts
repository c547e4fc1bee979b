import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Leftover } from '../../../shared/contract/versions.ts';
import { londonDate, londonTime, longDate } from '../../../shared/rules/dates.ts';
import { realDisk } from '../school-file/disk.ts';
import { readJournal } from '../school-file/read-journal.ts';
import type { RowImage } from '../school-file/recorder.ts';
import type { SchoolFile } from '../school-file/school-file.ts';
import type { StepRecord } from '../school-file/steps.ts';
import { build, type Reader, type Writer } from '../sql.ts';
import { eachOnce } from './each-once.ts';
import { type Table, tablesOf } from './family.ts';
import { quoted, raw } from './raw.ts';
import * as refusals from './refusals.ts';
import { parseRow, type Row, rowWhere } from './rows.ts';

export interface Found {
  readonly id: string;
  /** Where it lies, and after that everything that holds nothing else. */
  readonly paths: readonly string[];
  /** What it holds that this file does not; nothing where another that is listed holds the same. */
  readonly steps: readonly StepRecord[];
  readonly damaged: boolean;
  /** What could be read of it is listed with another. */
  readonly repeats: boolean;
}

const SHOWN = 50;

/** What is in the journals of this file that were kept, since they do not continue it: each change once. */
export function leftoversOf(file: SchoolFile): Found[] {
  const held = file.query(
    (db) => new Set(db.all(build.selectFrom('step').select('command_id')).map((row) => row.command_id)),
  );
  const journals = file.leftoverPaths.map((path) => {
    const read = readSafely(file, path);
    const steps = read === null ? [] : read.steps.filter((step) => !held.has(step.id));
    const damaged = read?.damaged ?? true;
    return { path, steps, damaged, bytes: damaged ? hashOf(path) : null };
  });
  return eachOnce(journals).map(({ lead, also, repeats }) => ({
    id: idOf(lead.path),
    paths: [lead, ...also].map(({ path }) => path),
    steps: repeats ? [] : lead.steps,
    damaged: lead.damaged,
    repeats,
  }));
}

export function leftoverOf(file: SchoolFile, id: string): Found {
  const found = leftoversOf(file).find((one) => one.id === id);
  if (found === undefined) throw refusals.gone();
  return found;
}

/** Removes it with all that holds nothing else, itself last: where one cannot be removed it is found again. */
export function removeFound({ paths }: Found): void {
  for (const path of [...paths].reverse()) realDisk.remove(path);
}

const idOf = (path: string) => createHash('sha256').update(basename(path)).digest('base64url').slice(0, 16);

/** Null where it cannot be read now. */
function hashOf(path: string): string | null {
  try {
    return createHash('sha256').update(realDisk.read(path)).digest('base64url');
  } catch {
    return null;
  }
}

function readSafely(file: SchoolFile, path: string) {
  try {
    const read = readJournal(realDisk, path, { id: file.id, key: file.unlock?.key ?? null });
    return read === 'damaged' || read.head.file !== file.id ? null : read;
  } catch {
    // Another version's journal, or none at all: it is kept, and can be dismissed.
    return null;
  }
}

export const shown = ({ id, paths, steps, damaged, repeats }: Found): Leftover => ({
  id,
  places: paths.length,
  steps: steps.slice(0, SHOWN).map(({ at, words }) => ({ at, words })),
  more: Math.max(0, steps.length - SHOWN),
  damaged,
  repeats,
});

/** The steps as a list to read. */
export function listOf({ steps, damaged }: Found): string {
  const lines = steps.map(({ at, words }) => `${longDate(londonDate(at))} at ${londonTime(at)}: ${words}`);
  const rest = damaged ? ['What follows could not be read.'] : [];
  return `${[...lines, ...rest].join('\r\n')}\r\n`;
}

/** Does the steps here, in a command's transaction: all of them, or none where later work rests on what they change. */
export function applySteps(db: Writer, steps: readonly StepRecord[]): void {
  const tables = tablesOf(db);
  for (const step of steps)
    for (const image of step.images) {
      const table = tables.get(image.table);
      if (table === undefined || !apply(db, tables, table, image)) throw refusals.changedSince(step.words);
    }
}

/** False where the row is neither as it was before the step nor as the step left it, or what it refers to is gone. */
function apply(db: Writer, tables: ReadonlyMap<string, Table>, table: Table, image: RowImage): boolean {
  const before = image.before === null ? null : parseRow(image.before);
  const after = image.after === null ? null : parseRow(image.after);
  const either = after ?? before;
  if (either === null) return true;
  const where = table.key.map((column) => `${quoted(column)} = ?`).join(' AND ');
  const name = `main.${quoted(table.name)}`;
  const here = present(db, `SELECT * FROM ${name} WHERE ${where}`, keyOf(table, before ?? either));
  const changed = changedBy(before, after);
  // As it goes with a row that hung on another, which was removed with it.
  if (isAs(here, after, changed)) return true;
  if (!isAs(here, before, changed)) return false;
  if (after !== null && !restsOnWhatIsHere(db, tables, table, after)) return false;
  if (after === null) db.run(raw(`DELETE FROM ${name} WHERE ${where}`, keyOf(table, either)));
  else if (before === null) {
    const columns = Object.keys(after).filter((column) => table.columns.includes(column));
    const marks = columns.map(() => '?').join(', ');
    db.run(
      raw(
        `INSERT INTO ${name} (${columns.map(quoted).join(', ')}) VALUES (${marks})`,
        columns.map((column) => after[column] ?? null),
      ),
    );
  } else {
    const sets = changed.map((column) => `${quoted(column)} = ?`).join(', ');
    db.run(
      raw(`UPDATE ${name} SET ${sets} WHERE ${where}`, [
        ...changed.map((column) => after[column] ?? null),
        ...keyOf(table, before),
      ]),
    );
  }
  return true;
}

const restsOnWhatIsHere = (db: Reader, tables: ReadonlyMap<string, Table>, table: Table, row: Row): boolean =>
  table.references.every(({ column, table: to, to: at }) => {
    const value = row[column] ?? null;
    const target = tables.get(to);
    return value === null || target === undefined || rowWhere(db, target, at, value) !== null;
  });

const keyOf = ({ key }: Table, row: Row) => key.map((column) => row[column] ?? null);
const present = (db: Reader, text: string, key: unknown[]): Row | null => db.get(raw<Row>(text, key)) ?? null;

/** The columns that a step changed; all of the row where it came or went. */
function changedBy(before: Row | null, after: Row | null): string[] {
  const columns = Object.keys(after ?? before ?? {});
  if (before === null || after === null) return columns;
  return columns.filter((column) => after[column] !== before[column]);
}

function isAs(row: Row | null, image: Row | null, columns: readonly string[]): boolean {
  if (row === null || image === null) return row === image;
  return columns.every((column) => (row[column] ?? null) === (image[column] ?? null));
}
