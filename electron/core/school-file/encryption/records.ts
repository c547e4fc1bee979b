import { decrypt, encrypt, NONCE_BYTES } from './cipher.ts';
import type { FileKey } from './file-key.ts';

/**
 * Encrypts the records of one journal under a key of its own. Each record says which file, which journal and which
 * place in it it belongs to, so that one moved elsewhere does not open. The nonce counts the writes, not the places:
 * a record that is taken back and written anew has the same place, but never the same nonce.
 */
export class RecordCipher {
  readonly #key: Buffer;
  readonly #of: string;
  #writes = 0n;

  constructor(key: FileKey, fileId: string, journalId: string) {
    this.#of = `${fileId}\0${journalId}`;
    this.#key = key.derive('journal', Buffer.from(this.#of, 'utf8'));
  }

  encrypt(sequence: number, payload: Uint8Array): Buffer {
    const nonce = Buffer.alloc(NONCE_BYTES);
    nonce.writeBigUInt64LE(this.#writes);
    this.#writes += 1n;
    return Buffer.concat([nonce, encrypt(this.#key, nonce, payload, this.#about(sequence))]);
  }

  /** Null where the record is another journal's or another place's, or was changed. */
  decrypt(sequence: number, record: Uint8Array): Buffer | null {
    if (record.length < NONCE_BYTES) return null;
    const nonce = record.subarray(0, NONCE_BYTES);
    return decrypt(this.#key, nonce, record.subarray(NONCE_BYTES), this.#about(sequence));
  }

  drop(): void {
    this.#key.fill(0);
  }

  #about(sequence: number): Buffer {
    return Buffer.from(`${this.#of}\0${sequence}`, 'utf8');
  }
}
