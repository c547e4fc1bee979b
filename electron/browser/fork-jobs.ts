import { fork } from 'node:child_process';

/** Starts the jobs' process beside the browser's host. */
export function forkJobs(entry: string) {
  return fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}
