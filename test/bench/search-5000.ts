import type { Browser, Page } from 'playwright-core';
import { running } from '../helpers/running.ts';
import { buildPage } from './pages.ts';
import { type Measured, median } from './rows.ts';
import { withBrowser } from './sample.ts';

export const name = 'search-5000';
export const goal = 'keystroke to painted list with 5,000 people: at most 50 ms at the 95th percentile';

const rounds = 3;
const searches = ['head of science', 'nunez zoe', "o'brien", 'pryce teacher', 'smith jones'];

/** Types every search and takes it away again, letter by letter; milliseconds from each key to its painted list. */
async function typed(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(url);
    await page.getByRole('row').nth(10).waitFor();
    await page.getByLabel('Search').click();
    await page.evaluate(watchKeys);
    const times: number[] = [];
    for (const search of searches) {
      for (const letter of search) times.push(await pressed(page, letter));
      for (const _ of search) times.push(await pressed(page, 'Backspace'));
    }
    return times;
  } finally {
    await page.close();
  }
}

async function pressed(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key === ' ' ? 'Space' : key);
  return page.evaluate(() => Reflect.get(window, 'painted'));
}

/**
 * Runs in the page. From the key's own time stamp until the frame after which the list shows what the box says:
 * a list that is put off to a later frame is waited for.
 */
function watchKeys(): void {
  const shown = () => document.querySelector('[data-shown]')?.getAttribute('data-shown');
  const box = () => document.querySelector('input')?.value;
  window.addEventListener(
    'keydown',
    (event) => {
      const painted = new Promise<number>((resolve) => {
        const look = () => {
          const settled = shown() === box();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            if (settled) resolve(performance.now() - event.timeStamp);
            else requestAnimationFrame(look);
          };
          port2.postMessage(null);
        };
        window.addEventListener('input', () => requestAnimationFrame(look), { once: true });
      });
      Reflect.set(window, 'painted', painted);
    },
    { capture: true },
  );
}

function percentile95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

export async function run(): Promise<Measured[]> {
  const folder = await buildPage('search');
  const served = await running('test/bench/bare/serve.ts', [folder, '0']);
  const address = new URL('/', served.url).href;
  try {
    return await withBrowser(async (browser) => {
      const ours: number[] = [];
      const bare: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(...(await typed(browser, address)));
        bare.push(...(await typed(browser, `${address}#bare`)));
      }
      const peer = `bare Mantine table ${percentile95(bare).toFixed(0)} ms (median ${median(bare).toFixed(0)})`;
      const note = `${ours.length} keys, median ${median(ours).toFixed(1)}; ${peer}`;
      return [{ name, value: percentile95(ours), goal: 50, unit: 'ms', note }];
    });
  } finally {
    await served.end();
  }
}
