import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Unlock } from './encryption/file-key.ts';
import { SchoolFile, type SchoolFileOptions } from './school-file.ts';

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
    const by = unlock === undefined ? {} : { unlock };
    return SchoolFile.look(options, { why: error, journals: 'replayed', ...by });
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
