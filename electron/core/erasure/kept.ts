import { basename, join } from 'node:path';
import type { SqlJsStatic } from 'sql.js';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { backupMoment } from '../../../shared/rules/backup-words.ts';
import { type ByKeyId, isOtherPassphrase } from '../other-keys.ts';
import { writeAtomically } from '../school-file/atomic.ts';
import { backupsIn } from '../school-file/backups.ts';
import { type Disk, errorCode, saysFull } from '../school-file/disk.ts';
import type { FileKey } from '../school-file/encryption/file-key.ts';
import { type Sealed, seal, unseal } from '../school-file/image.ts';
import { keptOlder } from '../school-file/older.ts';
import { load } from '../school-file/opening.ts';
import { eraseIn } from './in-version.ts';
import type { Mark } from './marks.ts';
import type { Report } from './record.ts';
import type { DoneTo, Pending } from './target.ts';

/** Opens what the file's own key opens, and what `others` do; gives copies, which are dropped once used. */
export const ownOr = (key: FileKey | null | undefined, others: ByKeyId): ByKeyId => ({
  keyOf: (id) => (key?.id === id ? key.copy() : others.keyOf(id)),
});

export interface Kept {
  readonly path: string;
  /** 'The backup of 3 November 2026 at 10:02'. */
  readonly words: string;
}

/** What Baton itself keeps of the file: its backups, and files of older schemas. */
export function keptOf(
  disk: Disk,
  folders: { readonly journals: string; readonly backups?: string | undefined },
  id: string,
): Kept[] {
  const backups = folders.backups === undefined ? [] : backupsIn(disk, join(folders.backups, id));
  return [
    ...backups.map(({ path, at }) => ({ path, words: `The backup of ${backupMoment(at)}` })),
    ...keptOlder(disk, folders.journals, id).map((path) => ({
      path,
      words: 'The file as it was before an update of Baton',
    })),
  ];
}

interface How {
  readonly unlock: ByKeyId;
  /** The id of the key of the file itself; undefined where it has none. */
  readonly own: string | undefined;
  readonly pending: Pending;
  readonly mark: Mark | null;
  readonly said: Report;
  /** Says in the file what is about to be done, on top of what was done before. */
  readonly note: (done: readonly DoneTo[]) => Promise<void>;
  readonly progress: (done: number) => void;
}

/**
 * Writes each anew without what is erased, but for what an attempt before has written. One that cannot be read may hold
 * it, and one that cannot be written does: it is deleted, and where that fails too it is left and told. One under another
 * passphrase is kept where that was chosen, but for what could be opened when it was chosen. What the next attempt could
 * not see any more is noted first. Returns what all attempts did; throws where that cannot be noted.
 */
export async function eraseInKept(
  engine: SqlJsStatic,
  disk: Disk,
  kept: readonly Kept[],
  how: How,
): Promise<Report> {
  const done = new Map(how.pending.done.map((one) => [one.name, one]));
  const note = (one: DoneTo) => {
    done.set(one.name, one);
    return how.note([...done.values()]);
  };
  const left: string[] = [];
  const locked: string[] = [];
  for (const [place, { path, words }] of kept.entries()) {
    how.progress(place / kept.length);
    const name = basename(path);
    const earlier = done.get(name);
    const before = earlier?.kind === 'rewritten' ? earlier : undefined;
    if (before !== undefined && (await isWritten(disk, path, before.hash))) continue;
    const asked: string[] = [];
    try {
      const anew = await without(engine, disk, path, { ...how, unlock: telling(how.unlock, asked) });
      const concerned = anew.concerned || before?.concerned === true;
      // Of what only another key opens the next attempt could not know that it is done.
      if (concerned || anew.key !== how.own)
        await noted(note({ kind: 'rewritten', name, hash: anew.hash, concerned }));
      await writeAtomically(disk, path, anew.parts, () => undefined);
    } catch (error) {
      if (error instanceof NotNoted) throw error.cause;
      // A full disk is no reason to lose what could be written once there is room.
      if (saysFull(errorCode(error))) throw error;
      const isLocked = isOtherPassphrase(error);
      const wasOpened = asked.some((id) => how.pending.opened.includes(id));
      if (isLocked && !wasOpened && how.pending.locked === 'keep') {
        locked.push(words);
        continue;
      }
      // What was read when it was begun is not told as what nobody could read.
      const as = error instanceof Refusal && !(isLocked && wasOpened) ? 'unread' : 'deleted';
      await note({ kind: 'removed', name, words, as });
      if (removed(disk, path)) continue;
      done.delete(name);
      left.push(words);
    }
  }
  return reportOf(how.said, [...done.values()], { left, kept: locked });
}

function reportOf(said: Report, done: readonly DoneTo[], still: Pick<Report, 'left' | 'kept'>): Report {
  const gone = (as: 'unread' | 'deleted') =>
    done.flatMap((one) => (one.kind === 'removed' && one.as === as ? [one.words] : []));
  return {
    ...said,
    rewritten: done.filter((one) => one.kind === 'rewritten' && one.concerned).length,
    unread: gone('unread'),
    deleted: [...said.deleted, ...gone('deleted')],
    ...still,
  };
}

/** What was to be noted could not be: then nothing is done either. */
class NotNoted extends Error {}

const noted = (note: Promise<void>) =>
  note.catch((cause: unknown) => {
    throw new NotNoted('It could not be noted.', { cause });
  });

/** Whether the very file of this hash lies there. */
const isWritten = async (disk: Disk, path: string, hash: string) => {
  try {
    return (await unseal(await disk.readWhole(path))).hash === hash;
  } catch {
    // It is dealt with as any other, which says why it cannot be read.
    return false;
  }
};

/** The same, writing down which keys were asked for. */
const telling = (unlock: ByKeyId, asked: string[]): ByKeyId => ({
  keyOf: (id) => {
    asked.push(id);
    return unlock.keyOf(id);
  },
});

/** What takes the place of one of them, with the id of its key, and whether it held what is erased. */
async function without(
  engine: SqlJsStatic,
  disk: Disk,
  path: string,
  { unlock, pending, mark, said }: How,
): Promise<Sealed & { readonly concerned: boolean; readonly key: string | undefined }> {
  const loaded = await load(engine, disk, path, unlock);
  try {
    const concerned = eraseIn(loaded, pending, mark, said);
    const sealed = await seal(loaded.db.export(), loaded.key, loaded.id);
    return { ...sealed, concerned, key: loaded.key?.id };
  } finally {
    loaded.db.close();
    loaded.key?.drop();
  }
}

function removed(disk: Disk, path: string): boolean {
  try {
    disk.remove(path);
    return true;
  } catch {
    return false;
  }
}
