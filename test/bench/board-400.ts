import type { Browser, Page } from 'playwright-core';
import { running } from '../helpers/running.ts';
import { buildPage } from './pages.ts';
import { type Measured, median } from './rows.ts';
import { withBrowser } from './sample.ts';

export const name = 'board-400';
export const goal =
  'scroll and drag on the stage board with 400 people: share of long frames at most a bare page’s plus one point';

const rounds = 3;
/** A frame that takes two turns of a 60 Hz screen, with a little to spare for the clock. */
const LONG = 34;

/** Scrolls two columns to their ends and back, then carries a card over every column; the lengths of all frames. */
async function moved(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(url);
    await page.locator('[data-card]').nth(10).waitFor();
    await page.evaluate(watchFrames);
    for (const column of ['stage_6', 'stage_7']) await scrolled(page, column);
    await carried(page);
    return await page.evaluate((): number[] => Reflect.get(window, 'frameTimes'));
  } finally {
    await page.close();
  }
}

async function scrolled(page: Page, column: string): Promise<void> {
  const box = await page.locator(`[data-column="${column}"]`).boundingBox();
  if (box === null) throw new Error('The column is not on the page.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const by of [120, -120]) for (let turn = 0; turn < 50; turn += 1) await page.mouse.wheel(0, by);
}

async function carried(page: Page): Promise<void> {
  const card = await page.locator('[data-column="consider"] [data-card]').nth(2).boundingBox();
  if (card === null) throw new Error('There is no card to carry.');
  await page.mouse.move(card.x + 100, card.y + 30);
  await page.mouse.down();
  for (const x of [900, 200, 1200, 300]) await page.mouse.move(x, 400, { steps: 30 });
  await page.mouse.up();
}

/** Runs in the page: how long each frame took, in milliseconds. */
function watchFrames(): void {
  const frames: number[] = [];
  Reflect.set(window, 'frameTimes', frames);
  let last = performance.now();
  const next = (now: number) => {
    frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

const longShare = (frames: readonly number[]) =>
  (100 * frames.filter((frame) => frame > LONG).length) / Math.max(1, frames.length);

export async function run(): Promise<Measured[]> {
  const folder = await buildPage('board');
  const served = await running('test/bench/bare/serve.ts', [folder, '0']);
  const address = new URL('/', served.url).href;
  try {
    return await withBrowser(async (browser) => {
      const ours: number[] = [];
      const bare: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(longShare(await moved(browser, address)));
        bare.push(longShare(await moved(browser, `${address}#bare`)));
      }
      const note = `long frames ${median(ours).toFixed(1)}%, bare page ${median(bare).toFixed(1)}%`;
      return [{ name, value: median(ours) - median(bare), goal: 1, unit: 'points', note }];
    });
  } finally {
    await served.end();
  }
}
