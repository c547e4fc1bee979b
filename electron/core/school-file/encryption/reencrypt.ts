import { writeAtomically } from '../atomic.ts';
import type { Disk } from '../disk.ts';
import { seal, unseal } from '../image.ts';
import { ENCRYPTED } from '../journal.ts';
import { decryptImage, isEncrypted, keyIdOf } from './container.ts';
import type { FileKey } from './file-key.ts';

/**
 * Writes whole files anew that are encrypted with one of `from`, or not at all, encrypted with `to`: backups, and what
 * else was kept of a school file. Each is replaced in one step. Returns those that could not be written, and those
 * that another key opens: they are left as they are.
 */
export async function reencrypt(
  disk: Disk,
  paths: readonly string[],
  from: readonly FileKey[],
  to: FileKey | null,
): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const path of paths) {
    try {
      const parts = await anew(await disk.readWhole(path), from, to);
      if (parts !== null) await writeAtomically(disk, path, parts, () => undefined);
    } catch {
      failed.push(path);
    }
  }
  return failed;
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

/** The file under the other key; null where it is that already. */
async function anew(
  bytes: Uint8Array,
  from: readonly FileKey[],
  to: FileKey | null,
): Promise<readonly Uint8Array[] | null> {
  const content = await unseal(bytes).then(
    (found) => found.image,
    // A journal that was kept is no school file; it is encrypted as it is.
    () => null,
  );
  const encrypted = isEncrypted(content ?? bytes);
  if (content === null && encrypted) throw new Error('This file is damaged.');
  if (content === null) return to === null ? null : (await seal(bytes, to)).parts;
  if (!encrypted) return to === null ? null : (await seal(content, to)).parts;
  const id = keyIdOf(content);
  if (id === to?.id) return null;
  const key = from.find((one) => one.id === id);
  if (key === undefined) throw new Error('This file is encrypted with another key.');
  const { image } = await decryptImage(content, { key });
  try {
    return (await seal(image, to)).parts;
  } finally {
    if (to !== null) image.fill(0);
  }
}
