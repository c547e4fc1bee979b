import { Refusal } from '../../../../shared/contract/refusal.ts';
import type { Disk } from '../disk.ts';
import { ENCRYPTED } from '../journal.ts';
import { isEncrypted, keyIdOf, LONGEST_HEAD } from './container.ts';
import type { FileKey } from './file-key.ts';
import { isJournalUnder } from './rekey-journals.ts';

/**
 * Which of these, kept of the school file `of`, are not encrypted as that is: with `key`, or not at all where that is null. What
 * opened them before still does. One that is damaged, or gone, is not among them, since nothing opens it.
 */
export async function keptAsBefore(
  disk: Disk,
  paths: readonly string[],
  { id, key }: { readonly id: string; readonly key: FileKey | null },
): Promise<string[]> {
  const found: string[] = [];
  for (const path of new Set(paths)) {
    const begun = await disk.readStart(path, LONGEST_HEAD).catch(() => null);
    if (begun === null || begun.length === 0) continue;
    const isAsNow = ENCRYPTED.equals(begun.subarray(0, ENCRYPTED.length))
      ? isJournalUnder(Buffer.from(await disk.readWhole(path)), id, key)
      : isUnder(begun, key);
    if (!isAsNow) found.push(path);
  }
  return found;
}

function isUnder(begun: Uint8Array, key: FileKey | null): boolean {
  if (!isEncrypted(begun)) return key === null;
  try {
    return keyIdOf(begun) === key?.id;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}
