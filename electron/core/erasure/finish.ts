import { dirname, join } from 'node:path';
import { londonDate } from '../../../shared/rules/dates.ts';
import type { ByKeyId } from '../other-keys.ts';
import { removeTemporaries, removeTemporary, writeAtomically } from '../school-file/atomic.ts';
import { type Disk, isSame, realDisk } from '../school-file/disk.ts';
import type { FileKey } from '../school-file/encryption/file-key.ts';
import { loadEngine } from '../school-file/engine.ts';
import { seal } from '../school-file/image.ts';
import type { Lock } from '../school-file/lock.ts';
import { type Loaded, load } from '../school-file/opening.ts';
import { prepare, takeLock } from '../school-file/readying.ts';
import { cannotWrite, changedMeanwhile, lostLock } from '../school-file/refusals.ts';
import type { SchoolFileOptions } from '../school-file/school-file.ts';
import { Statements } from '../school-file/statements.ts';
import { type NotAgreed, notAgreed } from './agreed.ts';
import { concernsOf } from './concerns.ts';
import { eraseIn, notePending, readIn, recordIn } from './in-version.ts';
import { journalsToRemove } from './journals.ts';
import { eraseInKept, keptOf, ownOr } from './kept.ts';
import { markOf, markOfAnswers } from './marks.ts';
import { everCalled } from './names.ts';
import { imagesOf } from './owned.ts';
import type { Report } from './record.ts';
import * as refusals from './refusals.ts';
import { type Pending, pendingIn } from './target.ts';

type Progress = (fraction: number, say: string) => void;
type Write = (parts: readonly Uint8Array[]) => Promise<void>;

/** What became of an erasure that was begun. */
export type Finished = { readonly kind: 'erased'; readonly said: Report } | NotAgreed;

/**
 * Carries out the erasure that was begun in a file that is saved and that nobody has open. Where it may not be erased any
 * more as it was agreed, that is returned and nothing is changed. Else the file first says that what is kept of it may be
 * changed from now on; then Baton's journals and all that it keeps of the file are rid of what is erased, the file itself
 * last and in one step: until then it says that an erasure was begun, and this can be called again; from then on it is
 * erased everywhere within reach. Returns what became of the copies. `key` opens the file; `unlock` those of its backups
 * that it does not. Throws where the file or a journal cannot be written; the file then still says it was begun.
 */
export async function finishErasing(
  options: SchoolFileOptions,
  { key, unlock }: { readonly key: FileKey | undefined; readonly unlock: ByKeyId },
  progress: Progress,
): Promise<Finished> {
  const disk = options.disk ?? realDisk;
  const locks: Lock[] = [];
  try {
    locks.push(await takeLock(options, disk, `${options.path}.lock`));
    removeTemporary(disk, options.path);
    let present = disk.stamp(options.path);
    const loaded = await load(await loadEngine(), disk, options.path, key && { key });
    try {
      locks.push(await takeLock(options, disk, join(options.journals, `${loaded.id}.lock`)));
      const allowed = () => {
        if (!locks.every((lock) => lock.isOurs())) throw lostLock();
        if (!isSame(disk.stamp(options.path), present)) throw changedMeanwhile();
      };
      const write: Write = async (parts) => {
        await writeAtomically(disk, options.path, parts, allowed);
        present = disk.stamp(options.path);
      };
      return await erase(options, disk, loaded, { unlock, progress, write });
    } finally {
      loaded.db.close();
    }
  } catch (error) {
    throw cannotWrite(error);
  } finally {
    for (const lock of locks) lock.release();
  }
}

async function erase(
  options: SchoolFileOptions,
  disk: Disk,
  loaded: Loaded,
  { unlock, progress, write }: { unlock: ByKeyId; progress: Progress; write: Write },
): Promise<Finished> {
  const { db, id, key, schema } = loaded;
  const found = readIn(db, (read) => {
    const begun = pendingIn(read);
    if (begun === null) throw refusals.notSaved();
    const { target } = begun;
    const against = notAgreed({ db: read, today: londonDate(options.clock().toISOString()) }, begun);
    if (against !== null) return against;
    const images = imagesOf(read);
    const marked =
      target.kind === 'person'
        ? markOf(begun, target.id, everCalled(read, images, target.id))
        : markOfAnswers(begun, target.id);
    return {
      kind: 'agreed',
      pending: begun,
      mark: marked,
      concerns: concernsOf(read, target, images),
    } as const;
  });
  if (found.kind === 'not-agreed') return found;
  const { mark, concerns } = found;
  progress(0.05, 'Emptying the journals');
  const statements = new Statements(db);
  let journals: ReturnType<typeof journalsToRemove>;
  try {
    journals = journalsToRemove(disk, options.journals, loaded, statements, concerns);
  } finally {
    statements.free();
  }
  let { pending } = found;
  const note = async (further: Partial<Pending>) => {
    pending = { ...pending, ...further };
    notePending(db, pending);
    await write((await seal(db.export(), key, id)).parts);
  };
  const foundRemoved = pending.foundRemoved || journals.others > 0;
  if (!pending.touched || foundRemoved !== pending.foundRemoved) await note({ touched: true, foundRemoved });
  for (const path of journals.paths) disk.remove(path);
  removeTemporaries(disk, options, id);
  disk.flushFolder(options.journals);
  const before: Report = {
    id: pending.id,
    rewritten: 0,
    unread: [],
    deleted: foundRemoved ? ['Changes of another version that were found on this computer'] : [],
    left: [],
    kept: [],
    beside: pending.beside,
  };
  const kept = keptOf(disk, options, id);
  const engine = await loadEngine();
  // Until all is done the file is noted in as it is; what it becomes is made beside it, in memory.
  const erased = new engine.Database(db.export());
  try {
    prepare(erased);
    // First: where this cannot be done, no backup has been touched.
    eraseIn({ db: erased, schema }, pending, mark, before);
    const said = await eraseInKept(engine, disk, kept, {
      unlock: ownOr(key, unlock),
      own: key?.id,
      pending,
      mark,
      said: before,
      note: (done) => note({ done: [...done] }),
      progress: (done) => progress(0.1 + done * 0.7, 'Going through the backups'),
    });
    // What was deleted must be gone before the file says so.
    for (const folder of new Set(kept.map(({ path }) => dirname(path)))) disk.flushFolder(folder);
    progress(0.85, 'Writing the file');
    recordIn(erased, pending, mark, said);
    await write((await seal(erased.export(), key, id)).parts);
    return { kind: 'erased', said };
  } finally {
    erased.close();
  }
}
