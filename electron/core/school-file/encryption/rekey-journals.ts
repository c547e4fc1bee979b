import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../atomic.ts';
import type { Disk } from '../disk.ts';
import { ENCRYPTED, ID_BYTES, journalHeader, MAGIC } from '../journal.ts';
import { frame, ROOM, unframe } from '../journal-frames.ts';
import type { FileKey } from './file-key.ts';
import { RecordCipher } from './records.ts';
import { type AsBefore, reencrypt } from './reencrypt.ts';

interface Keys {
  readonly from: readonly FileKey[];
  readonly to: FileKey | null;
}

/**
 * Writes journals of a file that were kept anew under the key `to` (null: in clear), so that what is in them can still
 * be taken in once the file's own key has changed. Each is replaced in one step. Returns those that are as they were. What
 * is no journal is encrypted as it is.
 */
export async function rekeyJournals(
  disk: Disk,
  paths: readonly string[],
  fileId: string,
  keys: Keys,
): Promise<readonly AsBefore[]> {
  const asBefore: AsBefore[] = [];
  for (const path of paths) {
    try {
      const bytes = Buffer.from(await disk.readWhole(path));
      const records = isJournal(bytes) ? read(bytes, fileId, keys) : null;
      if (records === 'already') continue;
      if (records !== null)
        await writeAtomically(disk, path, written(records, fileId, keys.to), () => undefined);
      else if (startsWith(bytes, ENCRYPTED)) asBefore.push({ path, why: 'another_key' });
      else asBefore.push(...(await reencrypt(disk, [path], keys.from, keys.to)));
    } catch {
      asBefore.push({ path, why: 'not_written' });
    }
  }
  return asBefore;
}

/** What a journal is called that waits beside the one whose place it takes once the file has the other key. */
const NEXT = '.next';

/**
 * Writes each of these journals under the key `to` beside itself, before the file itself has that key. One that cannot
 * be read or written is left out.
 */
export async function readyJournals(
  disk: Disk,
  paths: readonly string[],
  fileId: string,
  keys: Keys,
): Promise<void> {
  for (const path of paths) {
    try {
      const bytes = Buffer.from(await disk.readWhole(path));
      const records = isJournal(bytes) ? read(bytes, fileId, keys) : null;
      if (records === null || records === 'already') continue;
      await writeAtomically(disk, `${path}${NEXT}`, written(records, fileId, keys.to), () => undefined);
    } catch {
      // It is written anew in its place afterwards, or told as one that could not be.
    }
  }
}

/** Puts journals that were made ready in their places, where they are under the key that the file has; else removes them. */
export function placeJournals(disk: Disk, folder: string, fileId: string, key: FileKey | null): void {
  const ready = disk.list(folder).filter((name) => name.startsWith(`${fileId}.`) && name.endsWith(NEXT));
  for (const path of ready.map((name) => join(folder, name))) {
    const bytes = Buffer.from(disk.read(path));
    const isUnder = isJournal(bytes) && read(bytes, fileId, { from: [], to: key }) === 'already';
    if (isUnder && startsWith(bytes, key === null ? MAGIC : ENCRYPTED))
      disk.rename(path, path.slice(0, -NEXT.length));
    else disk.remove(path);
  }
  if (ready.length > 0) disk.flushFolder(folder);
}

interface Records {
  readonly journal: string;
  readonly payloads: readonly Buffer[];
  /** What follows them does not check: it stays so. */
  readonly damaged: boolean;
}

const startsWith = (bytes: Buffer, magic: Buffer) => magic.equals(bytes.subarray(0, magic.length));
const isJournal = (bytes: Buffer) => startsWith(bytes, MAGIC) || startsWith(bytes, ENCRYPTED);

/** The records of a journal as far as they check; null where not even the first does. */
function read(bytes: Buffer, fileId: string, { from, to }: Keys): Records | 'already' | null {
  if (startsWith(bytes, MAGIC)) {
    // Beside an encrypted file anybody could have put it, so it is not made one of its own.
    if (from.length > 0) return to === null ? 'already' : null;
    const plain = payloadsOf(bytes, MAGIC.length, (_, body) => body);
    const journal = journalOf(plain.payloads[0]);
    if (journal === null) return null;
    return to === null ? 'already' : { journal, ...plain };
  }
  const start = ENCRYPTED.length + ID_BYTES;
  const journal = bytes.toString('latin1', ENCRYPTED.length, start);
  const under = (key: FileKey) => {
    const cipher = new RecordCipher(key, fileId, journal);
    try {
      const found = payloadsOf(bytes, start, (sequence, body) => cipher.decrypt(sequence, body));
      return found.payloads.length === 0 ? null : { journal, ...found };
    } finally {
      cipher.drop();
    }
  };
  for (const key of from) {
    const found = under(key);
    if (found !== null) return found;
  }
  return to === null || under(to) === null ? null : 'already';
}

/** Whether a journal of this file is under this key, or in clear where that is null. */
export const isJournalUnder = (bytes: Buffer, fileId: string, key: FileKey | null): boolean =>
  read(bytes, fileId, { from: [], to: key }) === 'already';

function payloadsOf(
  bytes: Buffer,
  start: number,
  open: (sequence: number, body: Buffer) => Buffer | null,
): { payloads: Buffer[]; damaged: boolean } {
  const payloads: Buffer[] = [];
  for (let at = start; ; ) {
    const found = unframe(bytes, at, payloads.length);
    if (found === 'end') return { payloads, damaged: false };
    const payload = found === 'damaged' ? null : open(payloads.length, found.body);
    if (found === 'damaged' || payload === null) return { payloads, damaged: true };
    payloads.push(payload);
    at = found.end;
  }
}

const head = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(journalHeader);

function journalOf(first: Buffer | undefined): string | null {
  try {
    return head.parse(first?.toString('utf8')).journal;
  } catch {
    return null;
  }
}

/** A journal of these records. Its key is used for them alone, so their nonces are never given twice. */
function written({ journal, payloads, damaged }: Records, fileId: string, to: FileKey | null): Buffer[] {
  // What is no frame and does not end in zeros is damage to whoever reads it.
  const rest = damaged ? Buffer.alloc(2 * ROOM, 0xff) : Buffer.alloc(ROOM);
  if (to === null) return [MAGIC, ...payloads.map((payload, sequence) => frame(sequence, payload)), rest];
  const cipher = new RecordCipher(to, fileId, journal);
  try {
    const frames = payloads.map((payload, sequence) => frame(sequence, cipher.encrypt(sequence, payload)));
    return [ENCRYPTED, Buffer.from(journal, 'latin1'), ...frames, rest];
  } finally {
    cipher.drop();
  }
}
