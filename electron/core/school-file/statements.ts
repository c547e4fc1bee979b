import type { Compilable } from 'kysely';
import type { Database, SqlValue, Statement } from 'sql.js';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Reader, Writer } from '../sql.ts';

const KEPT = 300;

/** What SQLite is given must be what it gives back: nothing is rounded, cut or turned into something else. */
export function bindable(value: unknown): SqlValue {
  if (value === null) return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
      throw new Refusal('number.too-large', 'A number is too large to be kept exactly.');
    return value;
  }
  if (typeof value === 'string') {
    if (value.includes('\0'))
      throw new Refusal('text.unreadable', 'A text holds a character that cannot be kept.', {
        wayOut: 'Type the text again instead of pasting it.',
      });
    return value.toWellFormed();
  }
  throw new TypeError(`A ${typeof value} cannot be kept in a column.`);
}

function readable(value: SqlValue): SqlValue {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new RangeError('A stored number is too large to be read exactly.');
  return value;
}

/** Runs SQL text on one database, keeping prepared statements for the next time. */
export class Statements {
  readonly #db: Database;
  readonly #kept = new Map<string, Statement>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Calls `each` with the column names and values of every row, until it returns false. */
  rows(
    sql: string,
    values: readonly unknown[],
    each: (names: readonly string[], row: readonly SqlValue[]) => boolean,
  ): void {
    const statement = this.#statement(sql);
    try {
      statement.bind(values.map(bindable));
      let names: readonly string[] | undefined;
      while (statement.step()) {
        names ??= statement.getColumnNames();
        if (!each(names, statement.get())) break;
      }
    } finally {
      statement.reset();
    }
  }

  /** Runs a statement for its effect and returns the number of rows that it changed itself. */
  run(sql: string, values: readonly unknown[] = []): number {
    this.rows(sql, values, () => true);
    return this.#db.getRowsModified();
  }

  /** The first column of the first row. */
  value(sql: string, values: readonly unknown[] = []): SqlValue | undefined {
    let found: SqlValue | undefined;
    this.rows(sql, values, (_, row) => {
      found = row[0];
      return false;
    });
    return found;
  }

  free(): void {
    for (const statement of this.#kept.values()) statement.free();
    this.#kept.clear();
  }

  #statement(sql: string): Statement {
    const kept = this.#kept.get(sql);
    if (kept !== undefined) {
      this.#kept.delete(sql);
      this.#kept.set(sql, kept);
      return kept;
    }
    const statement = this.#db.prepare(sql);
    this.#kept.set(sql, statement);
    if (this.#kept.size > KEPT)
      for (const [oldest, unused] of this.#kept) {
        unused.free();
        this.#kept.delete(oldest);
        break;
      }
    return statement;
  }
}

const READS = /^[\s(]*(select|with|values)\b/i;

type Compiled<Row> = ReturnType<Compilable<Row>['compile']>;

function selectOn(statements: Statements, mayWrite: () => boolean) {
  return <Row>({ sql, parameters, query: node }: Compiled<Row>, most: number): Row[] => {
    const writes = !READS.test(sql) || (node.kind !== 'SelectQueryNode' && node.kind !== 'RawNode');
    if (writes && !mayWrite()) throw new Error('A query may not change the file.');
    const found: Row[] = [];
    statements.rows(sql, parameters, (names, row) => {
      const made: Record<string, SqlValue> = {};
      for (const [place, name] of names.entries()) made[name] = readable(row[place] ?? null);
      found.push(made as Row);
      return found.length < most;
    });
    return found;
  };
}

/** Kysely's compiled text run by hand: `run` is left out of what a query is given, and refuses to be a write. */
export function writerOn(statements: Statements, mayWrite: () => boolean): Writer {
  const select = selectOn(statements, mayWrite);
  return {
    all: (query) => select(query.compile(), Number.POSITIVE_INFINITY),
    get: (query) => select(query.compile(), 1)[0],
    run(query) {
      if (!mayWrite()) throw new Error('A query may not change the file.');
      const { sql, parameters } = query.compile();
      return statements.run(sql, parameters);
    },
  };
}

/**
 * What one query reads with. Nothing changes while it runs, so the same select is asked of SQLite once: the areas that a
 * page is made from each read what they need, and a page that is made from many would read some tables ten times. Rows
 * are shared between those who asked, and frozen.
 */
export function readerOn(statements: Statements): Reader {
  const select = selectOn(statements, () => false);
  const read = new Map<string, readonly unknown[]>();
  const once = <Row>(query: Compilable<Row>, most: number): Row[] => {
    const compiled = query.compile();
    const key = JSON.stringify([most, compiled.sql, ...compiled.parameters]);
    const known = read.get(key) as readonly Row[] | undefined;
    if (known !== undefined) return [...known];
    const rows = select(compiled, most);
    for (const row of rows) Object.freeze(row);
    read.set(key, rows);
    return [...rows];
  };
  return { all: (query) => once(query, Number.MAX_SAFE_INTEGER), get: (query) => once(query, 1)[0] };
}
