import { basename } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Versions } from '../versions/access.ts';
import { mayBeVersion } from '../versions/unread.ts';

/** More files than this in one folder are not somebody's school files and their copies. */
const MOST = 40;

/**
 * Versions of the open file that lie beside it, by name: an erasure does not touch them. One that cannot be read is
 * named where it may be a version all the same.
 */
export async function versionsBeside(versions: Versions, signal: AbortSignal): Promise<string[]> {
  const own = basename(versions.home()).replace(/\.baton$/i, '');
  const found: string[] = [];
  for (const { path, name } of versions.copies().slice(0, MOST)) {
    signal.throwIfAborted();
    try {
      await versions.read(path, () => undefined);
      found.push(name);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (mayBeVersion(error, name, own)) found.push(name);
    }
  }
  return found;
}
