import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Tables } from './school-file/tables.ts';

/** Builds typed SQL text; it is run by a `Reader` or a `Writer`, never by Kysely itself. */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

export interface Reader {
  /** Every row of a select. */
  all<Row>(query: Compilable<Row>): Row[];
  /** The first row, or undefined. */
  get<Row>(query: Compilable<Row>): Row | undefined;
}

export interface Writer extends Reader {
  /** Runs an insert, update or delete and returns the number of rows it changed. */
  run(query: Compilable<unknown>): number;
}
