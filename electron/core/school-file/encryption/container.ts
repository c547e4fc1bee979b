import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import * as refusals from '../refusals.ts';
import { decryptLarge, encryptLarge, NONCE_BYTES } from './cipher.ts';
import { type FileKey, openKey, type Unlock } from './file-key.ts';
import { type Slots, slots } from './slots.ts';

const MAGIC = Buffer.from('BATONE01', 'latin1');
const LENGTH = 4;
const LONGEST_HEADER = 4096;
const SALT = 32;
/** Within so many bytes an encrypted file says what opens it. */
export const LONGEST_HEAD = MAGIC.length + LENGTH + LONGEST_HEADER + SALT;
/** Every image has a key of its own, made with a fresh salt and used once, so its nonce need not vary. */
const NONCE = Buffer.alloc(NONCE_BYTES);

const header = z.strictObject({ key: z.uuid(), file: z.string().optional(), slots });

/** Whether this is an encrypted school file, or what is left of the beginning of one. */
export function isEncrypted(content: Uint8Array): boolean {
  const begun = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, MAGIC.length));
  return begun.length > 0 && MAGIC.subarray(0, begun.length).equals(begun);
}

/**
 * The image encrypted, of the file with this id where that is known: magic, length of the header, header, salt, ciphertext, tag. All before
 * is authenticated.
 */
export async function encryptImage(
  key: FileKey,
  image: Uint8Array,
  file: string | undefined,
): Promise<Uint8Array[]> {
  const said = headerOf(key, file);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(said.length);
  const salt = randomBytes(SALT);
  const head = Buffer.concat([MAGIC, length, said, salt]);
  const once = key.derive('image', salt);
  const sealed = await encryptLarge(once, NONCE, image, head);
  once.fill(0);
  return [head, sealed];
}

/**
 * Decrypts what `encryptImage` made, whose seal must have been checked before: what then does not fit is a wrong
 * passphrase where the data key does not open, and damage everywhere else. Without an unlock it is refused as locked.
 */
export async function decryptImage(
  content: Uint8Array,
  unlock: Unlock | undefined,
): Promise<{ image: Buffer; key: FileKey }> {
  const { whole, end, id, slots } = readHead(content);
  if (unlock === undefined) throw refusals.locked();
  const key = await openKey(id, slots, unlock);
  const head = whole.subarray(0, end + SALT);
  const once = key.derive('image', whole.subarray(end, end + SALT));
  const image = await decryptLarge(once, NONCE, whole.subarray(end + SALT), head);
  once.fill(0);
  if (image !== null) return { image, key };
  if (!('key' in unlock)) key.drop();
  throw refusals.damaged();
}

/** The id of the key that opens an encrypted file. */
export const keyIdOf = (content: Uint8Array): string => readHead(content).id;

/** The id of the file that an encrypted image is of, which it says without its key; undefined where it does not. */
export const fileIdOf = (content: Uint8Array): string | undefined => readHead(content).file;

function readHead(content: Uint8Array) {
  const whole = Buffer.from(content.buffer, content.byteOffset, content.length);
  const start = MAGIC.length + LENGTH;
  if (whole.length < start) throw refusals.damaged();
  const end = start + whole.readUInt32LE(MAGIC.length);
  if (end - start > LONGEST_HEADER || whole.length < end + SALT) throw refusals.damaged();
  const { key: id, file, slots } = readHeader(whole.toString('utf8', start, end));
  return { whole, end, id, file, slots };
}

/** What lies before an image that is encrypted with this key: its id, whose file it is, and what opens it. */
export const headerOf = (key: FileKey, file?: string): Buffer =>
  Buffer.from(JSON.stringify({ key: key.id, file, slots: written(key.slots) }), 'utf8');

/** What `headerOf` wrote. Refuses what says something else as damaged. */
export function readHeader(text: string): z.output<typeof header> {
  try {
    return header.parse(JSON.parse(text));
  } catch {
    throw refusals.damaged();
  }
}

function written({ passphrase, recovery }: Slots) {
  const text = ({ salt, nonce, sealed }: Slots['recovery']) => ({
    salt: salt.toString('base64url'),
    nonce: nonce.toString('base64url'),
    sealed: sealed.toString('base64url'),
  });
  const { N, r, p } = passphrase;
  return { passphrase: { ...text(passphrase), N, r, p }, recovery: text(recovery) };
}
