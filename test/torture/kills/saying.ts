import { z } from 'zod';

const facts = z.record(z.string(), z.string().nullable());

/** What a child says on its way, a line of JSON each: what it begins to ask for, and what was acknowledged. */
export const saying = z.union([
  z.strictObject({
    begin: z.number(),
    /** The command whose step the history must then hold, where the child knows it. */
    command: z.string().nullable(),
    /** What the file says once it is done; null where it then says nothing. */
    sets: facts,
  }),
  z.strictObject({ done: z.number() }),
  z.strictObject({ failed: z.string() }),
  z.strictObject({ resting: z.literal(true) }),
]);
export type Saying = z.infer<typeof saying>;
export type Begun = Extract<Saying, { begin: number }>;

/** What a child is told. */
export const orders = z.strictObject({
  folder: z.string(),
  seed: z.number(),
  /** Stays unlike in every round, so that no two people have one name. */
  round: z.number(),
  deeds: z.number(),
  /** The call of the disk at which it ends itself, and where in it; null where its parent ends it. */
  die: z.strictObject({ call: z.number(), at: z.enum(['before', 'half', 'after']) }).nullable(),
});
export type Orders = z.infer<typeof orders>;

/** Whole lines only: the last may have been cut by the kill, and then nobody was told of it. */
export function sayingsIn(heard: string): Saying[] {
  return heard
    .split('\n')
    .slice(0, -1)
    .map((line) => saying.parse(JSON.parse(line)));
}
