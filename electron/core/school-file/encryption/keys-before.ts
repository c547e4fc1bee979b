import { join } from 'node:path';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { writeAtomically } from '../atomic.ts';
import type { Disk } from '../disk.ts';
import { seal, unseal } from '../image.ts';
import { KEY_BYTES } from './cipher.ts';
import { decryptImage, headerOf, readHeader } from './container.ts';
import { FileKey } from './file-key.ts';

const LENGTH = 4;
const ENDING = '.keys';

/** Where the keys before that of this id are kept, until nothing needs them any more. */
const placeOf = (folder: string, fileId: string, keyId: string) =>
  join(folder, `${fileId}.${keyId}${ENDING}`);

/**
 * Keeps the data keys that opened a file before, encrypted under the key that is to open it: so that what was kept of
 * the file can be encrypted anew at its next opening, where the computer stops before that is done.
 */
export async function keepKeysBefore(
  disk: Disk,
  folder: string,
  fileId: string,
  { before, under }: { readonly before: readonly FileKey[]; readonly under: FileKey },
): Promise<void> {
  const parts = before.flatMap((key) => {
    const header = headerOf(key);
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32LE(header.length);
    return [length, header, key.data()];
  });
  const bytes = Buffer.concat(parts);
  try {
    const sealed = await seal(bytes, under);
    await writeAtomically(disk, placeOf(folder, fileId, under.id), sealed.parts, () => undefined);
  } finally {
    for (const one of [...parts, bytes]) one.fill(0);
  }
}

/** The keys that `keepKeysBefore` kept under this one; the caller lets them go. None where none can be read. */
export async function keysBefore(
  disk: Disk,
  folder: string,
  fileId: string,
  key: FileKey,
): Promise<FileKey[]> {
  const path = placeOf(folder, fileId, key.id);
  if (disk.stamp(path) === null) return [];
  const image = await read(await disk.readWhole(path), key);
  const keys: FileKey[] = [];
  for (let at = 0; at < image.length; ) {
    const start = at + LENGTH;
    const end = start + image.readUInt32LE(at);
    const { key: id, slots } = readHeader(image.toString('utf8', start, end));
    keys.push(new FileKey(id, slots, Buffer.from(image.subarray(end, end + KEY_BYTES))));
    at = end + KEY_BYTES;
  }
  image.fill(0);
  return keys;
}

async function read(bytes: Uint8Array, key: FileKey): Promise<Buffer> {
  try {
    return (await decryptImage((await unseal(bytes)).image, { key })).image;
  } catch (error) {
    // Damaged: what only those keys open is told of as any other that cannot be read.
    if (error instanceof Refusal) return Buffer.alloc(0);
    throw error;
  }
}

/** Removes what is kept of keys before, but for what is kept under this one. */
export function forgetKeysBefore(disk: Disk, folder: string, fileId: string, but: FileKey | null): void {
  const kept = but === null ? null : placeOf(folder, fileId, but.id);
  for (const name of disk.list(folder)) {
    const path = join(folder, name);
    if (name.startsWith(`${fileId}.`) && name.endsWith(ENDING) && path !== kept) disk.remove(path);
  }
}
