import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createRouterClient, ORPCError } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { createApp } from '../../electron/core/app.ts';
import type { JobTools } from '../../electron/core/jobs/handlers.ts';
import type { JobRunner, RunOptions } from '../../electron/core/jobs/runner.ts';
import type { Recents } from '../../electron/core/recents.ts';
import type { PrintJob, Shell } from '../../electron/core/shell.ts';
import type { RefusalData } from '../../shared/contract/refusal.ts';
import { refusalData } from '../../shared/contract/refusal-data.ts';
import { cheap } from './encrypted.ts';
import { passingPreferences } from './preferences.ts';
import { noRecents } from './recents.ts';
import { NOW, temporaryFolder } from './school-file.ts';

export interface AreaOptions {
  /** Where everything is kept; a folder of the test's own where left out. */
  readonly folder?: string;
  /** Where a new school goes; with all else where left out. */
  readonly schools?: string;
  readonly clock?: () => Date;
  /** Stands in for the jobs' process; the real one is not started in tests of an area. */
  readonly work?: (name: string, input: unknown, progress: JobTools['progress']) => unknown;
  /** A file that the user handed over, by its ref: its path. */
  readonly handed?: (ref: string) => string;
  /** Happens as a finished file has just been handed to its user. */
  readonly afterHandingOver?: () => void | Promise<void>;
  /** Whether the user keeps a finished file that is handed to them; always where left out. */
  readonly keeps?: () => boolean;
  /** What the file is encrypted with; not at all where left out. */
  readonly passphrase?: string | null;
  /** Files opened lately; none are kept where left out. */
  readonly recents?: Recents;
}

type Send<Data, Reply> = (input: { commandId: string; data: Data }) => Promise<Reply>;

/**
 * The whole application on a new school file in a temporary folder, called as a page calls it: inputs and replies
 * are checked against the contract. What it would print or hand over is kept instead.
 */
export async function openArea({
  folder = temporaryFolder(),
  schools = folder,
  clock = () => NOW,
  work,
  handed,
  afterHandingOver,
  keeps = () => true,
  passphrase = null,
  recents = noRecents,
}: AreaOptions = {}) {
  const printed: PrintJob[] = [];
  const handedOver: string[] = [];
  const opened: string[] = [];
  const unforeseen: unknown[] = [];
  const shell: Shell = {
    kind: 'browser',
    preferences: passingPreferences(),
    handed: (ref) => {
      if (handed === undefined) throw new Error('No file was handed over.');
      return { ref, name: ref, path: handed(ref), bytes: 0 };
    },
    choose: async () => null,
    chooseSeveral: async () => [],
    placeForNew: async (name) => join(schools, `${name}.baton`),
    adopt: async (file) => file.path,
    letGo: () => undefined,
    wipe: () => undefined,
    temporary: (name) => join(folder, name),
    handOver: async (_path, name) => {
      if (!keeps()) return null;
      handedOver.push(name);
      await afterHandingOver?.();
      return { ref: 'ref', name };
    },
    reveal: () => undefined,
    openInBrowser: (address) => opened.push(address) > 0,
    printToPdf: async (job) => void printed.push(job),
  };
  const jobs: JobRunner = {
    run: async (name: string, input: unknown, options?: RunOptions) => {
      if (work === undefined) throw new Error(`No work called ${name} was expected.`);
      return work(name, input, (fraction, say) => options?.onProgress?.(fraction, say)) as never;
    },
  } as JobRunner;
  const app = createApp({
    shell,
    data: folder,
    clock,
    jobs,
    recents,
    version: '0.0.0',
    report: (error) => unforeseen.push(error),
    cost: cheap,
  });
  onTestFinished(async () => {
    await app.dispose();
  });
  const client = createRouterClient(app.router);
  await finish(client.app.create, {
    name: 'Elm Park School',
    phase: 'Secondary',
    localAuthority: 'Havering',
    academicYear: '2026/27',
    passphrase,
  });
  return {
    app,
    client,
    folder,
    printed,
    handedOver,
    /** The web addresses that were opened in the browser. */
    opened,
    /** What was reported as a mistake of ours; empty in a test that ends well. */
    unforeseen,
    send: <Data, Reply>(procedure: Send<Data, Reply>, data: Data) =>
      procedure({ commandId: randomUUID(), data }),
  };
}
export type Area = Awaited<ReturnType<typeof openArea>>;

type Job<Data, Reply> = (input: {
  file?: string;
  data: Data;
}) => Promise<AsyncIterable<{ type: 'progress' } | { type: 'done'; reply: Reply }>>;

/** Runs a job to its end and gives its reply; `file` is the id of the one that the page saw. */
export async function finish<Data, Reply>(job: Job<Data, Reply>, data: Data, file?: string): Promise<Reply> {
  for await (const event of await job({ ...(file !== undefined && { file }), data }))
    if (event.type === 'done') return event.reply;
  throw new Error('The job ended without a reply.');
}

/** What a request was refused with; fails where it was not refused. */
export async function refused(request: Promise<unknown>): Promise<RefusalData> {
  try {
    await request;
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') return refusalData.parse(error.data);
    throw error;
  }
  throw new Error('It was not refused.');
}
