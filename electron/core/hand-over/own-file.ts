import { rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backupsIn } from '../school-file/backups.ts';
import { type Disk, errorCode, realDisk } from '../school-file/disk.ts';
import type { SchoolFile, SchoolFileOptions } from '../school-file/school-file.ts';
import * as refusals from './refusals.ts';

interface Parts {
  readonly options: (path: string) => SchoolFileOptions;
  readonly inTurn: <T>(work: (open: SchoolFile) => Promise<T>) => Promise<T>;
  readonly closeNow: () => Promise<void>;
  /** Refuses where that is not the passphrase in force. */
  readonly verify: (file: SchoolFile, current: string | null) => Promise<void>;
  readonly wasHandedOver: () => boolean;
  /** The file is not in the list of recent files any more, and none is open. */
  readonly forget: (path: string) => void;
}

export interface Removed {
  readonly backups: number;
  /** What could not be removed, by name; then the file itself is still there. */
  readonly left: readonly string[];
}

/**
 * Removes the open file from this computer once it has been handed over: the file, its backups, its journals and what
 * else Baton keeps of it. The file itself goes last, so that a removal that is cut short can be done again.
 */
export function createOwnFile(parts: Parts) {
  return {
    remove: (current: string | null): Promise<Removed> =>
      parts.inTurn(async (open) => {
        if (open.readOnlyBecause !== null) throw open.readOnlyBecause;
        if (!parts.wasHandedOver()) throw refusals.notHandedOver();
        await parts.verify(open, current);
        const { id, path } = open;
        await parts.closeNow();
        const removed = removeAll(realDisk, parts.options(path), id);
        if (removed.left.length === 0) parts.forget(path);
        return removed;
      }),
  };
}

/** Removes what there is of a file that is closed; the file itself only where everything else is gone. */
export function removeAll(disk: Disk, options: SchoolFileOptions, id: string): Removed {
  const { path, journals } = options;
  const left: string[] = [];
  const remove = (one: string) => {
    try {
      disk.remove(one);
    } catch {
      left.push(basename(one));
    }
  };
  const removeIn = (folder: string, isOurs: (name: string) => boolean) => {
    try {
      for (const name of disk.list(folder)) if (isOurs(name)) remove(join(folder, name));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') left.push(basename(folder));
    }
  };
  let backups = 0;
  if (options.backups !== undefined) {
    const folder = join(options.backups, id);
    backups = countBackups(disk, folder);
    removeIn(folder, () => true);
    if (left.length === 0) removeEmpty(folder);
  }
  removeIn(journals, (name) => name.startsWith(`${id}.`));
  // What a write that was killed left of it.
  removeIn(dirname(path), (name) => name.startsWith(`.${basename(path)}.`) && name.endsWith('.tmp'));
  if (left.length === 0) remove(path);
  return { backups, left };
}

function countBackups(disk: Disk, folder: string): number {
  try {
    return backupsIn(disk, folder).length;
  } catch {
    // A folder that cannot be read is told of as it is emptied.
    return 0;
  }
}

/** Its name is the file's id and says nothing, so one that stays is no loss. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It was never made.
  }
}
