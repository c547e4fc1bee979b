import { dirname } from 'node:path';
import type { JobContext } from '../context.ts';
import { realDisk } from '../school-file/disk.ts';
import type { Versions } from './access.ts';
import { copiesBeside } from './copies.ts';
import * as refusals from './refusals.ts';

/**
 * Removes a copy beside the file for good, as it was written at `at`. Refuses where nothing may be changed, one that was
 * written since or is open, and one of which it is not known that it is a version of this file.
 */
export async function removeCopy(
  versions: Versions,
  { copy, at }: { readonly copy: string; readonly at: string },
  { signal, progress }: Pick<JobContext, 'progress' | 'signal'>,
): Promise<void> {
  versions.mustBeChangeable();
  // Refuses what is no copy at all.
  versions.place({ copy });
  const found = (await copiesBeside(versions, { signal, progress })).find(({ id }) => id === copy);
  if (found === undefined || found.state === 'locked' || found.state === 'unread') throw refusals.notRead();
  const { path, at: written } = versions.place({ copy });
  if (found.at !== at || written !== at) throw refusals.writtenSince();
  const lock = await versions.lock(path);
  try {
    realDisk.remove(path);
    realDisk.flushFolder(dirname(path));
  } catch {
    throw refusals.notDeleted();
  } finally {
    lock?.release();
  }
  // What came in between is gone: what is on screen takes its place again. Where it cannot, the status says why.
  if (path === versions.home())
    await versions
      .file()
      .snapshot()
      .catch(() => undefined);
}
