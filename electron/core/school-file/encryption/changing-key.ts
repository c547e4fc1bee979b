import { removeTemporaries } from '../atomic.ts';
import { type Disk, errorCode } from '../disk.ts';
import type { FileKey } from './file-key.ts';
import { forgetKeysBefore, keepKeysBefore, keysBefore } from './keys-before.ts';
import { type AsBefore, encryptPlain, reencrypt } from './reencrypt.ts';
import { placeJournals, readyJournals, rekeyJournals } from './rekey-journals.ts';

/** What Baton keeps of one school file, encrypted as the file is. */
export interface Keeping {
  readonly disk: Disk;
  readonly id: string;
  /** The folder of journals. */
  readonly journals: string;
  readonly backups?: string | undefined;
  /** Journals that do not continue the file. */
  readonly leftover: () => readonly string[];
  /** Whole files: backups, and files of older schemas. */
  readonly files: () => readonly string[];
}

interface Change {
  readonly from: FileKey | null;
  readonly to: FileKey | null;
  /** Writes the file itself under the new key; right before, with no change let through, it calls what it is given. */
  readonly write: (before: () => Promise<void>) => Promise<void>;
  /** Settles once no backup is being made. */
  readonly settled: () => Promise<void>;
}

/**
 * Changes what a file and all that is kept of it are encrypted with, so that wherever the computer stops, its next opening
 * can finish it. Under a new key the file goes first, and the keys before lie beside it under the new one meanwhile.
 * Without one what is kept goes first: what is in clear then is encrypted again where the file itself was not reached.
 * Journals are made ready beside themselves, since one in clear beside an encrypted file would be nobody's.
 * Returns the paths that could not be written, which a key before still opens. Throws where the file could not be.
 */
export async function changeKey(
  keeping: Keeping,
  { from, to, write, settled }: Change,
): Promise<readonly string[]> {
  const { disk, journals, id } = keeping;
  const before: FileKey[] = from === null ? [] : [from];
  let begun = false;
  try {
    await write(async () => {
      begun = true;
      await settled();
      if (from !== null) before.push(...(await keysBefore(disk, journals, id, from)));
      await readyJournals(disk, keeping.leftover(), id, { from: before, to });
      if (to === null) await reencrypt(disk, keeping.files(), before, null);
      else if (before.length > 0) await keepKeysBefore(disk, journals, id, { before, under: to });
    });
  } catch (error) {
    // Where another change is being made, what lies there is its own.
    if (begun) await asItWas(keeping, from);
    for (const key of before.slice(1)) key.drop();
    throw error;
  }
  // One that was being made may have read the file as it was before.
  await settled();
  await orAtNextOpening(() => placeJournals(disk, journals, id, to));
  const asBefore = await rekeyKept(keeping, before, to);
  if (to === null || !needsKeysBefore(asBefore))
    await orAtNextOpening(() => forgetKeysBefore(disk, journals, id, null));
  for (const key of before) key.drop();
  return asBefore.map(({ path }) => path);
}

/**
 * Finishes, as a file is opened, a change of its key that was cut short: what was kept of it is encrypted as it is. What
 * cannot be written now waits for the next opening. Only for whoever holds the file's lock. Returns what is left to do
 * while the file is in use already: to go through the backups. It never fails, and must be over before the file is closed.
 */
export async function finishChange(keeping: Keeping, key: FileKey | null): Promise<() => Promise<void>> {
  const { disk, journals, id } = keeping;
  await orAtNextOpening(() => removeTemporaries(disk, keeping, id));
  await orAtNextOpening(() => placeJournals(disk, journals, id, key));
  await orAtNextOpening(() => forgetKeysBefore(disk, journals, id, key));
  const before: FileKey[] = [];
  const asBefore: AsBefore[] = [];
  if (key !== null)
    await orAtNextOpening(async () => {
      before.push(...(await keysBefore(disk, journals, id, key)));
      if (before.length === 0) return;
      asBefore.push(...(await rekeyJournals(disk, keeping.leftover(), id, { from: before, to: key })));
    });
  return () =>
    orAtNextOpening(async () => {
      if (before.length === 0) return;
      try {
        asBefore.push(...(await reencrypt(disk, keeping.files(), before, key)));
        if (!needsKeysBefore(asBefore)) forgetKeysBefore(disk, journals, id, null);
      } finally {
        for (const one of before) one.drop();
      }
    });
}

/** What a key opens that is not known is not opened by keeping the keys that are. */
const needsKeysBefore = (asBefore: readonly AsBefore[]): boolean =>
  asBefore.some(({ why }) => why === 'not_written');

/** A virus scanner may hold a file for a while: the file is open all the same, and its next opening tries again. */
async function orAtNextOpening(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

async function rekeyKept(
  { disk, id, leftover, files }: Keeping,
  from: readonly FileKey[],
  to: FileKey | null,
): Promise<readonly AsBefore[]> {
  const journals = await rekeyJournals(disk, leftover(), id, { from, to });
  return [...journals, ...(await reencrypt(disk, files(), from, to))];
}

/** The file could not be written under the other key, so what was made ready for it is taken back. */
async function asItWas(keeping: Keeping, from: FileKey | null): Promise<void> {
  const { disk, journals, id } = keeping;
  await orAtNextOpening(() => placeJournals(disk, journals, id, from));
  await orAtNextOpening(() => forgetKeysBefore(disk, journals, id, from));
  if (from !== null) await orAtNextOpening(() => encryptPlain(disk, keeping.files(), from));
}
