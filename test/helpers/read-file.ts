import { readFileSync } from 'node:fs';
import initSqlJs from 'sql.js';

const sql = await initSqlJs();

/** A school file as another SQLite reads it from disk, not as the app that wrote it does. */
export function readSchoolFile(path: string) {
  const db = new sql.Database(readFileSync(path));
  const rows = (query: string): Record<string, unknown>[] => {
    const found: Record<string, unknown>[] = [];
    const statement = db.prepare(query);
    while (statement.step()) found.push(statement.getAsObject());
    statement.free();
    return found;
  };
  return {
    rows,
    /** `from` is all that follows FROM. */
    count: (from: string): number => Number(rows(`SELECT count(*) AS n FROM ${from}`)[0]?.n),
    /** The first column of every row. */
    list: (query: string): unknown[] => rows(query).map((row) => Object.values(row)[0]),
  };
}
export type ReadFile = ReturnType<typeof readSchoolFile>;
