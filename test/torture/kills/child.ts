import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Seeded } from '../../../electron/core/sample/seeded.ts';
import { chanceOf, pick } from '../schedule.ts';
import { openTorturedApp } from '../tortured-app.ts';
import { createDeeds } from './deeds.ts';
import { dieAtCall } from './dying-disk.ts';
import { orders, type Saying } from './saying.ts';

const { folder, seed, round, deeds, die } = orders.parse(JSON.parse(process.argv[2] ?? ''));
// A process that is killed keeps nothing of what it compiled.
flushCompileCache();
const say = (what: Saying) => writeSync(1, `${JSON.stringify(what)}\n`);

/** Does one thing after another with a school file, saying each before it is asked for and once it is acknowledged. */
async function live(): Promise<void> {
  const chance = chanceOf(seed, `child of round ${round}`);
  if (die !== null) dieAtCall(die.call, die.at);
  const app = openTorturedApp(folder, undefined, chance.next() < 0.3 ? goingBack(chance) : undefined);
  await app.files.openPath(join(folder, 'Elm Park.baton'));
  const next = createDeeds(app, chance, `${seed}r${round}`, folder);
  for (let number = 0; number < deeds; ) {
    // Two pages may ask at the same time; core takes them in turn.
    const pages = chance.next() < 0.2 ? 2 : 1;
    const asked = [];
    for (let page = 0; page < pages; page += 1, number += 1) {
      const mine = number;
      const deed = await next(randomUUID(), pages === 1);
      if (deed.sets !== null) say({ begin: mine, command: deed.command, sets: deed.sets });
      asked.push(deed.run().then(() => (deed.sets === null ? undefined : say({ done: mine }))));
    }
    await Promise.all(asked);
    if (chance.next() < 0.3) await setImmediate();
  }
  say({ resting: true });
}

/** A clock that is set back now and then, by an hour or by years. */
function goingBack(chance: Seeded): () => Date {
  let back = 0;
  return () => {
    if (chance.next() < 0.02) back += pick(chance, [3_600_000, 86_400_000, 900 * 86_400_000]);
    return new Date(Date.now() - back);
  };
}

process.stdin.resume();
await live().catch((error: unknown) => {
  say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
});
