import { join } from 'node:path';
import {
  type BackupReason,
  backupReasons,
  backupsToKeep,
  type DatedBackup,
} from '../../../shared/rules/backups.ts';
import { londonDate } from '../../../shared/rules/dates.ts';
import { writeAtomically } from './atomic.ts';
import { type Disk, errorCode } from './disk.ts';
import { unseal } from './image.ts';
import * as refusals from './refusals.ts';

export interface Backup extends DatedBackup {
  /** Its name without its ending: what pages know it by. */
  readonly id: string;
  readonly path: string;
  readonly bytes: number;
  /** The beginning of the SHA-256 of what was backed up, as it was then. */
  readonly hash: string;
}

/** The backups of one school file, in a folder of Baton's own that bears the file's id. */
export interface Backups {
  readonly folder: string;
  /** The newest first. */
  list(): Backup[];
  /**
   * Keeps a whole sealed file. It is read again after writing, and only then are others thinned out. Refuses what is
   * damaged, and where it cannot be written. What is backed up already is not kept twice without a reason.
   */
  take(sealed: readonly Uint8Array[], reason: BackupReason): Promise<Backup>;
  /** The same from a file on the disk. */
  takeFile(path: string, reason: BackupReason): Promise<Backup>;
}

const NAME = /^((\d{6,})\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.([a-z_]+)\.([0-9a-f]{16}))\.baton$/;

const isReason = (text: string): text is BackupReason => backupReasons.some((one) => one === text);

function parse(disk: Disk, folder: string, name: string): Backup[] {
  const [, id, sequence, year, month, day, hour, minute, second, reason, hash] = NAME.exec(name) ?? [];
  if (id === undefined || hash === undefined || reason === undefined || !isReason(reason)) return [];
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  if (Number.isNaN(Date.parse(at))) return [];
  const path = join(folder, name);
  const bytes = disk.stamp(path)?.size;
  return bytes === undefined ? [] : [{ id, path, sequence: Number(sequence), at, reason, hash, bytes }];
}

/** The backups in a folder, the newest first by their sequence; none where there is no such folder. */
export function backupsIn(disk: Disk, folder: string): Backup[] {
  try {
    return disk
      .list(folder)
      .flatMap((name) => parse(disk, folder, name))
      .sort((a, b) => b.sequence - a.sequence);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

export function createBackups(parts: {
  readonly disk: Disk;
  readonly folder: string;
  readonly clock: () => Date;
}): Backups {
  const { disk, folder, clock } = parts;
  const list = () => backupsIn(disk, folder);
  let turn: Promise<unknown> = Promise.resolve();

  const keep = async (sealed: Uint8Array, reason: BackupReason): Promise<Backup> => {
    const { hash } = await unseal(sealed);
    const [newest] = list();
    if (newest?.hash === short(hash) && !reason.startsWith('before')) return newest;
    disk.makeFolder(folder);
    const sequence = (newest?.sequence ?? 0) + 1;
    const at = clock().toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
    const name = `${String(sequence).padStart(6, '0')}.${at}Z.${reason}.${short(hash)}.baton`;
    const path = join(folder, name);
    await writeAtomically(disk, path, [sealed], () => undefined);
    const written = await unseal(await disk.readWhole(path)).catch(() => null);
    const [made] = parse(disk, folder, name);
    if (written?.hash !== hash || made === undefined) {
      disk.remove(path);
      throw refusals.backupNotWhole();
    }
    thin(disk, list(), londonDate(clock().toISOString()));
    return made;
  };

  const take = (read: () => Promise<Uint8Array>, reason: BackupReason): Promise<Backup> => {
    const next = turn.then(async () => keep(await read(), reason));
    turn = next.catch(() => undefined);
    return next.catch((error: unknown) => {
      throw refusals.cannotBackUp(error);
    });
  };
  return {
    folder,
    list,
    take: (sealed, reason) => take(async () => Buffer.concat(sealed), reason),
    takeFile: (path, reason) => take(() => disk.readWhole(path), reason),
  };
}

const short = (hash: string) => hash.slice(0, 16);

/** One that cannot be removed now goes with the next. */
function thin(disk: Disk, backups: readonly Backup[], today: string): void {
  const keep = backupsToKeep(backups, today);
  for (const { sequence, path } of backups) {
    if (keep.has(sequence)) continue;
    try {
      disk.remove(path);
    } catch {
      // A virus scanner may be reading it.
    }
  }
}
