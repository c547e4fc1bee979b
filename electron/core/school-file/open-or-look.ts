import { Refusal } from '../../../shared/contract/refusal.ts';
import { isSame, realDisk } from './disk.ts';
import type { Unlock } from './encryption/file-key.ts';
import type { Looking, SchoolFileOptions } from './options.ts';
import { SchoolFile } from './school-file.ts';

const ELSEWHERE = 'file.open-elsewhere';

/**
 * Opens a file; one that another Baton has open is opened to be read, with what that has saved so far and, on the same
 * computer, what its journals hold. Refuses as `SchoolFile.open` does otherwise.
 */
export async function openOrLook(options: SchoolFileOptions, unlock?: Unlock): Promise<SchoolFile> {
  try {
    return await SchoolFile.open(options, unlock);
  } catch (error) {
    if (!(error instanceof Refusal) || error.data.code !== ELSEWHERE) throw error;
    return lookWhole(options, { why: error, journals: 'replayed', ...(unlock && { unlock }) });
  }
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

/** Where a file is open that can only be read here for that reason, and since when; null for every other file. */
export function elsewhereOf({
  readOnlyBecause,
}: Pick<SchoolFile, 'readOnlyBecause'>): { host: string; here: boolean; since: string | null } | null {
  if (readOnlyBecause?.data.code !== ELSEWHERE) return null;
  const { host, here, since } = readOnlyBecause.data.details ?? {};
  return { host: String(host), here: here === true, since: typeof since === 'string' ? since : null };
}
