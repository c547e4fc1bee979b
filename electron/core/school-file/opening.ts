import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Database, SqlJsStatic } from 'sql.js';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { type Disk, errorCode } from './disk.ts';
import { decryptImage, isEncrypted } from './encryption/container.ts';
import type { FileKey, Unlock } from './encryption/file-key.ts';
import { APPLICATION_ID, unseal } from './image.ts';
import { unbegunName } from './journal.ts';
import { newestSchema } from './migrations/index.ts';
import { type ReadJournal, readJournal } from './read-journal.ts';
import { prepare } from './readying.ts';
import { createApplier } from './recorder.ts';
import * as refusals from './refusals.ts';
import { Statements } from './statements.ts';
import { holdsStep, newestStep, writeStep } from './steps.ts';

export interface Loaded {
  readonly db: Database;
  readonly id: string;
  readonly hash: string;
  readonly schema: number;
  /** What the file is encrypted with; null where it is not. */
  readonly key: FileKey | null;
}

/**
 * Reads and checks a school file, which `unlock` opens where it is encrypted. Refuses in a sentence whatever cannot
 * be opened, and what is locked where there is no `unlock`; never writes.
 */
export async function load(engine: SqlJsStatic, disk: Disk, path: string, unlock?: Unlock): Promise<Loaded> {
  const bytes = await disk.readWhole(path).catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT' ? refusals.missing() : refusals.unreadable(error);
  });
  const { image: content, hash } = await unseal(bytes);
  const { image, key } = isEncrypted(content)
    ? await decryptImage(content, unlock)
    : { image: content, key: null };
  // Not as a Buffer, of which a part is ten times as dear to make: SQLite reads the image page by page.
  const db = new engine.Database(new Uint8Array(image.buffer, image.byteOffset, image.length));
  try {
    const statements = new Statements(db);
    const first = (sql: string) => statements.value(sql);
    if (first('PRAGMA application_id') !== APPLICATION_ID) throw refusals.foreign();
    const schema = Number(first('PRAGMA user_version'));
    if (schema > newestSchema) throw refusals.newer();
    // Before the check, which reads every page: with room for them all the first snapshot finds them read.
    prepare(db);
    // Both take a while: at the start a page may be waiting for its files.
    await setImmediate();
    if (schema < 1 || first('PRAGMA quick_check') !== 'ok') throw refusals.damaged();
    const id = first('SELECT id FROM file');
    if (typeof id !== 'string' || id === '') throw refusals.damaged();
    statements.free();
    await setImmediate();
    return { db, id, hash, schema, key };
  } catch (error) {
    db.close();
    if (unlock === undefined || !('key' in unlock)) key?.drop();
    // What SQLite itself stumbles over is damage that was there when the seal was put on.
    throw error instanceof Refusal ? error : refusals.damaged();
  }
}

export interface Replayed {
  /** Journals whose steps are all in the image: they can go once a snapshot holds them. */
  readonly contained: readonly string[];
  /** The journal that the next one continues. */
  readonly last: string | null;
  /** Journals of this file that do not continue it, or not wholly: kept as they are. */
  readonly leftover: readonly string[];
}

/**
 * Brings the image up to the last acknowledged command from the journals that continue exactly this snapshot.
 * Must run before migrating and before the recorder is installed. Where it throws, the image is fit for nothing
 * but to be closed.
 */
export function replay(loaded: Loaded, disk: Disk, folder: string): Replayed {
  const leftover: string[] = [];
  const found: ReadJournal[] = [];
  for (const path of journalsOf(disk, folder, loaded.id)) {
    const journal = read(disk, path, loaded);
    if (journal === 'damaged' && path.endsWith(unbegunName('.journal'))) disk.remove(path);
    else if (journal === 'damaged' || journal.head.file !== loaded.id) leftover.push(path);
    else found.push(journal);
  }
  const statements = new Statements(loaded.db);
  let chain: readonly ReadJournal[];
  try {
    chain = chainOf(found, loaded, newestStep(statements));
    if (chain.length > 0) applyAll(loaded.db, statements, chain);
    for (const journal of found) {
      if (chain.includes(journal)) continue;
      const contained = !journal.damaged && journal.steps.every((step) => holdsStep(statements, step));
      if (contained) disk.remove(journal.path);
      else leftover.push(journal.path);
    }
  } finally {
    statements.free();
  }
  for (const journal of chain) if (journal.damaged) leftover.push(journal.path);
  return {
    contained: chain.filter((journal) => !journal.damaged).map((journal) => journal.path),
    last: chain.at(-1)?.head.journal ?? null,
    leftover,
  };
}

/**
 * The journals that continue this snapshot, in order. Each takes up exactly where the one before ends: where one has
 * lost its last steps, what follows them would make rows that never were. Of several that could follow, as when one
 * was begun and given up, those are taken that lead furthest.
 */
function chainOf(found: readonly ReadJournal[], { hash, schema }: Loaded, newest: number): ReadJournal[] {
  const from = (
    could: readonly ReadJournal[],
    last: number,
    before: readonly ReadJournal[],
  ): ReadJournal[] => {
    const chains = could
      .filter((one) => !before.includes(one) && (one.steps[0]?.seq ?? last + 1) === last + 1)
      .map((one) => {
        const after = found.filter(({ head }) => head.after === one.head.journal);
        return [one, ...from(after, one.steps.at(-1)?.seq ?? last, [...before, one])];
      });
    const length = (chain: readonly ReadJournal[]) => chain.reduce((sum, one) => sum + one.steps.length, 0);
    return chains.sort((a, b) => length(b) - length(a) || b.length - a.length)[0] ?? [];
  };
  return from(
    found.filter((one) => one.bases.includes(hash) && one.head.schema === schema),
    newest,
    [],
  );
}

function journalsOf(disk: Disk, folder: string, id: string): string[] {
  try {
    return disk
      .list(folder)
      .filter((name) => name.startsWith(`${id}.`) && /\.journal(\.new)?$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw refusals.unreadable(error);
  }
}

function read(disk: Disk, path: string, file: Loaded): ReturnType<typeof readJournal> {
  try {
    return readJournal(disk, path, file);
  } catch (error) {
    if (errorCode(error) !== undefined) throw refusals.unreadable(error);
    // It checks but says nothing that we understand: another version's, or not a journal at all.
    return 'damaged';
  }
}

function applyAll(db: Database, statements: Statements, chain: readonly ReadJournal[]): void {
  // Where replaying fails the image is thrown away, so nothing need be kept to roll it back with.
  db.exec('PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF');
  db.exec('BEGIN');
  try {
    const apply = createApplier(db, statements);
    let newest = newestStep(statements);
    for (const step of chain.flatMap((journal) => journal.steps)) {
      if (step.seq !== newest + 1) throw new Error('The journal repeats a step, or leaves one out.');
      for (const image of step.images) apply(image);
      writeStep(statements, step);
      newest = step.seq;
    }
    if (statements.value('SELECT 1 FROM pragma_foreign_key_check') !== undefined)
      throw new Error('After replaying, rows refer to rows that are not there.');
    db.exec('COMMIT');
    db.exec('PRAGMA journal_mode = MEMORY');
  } catch {
    throw refusals.damaged();
  }
}
