import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openSample } from '../test/e2e/steps.ts';
import { userBrowser, userContext } from '../test/helpers/app-browser.ts';
import { startBaton } from '../test/helpers/running.ts';
import { buildStale } from './build.ts';
import { inRoot } from './paths.ts';
import { address, pictures } from './pictures/list.ts';

/** A first change, so that what the window says of saving is the fixed day's as well. */
async function changeSomething(page: Page): Promise<void> {
  await address(page, '#/settings');
  await page
    .getByRole('button', { name: /^Trust/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: /^Trust/ }).fill('Marlshire Learning Trust');
  await page.keyboard.press('Enter');
  await page.getByText('Saved 09:3').waitFor();
}

/** Takes every picture from the running app with the sample school, on a fixed day. */
async function takeAll(folder: string, wanted: readonly string[]): Promise<number> {
  await buildStale(console.log);
  const data = mkdtempSync(path.join(tmpdir(), 'baton-pictures-'));
  process.env.NODE_OPTIONS = `--import=${pathToFileURL(inRoot('build', 'pictures', 'fixed-day.js'))}`;
  const baton = await startBaton(data);
  const browser = await userBrowser();
  let taken = 0;
  try {
    const page = await (await userContext(browser)).newPage();
    const take = async (name: string) => {
      if (wanted.length > 0 && !wanted.includes(name)) return;
      await settled(page);
      await page.screenshot({
        path: path.join(folder, `${name}.png`),
        animations: 'disabled',
        caret: 'hide',
      });
      taken += 1;
      console.log(`took ${name}`);
    };
    await page.goto(baton.url);
    await page.getByRole('button', { name: /sample school/i }).waitFor();
    await take('first-run');
    await openSample(page);
    await changeSomething(page);
    for (const { name, scheme = 'light', show, after } of pictures) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await show(page);
      await take(name);
      await after?.(page);
    }
    return taken;
  } finally {
    await browser.close();
    await baton.end();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Nothing is loading any more, fonts are in, and the page says the same as a moment ago. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  let before = '';
  for (;;) {
    const now = await page.evaluate(
      () => new Promise<string>((resolve) => setTimeout(() => resolve(document.body.innerText), 400)),
    );
    if (now === before && !/^Loading /m.test(now)) return;
    before = now;
  }
}

const folder = inRoot('docs', 'pictures');
mkdirSync(folder, { recursive: true });
console.log(`${await takeAll(folder, process.argv.slice(2))} pictures in ${path.relative(inRoot(), folder)}`);
