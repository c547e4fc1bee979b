import type { Browser } from 'playwright-core';
import { buildStale } from '../../build/build.ts';
import { type Running, running, startBaton } from '../helpers/running.ts';
import { buildBarePage } from './bare-page.ts';
import { type Measured, median } from './rows.ts';
import { leaveSampleBehind, rowsShown, showStaff, withBrowser } from './sample.ts';

export const name = 'start';
export const goal = 'under 3 s from command to 64 people, and at most 2 times a bare page';

const rounds = 11;

/** Seconds from the command to people that can be read, with the browser already running. */
async function timed(browser: Browser, command: () => Promise<Running>, bare: boolean): Promise<number> {
  const from = performance.now();
  const served = await command();
  const page = await browser.newPage();
  try {
    await page.goto(served.url);
    if (bare) await rowsShown(page, '[data-testid="staff-list"] tr');
    // Baton opens by itself what was open when it ended.
    else await showStaff(page);
    return (performance.now() - from) / 1000;
  } finally {
    await page.close();
    await served.end();
  }
}

export async function run(): Promise<Measured[]> {
  await buildStale();
  const bareFolder = await buildBarePage();
  return withBrowser(async (browser, data) => {
    await leaveSampleBehind(browser, data);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await timed(browser, () => startBaton(data), false));
      bare.push(await timed(browser, () => running('test/bench/bare/serve.ts', [bareFolder, '64']), true));
    }
    const [own, peer] = [median(ours), median(bare)];
    return [
      { name: 'start', value: own, goal: 3, unit: 's', note: `median of ${rounds}` },
      {
        name: 'start, to a bare page',
        value: own / peer,
        goal: 2,
        unit: 'times',
        note: `bare ${peer.toFixed(2)} s`,
      },
    ];
  });
}
