import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { provideChromium } from '../helpers/chromium.ts';
import { startBaton } from '../helpers/running.ts';

const patience = { timeout: 20_000 };

/** A browser and a data folder for one row of the bench, both gone afterwards. */
export async function withBrowser<T>(work: (browser: Browser, data: string) => Promise<T>): Promise<T> {
  const data = mkdtempSync(path.join(tmpdir(), 'baton-bench-'));
  const browser = await chromium.launch({ headless: true, ...(await provideChromium()) });
  try {
    return await work(browser, data);
  } finally {
    await browser.close();
    rmSync(data, { recursive: true, force: true });
  }
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /look round a sample school/i }).click(patience);
  await page.getByText('Everyone here is made up.').first().waitFor(patience);
}

/** Goes to the staff list and waits until its people can be read. */
export async function showStaff(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/staff';
  });
  await rowsShown(page, '[role="grid"] tbody tr');
}

/** Looks at every frame whether ten rows are there; a locator would look at longer and longer intervals. */
export async function rowsShown(page: Page, rows: string): Promise<void> {
  const shown = (selector: string) => document.querySelectorAll(selector).length > 10;
  await page.waitForFunction(shown, rows, { ...patience, polling: 'raf' });
}

/** Opens the sample school once, so that the next start opens it again. */
export async function leaveSampleBehind(browser: Browser, data: string): Promise<void> {
  const baton = await startBaton(data);
  const page = await browser.newPage();
  try {
    await page.goto(baton.url);
    await openSample(page);
  } finally {
    await page.close();
    await baton.end();
  }
}
