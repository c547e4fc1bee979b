import type { Database } from 'sql.js';
import { type RowImage, recordedTables, type TableShape } from './recorder.ts';
import type { Statements } from './statements.ts';

/** A row is no longer as a step left it (or found it): a later step has changed it since. */
export class ChangedSince extends Error {
  readonly table: string;
  /** The row's key as the image has it: column and value. */
  readonly key: Readonly<Record<string, unknown>>;
  constructor(table: string, key: Readonly<Record<string, unknown>>) {
    super(`A row of ${table} has changed since.`);
    this.table = table;
    this.key = key;
  }
}

export type Way = 'back' | 'forward';
/** Takes a step's images back, last first, or applies them again; rows that others changed since refuse. */
export type Rewind = (images: readonly RowImage[], way: Way) => void;

type Row = Readonly<Record<string, unknown>>;
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function rowOf(json: string | null): Row | null {
  if (json === null) return null;
  const row: unknown = JSON.parse(json);
  if (typeof row !== 'object' || row === null) throw new Error('A row image is not a row.');
  return { ...row };
}

/**
 * Makes the function that takes steps back or does them again. Only columns that the step itself changed are
 * compared and written, so that a later change of another column stays. Foreign keys are off meanwhile: cascades
 * were recorded as rows of their own, and what is left dangling is found before the commit.
 * @throws ChangedSince where a row is not as the images say.
 */
export function createRewind(db: Database, statements: Statements): Rewind {
  const shapes = new Map(recordedTables(db).map((shape) => [shape.name, shape]));
  const shapeOf = (table: string): TableShape => {
    const shape = shapes.get(table);
    if (shape === undefined) throw new Error(`There is no table ${table} to take a row back in.`);
    return shape;
  };
  const turn = ({ table, before, after }: RowImage, way: Way) => {
    const shape = shapeOf(table);
    const from = rowOf(way === 'back' ? after : before);
    const to = rowOf(way === 'back' ? before : after);
    if (from === null && to !== null) insert(statements, shape, to);
    else if (from !== null && to === null) remove(statements, shape, from);
    else if (from !== null && to !== null) update(statements, shape, from, to);
  };
  return (images, way) => {
    for (const image of way === 'back' ? images.toReversed() : images) turn(image, way);
  };
}

const keyOf = ({ key }: TableShape, row: Row): Row =>
  Object.fromEntries(key.map((column) => [column, row[column] ?? null]));

function matching(columns: readonly string[]): string {
  return columns.map((column) => `${quoted(column)} IS ?`).join(' AND ');
}
const valuesOf = (columns: readonly string[], row: Row) => columns.map((column) => row[column] ?? null);

function insert(statements: Statements, shape: TableShape, row: Row): void {
  const { name, columns, key } = shape;
  const there = statements.value(
    `SELECT 1 FROM main.${quoted(name)} WHERE ${matching(key)}`,
    valuesOf(key, row),
  );
  if (there !== undefined) throw new ChangedSince(name, keyOf(shape, row));
  try {
    statements.run(
      `INSERT INTO main.${quoted(name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      valuesOf(columns, row),
    );
  } catch (error) {
    // Another row has taken the place that must be this one's alone.
    if (isConstraint(error)) throw new ChangedSince(name, keyOf(shape, row));
    throw error;
  }
}

function remove(statements: Statements, shape: TableShape, row: Row): void {
  const changed = statements.run(
    `DELETE FROM main.${quoted(shape.name)} WHERE ${matching(shape.columns)}`,
    valuesOf(shape.columns, row),
  );
  if (changed !== 1) throw new ChangedSince(shape.name, keyOf(shape, row));
}

function update(statements: Statements, shape: TableShape, from: Row, to: Row): void {
  const touched = shape.columns.filter((column) => (from[column] ?? null) !== (to[column] ?? null));
  const known = [...new Set([...shape.key, ...touched])];
  try {
    const changed = statements.run(
      `UPDATE main.${quoted(shape.name)} SET ${touched.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE ${matching(known)}`,
      [...valuesOf(touched, to), ...valuesOf(known, from)],
    );
    if (changed === 1) return;
  } catch (error) {
    if (!isConstraint(error)) throw error;
  }
  throw new ChangedSince(shape.name, keyOf(shape, from));
}

const isConstraint = (error: unknown) => error instanceof Error && /constraint failed/i.test(error.message);

/** A row that refers to one that is not there, after taking something back; null where none does. */
export function danglingRow(statements: Statements): { table: string } | null {
  const table = statements.value('SELECT "table" FROM pragma_foreign_key_check');
  return typeof table === 'string' ? { table } : null;
}
