import { utilityProcess } from 'electron/main';
import type { Report } from '../core/jobs/messages.ts';
import { type ChildLike, type JobLimits, usualLimits } from '../core/jobs/runner.ts';

/** A jobs' process beside the desktop app; only used once the app is ready, as Electron wants. */
export function forkJobs(entry: string, limits: JobLimits = usualLimits): ChildLike {
  const heap = Math.floor((limits.bytes / 1024 / 1024) * 0.75);
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Baton jobs',
    execArgv: [`--max-old-space-size=${heap}`],
    stdio: 'ignore',
  });
  return {
    send: (order) => child.postMessage(order),
    onReport: (take) => child.on('message', (report: Report) => take(report)),
    onEnd: (take) => {
      child.on('exit', () => take());
    },
    kill: () => {
      child.kill();
    },
  };
}
