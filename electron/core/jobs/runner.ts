import { fork } from 'node:child_process';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Order, Report } from './messages.ts';
import type { Work } from './work.ts';

/** A process of `jobs.ts`: Node's child process or the desktop's utility process, behind one shape. */
export interface ChildLike {
  send(order: Order): void;
  onReport(take: (report: Report) => void): void;
  /** Also where the process could not be started. */
  onEnd(take: () => void): void;
  kill(): void;
}

export interface JobLimits {
  readonly milliseconds: number;
  /** Of the whole process, resident. */
  readonly bytes: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number | null, say: string) => void;
}

export interface JobRunner {
  run<Name extends keyof Work>(
    name: Name,
    input: Work[Name]['input'],
    options?: RunOptions,
  ): Promise<Work[Name]['output']>;
}

export const usualLimits: JobLimits = { milliseconds: 120_000, bytes: 640 * 1024 * 1024 };

/**
 * Runs each piece of work in a process of its own, which is killed when the work is done, cancelled, or past
 * its limits. `run` rejects with a Refusal: the work's own, 'job.cancelled', 'job.too-long',
 * 'job.too-much-memory' or 'job.stopped' (the process ended by itself; what it said last is the cause).
 */
export function createJobRunner({
  fork,
  limits = usualLimits,
}: {
  fork: () => ChildLike;
  limits?: JobLimits;
}): JobRunner {
  return {
    run: (name, input, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(cancelled());
        const child = fork();
        const end = (settle: () => void) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', onAbort);
          settle();
          child.kill();
        };
        const onAbort = () => end(() => reject(cancelled()));
        const timer = setTimeout(() => end(() => reject(tooLong(limits))), limits.milliseconds);
        signal?.addEventListener('abort', onAbort);
        child.onEnd(() => end(() => reject(stopped('The process ended without an answer.'))));
        child.onReport((report) => {
          if (report.kind === 'progress') onProgress?.(report.fraction, report.say);
          else if (report.kind === 'memory') {
            if (report.bytes > limits.bytes) end(() => reject(tooMuchMemory(limits)));
          } else if (report.kind === 'refused') {
            const { code, say, ...more } = report.refusal;
            end(() => reject(new Refusal(code, say, more)));
          } else if (report.kind === 'failed') end(() => reject(stopped(report.message)));
          // The child runs the handler of this very name, so its output is of this type.
          else end(() => resolve(report.output as Work[typeof name]['output']));
        });
        child.send({ name, input });
      }),
  };
}

/** A jobs' process under plain Node. `entry` is the path of `jobs.ts` or of its built form. */
export function forkNode(entry: string, limits: JobLimits = usualLimits): ChildLike {
  const heap = Math.floor((limits.bytes / 1024 / 1024) * 0.75);
  const child = fork(entry, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heap}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (order) => child.send(order, () => {}),
    onReport: (take) => child.on('message', (report: Report) => take(report)),
    onEnd(take) {
      child.on('error', take);
      child.on('exit', take);
    },
    kill: () => child.kill('SIGKILL'),
  };
}

const again = 'Try it again. If it happens again, split the file, or save it anew from Excel.';
const cancelled = () => new Refusal('job.cancelled', 'Cancelled; nothing was changed.');
const stopped = (cause: string) =>
  new Refusal('job.stopped', 'The work stopped unexpectedly; nothing was changed.', {
    wayOut: again,
    details: { cause },
  });
const tooLong = ({ milliseconds }: JobLimits) =>
  new Refusal(
    'job.too-long',
    `This took longer than ${Math.round(milliseconds / 1000)} seconds and was stopped; nothing was changed.`,
    { wayOut: again },
  );
const tooMuchMemory = ({ bytes }: JobLimits) =>
  new Refusal(
    'job.too-much-memory',
    `This needed more than ${Math.round(bytes / 1024 / 1024)} MB of memory and was stopped; nothing was changed.`,
    { wayOut: again },
  );
