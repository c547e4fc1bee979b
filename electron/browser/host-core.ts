import { join } from 'node:path';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import pkg from '../../package.json' with { type: 'json' };
import { type App, createApp } from '../core/app.ts';
import { createJobRunner, forkNode } from '../core/jobs/runner.ts';
import { recentsInFolder } from '../core/recents.ts';
import { type AnswersAhead, answersAhead } from './answers-ahead.ts';
import { preferencesInFolder } from './preferences.ts';
import { reportQuietly } from './report.ts';
import { type BrowserShell, createBrowserShell } from './shell.ts';

/** What stands behind the pages: the application, the browser's shell around it, and its calls. */
export interface HostCore {
  readonly app: App;
  readonly shell: BrowserShell;
  readonly rpc: RPCHandler<Record<never, never>>;
  /** Whoever asks while this is answered already is given the same, unless something changed since that began. */
  ahead(): Promise<AnswersAhead>;
  /** Something changed: what is being answered is of before. */
  told(): void;
}

export function hostCore(app: App, shell: BrowserShell): HostCore {
  let answering: Promise<AnswersAhead> | null = null;
  return {
    app,
    shell,
    rpc: new RPCHandler(app.router, { plugins: [new BodyLimitPlugin({ maxBodySize: 4 * 1024 * 1024 })] }),
    ahead: async () => {
      // Where the file of the last time is open in a moment, it is shown at once.
      await app.files.soonReopened();
      answering ??= answersAhead(app).finally(() => {
        answering = null;
      });
      return answering;
    },
    told: () => {
      answering = null;
    },
  };
}

/** Composes the application for the browser's host; no file is open yet. */
export function openHostCore(folders: { data: string; temporary: string; built: string }): HostCore {
  const { data, temporary, built } = folders;
  const shell = createBrowserShell({
    schools: join(data, 'schools'),
    temporary,
    built,
    preferences: preferencesInFolder(data, reportQuietly),
  });
  const app = createApp({
    shell,
    data,
    clock: () => new Date(),
    jobs: createJobRunner({ fork: () => forkNode(join(built, 'jobs', 'jobs.js')) }),
    recents: recentsInFolder(data),
    version: pkg.version,
    report: reportQuietly,
    told: () => core.told(),
  });
  const core = hostCore(app, shell);
  return core;
}
