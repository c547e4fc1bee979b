import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { chanceOf } from '../schedule.ts';
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
  const app = openTorturedApp(folder);
  await app.files.openPath(join(folder, 'Elm Park.baton'));
  const next = createDeeds(app, chance, `${seed}-${round}`, folder);
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

process.stdin.resume();
await live().catch((error: unknown) => {
  say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
});
