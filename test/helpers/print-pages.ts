import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printWithBrowser } from '../../electron/browser/print.ts';
import type { PrintJobData } from '../../shared/contract/documents.ts';

/** A folder for one test file, wiped by `done`. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-print-'));
  return { folder, done: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

let prints = 0;

/** Prints a job through the browser shell's own way and returns the PDF's path. */
export async function printJobTo(folder: string, built: string, browser: string, job: PrintJobData) {
  prints += 1;
  const file = path.join(folder, `${job.document}-${prints}.pdf`);
  const profile = path.join(folder, `profile-${prints}`);
  await printWithBrowser(job, file, { built, profile, browser }, new AbortController().signal);
  return file;
}
