import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync } from 'node:crypto';

/** Electron's crypto is BoringSSL: throws at start if what school files are encrypted with is not there. */
export function probeCrypto(): void {
  const key = scryptSync('probe', 'salt', 32, { N: 2 ** 10, r: 8, p: 1 });
  const once = createHmac('sha256', key).update('probe').digest();
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', once, iv);
  const sealed = Buffer.concat([cipher.update('probe', 'utf8'), cipher.final()]);
  const opener = createDecipheriv('aes-256-gcm', once, iv);
  opener.setAuthTag(cipher.getAuthTag());
  if (Buffer.concat([opener.update(sealed), opener.final()]).toString('utf8') !== 'probe')
    throw new Error('AES-256-GCM does not open what it sealed.');
}
