import { join } from 'node:path';
import { z } from 'zod';
import type { Disk } from './disk.ts';
import type { FileKey } from './encryption/file-key.ts';
import { RecordCipher } from './encryption/records.ts';
import { frame, ROOM, textFrame } from './journal-frames.ts';
import { type StepRecord, stepJson } from './steps.ts';

export const MAGIC = Buffer.from('BATONJ02', 'latin1');
/** An encrypted journal says which journal it is in clear, since its key depends on that. */
export const ENCRYPTED = Buffer.from('BATONJE2', 'latin1');
export const ID_BYTES = 36;
/** A journal grows by so much at a time: zeros, over which its records are written. */
const GROWS_BY = 64 * 1024;

/**
 * The first record of a journal. It continues either the snapshot whose SHA-256 is `base`, or the journal
 * `after`; a later base record adds the snapshot that was taken at the moment the journal began.
 */
export const journalHeader = z.object({
  journal: z.string(),
  file: z.string(),
  schema: z.number(),
  base: z.string().nullable(),
  after: z.string().nullable(),
});
export type JournalHeader = z.infer<typeof journalHeader>;

export const journalName = (fileId: string, journalId: string) => `${fileId}.${journalId}.journal`;
/** What a journal is called until its head is on the disk: only under such a name may it be without one. */
export const unbegunName = (name: string) => `${name}.new`;

/** An open journal: appends a record, flushed when the call returns. */
export class Journal {
  readonly path: string;
  readonly id: string;
  readonly #disk: Disk;
  readonly #handle: number;
  readonly #cipher: RecordCipher | null;
  #sequence = 0;
  #end = 0;
  #lastStart = 0;
  #length = 0;
  #used = false;

  constructor(disk: Disk, folder: string, head: JournalHeader, key: FileKey | null) {
    this.#disk = disk;
    this.id = head.journal;
    this.#cipher = key === null ? null : new RecordCipher(key, head.file, head.journal);
    const path = join(folder, journalName(head.file, head.journal));
    disk.makeFolder(folder);
    this.#handle = disk.open(unbegunName(path), 'wx');
    try {
      this.#put(key === null ? MAGIC : Buffer.concat([ENCRYPTED, Buffer.from(head.journal, 'latin1')]));
      this.#append([JSON.stringify(head)]);
      this.path = renamed(disk, unbegunName(path), path);
      disk.flushFolder(folder);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Whether what is appended can be found again: its folder may have been cleared away, or its drive gone. */
  #mustBeThere(): void {
    if (this.#disk.stamp(this.path) === null)
      throw Object.assign(new Error('The journal is not there any more.'), { code: 'ENOENT' });
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#end;
  }

  /** Whether a step was ever to be in it. */
  get isUsed(): boolean {
    return this.#used;
  }

  step(step: StepRecord): void {
    this.#used = true;
    this.#mustBeThere();
    this.#append(stepJson(step));
  }

  base(hash: string): void {
    this.#append([JSON.stringify({ base: hash })]);
  }

  /** Takes the last record off again, durably. */
  cut(): void {
    this.#disk.truncate(this.#handle, this.#lastStart);
    this.#length = this.#lastStart + ROOM;
    this.#disk.truncate(this.#handle, this.#length);
    this.#disk.flush(this.#handle);
    if (this.#end > this.#lastStart) this.#sequence -= 1;
    this.#end = this.#lastStart;
  }

  close(): void {
    this.#cipher?.drop();
    this.#disk.close(this.#handle);
  }

  #append(payload: readonly string[]): void {
    this.#lastStart = this.#end;
    this.#put(
      this.#cipher === null
        ? textFrame(this.#sequence, payload)
        : frame(this.#sequence, this.#cipher.encrypt(this.#sequence, Buffer.from(payload.join(''), 'utf8'))),
    );
    // It stands in the file, whether the disk has flushed it or not: what is appended next comes after it.
    this.#sequence += 1;
    this.#disk.flush(this.#handle);
  }

  #put(bytes: Uint8Array): void {
    const needed = this.#end + bytes.length + ROOM;
    if (needed > this.#length) {
      const length = Math.ceil(needed / GROWS_BY) * GROWS_BY;
      this.#disk.truncate(this.#handle, length);
      this.#length = length;
    }
    for (let done = 0; done < bytes.length; ) {
      const written = this.#disk.write(this.#handle, bytes, done, this.#end + done);
      if (written <= 0) throw Object.assign(new Error('Nothing was written.'), { code: 'ENOSPC' });
      done += written;
    }
    this.#end += bytes.length;
  }
}

/** Where the file then is: a virus scanner may hold it for a moment, and it does its work under either name. */
function renamed(disk: Disk, from: string, to: string): string {
  try {
    disk.rename(from, to);
    return to;
  } catch {
    return from;
  }
}
