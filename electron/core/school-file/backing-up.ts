import { Refusal, type RefusalData } from '../../../shared/contract/refusal.ts';
import type { BackupReason } from '../../../shared/rules/backups.ts';
import { londonDate } from '../../../shared/rules/dates.ts';
import type { Backup, Backups } from './backups.ts';
import { noteBackups } from './backups-about.ts';
import type { Disk } from './disk.ts';

/** How backing up stands: when the last was made, and why the next one could not be. */
export interface BackupState {
  readonly at: string | null;
  readonly problem: Pick<RefusalData, 'say' | 'wayOut'> | null;
}

/** Work goes on for so long before what was done since is backed up in the middle of it. */
const WORK_MS = 3 * 60 * 60_000;

/**
 * Backs an open school file up without being asked: as it is opened, on every day on which it is changed, after some
 * hours of work, and as it is closed. Failing to stops nobody's work; the state says so.
 */
export function createBackingUp(parts: {
  readonly backups: Backups;
  readonly disk: Disk;
  readonly path: string;
  readonly clock: () => Date;
  /** Whether there is anything of the user's in the file: a sample that nobody changed needs no backup. */
  readonly isWorth: () => boolean;
}) {
  const { backups, disk, path, clock, isWorth } = parts;
  let state: BackupState = { at: newest(backups), problem: null };
  let changed = false;
  let running: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const tell = (next: BackupState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  /** Says whether it is backed up, once it is that or could not be. */
  const unasked = (take: () => Promise<Backup>): Promise<boolean> => {
    if (!isWorth()) return Promise.resolve(true);
    changed = false;
    const made = running.then(async () => {
      try {
        const { at } = await take();
        tell({ at, problem: null });
        return true;
      } catch (error) {
        changed = true;
        tell({ at: state.at, problem: problemOf(error) });
        return false;
      }
    });
    running = made;
    return made;
  };
  const unaskedOfFile = (reason: BackupReason) => unasked(() => backups.takeFile(path, reason));
  /** Whether the backup that was due is being made: one is enough where the file is saved again meanwhile. */
  let making = false;
  /** So that a damaged file finds its backups, and can be told what they lack. */
  const note = () => {
    if (!isWorth()) return;
    running = running.then(async () => {
      try {
        await noteBackups(disk, backups.folder, path, londonDate(clock().toISOString()));
      } catch {
        // A disk that refuses this refuses the backup too, which says so.
      }
    });
  };
  return {
    backups,
    state: (): BackupState => state,
    onState(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    opened(): void {
      void unaskedOfFile('opened');
      note();
    },
    /** The file itself was written. */
    saved(): void {
      changed = true;
      note();
      const now = clock();
      const since = state.at === null ? null : now.getTime() - Date.parse(state.at);
      const due =
        state.at === null ||
        since === null ||
        // Somebody has deleted them all.
        newest(backups) === null ||
        Math.abs(since) >= WORK_MS ||
        londonDate(state.at) !== londonDate(now.toISOString());
      if (!due || making) return;
      making = true;
      void unaskedOfFile('changed').finally(() => {
        making = false;
      });
    },
    /** The file could not be written: backs up what it would have been, and says whether that could be done. */
    async keep(sealed: readonly Uint8Array[], reason: BackupReason): Promise<boolean> {
      const kept = await unasked(() => backups.take(sealed, reason));
      note();
      await running;
      return kept;
    },
    /** The file is about to be let go; settles once what was changed is backed up, or could not be. */
    async closing(): Promise<void> {
      await running;
      if (!changed && newest(backups) !== null) return;
      await unaskedOfFile('closed');
    },
    /** Settles once nothing is being backed up, and so none makes room for a newer one. */
    settled: async (): Promise<void> => void (await running),
    /** Before something that changes much. Throws where no backup can be made, since then it should not be done. */
    async before(reason: BackupReason): Promise<Backup> {
      await running;
      const made = await backups.takeFile(path, reason);
      changed = false;
      tell({ at: made.at, problem: null });
      return made;
    },
  };
}
export type BackingUp = ReturnType<typeof createBackingUp>;

function newest(backups: Backups): string | null {
  try {
    return backups.list()[0]?.at ?? null;
  } catch {
    // Its folder cannot be read: the next backup says so.
    return null;
  }
}

function problemOf(error: unknown): BackupState['problem'] {
  if (error instanceof Refusal) return { say: error.data.say, wayOut: error.data.wayOut };
  return { say: 'No backup could be made.' };
}
