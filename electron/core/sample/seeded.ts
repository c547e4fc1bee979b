/** Numbers that are the same at every opening: the sample school is to be the same school each time. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  /** From 0 up to, but not including, 1 (mulberry32). */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (from: number, to: number): number => from + Math.floor(next() * (to - from + 1)),
  };
}
export type Seeded = ReturnType<typeof seeded>;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Ids as core makes them, of letters and digits, that repeat from one opening to the next. */
export function seededIds(seed: number): () => string {
  const random = seeded(seed);
  return () => Array.from({ length: 20 }, () => letters[random.whole(0, letters.length - 1)]).join('');
}
