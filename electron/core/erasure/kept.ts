import { join } from 'node:path';
import type { SqlJsStatic } from 'sql.js';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { backupMoment } from '../../../shared/rules/backup-words.ts';
import { type ByKeyId, isOtherPassphrase } from '../other-keys.ts';
import { writeAtomically } from '../school-file/atomic.ts';
import { backupsIn } from '../school-file/backups.ts';
import { type Disk, errorCode } from '../school-file/disk.ts';
import type { FileKey } from '../school-file/encryption/file-key.ts';
import { seal } from '../school-file/image.ts';
import { keptOlder } from '../school-file/older.ts';
import { load } from '../school-file/opening.ts';
import { eraseIn } from './in-version.ts';
import type { Mark } from './marks.ts';
import type { Report } from './record.ts';
import type { Pending } from './target.ts';

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

/**
 * Writes each anew without what is erased. One that cannot be read may hold it, and one that cannot be written does:
 * it is deleted, and where that fails too it is left and told. One under another passphrase is kept where that was chosen, but for what could be opened when it was chosen.
 */
export async function eraseInKept(
  engine: SqlJsStatic,
  disk: Disk,
  kept: readonly Kept[],
  how: {
    readonly unlock: ByKeyId;
    readonly pending: Pending;
    readonly mark: Mark | null;
    readonly said: Report;
    readonly progress: (done: number) => void;
  },
): Promise<Report> {
  let { said } = how;
  const asked: string[] = [];
  const unlock: ByKeyId = {
    keyOf: (id) => {
      asked.push(id);
      return how.unlock.keyOf(id);
    },
  };
  for (const [place, one] of kept.entries()) {
    how.progress(place / kept.length);
    asked.length = 0;
    try {
      const concerned = await rewrite(engine, disk, one.path, { ...how, unlock });
      if (concerned) said = { ...said, rewritten: said.rewritten + 1 };
    } catch (error) {
      // A full disk is no reason to lose what could be written once there is room.
      if (['ENOSPC', 'EDQUOT'].includes(errorCode(error) ?? '')) throw error;
      const wasLocked = !asked.some((id) => how.pending.opened.includes(id));
      if (isOtherPassphrase(error) && wasLocked && how.pending.locked === 'keep') {
        said = { ...said, kept: [...said.kept, one.words] };
        continue;
      }
      const gone = error instanceof Refusal ? 'unread' : 'deleted';
      const became = removed(disk, one.path) ? gone : 'left';
      said = { ...said, [became]: [...said[became], one.words] };
    }
  }
  return said;
}

async function rewrite(
  engine: SqlJsStatic,
  disk: Disk,
  path: string,
  { unlock, pending, mark, said }: Parameters<typeof eraseInKept>[3],
): Promise<boolean> {
  const loaded = await load(engine, disk, path, unlock);
  try {
    const concerned = eraseIn(loaded, pending, mark, said);
    const { parts } = await seal(loaded.db.export(), loaded.key, loaded.id);
    await writeAtomically(disk, path, parts, () => undefined);
    return concerned;
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
