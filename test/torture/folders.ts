import { accessSync, constants, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where a run writes: in memory where the system has such a place, since a process that is killed leaves the same
 * bytes there, and thousands of flushes need not wait for other programs' work.
 */
export function scratch(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
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

/** Removes a folder as far as that can be: a small disk that a stopped story left mounted in it stays. */
export function clear(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
