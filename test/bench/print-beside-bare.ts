import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildStale } from '../../build/build.ts';
import { inDist } from '../../build/paths.ts';
import { launch } from '../../electron/browser/devtools.ts';
import { markupOf } from '../../electron/browser/markup.ts';
import { pdfOptions, printWithBrowser, untilLoaded } from '../../electron/browser/print.ts';
import type { PrintJobData } from '../../shared/contract/documents.ts';
import type { PrintedMarkup } from '../../shared/contract/printed-markup.ts';
import { provideChromium } from '../helpers/chromium.ts';
import { temporaryFolder } from '../helpers/print-pages.ts';
import { type Measured, median } from './rows.ts';

/** What a row of a printed document must reach. */
export const printGoal = 'at most 1.15 times bare Chromium on the same HTML';

const rounds = 5;

/** The page that Baton prints, as one file with nothing left to do: what a bare browser is given. */
async function writeBarePage(
  markup: PrintedMarkup,
  built: string,
  bare: string,
  executablePath: string,
  args: string[],
): Promise<string> {
  const pages = path.join(built, 'renderer');
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => {
      const file = path.join(pages, new URL(route.request().url()).pathname);
      return route.fulfill({ path: file });
    });
    await page.goto('http://print.invalid/print.html');
    const html = await page.evaluate(async (data) => {
      await window.batonPrint(data);
      const links = Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'));
      const files = await Promise.all(links.map(async (link) => (await fetch(link.href)).text()));
      const made = document.adoptedStyleSheets.flatMap((sheet) =>
        Array.from(sheet.cssRules).map((rule) => rule.cssText),
      );
      // The columns in which Baton counts its pages are no part of what a bare browser has to do.
      const css = [...files, ...made].join('\n').replaceAll('@media screen', '@media speech');
      for (const element of document.querySelectorAll('.doc')) element.removeAttribute('style');
      return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${document.title}</title><style>${css}</style></head>${document.body.outerHTML}</html>`;
    }, markup);
    // Chromium loads no font from beside a file: page, so the Latin ones that these documents use go into it.
    const withFonts = html.replaceAll(/url\(([^)]*latin-\d[^)]*)\)/g, (_, url: string) => {
      const font = readFileSync(path.join(pages, 'assets', path.basename(url)));
      return `url("data:font/woff2;base64,${font.toString('base64')}")`;
    });
    writeFileSync(bare, withFonts);
    return bare;
  } finally {
    await browser.close();
  }
}

/** Open, print, close: no more than a bare Chromium must do. */
async function printBare(executable: string, html: string, profile: string, file: string): Promise<void> {
  const devtools = launch(executable, profile);
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  await devtools.send('Page.enable', {}, session);
  await devtools.send('Page.navigate', { url: pathToFileURL(html).href }, session);
  await devtools.send('Runtime.evaluate', { expression: untilLoaded, awaitPromise: true }, session);
  await devtools.send(
    'Runtime.evaluate',
    {
      expression: 'document.body.getBoundingClientRect(), document.fonts.ready.then(() => {})',
      awaitPromise: true,
    },
    session,
  );
  const { data } = await devtools.send('Page.printToPDF', { ...pdfOptions }, session);
  writeFileSync(file, Buffer.from(String(data), 'base64'));
  await devtools.close();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const pagesOf = (file: string) => readFileSync(file, 'latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

/** A document printed through the browser shell's printer, against a bare Chromium on the finished HTML. */
export async function besideBareChromium(name: string, job: PrintJobData): Promise<readonly Measured[]> {
  const { folder, done } = temporaryFolder();
  try {
    const { executablePath, args } = await provideChromium();
    await buildStale();
    const built = inDist();
    const html = await writeBarePage(
      await markupOf(job, built),
      built,
      path.join(folder, 'bare.html'),
      executablePath,
      args,
    );
    const ours = path.join(folder, 'ours.pdf');
    const bare = path.join(folder, 'bare.pdf');
    const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const theirs = await timed(() =>
        printBare(executablePath, html, path.join(folder, `bare-${round}`), bare),
      );
      const places = { built, profile: path.join(folder, `ours-${round}`), browser: executablePath };
      const mine = await timed(() => printWithBrowser(job, ours, places, new AbortController().signal));
      // The first round warms the disk's cache.
      if (round > 0) {
        times.bare.push(theirs);
        times.ours.push(mine);
      }
    }
    if (pagesOf(ours) !== pagesOf(bare))
      throw new Error(`The two PDFs differ: ${pagesOf(ours)} and ${pagesOf(bare)} pages.`);
    const [mine, theirs] = [median(times.ours), median(times.bare)];
    const note = `${Math.round(mine)} ms against ${Math.round(theirs)} ms bare, ${pagesOf(ours)} pages, ${Math.round(statSync(ours).size / 1024)} KB`;
    return [{ name, value: mine / theirs, goal: 1.15, unit: 'times', note }];
  } finally {
    done();
  }
}
