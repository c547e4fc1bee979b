import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder for this process's temporary files below `parent`. What processes that have ended left there is
 * wiped; another Baton that is running on the same data keeps its own.
 */
export function ownTemporaryFolder(parent: string): string {
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    if (!isInUse(path, name)) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  }
  const own = join(parent, `${process.pid}-${randomBytes(6).toString('hex')}`);
  mkdirSync(own, { mode: 0o700 });
  return own;
}

/** Removes what lies in a folder and keeps the folder. What another program holds is wiped at the next start. */
export function wipeFolder(folder: string): void {
  for (const name of readdirSync(folder)) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // A virus scanner may be reading it; it is Baton's own to wipe later.
    }
  }
}

function isInUse(path: string, name: string): boolean {
  const made = /^(\d+)-[0-9a-f]{12}$/.exec(name)?.[1];
  if (made === undefined || Number(made) === process.pid || !isRunning(Number(made))) return false;
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // Numbers of processes are given out anew once the computer has started again.
  return touched > Date.now() - uptime() * 1000;
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
