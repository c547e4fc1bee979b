import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether a process is there; somebody else's, which may not be asked, is there too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Left behind by a process that was killed: its number may be another's by now, so age counts too. */
function isLeftBehind(file: string): boolean {
  try {
    const old = Date.now() - statSync(file).mtimeMs > 3 * 60_000;
    const pid = Number(readFileSync(file, 'utf8'));
    return old || (pid > 0 && !isAlive(pid));
  } catch {
    return false;
  }
}

/** Runs `work` while no other process does the same: `npm start` and `npm test` may be started together. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  while (!take(file)) {
    if (isLeftBehind(file)) rmSync(file, { force: true });
    else await wait(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
