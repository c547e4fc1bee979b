import type { Database } from 'sql.js';
import { ChangedSince, type InTheWay, type Row } from './changed-since.ts';
import { parseRow, quoted, type RowImage, recordedTables, type TableShape } from './recorder.ts';
import { restingOn } from './resting-on.ts';
import type { Statements } from './statements.ts';

/** 'back' takes a step back, 'forward' does it again. */
export type Way = 'back' | 'forward';
/**
 * Takes a step's images back, the last first, or applies them again in their order.
 * @throws ChangedSince where rows are not as the step left them, or others rest on them.
 */
export type Rewind = (seq: number, images: readonly RowImage[], way: Way) => void;

/**
 * Makes the function that takes steps back or does them again. Only columns that the step itself changed are
 * compared and written, so that a later change of another column stays. Foreign keys are off meanwhile: cascades
 * were recorded as rows of their own, and what would be left dangling is found at the end.
 */
export function createRewind(
  db: Database,
  statements: Statements,
): (images: readonly RowImage[], way: Way) => void {
  const shapes = new Map(recordedTables(db).map((shape) => [shape.name, shape]));
  const shapeOf = (table: string): TableShape => {
    const shape = shapes.get(table);
    if (shape === undefined) throw new Error(`There is no table ${table} to take a row back in.`);
    return shape;
  };
  return (images, way) => {
    const turned = (way === 'back' ? images.toReversed() : images).map(({ table, before, after }) => ({
      shape: shapeOf(table),
      from: parsed(way === 'back' ? after : before),
      to: parsed(way === 'back' ? before : after),
    }));
    for (const { shape, from, to } of turned) {
      if (from === null && to !== null) insert(statements, shape, to);
      else if (from !== null && to === null) remove(statements, shape, from);
      else if (from !== null && to !== null) update(statements, shape, from, to);
    }
    const found = restingOn(statements, shapes, turned);
    if (found.length > 0) throw new ChangedSince(found);
  };
}

const parsed = (json: string | null): Row | null => (json === null ? null : parseRow(json));
const keyOf = ({ key }: TableShape, row: Row): Row =>
  Object.fromEntries(key.map((column) => [column, row[column] ?? null]));
const matching = (columns: readonly string[]) =>
  columns.map((column) => `${quoted(column)} IS ?`).join(' AND ');
const valuesOf = (columns: readonly string[], row: Row) => columns.map((column) => row[column] ?? null);

function insert(statements: Statements, shape: TableShape, row: Row): void {
  const { name, columns, key } = shape;
  const there = statements.value(
    `SELECT 1 FROM main.${quoted(name)} WHERE ${matching(key)}`,
    valuesOf(key, row),
  );
  if (there !== undefined) throw changed(shape, row, null);
  unlessTaken(statements, shape, row, () =>
    statements.run(
      `INSERT INTO main.${quoted(name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      valuesOf(columns, row),
    ),
  );
}

function remove(statements: Statements, shape: TableShape, row: Row): void {
  const gone = statements.run(
    `DELETE FROM main.${quoted(shape.name)} WHERE ${matching(shape.columns)}`,
    valuesOf(shape.columns, row),
  );
  if (gone !== 1) throw changed(shape, row, differing(statements, shape, shape.columns, row));
}

function update(statements: Statements, shape: TableShape, from: Row, to: Row): void {
  const touched = shape.columns.filter((column) => (from[column] ?? null) !== (to[column] ?? null));
  const known = [...new Set([...shape.key, ...touched])];
  const there = unlessTaken(statements, shape, from, () =>
    statements.run(
      `UPDATE main.${quoted(shape.name)} SET ${touched.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE ${matching(known)}`,
      [...valuesOf(touched, to), ...valuesOf(known, from)],
    ),
  );
  if (there !== 1) throw changed(shape, from, differing(statements, shape, touched, from));
}

const changed = (shape: TableShape, row: Row, columns: InTheWay['columns']) =>
  new ChangedSince([{ table: shape.name, key: keyOf(shape, row), columns }]);

/** Which of these columns the row has otherwise now; null where it is not there at all. */
function differing(
  statements: Statements,
  shape: TableShape,
  columns: readonly string[],
  row: Row,
): readonly string[] | null {
  const name = quoted(shape.name);
  const here = matching(shape.key);
  const key = valuesOf(shape.key, row);
  if (statements.value(`SELECT 1 FROM main.${name} WHERE ${here}`, key) === undefined) return null;
  return columns.filter(
    (column) =>
      statements.value(`SELECT 1 FROM main.${name} WHERE ${here} AND ${quoted(column)} IS ?`, [
        ...key,
        row[column] ?? null,
      ]) === undefined,
  );
}

/** Another row may have taken the place that must be one row's alone: that one stands in the way. */
function unlessTaken(statements: Statements, shape: TableShape, row: Row, write: () => number): number {
  try {
    return write();
  } catch (error) {
    const [, columns] =
      /UNIQUE constraint failed: (.+)/.exec(error instanceof Error ? error.message : '') ?? [];
    if (columns === undefined) throw error;
    const names = columns.split(', ').map((column) => column.slice(column.indexOf('.') + 1));
    const rows: InTheWay[] = [];
    statements.rows(
      `SELECT ${shape.key.map(quoted).join(', ')} FROM main.${quoted(shape.name)} WHERE ${matching(names)}`,
      valuesOf(names, row),
      (keys, values) => {
        const key = Object.fromEntries(keys.map((column, place) => [column, values[place] ?? null]));
        rows.push({ table: shape.name, key, columns: null });
        return true;
      },
    );
    throw new ChangedSince(rows);
  }
}
