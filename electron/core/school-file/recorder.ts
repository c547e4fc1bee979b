import type { Database } from 'sql.js';
import { bindable, type Statements } from './statements.ts';

/** One row as it was and as it is: null before it existed and after it is gone. JSON of every column. */
export interface RowImage {
  readonly table: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

const LONG_NUMBER = /\d{16}|\d[eE]\+?\d/;

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Every table that areas write, from the schema itself; the history's own tables are left out. */
export function recordedTables(db: Database): TableShape[] {
  const rows =
    db.exec(
      `SELECT t.name, c.name, c.pk FROM main.sqlite_schema AS t, pragma_table_info(t.name, 'main') AS c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND t.name NOT IN ('step', 'step_person', 'step_image')
       ORDER BY t.name, c.cid`,
    )[0]?.values ?? [];
  const tables = new Map<string, { columns: string[]; key: { name: string; place: number }[] }>();
  for (const [table, column, place] of rows) {
    const shape = tables.get(String(table)) ?? { columns: [], key: [] };
    tables.set(String(table), shape);
    shape.columns.push(String(column));
    if (Number(place) > 0) shape.key.push({ name: String(column), place: Number(place) });
  }
  return [...tables].map(([name, { columns, key }]) => ({
    name,
    columns,
    key: key.sort((a, b) => a.place - b.place).map((part) => part.name),
  }));
}

/**
 * Watches every table with TEMP triggers, which leave nothing in the file. They see what statements alone do
 * not tell: cascades, rows that REPLACE removed, deletes without a filter.
 */
export function installRecorder(db: Database): void {
  db.exec('PRAGMA recursive_triggers = ON');
  db.exec(
    'CREATE TEMP TABLE recorded_row (place INTEGER PRIMARY KEY, tbl TEXT NOT NULL, before TEXT, after TEXT)',
  );
  for (const { name, columns } of recordedTables(db)) {
    const row = (of: 'OLD' | 'NEW') =>
      `json_object(${columns.map((column) => `'${column}', ${of}.${quoted(column)}`).join(', ')})`;
    const watch = (event: string, before: string, after: string) =>
      db.exec(
        `CREATE TEMP TRIGGER ${quoted(`record_${event}_${name}`)} AFTER ${event} ON main.${quoted(name)} BEGIN
           INSERT INTO recorded_row (tbl, before, after) VALUES ('${name}', ${before}, ${after}); END`,
      );
    watch('INSERT', 'NULL', row('NEW'));
    watch('UPDATE', row('OLD'), row('NEW'));
    watch('DELETE', row('OLD'), 'NULL');
  }
}

/** What has been recorded since it was last forgotten, in the order in which it happened; inside the transaction. */
export function recordedImages(statements: Statements): RowImage[] {
  const images: RowImage[] = [];
  statements.rows('SELECT tbl, before, after FROM temp.recorded_row ORDER BY place', [], (_, row) => {
    const after = text(row[2]);
    // What SQL worked out by itself was never bound, so it is looked at here: it must be replayable.
    if (after !== null && LONG_NUMBER.test(after)) Object.values(parseRow(after)).forEach(bindable);
    images.push({ table: String(row[0]), before: text(row[1]), after });
    return true;
  });
  // A row touched without becoming different says nothing.
  return images.filter((image) => image.before !== image.after);
}

/** Keeps what has been recorded as the images of a step, as `writeStep` does from what `recordedImages` gives. */
export function keepImages(statements: Statements, seq: number): void {
  statements.run(
    `INSERT INTO main.step_image (seq, place, tbl, before, after)
     SELECT ?, row_number() OVER (ORDER BY place) - 1, tbl, before, after
     FROM temp.recorded_row WHERE before IS NOT after ORDER BY place`,
    [seq],
  );
}

export function forgetImages(statements: Statements): void {
  statements.run('DELETE FROM temp.recorded_row');
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/**
 * Applies row images in exact order. The caller has foreign keys off and the recorder absent or expected to
 * see it. Throws where a row is not as the image says, since the image then belongs to another state.
 */
export function createApplier(db: Database, statements: Statements): (image: RowImage) => void {
  const shapes = new Map(recordedTables(db).map((shape) => [shape.name, shape]));
  return ({ table, before, after }) => {
    const shape = shapes.get(table);
    if (shape === undefined) throw new Error(`There is no table ${table} to apply a row to.`);
    const was = before === null ? null : parseRow(before);
    const is = after === null ? null : parseRow(after);
    const name = quoted(table);
    const here = shape.key.map((column) => `${quoted(column)} IS ?`).join(' AND ');
    const keyOf = (row: Row) => shape.key.map((column) => row[column] ?? null);
    const valuesOf = (row: Row) => shape.columns.map((column) => row[column] ?? null);
    let changed = 0;
    if (was === null && is !== null)
      changed = statements.run(
        `INSERT INTO main.${name} (${shape.columns.map(quoted).join(', ')}) VALUES (${shape.columns.map(() => '?').join(', ')})`,
        valuesOf(is),
      );
    else if (was !== null && is === null)
      changed = statements.run(`DELETE FROM main.${name} WHERE ${here}`, keyOf(was));
    else if (was !== null && is !== null)
      changed = statements.run(
        `UPDATE main.${name} SET ${shape.columns.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE ${here}`,
        [...valuesOf(is), ...keyOf(was)],
      );
    if (changed !== 1) throw new Error(`A row of ${table} is not as its image says.`);
  };
}

type Row = Readonly<Record<string, unknown>>;

/** A row from its image. */
export function parseRow(json: string): Row {
  const row: unknown = JSON.parse(json);
  if (typeof row !== 'object' || row === null) throw new Error('A row image is not a row.');
  return { ...row };
}
