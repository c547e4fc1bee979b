import { writeFile } from 'node:fs/promises';
import { BrowserWindow, type PrintToPDFOptions } from 'electron/main';
import { markupOf } from '../browser/markup.ts';
import type { PrintJob, Shell } from '../core/shell.ts';
import { printPage } from './pages.ts';
import { turns } from './turns.ts';
import { webPreferences } from './web-preferences.ts';

/** Electron's own defaults are Letter, no backgrounds, no tags. */
export const paper = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
} as const satisfies PrintToPDFOptions;

/** Fonts can stall in a window that is never painted; the page has its own shorter limit. */
const longestLayout = 60_000;

function within<T>(work: Promise<T>, milliseconds: number, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error('The page was not ready to print in time.')), milliseconds);
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  work.then(resolve, reject);
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  });
}

async function printOne(job: PrintJob, built: string, path: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...webPreferences, backgroundThrottling: false },
  });
  // Made while the page is read.
  const markup = markupOf(job, built);
  markup.catch(() => undefined);
  try {
    await within(window.loadURL(printPage), longestLayout, signal);
    // Parsed there rather than pasted as a literal, in which '__proto__' would mean something.
    const given = JSON.stringify(JSON.stringify(await markup));
    await within(
      window.webContents.executeJavaScript(`window.batonPrint(JSON.parse(${given}))`),
      longestLayout,
      signal,
    );
    const pdf = await within(window.webContents.printToPDF(paper), longestLayout, signal);
    await writeFile(path, pdf, { mode: 0o600, signal });
  } finally {
    window.destroy();
  }
}

const inTurn = turns(2);

/** Prints documents to a tagged PDF at `path`, each in a hidden window of its own, with what lies in `built`. */
export function printer(built: string): Shell['printToPdf'] {
  return (job, path, signal) => inTurn(() => printOne(job, built, path, signal));
}
