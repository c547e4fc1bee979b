import { parseArgs } from 'node:util';
import { torture } from '../test/torture/torture.ts';

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
const tally = await torture({ seed, only: values.only, short: values.short, say: console.log });
if (!tally.passed) console.log(`To see it again: npm run torture -- --seed ${seed}`);
console.log(tally.line());
process.exitCode = tally.passed ? 0 : 1;
