import type { ChildProcess } from 'node:child_process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `end` once on Ctrl-C, on SIGTERM, and when npm, which passes neither through its shell, has gone. Returns what
 * stops waiting for that.
 */
export function onEnding(end: () => void): () => void {
  let ended = false;
  const once = () => {
    if (ended) return;
    ended = true;
    end();
  };
  for (const signal of signals) process.on(signal, once);
  const parent = process.ppid;
  const look = process.env.npm_lifecycle_event
    ? setInterval(() => process.ppid !== parent && once(), 500).unref()
    : undefined;
  return () => {
    for (const signal of signals) process.off(signal, once);
    clearInterval(look);
  };
}

/** Asks a child to finish its work and go: a closed channel says so on every system, a signal where there are some. */
export function askToEnd(child: ChildProcess): void {
  if (child.connected) child.disconnect();
  else child.kill('SIGTERM');
}

export const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    // It tells its end once, and may have done so before anybody asked.
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code));
  });
