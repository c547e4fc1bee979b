import { createHash } from 'node:crypto';
import { type Seeded, seeded } from '../../electron/core/sample/seeded.ts';

/** How much of each story is told in one run. */
export interface Amounts {
  readonly kills: number;
  /** Of the browser shell's own process, while pages speak with it. */
  readonly hostKills: number;
  /** Of the disk, in everything that a file goes through: so many in each scene. */
  readonly stops: number;
  readonly damages: number;
  readonly malformed: number;
  /** Rounds of each story about a failing disk, and of each about other hands on the file. */
  readonly rounds: number;
  /** How many of the hostile spreadsheets; those that take seconds each are left out unless all are read. */
  readonly sheets: number;
}

export const full: Amounts = {
  kills: 336,
  hostKills: 40,
  stops: 40,
  damages: 2_400,
  malformed: 12_000,
  rounds: 25,
  sheets: Number.POSITIVE_INFINITY,
};

/** What `npm test` has time for. */
export const short: Amounts = {
  kills: 2,
  hostKills: 1,
  stops: 1,
  damages: 60,
  malformed: 200,
  rounds: 1,
  sheets: 6,
};

/** Chance of its own for each story, so that one of them repeats alone as it went among the others. */
export function chanceOf(seed: number, story: string): Seeded {
  return seeded(createHash('sha256').update(`${seed} ${story}`).digest().readUInt32LE(0));
}

/** One of these, as chance will have it. */
export function pick<T>(chance: Seeded, from: readonly T[]): T {
  const found = from[chance.whole(0, from.length - 1)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}
