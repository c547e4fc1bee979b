import { buildStale } from '../../build/build.ts';
import { misuseDirectly } from './commands/directly.ts';
import { misuseOverHttp } from './commands/over-http.ts';
import { damageAll } from './damages/damages.ts';
import { failDisks } from './disks/failing-disk.ts';
import { takeFoldersAway } from './disks/folders-that-go.ts';
import { fillDisks } from './disks/full-disk.ts';
import { raceForFiles } from './hands/two-writers.ts';
import { killAtWork } from './kills/kills.ts';
import { killWhileRekeying } from './kills/rekeying.ts';
import { type Amounts, full, short } from './schedule.ts';
import { readHostileSheets } from './spreadsheets/run.ts';
import { createTally, type Tally } from './tally.ts';

type Story = (amounts: Amounts, seed: number, tally: Tally) => Promise<void>;

/** By the name that `--only` takes. */
export const stories = {
  kills: killAtWork,
  passphrase: killWhileRekeying,
  damages: damageAll,
  'full disk': fillDisks,
  'failing disk': failDisks,
  folders: takeFoldersAway,
  'two writers': raceForFiles,
  commands: misuseDirectly,
  http: misuseOverHttp,
  spreadsheets: readHostileSheets,
} satisfies Record<string, Story>;

export type StoryName = keyof typeof stories;

export interface Wishes {
  readonly seed: number;
  readonly only?: string | undefined;
  readonly short: boolean;
  readonly say: (line: string) => void;
}

/** Tells every story, or one, on the schedule of a seed; what failed is said as it happens. */
export async function torture({ seed, only, short: isShort, say }: Wishes): Promise<Tally> {
  const told = Object.entries(stories).filter(([name]) => only === undefined || only === name);
  if (told.length === 0) throw new Error(`The stories are: ${Object.keys(stories).join(', ')}.`);
  say(`seed ${seed}`);
  await buildStale();
  const tally = createTally(seed, say);
  for (const [name, story] of told) {
    const from = performance.now();
    await story(isShort ? short : full, seed, tally);
    say(`${name}: ${Math.round((performance.now() - from) / 1000)} s; ${tally.line()}`);
  }
  return tally;
}
