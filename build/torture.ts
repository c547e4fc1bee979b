import { parseArgs } from 'node:util';
import { storyNames } from '../test/torture/stories.ts';
import { torture } from '../test/torture/torture.ts';
import { onEnding } from './start/ending.ts';

/** The whole takes some ten on a computer that does nothing else. */
const MINUTES = 20;

const { values } = parseArgs({
  options: {
    /** Repeats what a failure printed. */
    seed: { type: 'string' },
    /** One story alone. */
    only: { type: 'string' },
    /** The short part that `npm test` runs. */
    short: { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
if (!Number.isSafeInteger(seed)) {
  console.error('A seed is a whole number.');
  process.exit(2);
}
if (values.only !== undefined && !storyNames.some((name) => name === values.only)) {
  console.error(`The stories are: ${storyNames.join(', ')}.`);
  process.exit(2);
}
const stop = new AbortController();
const from = performance.now();
const bound = setTimeout(() => stop.abort(), MINUTES * 60_000);
onEnding(() => stop.abort());
const { only, short } = values;
const tally = await torture({ seed, only, short, say: console.log, stop: stop.signal });
clearTimeout(bound);
if (stop.signal.aborted) {
  const minutes = ((performance.now() - from) / 60_000).toFixed(1);
  console.log(
    `Cut off at ${new Date().toISOString()}, after ${minutes} minutes: the sum is of what was told.`,
  );
}
if (!tally.passed) console.log(`To see it again: npm run torture -- --seed ${seed}`);
// A build that was not waited for would keep the process.
process.stdout.write(`${tally.line()}\n`, () => process.exit(tally.passed ? 0 : 1));
