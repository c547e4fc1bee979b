import { expect, it } from 'vitest';
import { storyNames } from '../../torture/stories.ts';
import { torture } from '../../torture/torture.ts';

const SEED = 20261128;

it.each(storyNames)(
  'a short torture (%s) loses, overlooks and accepts nothing, and nothing crashes',
  { timeout: 240_000 },
  async (only) => {
    const tally = await torture({ seed: SEED, only, short: true, say: () => undefined });
    expect(tally.failures).toEqual([]);
    expect(
      tally.of('kills') + tally.of('acknowledged') + tally.of('damages') + tally.of('hostile'),
    ).toBeGreaterThan(0);
  },
);
