import { z } from 'zod';
import type { Disk } from './disk.ts';
import type { FileKey } from './encryption/file-key.ts';
import { RecordCipher } from './encryption/records.ts';
import { ENCRYPTED, ID_BYTES, type JournalHeader, journalHeader, MAGIC } from './journal.ts';
import { unframe } from './journal-frames.ts';
import { type StepRecord, stepRecord } from './steps.ts';

const record = z.union([z.object({ base: z.string() }), z.object({ step: stepRecord })]);

export interface ReadJournal {
  readonly path: string;
  readonly head: JournalHeader;
  /** The snapshots that this journal continues from its first step. */
  readonly bases: readonly string[];
  readonly steps: readonly StepRecord[];
  /** Some of it does not check, or is missing: what follows the steps cannot be trusted. */
  readonly damaged: boolean;
}

/**
 * Reads a journal as far as it can be trusted; 'damaged' for what does not even say which journal it is. An
 * encrypted file takes only encrypted journals and another only plain ones: nobody without the key adds to it.
 */
export function readJournal(
  disk: Disk,
  path: string,
  file: { readonly id: string; readonly key: FileKey | null },
): ReadJournal | 'damaged' {
  const read = disk.read(path);
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.length);
  const magic = file.key === null ? MAGIC : ENCRYPTED;
  if (!magic.equals(bytes.subarray(0, magic.length))) return 'damaged';
  if (file.key === null) return readRecords(path, bytes, MAGIC.length, null);
  const start = ENCRYPTED.length + ID_BYTES;
  const cipher = new RecordCipher(file.key, file.id, bytes.toString('latin1', ENCRYPTED.length, start));
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
): ReadJournal | 'damaged' {
  let head: JournalHeader | undefined;
  const bases: string[] = [];
  const steps: StepRecord[] = [];
  let damaged = false;
  for (let at = start, sequence = 0; ; sequence += 1) {
    const found = unframe(bytes, at, sequence);
    if (found === 'end') break;
    const plain = found === 'damaged' || cipher === null ? null : cipher.decrypt(sequence, found.body);
    if (found === 'damaged' || (cipher !== null && plain === null)) {
      damaged = true;
      break;
    }
    const said: unknown = JSON.parse((plain ?? found.body).toString('utf8'));
    if (head === undefined) head = journalHeader.parse(said);
    else {
      const what = record.parse(said);
      if ('base' in what) bases.push(what.base);
      else steps.push(what.step);
    }
    at = found.end;
  }
  // A journal gets its name once its head is whole on the disk.
  if (head === undefined) return 'damaged';
  if (head.base !== null) bases.push(head.base);
  return { path, head, bases, steps, damaged };
}
