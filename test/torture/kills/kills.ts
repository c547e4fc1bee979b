import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Seeded } from '../../../electron/core/sample/seeded.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { asLeft, inFolder } from '../folders.ts';
import { chanceOf, pick } from '../schedule.ts';
import { fillSchool, optionsIn } from '../school.ts';
import type { Tell } from '../stories.ts';
import type { Tally } from '../tally.ts';
import { letLive, type Moment } from './children.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Orders } from './saying.ts';

/** How often one file is killed before another takes its place. */
const LIVES = 12;
/** In megabytes: a larger file differs only in how long it is written, and that in more than one piece. */
const SIZES = [0, 0, 0, 0, 0, 0.5, 0.5, 4.5] as const;

/** Kills processes that edit a school file, and asks after each what it still holds. */
export const killAtWork: Tell = async (amounts, seed, tally, { at, of }) => {
  const files = Math.ceil(amounts.kills / LIVES);
  for (let file = at; file < files; file += of)
    await inFolder((folder) =>
      livesOf(folder, file, Math.min(LIVES, amounts.kills - file * LIVES), seed, tally),
    );
};

async function livesOf(folder: string, number: number, lives: number, seed: number, tally: Tally) {
  const chance = chanceOf(seed, `file ${number}`);
  const home = join(folder, 'home');
  mkdirSync(home);
  const created = await SchoolFile.create(optionsIn(home), fillSchool(pick(chance, SIZES)));
  const ledger = createLedger();
  ledger.begin(created);
  await created.close();
  for (let life = 0; life < lives; life += 1) {
    const { orders, moment } = plan(chance, home, seed, number * LIVES + life);
    await oneLife(folder, orders, moment, ledger, tally);
    // Most files go on as the kill left them, some after an opening that was closed as it should be.
    if (chance.next() < 0.2) await closeAsItShould(home, `kills, file ${number}, after life ${life}`, tally);
  }
}

async function closeAsItShould(home: string, where: string, tally: Tally): Promise<void> {
  try {
    await (await SchoolFile.open(optionsIn(home))).close();
  } catch (error) {
    tally.fail('lost', `${where}: the file does not open: ${error instanceof Error ? error.stack : error}`);
  }
}

/** Ends a life at a call of the disk, which repeats exactly, or at a moment, which may fall anywhere. */
function plan(
  chance: Seeded,
  folder: string,
  seed: number,
  round: number,
): { orders: Orders; moment: Moment } {
  const atCall = chance.next() < 0.6;
  const call = chance.next() < 0.25 ? chance.whole(1, 14) : chance.whole(1, 220);
  const at = pick(chance, ['before', 'half', 'after'] as const);
  return {
    orders: { folder, seed, round, deeds: 90, die: atCall ? { call, at } : null },
    moment: atCall
      ? { said: Number.POSITIVE_INFINITY, milliseconds: 0 }
      : { said: chance.whole(0, 120), milliseconds: chance.whole(0, 30) },
  };
}

async function oneLife(folder: string, orders: Orders, moment: Moment, ledger: Ledger, tally: Tally) {
  const { sayings, signal } = await letLive(orders, moment);
  const where = `kills, round ${orders.round}, ${JSON.stringify(orders.die ?? moment)}`;
  for (const one of sayings) if ('failed' in one) tally.fail('crashes', `${where}: ${one.failed}`);
  if (signal !== 'SIGKILL') tally.fail('crashes', `${where}: the process ended by itself`);
  tally.add('kills');
  const { acknowledged, open } = ledger.hear(sayings);
  tally.add('acknowledged', acknowledged);
  try {
    const file = await SchoolFile.open(optionsIn(asLeft(orders.folder, join(folder, 'left'))));
    for (const wrong of ledger.compare(file, open)) tally.fail('lost', `${where}: ${wrong}`);
    await file.close();
  } catch (error) {
    tally.fail('lost', `${where}: the file does not open: ${error instanceof Error ? error.stack : error}`);
  }
}
