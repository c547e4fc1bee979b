import { randomUUID } from 'node:crypto';
import type { Database } from 'sql.js';
import type { Writer } from '../sql.ts';
import { writeAtomically } from './atomic.ts';
import { type Disk, errorCode } from './disk.ts';
import type { FileKey } from './encryption/file-key.ts';
import { loadEngine } from './engine.ts';
import { seal } from './image.ts';
import { Lock, thisProcess } from './lock.ts';
import { prepare } from './readying.ts';
import * as refusals from './refusals.ts';
import { Statements, writerOn } from './statements.ts';

interface Copying {
  readonly disk: Disk;
  readonly image: Uint8Array;
  /** Whatever lies there is replaced, unless it is open. */
  readonly path: string;
  readonly key: FileKey | null;
}

/** Writes an image as a file of its own, with an id of its own, which is returned. */
export function writeCopy(copying: Copying): Promise<string> {
  return write(copying, () => undefined);
}

/**
 * Writes what `change` leaves of an image as a file of its own, and returns its id. What was taken out is in none of
 * its pages, free ones neither: it is built anew. `change` runs in one transaction with foreign keys on.
 */
export function writeChangedCopy(copying: Copying, change: (db: Writer) => void): Promise<string> {
  return write(copying, (copy) => {
    prepare(copy);
    copy.exec('PRAGMA foreign_keys = ON');
    const statements = new Statements(copy);
    copy.exec('BEGIN');
    try {
      change(writerOn(statements, () => true));
      statements.free();
      if (copy.exec('PRAGMA foreign_key_check').length > 0)
        throw new Error('Rows of the copy refer to rows that are not in it.');
      copy.exec('COMMIT');
    } finally {
      statements.free();
    }
    copy.exec('VACUUM');
  });
}

async function write({ disk, image, path, key }: Copying, change: (copy: Database) => void): Promise<string> {
  const engine = await loadEngine();
  const copy = new engine.Database(image);
  let lock: Lock | null = null;
  try {
    lock = await Lock.take(disk, `${path}.lock`, thisProcess(), () => new Date());
    const id = randomUUID();
    copy.exec('PRAGMA secure_delete = ON');
    copy.run('UPDATE file SET id = ?', [id]);
    change(copy);
    const { parts } = await seal(copy.export(), key, id);
    await writeAtomically(disk, path, parts, () => undefined);
    return id;
  } catch (error) {
    throw errorCode(error) === undefined ? error : refusals.cannotWrite(error);
  } finally {
    copy.close();
    lock?.release();
  }
}
