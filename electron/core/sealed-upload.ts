import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const TAG = 16;
/** Each upload has a key of its own, used once, so the nonce need not vary. */
const NONCE = Buffer.alloc(12);

/** A new key for one upload: it lies in memory only, so that what is left of the upload after a kill says nothing. */
export const newUploadKey = (): string => randomBytes(32).toString('base64url');

/** The chunks of an upload as they go to the disk, encrypted, with a tag behind them. */
export async function* sealUpload(chunks: AsyncIterable<Uint8Array>, key: string): AsyncGenerator<Buffer> {
  const cipher = createCipheriv(CIPHER, Buffer.from(key, 'base64url'), NONCE);
  for await (const chunk of chunks) yield cipher.update(chunk);
  yield cipher.final();
  yield cipher.getAuthTag();
}

/** What was uploaded, from what `sealUpload` wrote. Throws where it was changed or cut off. */
export function openUpload(sealed: Uint8Array, key: string): Buffer {
  const end = sealed.length - TAG;
  if (end < 0) throw new Error('The upload was cut off.');
  const decipher = createDecipheriv(CIPHER, Buffer.from(key, 'base64url'), NONCE);
  decipher.setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
}
