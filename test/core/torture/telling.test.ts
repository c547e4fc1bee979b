import { expect, it } from 'vitest';
import { inFolder } from '../../torture/folders.ts';
import { createTally } from '../../torture/tally.ts';
import { tellApart } from '../../torture/tell.ts';

const stop = new AbortController().signal;
const order = { at: 0, of: 1, seed: 1, short: false };

it('a story of the torture that is not at its end in time is stopped, and counts as a failure', async () => {
  const tally = createTally(1);
  await inFolder((folder) =>
    tellApart({ ...order, story: 'commands' }, 0.1 / 60, { folder, bundled: null, stop }, tally),
  );
  expect(tally.failures).toEqual([
    'crashes (seed 1): commands, part 1 of 1: not at its end after 0.1 s, so it was stopped',
  ]);
});

it('a story of the torture that throws counts as a failure, and the sum is still said', async () => {
  const tally = createTally(1);
  await inFolder((folder) =>
    tellApart({ ...order, story: 'nothing' }, 1, { folder, bundled: null, stop }, tally),
  );
  expect(tally.failures).toHaveLength(1);
  expect(tally.failures[0]).toContain('There is no story called nothing.');
  expect(tally.line()).toContain('1 crashes');
});
