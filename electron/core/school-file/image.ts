import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { encryptImage, isEncrypted } from './encryption/container.ts';
import type { FileKey } from './encryption/file-key.ts';
import * as refusals from './refusals.ts';

const SQLITE = 'SQLite format 3\0';
const SEAL = 'BTN1';
const TRAILER = 36;
const APPLICATION_ID_AT = 68;
const CHUNK = 1024 * 1024;

/** 'BATN': tells a school file from any other SQLite database. */
export const APPLICATION_ID = 0x4241544e;

/** SHA-256 in hexadecimal of some bytes or of parts that follow each other, a little at a time so that nothing else waits for a large file. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<string> {
  const hash = createHash('sha256');
  for (const part of parts)
    for (let at = 0; at < part.length; at += CHUNK) {
      hash.update(part.subarray(at, at + CHUNK));
      await setImmediate();
    }
  return hash.digest('hex');
}

export interface Sealed {
  /** A whole school file, in parts. */
  readonly parts: readonly Uint8Array[];
  /** SHA-256 of all but the trailer, by which journals know the snapshot. */
  readonly hash: string;
}

/**
 * A whole school file from an image: as it is with its trailer, or encrypted with the trailer over that. Encrypted, it
 * says in clear of which file it is where `file`, that file's id, is given.
 */
export async function seal(image: Uint8Array, key: FileKey | null, file?: string): Promise<Sealed> {
  const content = key === null ? [image] : await encryptImage(key, image, file);
  const hash = await sha256(...content);
  return { parts: [...content, trailer(hash)], hash };
}

/** The 36 bytes that follow the image: 'BTN1' and the SHA-256 of what precedes. SQLite's own tools ignore them. */
export function trailer(hash: string): Uint8Array {
  return Buffer.concat([Buffer.from(SEAL, 'latin1'), Buffer.from(hash, 'hex')]);
}

/**
 * Takes the trailer off and compares it: returns the image, which may be encrypted, and its SHA-256. Refuses what is empty, what
 * is no school file, and what has changed in a single bit since it was written.
 */
export async function unseal(bytes: Uint8Array): Promise<{ image: Uint8Array; hash: string }> {
  if (bytes.length === 0) throw refusals.empty();
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const sealed =
    whole.length > TRAILER &&
    whole.toString('latin1', whole.length - TRAILER, whole.length - TRAILER + 4) === SEAL;
  if (sealed) {
    const image = whole.subarray(0, whole.length - TRAILER);
    const hash = await sha256(image);
    if (hash !== whole.toString('hex', whole.length - 32)) throw refusals.damaged();
    return { image, hash };
  }
  const ours =
    whole.length >= APPLICATION_ID_AT + 4 && whole.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID;
  if (ours || isEncrypted(whole)) throw refusals.damaged();
  if (whole.toString('latin1', 0, SQLITE.length) === SQLITE && whole.length < APPLICATION_ID_AT + 4)
    throw refusals.damaged();
  throw refusals.foreign();
}
