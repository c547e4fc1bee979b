import type { Database } from 'sql.js';
import { type Disk, errorCode } from './disk.ts';
import { Lock, thisProcess } from './lock.ts';
import type { SchoolFileOptions } from './options.ts';

/** Takes the lock at `path` in the name of whoever opens the file. */
export function takeLock(options: SchoolFileOptions, disk: Disk, path: string): Promise<Lock> {
  return Lock.take(disk, path, options.holder ?? thisProcess(), options.clock, options.pause);
}

/** Null where nothing can be written beside the file: it can then be read only. */
export async function lockBeside(options: SchoolFileOptions, disk: Disk): Promise<Lock | null> {
  try {
    return await takeLock(options, disk, `${options.path}.lock`);
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return null;
    throw error;
  }
}

/** What SQLite may keep of the image in its own cache, in KiB: with its usual 2 MB it copies pages to and fro. */
const CACHE_KIB = 32 * 1024;

/**
 * How large a page of a new image is, in bytes, and of an older one from when it is next vacuumed. Copying the image
 * for a snapshot holds up commands, and costs by the page: with SQLite's usual 4,096 it takes twice as long.
 */
const PAGE_BYTES = 8192;

/** Sets what every open database has: deleted rows are overwritten, and nothing goes to a file beside it. */
export function prepare(db: Database): void {
  db.exec('PRAGMA secure_delete = ON; PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY');
  db.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA cache_size = -${CACHE_KIB}`);
}
