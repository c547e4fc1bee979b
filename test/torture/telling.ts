import { z } from 'zod';
import { counts, type Failure, type Tally } from './tally.ts';

/** What the process that tells a part of a story is told. */
export const order = z.strictObject({
  story: z.string(),
  at: z.number(),
  of: z.number(),
  seed: z.number(),
  short: z.boolean(),
});
export type Order = z.infer<typeof order>;

const failure = z.enum(['lost', 'unnoticed', 'accepted', 'crashes']) satisfies z.ZodType<Failure>;
const count = z.enum(counts).exclude(failure.options);

/** What it tells on its way; `told` once it has come to its end. */
export const report = z.union([
  z.strictObject({ add: count, by: z.number() }),
  z.strictObject({ fail: failure, what: z.string() }),
  z.strictObject({ told: z.literal(true) }),
]);
export type Report = z.infer<typeof report>;

/** A tally that hands on everything it is told. */
export function passingOn(send: (report: Report) => void): Tally {
  return {
    add: (what, by = 1) => send({ add: what, by }),
    fail: (what, words) => send({ fail: what, what: words }),
  };
}
