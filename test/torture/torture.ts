import { join } from 'node:path';
import { buildStale } from '../../build/build.ts';
import { clear, folderOfRun } from './folders.ts';
import { bundleChildren } from './kills/bundled.ts';
import { isStory, stories, storyNames } from './stories.ts';
import { createTally, type Sum } from './tally.ts';
import { tellApart } from './tell.ts';

/** As many as there are cores on the smallest computer that it must be done on in time. */
const LANES = 2;

const NEVER = new AbortController().signal;

export interface Wishes {
  readonly seed: number;
  readonly only?: string | undefined;
  readonly short: boolean;
  readonly say: (line: string) => void;
  /** Where `bundleChildren` put the processes that are killed; where left out, a long run does it itself. */
  readonly bundled?: string | undefined;
  /** Ends the run with all that it started; what was not told to its end is then said to be unfinished. */
  readonly stop?: AbortSignal | undefined;
}

/**
 * Tells every story, or one, on the schedule of a seed; what failed is said as it happens. Each has its own process and
 * its own bound, so that none can keep the others from being told or the sum from being said.
 */
export async function torture({ seed, only, short, say, bundled, stop = NEVER }: Wishes): Promise<Sum> {
  if (only !== undefined && !isStory(only)) throw new Error(`The stories are: ${storyNames.join(', ')}.`);
  say(`seed ${seed}`);
  const tally = createTally(seed, say);
  const folder = folderOfRun();
  const children = bundled ?? (short ? null : join(folder, 'bundled'));
  const prepare = async () => {
    await buildStale();
    if (bundled === undefined && children !== null) await bundleChildren(children);
  };
  const orders = storyNames
    .filter((story) => only === undefined || only === story)
    .flatMap((story) => {
      const parts = short ? 1 : stories[story].parts;
      return Array.from({ length: parts }, (_, at) => ({ story, at, of: parts, seed, short }));
    });
  const lane = async () => {
    for (let order = orders.shift(); order !== undefined; order = orders.shift()) {
      const where = `${order.story} ${order.at + 1}/${order.of}`;
      if (stop.aborted) {
        tally.unfinished(`${where}: not begun`);
        continue;
      }
      const from = performance.now();
      await tellApart(order, stories[order.story].minutes, { folder, bundled: children, stop }, tally);
      const seconds = Math.round((performance.now() - from) / 1000);
      say(`${where}: ${seconds} s; so far ${tally.line()}`);
    }
  };
  try {
    // A build cannot be ended on its way, but need not be waited for.
    const stopped = new Promise((resolve) => stop.addEventListener('abort', resolve));
    await Promise.race([prepare(), stopped]);
    await Promise.all(Array.from({ length: LANES }, lane));
  } catch (error) {
    tally.fail('crashes', `the run itself: ${error instanceof Error ? error.stack : error}`);
  } finally {
    clear(folder);
  }
  return tally;
}
