import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Devtools, launch } from '../../electron/browser/devtools.ts';
import { markupOf } from '../../electron/browser/markup.ts';
import { printIn } from '../../electron/browser/print.ts';
import type { PrintJobData } from '../../shared/contract/documents.ts';

/** A folder for one test file, wiped by `done`. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-print-'));
  return { folder, done: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Prints jobs one after the other as the browser shell does, but in one browser: each would take a second to start. */
export function printer(folder: string, built: string, executable: string) {
  const browser = launch(executable, path.join(folder, 'profile'));
  let listener: Parameters<Devtools['on']>[1] = () => undefined;
  browser.on('Fetch.requestPaused', (params) => listener(params));
  let opened: unknown;
  const page: Devtools = {
    ...browser,
    on: (_, told) => {
      listener = told;
    },
    send: async (method, ...more) => {
      // No page is there yet: each job has one of its own.
      if (method === 'Target.getTargets') return { targetInfos: [] };
      const said = await browser.send(method, ...more);
      if (method === 'Target.createTarget') opened = said.targetId;
      return said;
    },
  };
  let prints = 0;
  return {
    /** Prints a job and returns the PDF's path. */
    print: async (job: PrintJobData): Promise<string> => {
      prints += 1;
      const file = path.join(folder, `${job.document}-${prints}.pdf`);
      writeFileSync(file, await printIn(page, markupOf(job, built), path.join(built, 'renderer')));
      await browser.send('Target.closeTarget', { targetId: opened });
      return file;
    },
    end: () => browser.close(),
  };
}
