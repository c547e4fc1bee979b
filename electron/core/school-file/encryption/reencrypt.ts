import { Refusal } from '../../../../shared/contract/refusal.ts';
import { writeAtomically } from '../atomic.ts';
import { type Disk, isSame } from '../disk.ts';
import { seal, unseal } from '../image.ts';
import { ENCRYPTED } from '../journal.ts';
import { decryptImage, fileIdOf, isEncrypted, keyIdOf } from './container.ts';
import type { FileKey } from './file-key.ts';

/** A file that is still as it was: it could not be written, or a key that is not known opens it. */
export interface AsBefore {
  readonly path: string;
  readonly why: 'not_written' | 'another_key';
}

/**
 * Writes whole files anew that are encrypted with one of `from`, or not at all, encrypted with `to`: backups, and what
 * else was kept of a school file. Each is replaced in one step. Returns those that are as they were. A damaged one is not
 * among them, since no key opens it, nor one that was removed meanwhile.
 */
export async function reencrypt(
  disk: Disk,
  paths: readonly string[],
  from: readonly FileKey[],
  to: FileKey | null,
): Promise<readonly AsBefore[]> {
  const asBefore: AsBefore[] = [];
  for (const path of paths) {
    try {
      const before = disk.stamp(path);
      if (before === null) continue;
      const parts = await anew(await disk.readWhole(path), from, to);
      if (parts === 'another_key') asBefore.push({ path, why: parts });
      if (typeof parts === 'string') continue;
      await writeAtomically(disk, path, parts, () => {
        // Nothing that was removed meanwhile comes back, and nothing that was written meanwhile is lost.
        if (!isSame(disk.stamp(path), before)) throw new Error('This file was changed meanwhile.');
      });
    } catch {
      if (disk.stamp(path) !== null) asBefore.push({ path, why: 'not_written' });
    }
  }
  return asBefore;
}

/** An encrypted journal that was kept: its key is another, so it stays as it is. */
const isJournal = (bytes: Uint8Array): boolean =>
  bytes.length >= ENCRYPTED.length && ENCRYPTED.equals(bytes.subarray(0, ENCRYPTED.length));

/** Encrypts those of the files that are not encrypted at all; one that cannot be written is left for the next time. */
export async function encryptPlain(disk: Disk, paths: readonly string[], key: FileKey): Promise<void> {
  const plain: string[] = [];
  for (const path of paths) {
    const bytes = await disk.readWhole(path).catch(() => null);
    if (bytes !== null && bytes.length > 0 && !isEncrypted(bytes) && !isJournal(bytes)) plain.push(path);
  }
  await reencrypt(disk, plain, [], key);
}

/** The file under the other key, or why it is not to be written. */
async function anew(
  bytes: Uint8Array,
  from: readonly FileKey[],
  to: FileKey | null,
): Promise<readonly Uint8Array[] | 'already' | 'damaged' | 'another_key'> {
  const content = await unseal(bytes).then(
    (found) => found.image,
    // A journal that was kept is no school file; it is encrypted as it is.
    () => null,
  );
  if (content === null && isEncrypted(bytes)) return 'damaged';
  if (content === null || !isEncrypted(content))
    return to === null ? 'already' : (await seal(content ?? bytes, to)).parts;
  const image = await open(content, from, to);
  if (typeof image === 'string') return image;
  try {
    return (await seal(image, to, fileIdOf(content))).parts;
  } finally {
    if (to !== null) image.fill(0);
  }
}

async function open(content: Uint8Array, from: readonly FileKey[], to: FileKey | null) {
  try {
    const id = keyIdOf(content);
    if (id === to?.id) return 'already';
    const key = from.find((one) => one.id === id);
    return key === undefined ? 'another_key' : (await decryptImage(content, { key })).image;
  } catch (error) {
    if (error instanceof Refusal) return 'damaged';
    throw error;
  }
}
