import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Typed } from '../../../shared/contract/protection.ts';
import type { Version } from '../../../shared/contract/versions.ts';
import { isOtherPassphrase, type OtherKeys } from '../other-keys.ts';
import { backupsIn } from '../school-file/backups.ts';
import { type Disk, realDisk } from '../school-file/disk.ts';
import { fileIdOf, isEncrypted } from '../school-file/encryption/container.ts';
import type { Unlock } from '../school-file/encryption/file-key.ts';
import { unseal } from '../school-file/image.ts';
import { lockBeside } from '../school-file/readying.ts';
import { SchoolFile, type SchoolFileOptions } from '../school-file/school-file.ts';
import type { Tries } from '../tries.ts';
import * as refusals from './refusals.ts';

export interface Place {
  readonly path: string;
  /** What it is called in the history and on pages. */
  readonly name: string;
  /** When it was made or written last, UTC. */
  readonly at: string;
}

export type Versions = ReturnType<typeof createVersions>;

/** Other versions of the open file: where they are, and how they are read without a lock and without being changed. */
export function createVersions(parts: {
  readonly file: () => SchoolFile;
  readonly options: (path: string) => SchoolFileOptions;
  /** Where the open file is at home, though a backup of it may be what is shown. */
  readonly home: () => string;
  /** What opens the file and other versions of it. */
  readonly keys: OtherKeys;
  readonly tries: Tries;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}) {
  const { file, options, home, keys, tries, inTurn } = parts;
  const disk: Disk = realDisk;

  const backupAt = (id: string): Place => {
    const { backups } = options(home());
    const found = backups === undefined ? [] : backupsIn(disk, join(backups, file().id));
    const backup = found.find((one) => one.id === id);
    if (backup === undefined) throw refusals.gone();
    return { path: backup.path, at: backup.at, name: 'the backup' };
  };
  const copies = (): (Place & { readonly id: string; readonly bytes: number })[] => {
    // What is on screen may lie beside the file, and the file itself be the other version.
    const own = basename(file().readOnly ? home() : file().writtenTo);
    const folder = dirname(home());
    return disk
      .list(folder)
      .filter((name) => /\.baton$/i.test(name) && name !== own && !name.startsWith('.'))
      .flatMap((name) => {
        const path = join(folder, name);
        const stamp = disk.stamp(path);
        // A folder, or a pipe that nobody fills, is no version of anything.
        if (stamp === null || !stamp.isFile) return [];
        const at = new Date(stamp.mtimeMs).toISOString();
        return [{ id: copyId(name), path, name: name.replace(/\.baton$/i, ''), at, bytes: stamp.size }];
      });
  };
  /** Why nothing may be changed in the open file is thrown. */
  const mustBeChangeable = (): SchoolFile => {
    const open = file();
    if (open.readOnlyBecause !== null) throw open.readOnlyBecause;
    return open;
  };
  const place = (version: Version): Place => {
    if ('backup' in version) return backupAt(version.backup);
    const found = copies().find(({ id }) => id === version.copy);
    if (found === undefined) throw refusals.gone();
    return found;
  };
  const read = async <T>(
    path: string,
    unlock: Unlock,
    use: (other: SchoolFile) => T | Promise<T>,
  ): Promise<T> => {
    const { id } = file();
    const why = refusals.onlyCompared();
    const looking = { why, journals: 'ignored', unlock } as const;
    const other = await SchoolFile.look(options(path), looking).catch(async (error: unknown) => {
      // One that is locked may still say whose it is.
      throw (await isOfAnother(disk, path, id)) ? refusals.ofAnother() : error;
    });
    try {
      if (other.id !== id) throw refusals.ofAnother();
      return await use(other);
    } finally {
      await other.close();
    }
  };
  return {
    file,
    home,
    copies,
    mustBeChangeable,
    place,
    /**
     * Reads another version for as long as `use` takes. Refuses one that neither the key of the open file opens nor one
     * that was typed for ('unlock.other-passphrase').
     */
    read: <T>(path: string, use: (other: SchoolFile) => T | Promise<T>) => read(path, keys.unlock, use),
    /** Takes what opened a version then: as long as the file is open, it and what is encrypted with it can be read. */
    unlock: (version: Version, typed: Typed) =>
      inTurn(async () => {
        const { path } = place(version);
        const isLocked = await read(path, keys.unlock, () => false).catch((error: unknown) => {
          if (isOtherPassphrase(error)) return true;
          throw error;
        });
        // What can be read asks for nothing, so nothing is tried, and no wrong try before is forgotten.
        if (!isLocked) return;
        await tries.attemptOld(() =>
          read(path, typed, ({ unlock }) => {
            if (unlock !== undefined) keys.add(unlock.key.copy());
          }).catch((error: unknown) => {
            throw refusals.ofThen(error);
          }),
        );
      }),
    /**
     * Takes the lock of a copy, so that nobody has it open; null where it is ours or none can be written. Refuses where
     * one has.
     */
    lock: async (path: string) => (path === home() ? null : await lockBeside(options(path), disk)),
    /** Backs the present up before something is taken over; refuses where it cannot, or nothing may be changed. */
    async before(): Promise<void> {
      const open = mustBeChangeable();
      await open.snapshot();
      await open.backing?.before('before_taking_over');
    },
  };
}

/** Whether this is an encrypted file that says that it is another than that of this id. */
async function isOfAnother(disk: Disk, path: string, id: string): Promise<boolean> {
  try {
    const { image } = await unseal(await disk.readWhole(path));
    const of = isEncrypted(image) ? fileIdOf(image) : undefined;
    return of !== undefined && of !== id;
  } catch {
    // Damaged or gone: why it could not be read is said.
    return false;
  }
}

/** By what pages know a file beside this one: never by its path. */
const copyId = (name: string) => createHash('sha256').update(name).digest('base64url').slice(0, 16);
