import { afterAll, beforeAll, expect, it } from 'vitest';
import { clear, folderOfRun } from '../../torture/folders.ts';
import { bundleChildren } from '../../torture/kills/bundled.ts';
import { storyNames } from '../../torture/stories.ts';
import { torture } from '../../torture/torture.ts';

const SEED = 20261128;

const bundled = folderOfRun();
beforeAll(() => bundleChildren(bundled));
afterAll(() => clear(bundled));

it.each(storyNames)(
  'a short torture (%s) loses, overlooks and accepts nothing, and nothing crashes',
  { timeout: 240_000 },
  async (only) => {
    const tally = await torture({ seed: SEED, only, short: true, bundled, say: () => undefined });
    expect(tally.failures).toEqual([]);
    expect(
      tally.of('kills') + tally.of('acknowledged') + tally.of('damages') + tally.of('hostile'),
    ).toBeGreaterThan(0);
  },
);
