import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recentsInFolder } from '../../electron/core/recents.ts';
import { finish, openArea } from './area.ts';

/** Core makes Elm Park School where the browser shell keeps its schools; `end` leaves it as what is open at its start. */
async function madeIn(data: string, passphrase: string | null) {
  const schools = join(data, 'schools');
  mkdirSync(schools, { recursive: true });
  const clock = () => new Date();
  const area = await openArea({ folder: data, schools, clock, passphrase, recents: recentsInFolder(data) });
  const { client, app, send } = area;
  const path = join(schools, 'Elm Park School.baton');
  return {
    ...area,
    path,
    add: (forename: string, surname: string) =>
      send(client.staff.add, { forename, surname, kind: 'teaching' }),
    end: () => app.files.end(),
    again: async (typed: string | null = null) => {
      await app.files.end();
      await app.files.openPath(path);
      if (typed !== null) await finish(client.app.unlock, { passphrase: typed });
    },
  };
}

/**
 * Leaves a school with Ada Marsh and then these in a data folder, backed up, as Baton leaves one that is open when it
 * ends: for journeys that are not about making a school. No passphrase opens it.
 * @returns its path, and its bytes with each further person, in the order in which they were added
 */
export async function leaveSchoolOfAda(
  data: string,
  surnames: readonly string[] = [],
): Promise<{ path: string; versions: readonly Buffer[] }> {
  const { path, add, again, end } = await madeIn(data, null);
  const versions: Buffer[] = [];
  await add('Ada', 'Marsh');
  for (const surname of surnames) {
    await again();
    versions.push(readFileSync(path));
    await add('Ben', surname);
  }
  await again();
  await end();
  return { path, versions: [...versions, readFileSync(path)] };
}

/**
 * Leaves a school with Ada Marsh in a data folder, whose only backup is of an earlier day, without her and from before
 * its passphrase was changed. Trying a passphrase costs little.
 */
export async function leaveChangedPassphrase(data: string, then: string, now: string): Promise<void> {
  const { client, app, add, again, end } = await madeIn(data, then);
  const own = join(data, 'backups', app.status().file?.id ?? '');
  await again(then);
  await again(then);
  const [name = ''] = readdirSync(own);
  const before = readFileSync(join(own, name));
  await finish(client.app.setPassphrase, { current: then, passphrase: now });
  await finish(client.app.confirmRecoveryCode, {});
  await add('Ada', 'Marsh');
  await end();
  for (const one of readdirSync(own)) rmSync(join(own, one));
  // As the last of an earlier day: of today's, whatever is backed up meanwhile would remove the oldest.
  writeFileSync(join(own, name.replace(/\d{6}\.\d{8}T/, '000000.20260105T')), before);
}
