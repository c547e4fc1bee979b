import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
const CHUNK = 1024 * 1024;

/** A key for one use only, made from another: HMAC-SHA-256 over the use's name and what is particular to it. */
export function derive(key: Uint8Array, use: string, particular: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`baton ${use}\0`, 'utf8').update(particular).digest();
}

/** Encrypts; returns the ciphertext with its tag behind it. A nonce must never be used twice under one key. */
export function encrypt(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array, about: Uint8Array): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(about);
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Decrypts what `encrypt` made; null where the key is another or anything at all was changed. */
export function decrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  about: Uint8Array,
): Buffer | null {
  if (sealed.length < TAG_BYTES) return null;
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(about);
  decipher.setAuthTag(sealed.subarray(end));
  const first = decipher.update(sealed.subarray(0, end));
  try {
    return Buffer.concat([first, decipher.final()]);
  } catch {
    return null;
  } finally {
    first.fill(0);
  }
}

/** As `encrypt`, a little at a time so that nothing else waits for a large file. */
export async function encryptLarge(
  key: Uint8Array,
  nonce: Uint8Array,
  bytes: Uint8Array,
  about: Uint8Array,
): Promise<Buffer> {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(about);
  const sealed = Buffer.alloc(bytes.length + TAG_BYTES);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    sealed.set(cipher.update(bytes.subarray(at, at + CHUNK)), at);
    await setImmediate();
  }
  cipher.final();
  sealed.set(cipher.getAuthTag(), bytes.length);
  return sealed;
}

/** As `decrypt`, a little at a time. */
export async function decryptLarge(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  about: Uint8Array,
): Promise<Buffer | null> {
  if (sealed.length < TAG_BYTES) return null;
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(about);
  decipher.setAuthTag(sealed.subarray(end));
  const bytes = Buffer.alloc(end);
  for (let at = 0; at < end; at += CHUNK) {
    bytes.set(decipher.update(sealed.subarray(at, Math.min(at + CHUNK, end))), at);
    await setImmediate();
  }
  try {
    decipher.final();
    return bytes;
  } catch {
    // What was decrypted so far is not to be trusted, and not to be left lying about.
    bytes.fill(0);
    return null;
  }
}
