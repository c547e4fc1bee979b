export interface Measured {
  readonly name: string;
  /** What was measured, and its unit in words: '2.41 times', '31 MB'. */
  readonly value: number;
  readonly goal: number;
  readonly unit: string;
  /** What stands beside it: the peer's own figure, spreads. */
  readonly note?: string;
}

/** A module of this folder: one row may hold several figures, and each has to reach its goal. */
export interface BenchRow {
  readonly name: string;
  /** In words, as the table shows it. */
  readonly goal: string;
  readonly run: () => Promise<readonly Measured[]>;
}

/** The middle of what was measured. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
