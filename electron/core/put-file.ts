import { dirname, isAbsolute, relative } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { withoutLinks } from './same-file.ts';
import { writeAtomically } from './school-file/atomic.ts';
import { type Disk, errorCode, saysFull } from './school-file/disk.ts';
import { Lock, thisProcess } from './school-file/lock.ts';

/**
 * Puts a finished file where its user wants it, in place of whatever lies there: flushed beside its place first, so that
 * a failure half-way, or a power cut, leaves the one or the other whole. Refuses to take the place of a school file that
 * is open, here or elsewhere ('file.in-use'), a place in one of Baton's `own` folders ('file.own-place'), and where it
 * cannot be written ('file.not-written').
 */
export async function putFile(
  disk: Disk,
  from: string,
  to: string,
  own: readonly string[] = [],
): Promise<void> {
  refuseOwnPlace(to, own);
  let lock: Lock | null = null;
  try {
    if (/\.baton$/i.test(to)) lock = await Lock.take(disk, `${to}.lock`, thisProcess(), () => new Date());
    await writeAtomically(flushingWhereItCan(disk), to, [await disk.readWhole(from)], () => undefined);
  } catch (error) {
    if (error instanceof Refusal) throw inUse();
    throw notWritten(error);
  } finally {
    lock?.release();
  }
}

/**
 * Refuses a place in one of Baton's `own` folders, whatever links lead there: what is kept there, backups among it,
 * would be replaced, or what is put there would be removed with it.
 */
export function refuseOwnPlace(to: string, own: readonly string[]): void {
  const folder = withoutLinks(dirname(to));
  if (own.some((one) => isWithin(folder, withoutLinks(one)))) throw ownPlace();
}

function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return !/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way);
}

/** Some network drives have no folder that could be flushed: the file is there all the same. */
const flushingWhereItCan = (disk: Disk): Disk => ({
  ...disk,
  flushFolder(path) {
    try {
      disk.flushFolder(path);
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
    }
  },
});

const inUse = () =>
  new Refusal('file.in-use', 'The school file in that place is open, so nothing was put there.', {
    wayOut: 'Choose another name or another folder.',
  });
const ownPlace = () =>
  new Refusal(
    'file.own-place',
    'That folder is where Baton keeps its backups and working files, so nothing was put there.',
    { wayOut: 'Choose another folder, such as Documents.' },
  );
const notWritten = (error: unknown) =>
  new Refusal(
    'file.not-written',
    saysFull(errorCode(error)) ? 'There is no room left there.' : 'Baton could not write there.',
    { wayOut: 'Close the file if another program has it open, or choose another folder.' },
  );
