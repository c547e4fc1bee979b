import path from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { PrintJobData } from '../../shared/contract/documents.ts';
import type { PrintedMarkup, PrintedParts } from '../../shared/contract/printed-markup.ts';
import type { PrintJob } from '../core/shell.ts';

interface MarkupModule {
  partsOf(job: PrintJobData): PrintedParts;
}

/**
 * Makes the HTML of a job, one document after another, so that whatever else waits is not kept by a long one.
 * @param built the folder with `print/markup.js` in it, which is read when something is printed for the first time.
 */
export async function markupOf(job: PrintJob, built: string): Promise<PrintedMarkup> {
  const { partsOf }: MarkupModule = await import(pathToFileURL(path.join(built, 'print', 'markup.js')).href);
  // Core has checked it against the contract.
  const { documents, ...about } = partsOf(job as PrintJobData);
  const html: string[] = [];
  for (const one of documents) {
    html.push(one.html());
    await othersFirst();
  }
  return { ...about, html: html.join(''), sheets: documents.map(({ sheet }) => sheet) };
}
