import type { Database } from 'sql.js';
import { migrations, newestSchema } from './migrations/index.ts';
import { cannotMigrate } from './refusals.ts';

/**
 * Takes a database from `from` to the newest schema in one transaction: either every step is in, or none.
 * Foreign keys are off meanwhile, since a table that is rebuilt is dropped first, and are checked before commit.
 * Refuses with 'file.cannot-migrate', the database as it was.
 */
export function migrate(db: Database, from: number, steps: readonly string[] = migrations): void {
  db.exec('PRAGMA foreign_keys = OFF');
  db.exec('BEGIN');
  try {
    for (const step of steps.slice(from)) db.exec(step);
    if (db.exec('PRAGMA foreign_key_check').length > 0)
      throw new Error('After migrating, rows refer to rows that are not there.');
    db.exec(`PRAGMA user_version = ${steps.length}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw cannotMigrate(error);
  }
}

export { newestSchema };
