import { randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { decrypt, derive, encrypt, KEY_BYTES, NONCE_BYTES, TAG_BYTES } from './cipher.ts';

/** What scrypt costs: memory is 128 × N × r bytes. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** About 128 MB and a third of a second on a school's laptop, which whoever guesses pays for every guess. */
export const usualCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

const base64 = (bytes: number) =>
  z
    .string()
    .length(Math.ceil((bytes * 4) / 3))
    .regex(/^[A-Za-z0-9_-]+$/)
    .transform((text): Buffer => Buffer.from(text, 'base64url'))
    .refine((read) => read.length === bytes);

const wrapped = { salt: base64(32), nonce: base64(NONCE_BYTES), sealed: base64(KEY_BYTES + TAG_BYTES) };

/**
 * The data key as it lies in the file, once under the passphrase and once under the recovery code. The cost is
 * bounded when it is read, so that no file can ask for more than 256 MB or a few seconds.
 */
export const slots = z.strictObject({
  passphrase: z.strictObject({
    ...wrapped,
    N: z
      .int()
      .min(2)
      .max(2 ** 18)
      .refine((n) => (n & (n - 1)) === 0),
    r: z.int().min(1).max(8),
    p: z.int().min(1).max(4),
  }),
  recovery: z.strictObject(wrapped),
});
export type Slots = z.output<typeof slots>;
type Wrapped = Slots['recovery'];

/** The same passphrase typed on another keyboard may be composed differently. */
const normal = (passphrase: string) => Buffer.from(passphrase.normalize('NFC'), 'utf8');

/** The key that a passphrase makes: asynchronous, so that nothing else is held up meanwhile. */
function stretch(passphrase: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  const { N, r, p } = cost;
  const typed = normal(passphrase);
  const maxmem = 128 * N * r + 128 * r * p + 1024 * 1024;
  return new Promise<Buffer>((resolve, reject) =>
    scrypt(typed, salt, KEY_BYTES, { N, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  ).finally(() => typed.fill(0));
}

const about = (which: keyof Slots, keyId: string) => Buffer.from(`baton ${which} ${keyId}`, 'utf8');

function wrap(which: keyof Slots, keyId: string, under: Buffer, salt: Buffer, dataKey: Uint8Array): Wrapped {
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = encrypt(under, nonce, dataKey, about(which, keyId));
  under.fill(0);
  return { salt, nonce, sealed };
}

function unwrap(which: keyof Slots, keyId: string, under: Buffer, slot: Wrapped): Buffer | null {
  const dataKey = decrypt(under, slot.nonce, slot.sealed, about(which, keyId));
  under.fill(0);
  return dataKey;
}

const underCode = (code: string, salt: Uint8Array) => derive(Buffer.from(code, 'latin1'), 'recovery', salt);

/** Wraps a data key for a passphrase and for a recovery code in the form `readRecoveryCode` gives. */
export async function makeSlots(
  keyId: string,
  dataKey: Uint8Array,
  secrets: { readonly passphrase: string; readonly code: string },
  cost: ScryptCost,
): Promise<Slots> {
  const salt = randomBytes(32);
  const recoverySalt = randomBytes(32);
  const { N, r, p } = cost;
  const under = await stretch(secrets.passphrase, salt, cost);
  return {
    passphrase: { ...wrap('passphrase', keyId, under, salt, dataKey), N, r, p },
    recovery: wrap('recovery', keyId, underCode(secrets.code, recoverySalt), recoverySalt, dataKey),
  };
}

/** The data key, or null where the passphrase is another. */
export async function byPassphrase(keyId: string, slots: Slots, passphrase: string): Promise<Buffer | null> {
  const slot = slots.passphrase;
  return unwrap('passphrase', keyId, await stretch(passphrase, slot.salt, slot), slot);
}

/** The data key, or null where the recovery code is another. */
export function byRecoveryCode(keyId: string, slots: Slots, code: string): Buffer | null {
  return unwrap('recovery', keyId, underCode(code, slots.recovery.salt), slots.recovery);
}
