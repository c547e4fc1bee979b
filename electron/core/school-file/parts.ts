import { join } from 'node:path';
import type { Database } from 'sql.js';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { Writer } from '../sql.ts';
import { removeTemporary, writeAtomically } from './atomic.ts';
import { type Disk, errorCode, realDisk } from './disk.ts';
import type { FileKey, Unlock } from './encryption/file-key.ts';
import { loadEngine } from './engine.ts';
import { APPLICATION_ID, seal } from './image.ts';
import type { Lock } from './lock.ts';
import { migrate } from './migrate.ts';
import { newestSchema } from './migrations/index.ts';
import { removeOldImages } from './old-images.ts';
import { keepOlder } from './older.ts';
import { load, type Replayed, replay } from './opening.ts';
import type { Looking, SchoolFileOptions } from './options.ts';
import { lockBeside, prepare, takeLock } from './readying.ts';
import * as refusals from './refusals.ts';
import { Session } from './session.ts';

/** What an open school file is made of: its database in memory, its locks, and what was found beside it. */
export interface Parts {
  readonly options: SchoolFileOptions;
  readonly disk: Disk;
  readonly db: Database;
  readonly id: string;
  readonly locks: readonly Lock[];
  readonly hash: string;
  readonly key: FileKey | null;
  readonly replayed: Replayed;
  /** Why nothing can be changed, or null where it can. */
  readonly readOnly: Refusal | null;
}

/** The parts of a new file that has just been written. Leaves nothing behind where it throws. */
export async function partsOfNew(
  options: SchoolFileOptions,
  seed: (db: Writer) => void,
  key: FileKey | null,
): Promise<Parts> {
  const disk = options.disk ?? realDisk;
  const engine = await loadEngine();
  const locks: Lock[] = [];
  const db = new engine.Database();
  try {
    disk.makeFolder(options.journals);
    locks.push(await takeLock(options, disk, `${options.path}.lock`));
    if (disk.stamp(options.path) !== null) throw refusals.exists();
    prepare(db);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    migrate(db, 0);
    const id = Session.seed(db, seed);
    locks.push(await takeLock(options, disk, join(options.journals, `${id}.lock`)));
    const { parts, hash } = await seal(db.export(), key, id);
    await writeAtomically(disk, options.path, parts, () => {
      if (disk.stamp(options.path) !== null) throw refusals.exists();
    });
    db.exec('PRAGMA foreign_keys = ON');
    return {
      options,
      disk,
      db,
      id,
      locks,
      hash,
      key,
      replayed: { contained: [], last: null, leftover: [] },
      readOnly: null,
    };
  } catch (error) {
    // The key is whoever's gave it.
    letGo({ db, key: null, locks });
    throw errorCode(error) === undefined ? error : refusals.cannotWrite(error);
  }
}

/**
 * The parts of a file that is opened, as its last acknowledged command left it, and what about them is in no journal and so
 * must be written: that it was migrated, or forgot old images.
 */
export async function partsToOpen(
  options: SchoolFileOptions,
  unlock?: Unlock,
): Promise<{ parts: Parts; unsaved: 'migrated' | 'forgot' | null }> {
  const disk = options.disk ?? realDisk;
  const engine = await loadEngine();
  const locks: Lock[] = [];
  let db: Database | undefined;
  let key: FileKey | null = null;
  try {
    disk.makeFolder(options.journals);
    const stamp = disk.stamp(options.path);
    if (stamp === null) throw refusals.missing();
    const beside = stamp.readOnly ? null : await lockBeside(options, disk);
    if (beside !== null) {
      locks.push(beside);
      removeTemporary(disk, options.path);
    }
    const loaded = await load(engine, disk, options.path, unlock);
    key = loaded.key;
    db = loaded.db;
    locks.push(await takeLock(options, disk, join(options.journals, `${loaded.id}.lock`)));
    const replayed = replay(loaded, disk, options.journals);
    const older = loaded.schema < newestSchema;
    if (older) {
      await keepOlder(options, disk, loaded);
      migrate(db, loaded.schema);
    }
    const forgot = beside !== null && removeOldImages(db, options.clock()) > 0;
    db.exec('PRAGMA foreign_keys = ON');
    const parts: Parts = {
      options,
      disk,
      db,
      id: loaded.id,
      locks,
      hash: loaded.hash,
      key: loaded.key,
      // Read only, the journals wait for an opening that may write.
      replayed: beside === null ? { ...replayed, contained: [], last: null } : replayed,
      readOnly: beside === null ? refusals.readOnly() : null,
    };
    return { parts, unsaved: older ? 'migrated' : forgot ? 'forgot' : null };
  } catch (error) {
    letGo({ db, key, locks });
    throw errorCode(error) === undefined ? error : refusals.unreadable(error);
  }
}

/** The parts of a file that is only looked at: no lock is taken and nothing written. */
export async function partsToLook(
  options: SchoolFileOptions,
  { why, unlock, journals }: Looking,
): Promise<Parts> {
  const disk = options.disk ?? realDisk;
  const loaded = await load(await loadEngine(), disk, options.path, unlock);
  const { db } = loaded;
  try {
    // The journals are whoever's has the file open.
    if (journals === 'replayed') replay(loaded, { ...disk, remove: () => undefined }, options.journals);
    if (loaded.schema < newestSchema) migrate(db, loaded.schema);
    const replayed = { contained: [], last: null, leftover: [] };
    return { ...loaded, options, disk, locks: [], replayed, readOnly: why };
  } catch (error) {
    letGo({ db, key: loaded.key, locks: [] });
    throw errorCode(error) === undefined ? error : refusals.unreadable(error);
  }
}

/** Gives back what a file is made of that could not be opened after all; without a database where it did not come so far. */
export function letGo({
  db,
  key,
  locks,
}: Pick<Parts, 'key' | 'locks'> & { readonly db: Database | undefined }): void {
  try {
    db?.close();
  } finally {
    key?.drop();
    for (const lock of locks) lock.release();
  }
}
