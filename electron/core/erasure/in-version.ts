import type { Database } from 'sql.js';
import { migrate, newestSchema } from '../school-file/migrate.ts';
import { Statements, writerOn } from '../school-file/statements.ts';
import { keepSetting } from '../settings.ts';
import type { Reader } from '../sql.ts';
import { eraseAnswers, erasePerson } from './erase-person.ts';
import type { Mark } from './marks.ts';
import { type Report, writeRecord } from './record.ts';
import { PENDING, type Pending } from './target.ts';

/**
 * Erases in one version of the file that was loaded into memory: the file itself, or a backup of it. Afterwards no page
 * of the image holds what was deleted. Returns whether there was anything to erase.
 */
export function eraseIn(
  { db, schema }: { readonly db: Database; readonly schema: number },
  pending: Pending,
  mark: Mark | null,
  said: Report,
): boolean {
  if (schema < newestSchema) migrate(db, schema);
  const statements = new Statements(db);
  const { target } = pending;
  let concerned: boolean;
  try {
    statements.run('PRAGMA foreign_keys = ON');
    statements.run('BEGIN');
    const writer = writerOn(statements, () => true);
    concerned = target.kind === 'person' ? erasePerson(writer, target.id) : eraseAnswers(writer, target);
    writeRecord(writer, pending, mark, said);
    if (statements.value('SELECT 1 FROM pragma_foreign_key_check') !== undefined)
      throw new Error('After erasing, rows refer to rows that are not there.');
    statements.run('COMMIT');
  } finally {
    statements.free();
  }
  // Deleted rows are overwritten as they go; a page that was split or moved may keep a part of one all the same.
  db.exec('VACUUM');
  return concerned;
}

/** Says in the file how far the erasure is that was begun in it. */
export function notePending(db: Database, pending: Pending): void {
  const statements = new Statements(db);
  try {
    keepSetting(
      writerOn(statements, () => true),
      PENDING,
      pending,
    );
  } finally {
    statements.free();
  }
}

/** Writes an erasure's record anew, once it is known what became of every copy. */
export function recordIn(db: Database, pending: Pending, mark: Mark | null, said: Report): void {
  const statements = new Statements(db);
  try {
    writeRecord(
      writerOn(statements, () => true),
      pending,
      mark,
      said,
    );
  } finally {
    statements.free();
  }
}

/** Reads in a version of the file that is not open. */
export function readIn<T>(db: Database, read: (db: Reader) => T): T {
  const statements = new Statements(db);
  try {
    return read(writerOn(statements, () => false));
  } finally {
    statements.free();
  }
}
