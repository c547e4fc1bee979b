import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from '../../build/build.ts';
import { clear, scratch } from './folders.ts';
import { bundleChildren } from './kills/bundled.ts';
import { isStory, stories, storyNames } from './stories.ts';
import { createTally, type Sum } from './tally.ts';
import { tellApart } from './tell.ts';

/** As many as there are cores on the smallest computer that it must be done on in time. */
const LANES = 2;

export interface Wishes {
  readonly seed: number;
  readonly only?: string | undefined;
  readonly short: boolean;
  readonly say: (line: string) => void;
}

/**
 * Tells every story, or one, on the schedule of a seed; what failed is said as it happens. Each has its own process and
 * its own bound, so that none can keep the others from being told or the sum from being said.
 */
export async function torture({ seed, only, short, say }: Wishes): Promise<Sum> {
  if (only !== undefined && !isStory(only)) throw new Error(`The stories are: ${storyNames.join(', ')}.`);
  say(`seed ${seed}`);
  const tally = createTally(seed, say);
  const folder = mkdtempSync(join(scratch(), 'baton-torture-'));
  try {
    await buildStale();
    const bundled = short ? null : join(folder, 'bundled');
    if (bundled !== null) await bundleChildren(bundled);
    const orders = storyNames
      .filter((story) => only === undefined || only === story)
      .flatMap((story) => {
        const parts = short ? 1 : stories[story].parts;
        return Array.from({ length: parts }, (_, at) => ({ story, at, of: parts, seed, short }));
      });
    const lane = async () => {
      for (let order = orders.shift(); order !== undefined; order = orders.shift()) {
        const from = performance.now();
        await tellApart(order, stories[order.story].minutes, { folder, bundled }, tally);
        const seconds = Math.round((performance.now() - from) / 1000);
        say(`${order.story} ${order.at + 1}/${order.of}: ${seconds} s; so far ${tally.line()}`);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  } catch (error) {
    tally.fail('crashes', `the run itself: ${error instanceof Error ? error.stack : error}`);
  } finally {
    clear(folder);
  }
  return tally;
}
