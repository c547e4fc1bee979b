import { Refusal } from '../../../shared/contract/refusal.ts';
import { isSame, realDisk, saysFull } from './disk.ts';
import type { Unlock } from './encryption/file-key.ts';
import type { Looking, SchoolFileOptions } from './options.ts';
import { noRoom } from './refusals.ts';
import { SchoolFile } from './school-file.ts';

const ELSEWHERE = 'file.open-elsewhere';
const NO_ROOM = noRoom().data.code;

/**
 * Opens a file; one that another Baton has open is opened to be read, with what that has saved so far and, on the same
 * computer, what its journals hold. So is one on a disk that is full. Refuses as `SchoolFile.open` does otherwise.
 */
export async function openOrLook(options: SchoolFileOptions, unlock?: Unlock): Promise<SchoolFile> {
  try {
    return await SchoolFile.open(options, unlock);
  } catch (error) {
    const why = whyToLook(error);
    if (why === null) throw error;
    return lookWhole(options, { why, journals: 'replayed', ...(unlock && { unlock }) });
  }
}

/** Reading wants no room: that there is none is why something could not be written that opening writes. */
function whyToLook(error: unknown): Refusal | null {
  if (!(error instanceof Refusal)) return null;
  if (error.data.code === ELSEWHERE) return error;
  return saysFull(error.data.details?.cause) ? noRoom() : null;
}

const TRIES = 5;

/**
 * The other Baton may save between the reading of the file and of its journals, and what it did last would be in
 * neither: then both are read again.
 */
async function lookWhole(options: SchoolFileOptions, looking: Looking): Promise<SchoolFile> {
  const { stamp } = options.disk ?? realDisk;
  for (let tries = 1; ; tries += 1) {
    const before = stamp(options.path);
    const file = await SchoolFile.look(options, looking);
    if (tries === TRIES || isSame(before, stamp(options.path))) return file;
    await file.close();
  }
}

/** Whether a file can only be read since the disk was full when it was opened. */
export const wantsRoom = ({ readOnlyBecause }: Pick<SchoolFile, 'readOnlyBecause'>): boolean =>
  readOnlyBecause?.data.code === NO_ROOM;

/** Where a file is open that can only be read here for that reason, and since when; null for every other file. */
export function elsewhereOf({
  readOnlyBecause,
}: Pick<SchoolFile, 'readOnlyBecause'>): { host: string; here: boolean; since: string | null } | null {
  if (readOnlyBecause?.data.code !== ELSEWHERE) return null;
  const { host, here, since } = readOnlyBecause.data.details ?? {};
  return { host: String(host), here: here === true, since: typeof since === 'string' ? since : null };
}
