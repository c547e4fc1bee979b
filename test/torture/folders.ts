import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../build/lock.ts';

/** Names another place to write in: runs in different places do not clear each other's folders away. */
export const PLACE = 'BATON_TORTURE_IN';

/**
 * Where a run writes: in memory where the system has such a place, since a process that is killed leaves the same
 * bytes there, and thousands of flushes need not wait for other programs' work.
 */
export function scratch(): string {
  const named = process.env[PLACE];
  if (named) return named;
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

const OF_RUN = /^baton-torture-(\d+)-/;

/** A folder for one run, named after its process; what runs left that were killed themselves goes first. */
export function folderOfRun(): string {
  const place = scratch();
  for (const name of readdirSync(place)) {
    const pid = OF_RUN.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) clear(join(place, name));
  }
  return mkdtempSync(join(place, `baton-torture-${process.pid}-`));
}

/** A folder for one story, gone when the work has ended. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-torture-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a computer that stopped now would have on its disk, in another place: nobody holds its locks. */
export function asLeft(folder: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(folder, to, { recursive: true });
  for (const place of [to, join(to, 'journals')]) {
    mkdirSync(place, { recursive: true });
    for (const name of readdirSync(place)) if (name.endsWith('.lock')) rmSync(join(place, name));
  }
  return to;
}

/** Small disks that a stopped story left mounted in a folder are taken out of it. */
function unmountBelow(folder: string): void {
  if (process.platform !== 'linux') return;
  for (const line of readFileSync('/proc/self/mounts', 'utf8').split('\n')) {
    // As the system writes a space in a path.
    const at = line
      .split(' ')[1]
      ?.replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8)));
    if (at?.startsWith(`${folder}/`)) execFileSync('umount', ['-l', at], { stdio: 'ignore' });
  }
}

/** Removes a folder with all that is in it, and says where it could not be. */
export function clear(folder: string): void {
  try {
    unmountBelow(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
