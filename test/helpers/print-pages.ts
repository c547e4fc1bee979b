import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { inRoot } from '../../build/paths.ts';
import { printWithBrowser } from '../../electron/browser/print.ts';
import type { PrintJobData } from '../../shared/contract/documents.ts';

/** A folder for one test file, wiped by `done`. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-print-'));
  return { folder, done: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Builds the print page as the app does, into `outDir`. */
export async function buildPrintPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: inRoot('renderer'),
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [inRoot('renderer', 'print.html')] },
    },
  });
}

let prints = 0;

/** Prints a job through the browser shell's own way and returns the PDF's path. */
export async function printJobTo(folder: string, pages: string, browser: string, job: PrintJobData) {
  prints += 1;
  const file = path.join(folder, `${job.document}-${prints}.pdf`);
  const profile = path.join(folder, `profile-${prints}`);
  await printWithBrowser(job, file, { pages, profile, browser }, new AbortController().signal);
  return file;
}
