/** What a run counts: how often it did something, and how often the product failed. */
export const counts = [
  'kills',
  'acknowledged',
  'lost',
  'damages',
  'unnoticed',
  'hostile',
  'accepted',
  'crashes',
] as const;
export type Count = (typeof counts)[number];
export type Failure = 'lost' | 'unnoticed' | 'accepted' | 'crashes';

/** What a story tells of itself. */
export interface Tally {
  add(count: Exclude<Count, Failure>, by?: number): void;
  /** Counts a failure; `what` says how to see it again. */
  fail(count: Failure, what: string): void;
}

/** What all of them come to. */
export interface Sum extends Tally {
  /** What `fail` and `unfinished` were told, in order. */
  readonly failures: readonly string[];
  readonly passed: boolean;
  /** What was not told to its end: no failure of the product, and no run that passed. */
  unfinished(what: string): void;
  /** The one line that a run ends with. */
  line(): string;
  of(count: Count): number;
}

export function createTally(seed: number, say: (line: string) => void = () => undefined): Sum {
  const sums = new Map<Count, number>(counts.map((count) => [count, 0]));
  const failures: string[] = [];
  const of = (count: Count) => sums.get(count) ?? 0;
  return {
    add: (count, by = 1) => sums.set(count, of(count) + by),
    fail(count, what) {
      sums.set(count, of(count) + 1);
      const line = `${count} (seed ${seed}): ${what}`;
      failures.push(line);
      say(line);
    },
    unfinished(what) {
      const line = `not finished (seed ${seed}): ${what}`;
      failures.push(line);
      say(line);
    },
    failures,
    get passed() {
      return failures.length === 0;
    },
    line: () =>
      `torture: ${of('kills')} kills, ${of('acknowledged')} acknowledged edits, ${of('lost')} lost; ` +
      `${of('damages')} damages, ${of('unnoticed')} unnoticed; ` +
      `${of('hostile')} hostile inputs, ${of('accepted')} accepted, ${of('crashes')} crashes`,
    of,
  };
}
