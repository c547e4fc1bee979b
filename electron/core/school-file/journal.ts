import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Disk } from './disk.ts';
import type { FileKey } from './encryption/file-key.ts';
import { RecordCipher } from './encryption/records.ts';
import { type StepRecord, stepJson, stepRecord } from './steps.ts';

const MAGIC = Buffer.from('BATONJ01', 'latin1');
/** An encrypted journal says which journal it is in clear, since its key depends on that. */
const ENCRYPTED = Buffer.from('BATONJE1', 'latin1');
const ID_BYTES = 36;
const HEAD = 16;

/**
 * The first record of a journal. It continues either the snapshot whose SHA-256 is `base`, or the journal
 * `after`; a later base record adds the snapshot that was taken at the moment the journal began.
 */
const header = z.object({
  journal: z.string(),
  file: z.string(),
  schema: z.number(),
  base: z.string().nullable(),
  after: z.string().nullable(),
});
export type JournalHeader = z.infer<typeof header>;
const record = z.union([z.object({ base: z.string() }), z.object({ step: stepRecord })]);

/** Length, sequence, checksum of the payload, checksum of these three; then the payload. */
function frame(sequence: number, body: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(body.length, 0);
  head.writeUInt32LE(sequence, 4);
  head.writeUInt32LE(crc32(body), 8);
  head.writeUInt32LE(crc32(head.subarray(0, 12)), 12);
  return Buffer.concat([head, body]);
}

export const journalName = (fileId: string, journalId: string) => `${fileId}.${journalId}.journal`;

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

  constructor(disk: Disk, folder: string, head: JournalHeader, key: FileKey | null) {
    this.#disk = disk;
    this.id = head.journal;
    this.#cipher = key === null ? null : new RecordCipher(key, head.file, head.journal);
    this.path = join(folder, journalName(head.file, head.journal));
    disk.makeFolder(folder);
    this.#handle = disk.open(this.path, 'wx');
    try {
      this.#put(key === null ? MAGIC : Buffer.concat([ENCRYPTED, Buffer.from(head.journal, 'latin1')]));
      this.#append(JSON.stringify(head));
      disk.flushFolder(folder);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#end;
  }

  step(step: StepRecord): void {
    this.#append(`{"step":${stepJson(step)}}`);
  }

  base(hash: string): void {
    this.#append(JSON.stringify({ base: hash }));
  }

  /** Takes the last record off again, durably. */
  cut(): void {
    this.#disk.truncate(this.#handle, this.#lastStart);
    this.#disk.flush(this.#handle);
    if (this.#end > this.#lastStart) this.#sequence -= 1;
    this.#end = this.#lastStart;
  }

  close(): void {
    this.#cipher?.drop();
    this.#disk.close(this.#handle);
  }

  #append(payload: string): void {
    this.#lastStart = this.#end;
    const plain = Buffer.from(payload, 'utf8');
    this.#put(frame(this.#sequence, this.#cipher?.encrypt(this.#sequence, plain) ?? plain));
    this.#disk.flush(this.#handle);
    this.#sequence += 1;
  }

  #put(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      const written = this.#disk.write(this.#handle, bytes, done, this.#end + done);
      if (written <= 0) throw Object.assign(new Error('Nothing was written.'), { code: 'ENOSPC' });
      done += written;
    }
    this.#end += bytes.length;
  }
}

export interface ReadJournal {
  readonly path: string;
  readonly head: JournalHeader;
  /** The snapshots that this journal continues from its first step. */
  readonly bases: readonly string[];
  readonly steps: readonly StepRecord[];
  /** Where the last whole record ends; what follows was never acknowledged. */
  readonly end: number;
  /** A record before the end does not check: what follows it cannot be trusted. */
  readonly damaged: boolean;
}

/**
 * Reads a journal as far as it can be trusted; 'unbegun' for one that was never begun, 'damaged' for no journal. An
 * encrypted file takes only encrypted journals and another only plain ones: nobody without the key adds to it.
 */
export function readJournal(
  disk: Disk,
  path: string,
  file: { readonly id: string; readonly key: FileKey | null },
): ReadJournal | 'unbegun' | 'damaged' {
  const read = disk.read(path);
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.length);
  const magic = file.key === null ? MAGIC : ENCRYPTED;
  const begun = bytes.subarray(0, magic.length);
  if (!magic.subarray(0, begun.length).equals(begun)) return 'damaged';
  if (file.key === null) return readRecords(path, bytes, MAGIC.length, null);
  const start = ENCRYPTED.length + ID_BYTES;
  if (bytes.length < start) return 'unbegun';
  const id = bytes.toString('latin1', ENCRYPTED.length, start);
  const cipher = new RecordCipher(file.key, file.id, id);
  try {
    return readRecords(path, bytes, start, cipher);
  } finally {
    cipher.drop();
  }
}

function readRecords(
  path: string,
  bytes: Buffer,
  start: number,
  cipher: RecordCipher | null,
): ReadJournal | 'unbegun' | 'damaged' {
  let at = start;
  let head: JournalHeader | undefined;
  const bases: string[] = [];
  const steps: StepRecord[] = [];
  let state: 'whole' | 'torn' | 'damaged' = 'whole';
  for (let sequence = 0; at < bytes.length; sequence += 1) {
    const found = unframe(bytes, at, sequence, cipher);
    if (typeof found === 'string') {
      state = found;
      break;
    }
    if (head === undefined) head = header.parse(JSON.parse(found.payload));
    else {
      const what = record.parse(JSON.parse(found.payload));
      if ('base' in what) bases.push(what.base);
      else steps.push(what.step);
    }
    at = found.end;
  }
  if (head === undefined) return state === 'damaged' ? 'damaged' : 'unbegun';
  if (head.base !== null) bases.push(head.base);
  return { path, head, bases, steps, end: at, damaged: state === 'damaged' };
}

function unframe(
  bytes: Buffer,
  at: number,
  sequence: number,
  cipher: RecordCipher | null,
): { payload: string; end: number } | 'torn' | 'damaged' {
  if (bytes.length - at < HEAD) return 'torn';
  if (bytes.readUInt32LE(at + 12) !== crc32(bytes.subarray(at, at + 12))) return tail(bytes, at);
  if (bytes.readUInt32LE(at + 4) !== sequence) return 'damaged';
  const end = at + HEAD + bytes.readUInt32LE(at);
  if (end > bytes.length) return 'torn';
  const body = bytes.subarray(at + HEAD, end);
  if (bytes.readUInt32LE(at + 8) !== crc32(body)) return 'damaged';
  const plain = cipher === null ? body : cipher.decrypt(sequence, body);
  return plain === null ? 'damaged' : { payload: plain.toString('utf8'), end };
}

/** After a loss of power a file may have grown by zeros that were never written. */
function tail(bytes: Buffer, at: number): 'torn' | 'damaged' {
  return bytes.subarray(at).every((byte) => byte === 0) ? 'torn' : 'damaged';
}
