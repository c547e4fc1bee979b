import { basename, dirname, extname, join } from 'node:path';
import { londonDate } from '../../../shared/rules/dates.ts';
import { freePlace } from '../file-names.ts';
import { writeAtomically } from '../school-file/atomic.ts';
import { type Disk, realDisk } from '../school-file/disk.ts';
import { unseal } from '../school-file/image.ts';
import { Lock, thisProcess } from '../school-file/lock.ts';
import { notKept } from '../school-file/refusals.ts';
import type { SchoolFileOptions } from '../school-file/school-file.ts';
import { notPutBack, thereAgain } from './refusals.ts';

/**
 * Puts a backup, sealed and perhaps encrypted as it is, in the place of a damaged file. That file stays beside it
 * under another name, 'School (damaged 2026-11-28).baton', which is returned. Journals stay, too: what was done after
 * exactly this backup is replayed at its opening. Whenever the computer stops, one of the two is at the path.
 */
export function putBack(options: SchoolFileOptions, sealed: Uint8Array): Promise<string> {
  return withLock(options, sealed, async (disk) => {
    const { path, clock } = options;
    const ending = extname(path);
    const day = londonDate(clock().toISOString());
    const kept = freePlace(dirname(path), `${basename(path, ending)} (damaged ${day})${ending}`);
    const damaged = await disk.readWhole(path);
    await writeAtomically(disk, kept, [damaged], () => undefined);
    if (!Buffer.from(await disk.readWhole(kept)).equals(damaged)) throw notKept();
    await writeAtomically(disk, path, [sealed], () => undefined);
    return join(dirname(path), basename(kept));
  });
}

/**
 * Puts a backup where a file was that is not there any more, or where the user wants it instead. Refuses where something
 * is there by now. Journals stay, as for a damaged file.
 */
export function putWhereGone(options: SchoolFileOptions, sealed: Uint8Array): Promise<void> {
  return withLock(options, sealed, (disk) =>
    writeAtomically(disk, options.path, [sealed], () => {
      if (disk.stamp(options.path) !== null) throw thereAgain();
    }),
  );
}

async function withLock<T>(
  options: SchoolFileOptions,
  sealed: Uint8Array,
  work: (disk: Disk) => Promise<T>,
): Promise<T> {
  const { disk = realDisk, path, clock } = options;
  let lock: Lock | null = null;
  try {
    await unseal(sealed);
    lock = await Lock.take(disk, `${path}.lock`, options.holder ?? thisProcess(), clock);
    return await work(disk);
  } catch (error) {
    throw notPutBack(error);
  } finally {
    lock?.release();
  }
}
