import { rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backupsIn } from '../school-file/backups.ts';
import { type Disk, realDisk } from '../school-file/disk.ts';
import type { SchoolFile, SchoolFileOptions } from '../school-file/school-file.ts';
import * as refusals from './refusals.ts';

interface Parts {
  readonly file: () => SchoolFile;
  readonly options: (path: string) => SchoolFileOptions;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly closeNow: () => Promise<void>;
  /** Refuses where that is not the passphrase in force. */
  readonly verify: (file: SchoolFile, current: string | null) => Promise<void>;
  readonly wasHandedOver: () => boolean;
  /** The file is not in the list of recent files any more, and none is open. */
  readonly forget: (path: string) => void;
}

export interface Removed {
  readonly backups: number;
  /** What could not be removed, by name. */
  readonly left: readonly string[];
}

/**
 * Removes the open file from this computer once it has been handed over: the file, its backups, its journals and what
 * else Baton keeps of it. The file itself goes last, so that a removal that is cut short can be done again.
 */
export function createOwnFile(parts: Parts) {
  return {
    remove: (current: string | null): Promise<Removed> =>
      parts.inTurn(async () => {
        const open = parts.file();
        if (open.readOnlyBecause !== null) throw open.readOnlyBecause;
        if (!parts.wasHandedOver()) throw refusals.notHandedOver();
        await parts.verify(open, current);
        const { id, path } = open;
        await parts.closeNow();
        const removed = removeAll(realDisk, parts.options(path), id);
        parts.forget(path);
        return removed;
      }),
  };
}

/** Removes what there is of a file that is closed. */
export function removeAll(disk: Disk, options: SchoolFileOptions, id: string): Removed {
  const { path, journals } = options;
  const folder = options.backups === undefined ? null : join(options.backups, id);
  const backups = folder === null ? [] : backupsIn(disk, folder).map((one) => one.path);
  const left: string[] = [];
  const remove = (one: string) => {
    try {
      disk.remove(one);
    } catch {
      left.push(basename(one));
    }
  };
  for (const one of backups) remove(one);
  if (folder !== null) {
    for (const name of listed(disk, folder)) remove(join(folder, name));
    removeEmpty(folder);
  }
  for (const name of listed(disk, journals)) if (name.startsWith(`${id}.`)) remove(join(journals, name));
  const beside = dirname(path);
  // What a write that was killed left of it.
  for (const name of listed(disk, beside))
    if (name.startsWith(`.${basename(path)}.`) && name.endsWith('.tmp')) remove(join(beside, name));
  remove(path);
  return { backups: backups.length, left };
}

function listed(disk: Disk, folder: string): string[] {
  try {
    return disk.list(folder);
  } catch {
    return [];
  }
}

/** Its name is the file's id and says nothing, so one that stays is no loss. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It was never made, or something in it could not be removed, which is said.
  }
}
