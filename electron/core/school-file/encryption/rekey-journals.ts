import { z } from 'zod';
import { writeAtomically } from '../atomic.ts';
import type { Disk } from '../disk.ts';
import { ENCRYPTED, ID_BYTES, journalHeader, MAGIC } from '../journal.ts';
import { frame, ROOM, unframe } from '../journal-frames.ts';
import type { FileKey } from './file-key.ts';
import { RecordCipher } from './records.ts';
import { reencrypt } from './reencrypt.ts';

interface Keys {
  readonly from: FileKey | null;
  readonly to: FileKey | null;
}

/**
 * Writes journals of a file that were kept anew under the key `to` (null: in clear), so that what is in them can still
 * be taken in once the file's own key has changed. Each is replaced in one step. Returns those that could not be: the
 * key before still opens them, or another that is not known any more. What is no journal is encrypted as it is.
 */
export async function rekeyJournals(
  disk: Disk,
  paths: readonly string[],
  fileId: string,
  keys: Keys,
): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const path of paths) {
    try {
      const bytes = Buffer.from(await disk.readWhole(path));
      const records =
        startsWith(bytes, MAGIC) || startsWith(bytes, ENCRYPTED) ? read(bytes, fileId, keys) : null;
      if (records === 'already') continue;
      if (records !== null)
        await writeAtomically(disk, path, written(records, fileId, keys.to), () => undefined);
      else if (startsWith(bytes, ENCRYPTED)) failed.push(path);
      else failed.push(...(await reencrypt(disk, [path], keys.from, keys.to)));
    } catch {
      failed.push(path);
    }
  }
  return failed;
}

interface Records {
  readonly journal: string;
  readonly payloads: readonly Buffer[];
  /** What follows them does not check: it stays so. */
  readonly damaged: boolean;
}

const startsWith = (bytes: Buffer, magic: Buffer) => magic.equals(bytes.subarray(0, magic.length));

/** The records of a journal as far as they check; null where not even the first does. */
function read(bytes: Buffer, fileId: string, { from, to }: Keys): Records | 'already' | null {
  if (startsWith(bytes, MAGIC)) {
    // Beside an encrypted file anybody could have put it, so it is not made one of its own.
    if (from !== null) return to === null ? 'already' : null;
    const plain = payloadsOf(bytes, MAGIC.length, (_, body) => body);
    const journal = journalOf(plain.payloads[0]);
    if (journal === null) return null;
    return to === null ? 'already' : { journal, ...plain };
  }
  const start = ENCRYPTED.length + ID_BYTES;
  const journal = bytes.toString('latin1', ENCRYPTED.length, start);
  const under = (key: FileKey | null) => {
    if (key === null) return null;
    const cipher = new RecordCipher(key, fileId, journal);
    try {
      const found = payloadsOf(bytes, start, (sequence, body) => cipher.decrypt(sequence, body));
      return found.payloads.length === 0 ? null : { journal, ...found };
    } finally {
      cipher.drop();
    }
  };
  return under(from) ?? (under(to) === null ? null : 'already');
}

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
