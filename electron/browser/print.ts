import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { PrintedMarkup } from '../../shared/contract/printed-markup.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { cannotWrite } from '../core/school-file/refusals.ts';
import type { PrintJob } from '../core/shell.ts';
import { type Devtools, launch } from './devtools.ts';
import { findBrowser } from './find-browser.ts';
import { markupOf } from './markup.ts';

/** Answered from the built pages' folder by ourselves: it never reaches a network or the host. */
const origin = 'http://print.invalid';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

const paused = z.object({ requestId: z.string(), request: z.object({ url: z.string() }) });
const target = z.object({ targetId: z.string(), type: z.string().optional() });
const targets = z.object({ targetInfos: z.array(target) });
const evaluated = z.object({ exceptionDetails: z.object({ text: z.string() }).loose().optional() });
const printedPdf = z.object({ data: z.string() });

/** The tagged A4 PDF that every document is, here and on the desktop. */
export const pdfOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** Run in a page, it resolves once the page and its scripts are in. */
export const untilLoaded =
  "document.readyState === 'complete' ? null : new Promise((loaded) => addEventListener('load', () => loaded(null)))";

export interface PrintPlaces {
  /** The folder of what was built, with `renderer/print.html` and `print/markup.js` in it. */
  readonly built: string;
  /** A new path in Baton's own temporary folder, for the browser's profile. */
  readonly profile: string;
  /** The installed browser; found when absent, null where there is none. */
  readonly browser?: string | null;
}

/**
 * Prints one document to a tagged PDF with an installed browser, started for it and ended after it. Names and
 * words reach it through a pipe: nothing of them is in a URL, an argument or a file but the PDF.
 * @param file where the PDF goes.
 * @throws Refusal where there is no browser or it cannot print; the signal's reason where it was cancelled.
 */
export async function printWithBrowser(
  job: PrintJob,
  file: string,
  places: PrintPlaces,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const browser = places.browser === undefined ? findBrowser() : places.browser;
  if (!browser) {
    throw new Refusal('print.no_browser', 'There is no browser on this computer that can make a PDF.', {
      wayOut: 'Install Chrome, Edge or Chromium, or use the desktop app.',
    });
  }
  await mkdir(places.profile, { recursive: true });
  const devtools = launch(browser, places.profile);
  const stop = () => void devtools.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    // Made while the browser starts.
    const markup = markupOf(job, places.built);
    markup.catch(() => undefined);
    const pdf = await printIn(devtools, markup, path.join(places.built, 'renderer'));
    signal.throwIfAborted();
    await writeFile(file, pdf, { mode: 0o600 });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Refusal) throw error;
    await mustHaveRoom(file);
    throw new Refusal('print.failed', `${path.basename(browser)} could not make the PDF.`, {
      wayOut:
        'Try again; if it fails again, use the desktop app, or install another of Chrome, Edge or Chromium.',
      details: { reason: error instanceof Error ? error.message : String(error) },
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await devtools.close();
    await rm(places.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const ROOM = 8 * 1024 * 1024;

/** A browser that finds no room for its profile ends, and does not say why. */
async function mustHaveRoom(file: string): Promise<void> {
  try {
    await writeFile(file, Buffer.alloc(ROOM), { mode: 0o600 });
  } catch (error) {
    throw cannotWrite(error);
  }
  await rm(file);
}

/**
 * Prints one document in a page of a browser that runs.
 * @param pages the folder of the built pages.
 */
export async function printIn(
  devtools: Devtools,
  markup: Promise<PrintedMarkup>,
  pages: string,
): Promise<Buffer> {
  const { sessionId } = z
    .object({ sessionId: z.string() })
    .parse(
      await devtools.send('Target.attachToTarget', { targetId: await blankPage(devtools), flatten: true }),
    );
  const send = (method: string, params?: Record<string, unknown>) => devtools.send(method, params, sessionId);

  devtools.on('Fetch.requestPaused', (params) => {
    const { requestId, request } = paused.parse(params);
    answer(request.url, pages)
      .then((reply) =>
        reply
          ? send('Fetch.fulfillRequest', { requestId, ...reply })
          : send('Fetch.failRequest', { requestId, errorReason: 'AccessDenied' }),
      )
      // The browser is being ended; whoever waits for the print is told so.
      .catch(() => undefined);
  });
  await send('Page.enable');
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  // Its reply says that the new page has begun; a load event could still be the blank page's.
  await send('Page.navigate', { url: `${origin}/print.html` });
  const laidOut = evaluated.parse(
    await send('Runtime.evaluate', {
      expression: `Promise.resolve(${untilLoaded}).then(() => window.batonPrint(${JSON.stringify(await markup)}))`,
      awaitPromise: true,
    }),
  );
  if (laidOut.exceptionDetails) {
    throw new Error(JSON.stringify(laidOut.exceptionDetails.exception ?? laidOut.exceptionDetails.text));
  }
  const { data } = printedPdf.parse(await send('Page.printToPDF', pdfOptions));
  return Buffer.from(data, 'base64');
}

/** The page that the browser starts with; where it is not there yet, one more, which takes a while to start. */
async function blankPage(devtools: Devtools): Promise<string> {
  const { targetInfos } = targets.parse(await devtools.send('Target.getTargets'));
  const found = targetInfos.find(({ type }) => type === 'page');
  return (found ?? target.parse(await devtools.send('Target.createTarget', { url: 'about:blank' }))).targetId;
}

async function answer(url: string, pages: string) {
  const asked = new URL(url);
  const file = path.join(pages, path.normalize(decodeURIComponent(asked.pathname)));
  const type = types[path.extname(file)];
  if (asked.origin !== origin || !file.startsWith(path.join(pages, path.sep)) || !type) return null;
  const body = await readFile(file).catch(() => null);
  if (!body) return null;
  return {
    responseCode: 200,
    responseHeaders: [{ name: 'Content-Type', value: type }],
    body: body.toString('base64'),
  };
}
