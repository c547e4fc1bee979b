import { Refusal } from '../../../shared/contract/refusal.ts';
import { londonDate, longDate } from '../../../shared/rules/dates.ts';
import type { OtherKeys } from '../other-keys.ts';
import { realDisk } from '../school-file/disk.ts';
import { isEncrypted, keyIdOf, LONGEST_HEAD } from '../school-file/encryption/container.ts';
import type { FileKey } from '../school-file/encryption/file-key.ts';
import type { SchoolFile } from '../school-file/school-file.ts';
import type { LookedAt } from './ways.ts';

/**
 * Writes a copy of what is open and returns what its name says of it. One of a backup from before a change of the
 * passphrase opens as the file does today, as a restored one would; where today's key is not known, or there is none, it
 * keeps what opened it then, and is called so.
 */
export async function saveCopy(
  open: SchoolFile,
  path: string,
  { lookedAt, keys }: { readonly lookedAt: LookedAt | null; readonly keys: OtherKeys },
): Promise<string> {
  const then = open.unlock?.key ?? null;
  const today = lookedAt === null ? null : await keyToday(lookedAt.present, keys);
  try {
    await open.saveCopy(path, today ?? then);
  } finally {
    today?.drop();
  }
  if (lookedAt === null || then === null || today !== null) return 'copy';
  return `copy with the passphrase of ${longDate(londonDate(lookedAt.backup.at))}`;
}

/** A copy of the key of the file as it lies there, where it is known; else null. */
async function keyToday(path: string, keys: OtherKeys): Promise<FileKey | null> {
  const begun = await realDisk.readStart(path, LONGEST_HEAD).catch(() => null);
  if (begun === null || !isEncrypted(begun)) return null;
  try {
    return keys.unlock.keyOf(keyIdOf(begun));
  } catch (error) {
    // It is damaged: what a backup of it is for.
    if (error instanceof Refusal) return null;
    throw error;
  }
}
