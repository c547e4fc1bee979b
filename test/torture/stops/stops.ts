import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../../electron/core/school-file/disk.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { dyingDisk } from '../../helpers/dying-disk.ts';
import { asLeft, inFolder } from '../folders.ts';
import { chanceOf } from '../schedule.ts';
import type { Tell } from '../stories.ts';
import type { Tally } from '../tally.ts';
import { backupScenes } from './backing-up.ts';
import { erasureScenes } from './erasing.ts';
import { migrationScenes } from './migrating.ts';
import { passphraseScenes } from './passphrases.ts';
import type { Scene } from './scene.ts';
import { snapshotScenes } from './snapshots.ts';

/** One more is a file of its own and its name here. */
const scenes: readonly Scene[] = [
  ...snapshotScenes,
  ...migrationScenes,
  ...passphraseScenes,
  ...backupScenes,
  ...erasureScenes,
];

/** Stops the disk at some change of it in everything that a file goes through, and sometimes again as it is opened. */
export const stopEverywhere: Tell = async (amounts, seed, tally, { at, of }) => {
  for (let number = at; number < scenes.length; number += of) {
    const scene = scenes[number];
    if (scene !== undefined)
      await inFolder((folder) => playAgainAndAgain(scene, folder, amounts.stops, seed, tally));
  }
};

async function playAgainAndAgain(scene: Scene, folder: string, rounds: number, seed: number, tally: Tally) {
  const origin = join(folder, 'origin');
  mkdirSync(origin);
  await scene.prepare(origin);
  const copy = () => {
    const home = join(folder, 'home');
    rmSync(home, { recursive: true, force: true });
    cpSync(origin, home, { recursive: true });
    return home;
  };
  const counting = dyingDisk(Number.POSITIVE_INFINITY);
  const whole = new Set<string>();
  const undisturbed = copy();
  await scene.play(undisturbed, counting, (what) => whole.add(what));
  for (const wrong of await scene.wrong(asLeft(undisturbed, join(folder, 'left')), whole))
    tally.fail('lost', `${scene.name}, not stopped at all: ${wrong}`);
  for (let round = 0; round < rounds; round += 1) {
    const chance = chanceOf(seed, `${scene.name} ${round}`);
    const lives = chance.whole(0, counting.changes() - 1);
    const where = `stops, ${scene.name}, stopped at change ${lives + 1} of ${counting.changes()}, round ${round}`;
    const acknowledged = new Set<string>();
    const home = copy();
    await untilItStops(where, tally, () =>
      scene.play(home, dyingDisk(lives), (what) => {
        acknowledged.add(what);
        tally.add('acknowledged');
      }),
    );
    let left = asLeft(home, join(folder, 'left'));
    if (chance.next() < 0.3) {
      await untilItStops(where, tally, () => scene.wrong(left, acknowledged, dyingDisk(chance.whole(0, 12))));
      left = asLeft(left, join(folder, 'left again'));
    }
    try {
      for (const wrong of await scene.wrong(left, acknowledged)) tally.fail('lost', `${where}: ${wrong}`);
    } catch (error) {
      tally.fail('lost', `${where}: it does not open: ${error instanceof Error ? error.stack : error}`);
    }
  }
}

/** Counts a kill; anything but a refusal, or the disk's own word that it has stopped, is a mistake of ours. */
async function untilItStops(where: string, tally: Tally, work: () => Promise<unknown>): Promise<void> {
  tally.add('kills');
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal || errorCode(error) === 'EKILLED') return;
    tally.fail('crashes', `${where}: ${error instanceof Error ? error.stack : error}`);
  }
}
