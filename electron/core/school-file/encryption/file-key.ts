import { randomBytes, randomUUID } from 'node:crypto';
import type { Typed } from '../../../../shared/contract/protection.ts';
import * as refusals from '../refusals.ts';
import { derive, KEY_BYTES } from './cipher.ts';
import { newRecoveryCode, readRecoveryCode, slipIn } from './recovery-code.ts';
import { byPassphrase, byRecoveryCode, makeSlots, type ScryptCost, type Slots, usualCost } from './slots.ts';

/**
 * What opens an encrypted file: what somebody types, the key of a file that is open already, or whoever has the key of
 * this id and gives a copy of it.
 */
export type Unlock = Typed | { readonly key: FileKey } | { readonly keyOf: (id: string) => FileKey | null };

/** The data key of a file while it is open. It is only ever in memory, and zeroed when the file is let go. */
export class FileKey {
  readonly id: string;
  readonly slots: Slots;
  readonly #data: Buffer;
  #dropped = false;

  constructor(id: string, slots: Slots, data: Buffer) {
    this.id = id;
    this.slots = slots;
    this.#data = data;
  }

  /**
   * A key for one use, of which `particular` is never given twice, but for what is typed and not saved: that key is the
   * page's, which encrypts with it under nonces of its own.
   */
  derive(use: 'image' | 'journal' | 'typed', particular: Uint8Array): Buffer {
    if (this.#dropped) throw new Error('The key of this file has been let go.');
    return derive(this.#data, use, particular);
  }

  /** Whether this passphrase opens the file: asked before it is changed. */
  async isOpenedBy(passphrase: string): Promise<boolean> {
    const found = await byPassphrase(this.id, this.slots, passphrase);
    found?.fill(0);
    return found !== null;
  }

  /** The same key once more, which stays when this one is let go: to open the file again, or a backup of it. */
  copy(): FileKey {
    if (this.#dropped) throw new Error('The key of this file has been let go.');
    return new FileKey(this.id, this.slots, Buffer.from(this.#data));
  }

  /** The data key itself, to be kept under another key. The caller zeroes it. */
  data(): Buffer {
    if (this.#dropped) throw new Error('The key of this file has been let go.');
    return Buffer.from(this.#data);
  }

  get isDropped(): boolean {
    return this.#dropped;
  }

  drop(): void {
    this.#data.fill(0);
    this.#dropped = true;
  }
}

/** A new random data key under a passphrase and a new recovery code, which is returned once and kept nowhere. */
export async function makeKey(
  passphrase: string,
  cost: ScryptCost = usualCost,
): Promise<{ key: FileKey; recoveryCode: string }> {
  const id = randomUUID();
  const data = randomBytes(KEY_BYTES);
  const code = newRecoveryCode();
  const slots = await makeSlots(id, data, { passphrase, code }, cost);
  return { key: new FileKey(id, slots, data), recoveryCode: code };
}

/** The key of a file whose header says `id` and `slots`. Refuses a wrong passphrase, code or key. */
export async function openKey(id: string, slots: Slots, unlock: Unlock): Promise<FileKey> {
  if ('key' in unlock) {
    if (unlock.key.id !== id) throw refusals.otherPassphrase();
    return unlock.key;
  }
  if ('keyOf' in unlock) {
    const key = unlock.keyOf(id);
    if (key === null) throw refusals.otherPassphrase();
    return key;
  }
  if ('passphrase' in unlock) {
    const data = await byPassphrase(id, slots, unlock.passphrase);
    if (data === null) throw refusals.wrongPassphrase();
    return new FileKey(id, slots, data);
  }
  const code = readRecoveryCode(unlock.recoveryCode);
  if (code === null) throw refusals.noRecoveryCode(slipIn(unlock.recoveryCode));
  const data = byRecoveryCode(id, slots, code);
  if (data === null) throw refusals.wrongRecoveryCode();
  return new FileKey(id, slots, data);
}
