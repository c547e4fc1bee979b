import { buildStale } from '../../build/build.ts';
import { startBaton } from '../helpers/running.ts';
import type { Measured } from './rows.ts';
import { openSample, showStaff, withBrowser } from './sample.ts';

export const name = 'heap';
export const goal = 'JS heap with the sample school after collection under 60 MB';

/** What the page holds with the sample school open, after visiting the staff list and collecting what is free. */
export async function run(): Promise<Measured[]> {
  await buildStale();
  return withBrowser(async (browser, data) => {
    const baton = await startBaton(data);
    try {
      const page = await browser.newPage();
      await page.goto(baton.url);
      await openSample(page);
      await showStaff(page);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      return [{ name, value: usedSize / 2 ** 20, goal: 60, unit: 'MB', note: 'the page, on the staff list' }];
    } finally {
      await baton.end();
    }
  });
}
