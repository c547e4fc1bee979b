import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Seeded } from '../../../electron/core/sample/seeded.ts';
import { inFolder } from '../folders.ts';
import { finish, type Host, newSchool, startHost } from '../host.ts';
import { chanceOf } from '../schedule.ts';
import type { Tell } from '../stories.ts';
import type { Tally } from '../tally.ts';

const TABS = 2;
/** How often the host is killed before another file takes its place. */
const LIVES = 10;
const MOST_EDITS = 60;
const PATIENCE_MS = 20_000;

/** Kills the browser shell's own process, as built, while two tabs edit one file; whoever starts it next finds it all. */
export const killTheBrowserShell: Tell = async (amounts, seed, tally) => {
  for (let life = 0; life < amounts.hostKills; life += LIVES)
    await inFolder(async (folder) => {
      const must = new Map<string, string>();
      for (let more = life; more < Math.min(life + LIVES, amounts.hostKills); more += 1)
        await oneLife(folder, must, chanceOf(seed, `host ${more}`), `browser shell, life ${more}`, tally);
      const host = await startHost(folder);
      await compare(host, must, 'browser shell, in the end', tally);
      await host.end('SIGTERM');
    });
};

/** What the file must say: by surname, the forename that is shown. */
type Must = Map<string, string>;

async function oneLife(
  folder: string,
  must: Must,
  chance: Seeded,
  where: string,
  tally: Tally,
): Promise<void> {
  mkdirSync(join(folder, 'schools'), { recursive: true });
  const host = await startHost(folder);
  try {
    if (must.size === 0) await finish(host.client.app.create, newSchool);
    else await compare(host, must, where, tally);
    const until = chance.whole(0, MOST_EDITS);
    let edits = 0;
    const acknowledged = (surname: string, forename: string) => {
      must.set(surname, forename);
      tally.add('acknowledged');
      edits += 1;
    };
    const tabs = Array.from({ length: TABS }, (_, tab) =>
      editUntilItEnds(host, `${where}, tab ${tab}`, acknowledged),
    );
    while (edits < until && host.isAlive()) await wait(1);
    await wait(chance.whole(0, 15));
    await host.end('SIGKILL');
    await Promise.all(tabs);
  } catch (error) {
    tally.fail('crashes', `${where}: ${error instanceof Error ? error.stack : error} ${host.said()}`);
  } finally {
    tally.add('kills');
    await host.end('SIGKILL');
  }
}

/** One tab: somebody is added and renamed, again and again, until the host is gone. */
async function editUntilItEnds(
  { client, isAlive }: Host,
  mark: string,
  acknowledged: (surname: string, forename: string) => void,
): Promise<void> {
  for (let number = 0; ; number += 1) {
    const surname = `${mark}, ${number}`;
    const preferredName = `Name ${number}`;
    try {
      const data = { forename: 'Ada', surname, kind: 'teaching' as const };
      const { id } = await client.staff.add({ commandId: randomUUID(), data });
      acknowledged(surname, 'Ada');
      await client.staff.edit({ commandId: randomUUID(), data: { ids: [id], change: { preferredName } } });
      acknowledged(surname, preferredName);
    } catch (error) {
      // The call that was under way is cut off; whether it was done nobody was told.
      await wait(50);
      if (isAlive()) throw error;
      return;
    }
  }
}

/** Waits until the file is open again, as a page does, and asks what it says. */
async function compare({ client }: Host, must: Must, where: string, tally: Tally): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  let status = await client.app.status({});
  while (status.file === null && performance.now() < until) {
    await wait(50);
    status = await client.app.status({});
  }
  if (status.file === null) return tally.fail('lost', `${where}: the file is not opened again`);
  if (status.file.leftover !== null) tally.fail('lost', `${where}: changes were kept aside`);
  const staff = await client.staff.list({});
  const found = new Map(staff.map((one) => [one.surname, one.forename]));
  for (const [surname, forename] of must) {
    const has = found.get(surname);
    // Renaming may have been done though nobody was told.
    const may = has === forename || (forename === 'Ada' && has?.startsWith('Name ') === true);
    if (has === undefined || !may)
      tally.fail('lost', `${where}: '${surname}' is ${JSON.stringify(has)}, not '${forename}'`);
    else must.set(surname, has);
  }
}
