import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { erasedById, erasedByName, markOf } from '../../../electron/core/erasure/marks.ts';
import { build } from '../../../electron/core/sql.ts';
import { finish, openArea, refused } from '../../helpers/area.ts';
import { openImport } from '../../helpers/import.ts';
import { NOW, temporaryFolder } from '../../helpers/school-file.ts';

type Anybody = Pick<Awaited<ReturnType<typeof openArea>>, 'app' | 'client' | 'folder' | 'send'>;

const erase = async ({ client }: Anybody, surname: string) => {
  const found = (await client.staff.list({})).find((one) => one.surname === surname);
  await finish(client.erasure.erase, { what: { kind: 'person', id: found!.id }, surname });
  return found!.id;
};

/** The backups as they were before somebody was erased are put back by hand, as from a copy of the computer. */
async function withBackupOutOfReach(heldBy: 'rows' | 'history' = 'rows') {
  const it = await openArea();
  const { client, send, app, folder } = it;
  const { id } = await send(client.staff.add, { forename: 'Ada', surname: 'Marsh', kind: 'teaching' });
  await send(client.staff.add, { forename: 'Ben', surname: 'Reed', kind: 'teaching' });
  const deleting = { id: 'deleting', area: 'staff', name: 'remove' };
  if (heldBy === 'history')
    app.files.command(deleting, { now: NOW.toISOString(), today: '2026-11-23' }, null, (command) => {
      command.db.run(build.deleteFrom('person').where('id', '=', id));
      command.describe('Deleted somebody');
    });
  await finish(client.app.close, {});
  await app.files.openPath(join(folder, 'Elm Park School.baton'));
  const takeBack = async () => {
    const { steps } = await client.history.list({});
    const found = steps.find(({ words }) => words === 'Deleted somebody');
    await send(client.history.revert, { seq: found!.seq });
  };
  if (heldBy === 'history') await takeBack();
  const own = join(folder, 'backups', app.status().file!.id);
  const kept = temporaryFolder();
  const names = readdirSync(own).filter((name) => name.endsWith('.baton'));
  for (const name of names) copyFileSync(join(own, name), join(kept, name));
  const person = await erase(it, 'Marsh');
  for (const name of readdirSync(own)) rmSync(join(own, name));
  const [last] = names.toSorted().toReversed();
  copyFileSync(join(kept, last!), join(own, last!));
  return { ...it, backup: last!.replace(/\.baton$/, ''), person, takeBack };
}

it('a backup that an erasure did not reach is restored only after asking, and the record stays', async () => {
  const { client, backup } = await withBackupOutOfReach();
  const surnames = async () => (await client.staff.list({})).map((one) => one.surname).sort();
  expect(await refused(finish(client.backups.restore, { id: backup }))).toMatchObject({
    code: 'backups.erased',
    say: 'This backup holds somebody who was erased on 23 November 2026, and would bring them back.',
  });
  expect(await surnames()).toEqual(['Reed']);
  await finish(client.backups.restore, { id: backup, thoughErased: true });
  expect(await surnames()).toEqual(['Marsh', 'Reed']);
  expect((await client.erasure.list({})).erasures).toHaveLength(1);
});

it('a backup that holds an erased person in its history alone is asked about too, since that can be taken back', async () => {
  const { client, backup, takeBack } = await withBackupOutOfReach('history');
  const surnames = async () => (await client.staff.list({})).map((one) => one.surname).sort();
  expect(await refused(finish(client.backups.restore, { id: backup }))).toMatchObject({
    code: 'backups.erased',
    say: 'This backup holds somebody who was erased on 23 November 2026, and would bring them back.',
  });
  await finish(client.backups.restore, { id: backup, thoughErased: true });
  expect(await surnames()).toEqual(['Reed']);
  await takeBack();
  expect(await surnames()).toEqual(['Marsh', 'Reed']);
  // Somebody who is here again is not brought back.
  const newest = await vi.waitFor(async () => {
    const [first] = (await client.backups.list({})).backups;
    expect(first?.reason).toBe('opened');
    return first!;
  });
  await finish(client.backups.restore, { id: newest.id });
});

it('an erased person is taken over from another version only after asking', async () => {
  // Each time in a file of its own: backups that taking over makes would push the oldest out.
  for (const thoughErased of [false, true]) {
    const { client, backup, person } = await withBackupOutOfReach();
    const version = { backup };
    expect(await finish(client.versions.person, { version, person })).toMatchObject({
      erasedOn: '2026-11-23',
    });
    const taken = finish(client.versions.takeOver, { version, person, thoughErased });
    if (thoughErased) await taken;
    else expect(await refused(taken)).toMatchObject({ code: 'versions.erased' });
    const surnames = (await client.staff.list({})).map((one) => one.surname).sort();
    expect(surnames).toEqual(thoughErased ? ['Marsh', 'Reed'] : ['Reed']);
  }
});

it('an import asks before it takes in somebody who is called as who was erased', async () => {
  const it = await openImport();
  const list = `
Surname|Forename|Job Title|Start Date
Calder|Ruth|Teacher of Art|01/09/2018
Nair|Priya|Teacher of Art|01/09/2020`;
  await it.take(list);
  await erase({ ...it, folder: it.home }, 'Nair');
  const { previewId } = await it.read(list);
  const apply = (thoughErased: boolean) => finish(it.client.import.apply, { previewId, thoughErased });
  expect(await refused(apply(false))).toMatchObject({
    code: 'import.erased',
    say: 'Priya Nair may be somebody who was erased from this file on 23 November 2026. Nothing was taken in.',
  });
  expect(await it.staff()).toHaveLength(1);
  await apply(true);
  expect(await it.staff()).toHaveLength(2);
});

it('adding somebody by hand who is called as who was erased is asked about first', async () => {
  const it = await openArea();
  const { client, send } = it;
  const add = (forename: string, surname: string, thoughErased?: boolean) =>
    send(client.staff.add, { forename, surname, kind: 'teaching', thoughErased });
  await add('Priya', 'Nair');
  await erase({ ...it }, 'Nair');
  expect(await refused(add('priya', 'NAIR'))).toMatchObject({
    code: 'staff.erased',
    say: 'priya NAIR may be somebody who was erased from this file on 23 November 2026. Nobody was added.',
  });
  expect(await client.staff.list({})).toEqual([]);
  await add('Ruth', 'Calder');
  await add('Priya', 'Nair', true);
  expect((await client.staff.list({})).map((one) => one.surname).sort()).toEqual(['Calder', 'Nair']);
});

it('keeps of an erased person no more than a name can be compared with, and of that little', () => {
  const person = { title: 'Ms', forename: 'Priya', surname: 'Nair', preferred_name: null };
  const mark = markOf({ id: 'one', begunAt: '2026-11-23T09:00:00.000Z' }, 'a-random-id', [person]);
  expect(JSON.stringify(mark)).not.toMatch(/priya|nair|a-random-id/i);
  expect(mark.names.every((name) => /^[0-9a-f]{4}$/.test(name))).toBe(true);
  expect(erasedById([mark], 'a-random-id')).toBe('2026-11-23');
  expect(erasedById([mark], 'another-id')).toBeNull();
  expect(erasedByName([mark], 'priya NAIR')).toBe('2026-11-23');
  expect(erasedByName([mark], 'Ruth Calder')).toBeNull();
});

it('is refused in a meeting, in a backup that is looked at, and for whoever is not there', async () => {
  const it = await openArea();
  const { client, send, app } = it;
  const { id } = await send(client.staff.add, { forename: 'Ada', surname: 'Marsh', kind: 'teaching' });
  const what = { kind: 'person' as const, id };
  expect(await refused(finish(client.erasure.plan, { kind: 'person', id: 'nobody' }))).toMatchObject({
    code: 'erasure.unknown',
  });
  app.files.startMeeting([]);
  for (const asked of [
    finish(client.erasure.plan, what),
    finish(client.erasure.erase, { what, surname: 'Marsh' }),
  ])
    expect(await refused(asked)).toMatchObject({ code: 'erasure.meeting' });
  expect(await client.erasure.list({})).toEqual({
    erasures: [],
    noLongerHere: [],
    waiting: null,
    givenUp: null,
    hidden: true,
  });
  app.files.endMeeting();
  await finish(client.app.close, {});
  await app.files.openPath(join(it.folder, 'Elm Park School.baton'));
  const [backup] = (await client.backups.list({})).backups;
  await finish(client.backups.look, { id: backup!.id });
  expect(await refused(finish(client.erasure.erase, { what, surname: 'Marsh' }))).toMatchObject({
    code: 'backups.only-looked-at',
  });
});
