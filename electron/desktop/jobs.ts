import { utilityProcess } from 'electron/main';

/** Starts the jobs' process beside the desktop app, spoken to as Node's own child processes are. */
export function forkJobs(entry: string) {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Baton jobs', stdio: 'ignore' });
  return {
    get pid() {
      return child.pid;
    },
    send: (message: unknown) => child.postMessage(message),
    on: (event: 'message' | 'exit', take: (given: unknown) => void) => {
      if (event === 'message') child.on('message', take);
      else child.on('exit', take);
    },
    kill: () => child.kill(),
  };
}
