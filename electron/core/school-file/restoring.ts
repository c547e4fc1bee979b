import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { londonDate, londonTime, longDate } from '../../../shared/rules/dates.ts';
import { writeAtomically } from './atomic.ts';
import { createBackups } from './backups.ts';
import { type Disk, isSame, realDisk } from './disk.ts';
import type { FileKey, Unlock } from './encryption/file-key.ts';
import { loadEngine } from './engine.ts';
import { seal } from './image.ts';
import { Lock, thisProcess } from './lock.ts';
import { migrate } from './migrate.ts';
import { newestSchema } from './migrations/index.ts';
import { load } from './opening.ts';
import * as refusals from './refusals.ts';
import type { SchoolFileOptions } from './school-file.ts';
import { Statements } from './statements.ts';
import { newestStep, writeStep } from './steps.ts';

export interface Restorable {
  readonly id: string;
  /** What the backup was encrypted with, or null. The caller lets it go. */
  readonly key: FileKey | null;
  /** The database, up to date and with the step that says what was done. */
  readonly image: Uint8Array;
}

/** What of the present a restored file has whatever the backup says. */
export interface KeptThrough {
  readonly erasures: readonly { readonly at: string; readonly kind: string; readonly out_of_reach: string }[];
  /** Settings as they are now; null where there is none. */
  readonly settings: readonly { readonly key: string; readonly value: string | null }[];
  /** Settings that say which number was issued last: the higher one stays. */
  readonly issued: readonly { readonly key: string; readonly value: string }[];
}

interface From {
  readonly backup: string;
  readonly unlock?: Unlock;
  /** When the backup was made. */
  readonly at: string;
  readonly keep?: KeptThrough;
}

/**
 * Makes of a backup what the school file will be. Writes nothing. Refuses a backup that is damaged, and one that is
 * locked where there is no `unlock`.
 */
export async function restorable(options: SchoolFileOptions, from: From): Promise<Restorable> {
  const disk = options.disk ?? realDisk;
  const loaded = await load(await loadEngine(), disk, from.backup, from.unlock);
  const { db, id, key } = loaded;
  const statements = new Statements(db);
  try {
    const newest = newestStep(statements);
    statements.free();
    if (loaded.schema < newestSchema) migrate(db, loaded.schema);
    writeStep(statements, {
      seq: newest + 1,
      at: options.clock().toISOString(),
      id: randomUUID(),
      area: 'backups',
      name: 'restore',
      words: `Put the backup of ${momentWords(from.at)} in the place of the file`,
      people: [],
      reply: 'null',
      schema: newestSchema,
      undoes: null,
      redoes: null,
      images: [],
    });
    if (from.keep !== undefined) keepThrough(statements, from.keep);
    statements.free();
    return { id, key, image: db.export() };
  } catch (error) {
    if (from.unlock === undefined || !('key' in from.unlock)) key?.drop();
    throw error;
  } finally {
    statements.free();
    db.close();
  }
}

function keepThrough(statements: Statements, { erasures, settings, issued }: KeptThrough): void {
  for (const { at, kind, out_of_reach: said } of erasures)
    statements.run(
      `INSERT INTO erasure (seq, at, kind, out_of_reach)
       SELECT (SELECT coalesce(max(seq), 0) + 1 FROM erasure), ?, ?, ?
       WHERE NOT EXISTS (SELECT 1 FROM erasure WHERE at = ? AND kind = ?)`,
      [at, kind, said, at, kind],
    );
  for (const { key, value } of settings) {
    statements.run('DELETE FROM setting WHERE key = ?', [key]);
    if (value !== null) statements.run('INSERT INTO setting (key, value) VALUES (?, ?)', [key, value]);
  }
  for (const { key, value } of issued)
    statements.run(
      `INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
       WHERE CAST(excluded.value AS INTEGER) > CAST(value AS INTEGER)`,
      [key, value],
    );
}

/** '27 November 2026 at 16:02', in London. */
export const momentWords = (at: string) => `${longDate(londonDate(at))} at ${londonTime(at)}`;

/**
 * Puts it in the place of the school file, which nobody may have open: first the present is backed up, then the new file
 * takes its place in one step. Whenever the computer stops, the file is the one or the other. Journals of the file
 * before continue that file alone, so nothing of it comes back onto this one.
 */
export async function putInPlace(
  options: SchoolFileOptions,
  { id, image }: Pick<Restorable, 'id' | 'image'>,
  key: FileKey | null,
): Promise<void> {
  await withLock(options, async (disk, isOurs) => {
    const { path, backups, clock } = options;
    if (backups !== undefined)
      await createBackups({ disk, folder: join(backups, id), clock }).takeFile(path, 'before_restoring');
    const present = disk.stamp(path);
    const { parts } = await seal(image, key, id);
    await writeAtomically(disk, path, parts, () => {
      if (!isOurs()) throw refusals.lostLock();
      if (!isSame(disk.stamp(path), present)) throw refusals.changedMeanwhile();
    });
  });
}

async function withLock<T>(
  options: SchoolFileOptions,
  work: (disk: Disk, isOurs: () => boolean) => Promise<T>,
): Promise<T> {
  const disk = options.disk ?? realDisk;
  let lock: Lock | null = null;
  try {
    lock = await Lock.take(disk, `${options.path}.lock`, options.holder ?? thisProcess(), options.clock);
    const held = lock;
    return await work(disk, () => held.isOurs());
  } catch (error) {
    throw refusals.cannotWrite(error);
  } finally {
    lock?.release();
  }
}
