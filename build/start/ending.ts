import type { ChildProcess } from 'node:child_process';

/** Calls `end` once on Ctrl-C, on SIGTERM, and when npm, which passes neither through its shell, has gone. */
export function onEnding(end: () => void): void {
  let ended = false;
  const once = () => {
    if (ended) return;
    ended = true;
    end();
  };
  process.on('SIGINT', once);
  process.on('SIGTERM', once);
  process.on('SIGHUP', once);
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && once(), 500).unref();
  }
}

/** Asks a child to finish its work and go: a closed channel says so on every system, a signal where there are some. */
export function askToEnd(child: ChildProcess): void {
  if (child.connected) child.disconnect();
  else child.kill('SIGTERM');
}

export const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code));
  });
