import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type Disk, errorCode } from './disk.ts';

/** Virus scanners and cloud folders hold a file for a moment after it was written. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
const PATIENCE_MS = 10_000;

/**
 * Puts a whole file in place of another so that a reader, or a crash, sees the one or the other: a temporary
 * file in the same folder, flushed, then renamed. `check` runs right before each rename and may refuse.
 * The temporary file is gone again where this throws.
 */
export async function writeAtomically(
  disk: Disk,
  path: string,
  parts: readonly Uint8Array[],
  check: () => void,
): Promise<void> {
  const temporary = join(dirname(path), `${temporaryOf(path)}${randomBytes(6).toString('hex')}.tmp`);
  try {
    await disk.writeWhole(temporary, parts);
    await rename(disk, temporary, path, check);
  } catch (error) {
    try {
      disk.remove(temporary);
    } catch {
      // The first failure is the one to report; what is left is a temporary file, and says so by its name.
    }
    throw error;
  }
  disk.flushFolder(dirname(path));
}

const temporaryOf = (path: string) => `.${basename(path)}.`;

/** Removes what a write that was killed left beside the file. Only for whoever holds the file's lock. */
export function removeTemporary(disk: Disk, path: string): void {
  const folder = dirname(path);
  for (const name of disk.list(folder))
    if (name.startsWith(temporaryOf(path)) && name.endsWith('.tmp')) disk.remove(join(folder, name));
}

/** What a write that was killed left of a file in Baton's own folders. Only for whoever holds the file's lock. */
export function removeTemporaries(
  disk: Disk,
  folders: { readonly journals: string; readonly backups?: string | undefined },
  id: string,
): void {
  const inBackups = folders.backups === undefined ? null : join(folders.backups, id);
  for (const [folder, begins] of [
    [folders.journals, `.${id}.`],
    [inBackups, '.'],
  ] as const) {
    if (folder === null || disk.stamp(folder) === null) continue;
    for (const name of disk.list(folder))
      if (name.startsWith(begins) && name.endsWith('.tmp')) disk.remove(join(folder, name));
  }
}

async function rename(disk: Disk, from: string, to: string, check: () => void): Promise<void> {
  for (let pause = 50, waited = 0; ; pause = Math.min(pause * 2, 1000)) {
    check();
    try {
      disk.rename(from, to);
      return;
    } catch (error) {
      if (!HELD.has(errorCode(error) ?? '') || waited >= PATIENCE_MS) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    waited += pause;
  }
}
