import type { Database } from 'sql.js';

const VIEW = /^\s*CREATE\s+TEMP(?:ORARY)?\s+VIEW\s+"?(\w+)"?\s/i;

/**
 * TEMP views that stand before the tables of the same name, so that a query sees only what the views let
 * through. They are lifted while a command works on the real tables.
 */
export class Veil {
  readonly #db: Database;
  #views: readonly { name: string; sql: string }[] = [];
  #down = false;

  constructor(db: Database) {
    this.#db = db;
  }

  set(views: readonly string[]): void {
    this.lift();
    const named = views.map((sql) => {
      const name = VIEW.exec(sql)?.[1];
      if (name === undefined) throw new Error('A veil is made of statements that create a TEMP VIEW.');
      return { name, sql };
    });
    const before = this.#views;
    this.#views = named;
    try {
      this.lower();
    } catch (error) {
      this.#views = before;
      throw error;
    }
  }

  /** Puts the views in place, all or none; a query that cannot be veiled must not run. */
  lower(): void {
    if (this.#down) return;
    this.#db.exec('SAVEPOINT veil');
    try {
      for (const { sql } of this.#views) this.#db.exec(sql);
      this.#db.exec('RELEASE veil');
    } catch (error) {
      this.#db.exec('ROLLBACK TO veil');
      this.#db.exec('RELEASE veil');
      throw error;
    }
    this.#down = true;
  }

  lift(): void {
    if (!this.#down) return;
    this.#down = false;
    for (const { name } of this.#views) this.#db.exec(`DROP VIEW IF EXISTS temp."${name}"`);
  }
}
