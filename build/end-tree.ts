import { type ChildProcess, execFileSync } from 'node:child_process';

/**
 * Ends a process at once, with all that it started and all that those started: a browser has a group of its own, so
 * ending the child's would not reach it.
 */
export function endTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    quietly(() => execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' }));
    return;
  }
  // Read before anything ends, since what has lost its parent is found no more.
  const below = descendants(pid);
  for (const one of [pid, -pid, ...below]) quietly(() => process.kill(one, 'SIGKILL'));
}

/** Ends what a process that has gone by itself left in its group. */
export function endRest({ pid }: ChildProcess): void {
  if (pid !== undefined && process.platform !== 'win32') quietly(() => process.kill(-pid, 'SIGKILL'));
}

function descendants(of: number): number[] {
  let listed = '';
  quietly(() => {
    listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  });
  const pairs = listed.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = [of];
  for (const parent of found)
    for (const [pid, ppid] of pairs) if (pid !== undefined && ppid === parent) found.push(pid);
  return found.slice(1);
}

function quietly(work: () => unknown): void {
  try {
    work();
  } catch {
    // It has gone already, or this system cannot list what there is.
  }
}
