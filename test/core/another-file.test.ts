import { copyFileSync, lstatSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SchoolFile } from '../../electron/core/school-file/school-file.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { PASSPHRASE } from '../helpers/encrypted.ts';
import { nominated, ready, round, person as someone } from '../helpers/rounds.ts';
import { optionsIn, seedSchool } from '../helpers/school-file.ts';

const person = { forename: 'Laura', surname: 'Dunmore', kind: 'teaching' as const };

test('a change meant for another file than the one that is open is refused and lands nowhere', async () => {
  const { client } = await openArea();
  const add = (file: string | undefined, commandId: string) =>
    client.staff.add({ commandId, ...(file === undefined ? {} : { file }), data: person });
  await expect(add('another-file', 'first-command')).rejects.toMatchObject({
    data: { code: 'file.another' },
  });
  expect(await client.staff.list({})).toEqual([]);
  const { file } = await client.app.status({});
  await add(file!.id, 'second-command');
  expect(await client.staff.list({})).toHaveLength(1);
});

test('the open file opened again by another way to it stays open, and can be changed as before', async () => {
  const { app, client, folder, send } = await openArea();
  symlinkSync(folder, join(folder, 'another-way'));
  await app.files.openPath(join(folder, 'another-way', 'Elm Park School.baton'));
  expect((await client.app.status({})).file).toMatchObject({ readOnly: false, elsewhere: null });
  await send(client.staff.add, person);
  expect(await client.staff.list({})).toHaveLength(1);
});

test('an older copy of the open file, brought from elsewhere and opened in its place, can be changed', async () => {
  const { app, client, folder, send } = await openArea();
  const copy = join(folder, 'From a stick.baton');
  copyFileSync(join(folder, 'Elm Park School.baton'), copy);
  await send(client.staff.add, person);
  await app.files.openPath(copy);
  expect((await client.app.status({})).file).toMatchObject({
    name: 'From a stick',
    readOnly: false,
    elsewhere: null,
  });
  expect(await client.staff.list({})).toEqual([]);
  await send(client.staff.add, { ...person, forename: 'Maud' });
  await app.files.openPath(join(folder, 'Elm Park School.baton'));
  expect(await client.staff.list({})).toMatchObject([{ forename: 'Laura' }]);
});

test('a file opened through a link is written where it lies, and the link stays a link', async () => {
  const { app, client, folder, send } = await openArea();
  const link = join(folder, 'Link.baton');
  symlinkSync(join(folder, 'Elm Park School.baton'), link);
  await app.files.close();
  await app.files.openPath(link);
  await send(client.staff.add, person);
  await app.files.close();
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  await app.files.openPath(join(folder, 'Elm Park School.baton'));
  expect(await client.staff.list({})).toHaveLength(1);
});

const oakHill = {
  name: 'Oak Hill School',
  phase: 'Secondary',
  localAuthority: 'Havering',
  academicYear: '2026/27',
  passphrase: null,
} as const;

/** The application with a file in which long work stops until `meanwhile` has been done. */
async function withLongWork(meanwhile: (area: Awaited<ReturnType<typeof openArea>>) => Promise<unknown>) {
  const area: Awaited<ReturnType<typeof openArea>> = await openArea({
    passphrase: PASSPHRASE,
    work: async () => {
      await meanwhile(area);
      return { sha256: '0'.repeat(64) };
    },
  });
  const { id } = await round(area);
  await ready(area, await nominated(area, id, await someone(area, 'Priya', 'Nair')));
  const asked = { roundId: id, sentBefore: false, forAnotherBaton: true };
  const { seen } = await area.client.programmes.exportPreview(asked);
  return { ...area, exportIt: () => finish(area.client.programmes.exportWorkbook, { ...asked, seen }) };
}

test('work that ends after another school was opened hands nothing over, and writes into neither', async () => {
  const it = await withLongWork(({ client }) => finish(client.app.create, oakHill));
  expect((await refused(it.exportIt())).code).toBe('file.another');
  expect(it.handedOver).toEqual([]);
  expect((await it.client.app.status({})).file?.name).toBe('Oak Hill School');
  expect((await it.client.history.list({})).steps).toEqual([]);
  await it.app.files.openPath(`${it.folder}/Elm Park School.baton`);
  await finish(it.client.app.unlock, { passphrase: PASSPHRASE });
  const { steps } = await it.client.history.list({});
  expect(steps.map(({ words }) => words).join()).not.toContain('Exported');
  expect(it.unforeseen).toEqual([]);
});

test('work that ends after the file was locked hands nothing over, and says so', async () => {
  const it = await withLongWork(({ client }) => finish(client.app.lock, {}));
  expect(await refused(it.exportIt())).toMatchObject({
    code: 'file.closed-meanwhile',
    wayOut: expect.stringContaining('do it again'),
  });
  expect(it.handedOver).toEqual([]);
  expect(it.unforeseen).toEqual([]);
});

test('work goes on where the same file was locked and opened again meanwhile', async () => {
  const it = await withLongWork(async ({ client }) => {
    await finish(client.app.lock, {});
    await finish(client.app.unlock, { passphrase: PASSPHRASE });
  });
  expect((await it.exportIt())?.people).toBe(1);
  expect(it.handedOver).toHaveLength(1);
});

test('a passphrase that waits while another school is being opened is not set for that one', async () => {
  const { app, client, folder } = await openArea();
  const path = join(folder, 'Oak Hill School.baton');
  await (await SchoolFile.create({ ...optionsIn(folder), path }, (db) => seedSchool(db, 'oak-hill'))).close();
  const opening = app.files.openPath(path);
  await expect(app.files.changePassphrase(null, PASSPHRASE)).rejects.toMatchObject({
    data: { code: 'file.another' },
  });
  await opening;
  expect((await client.app.status({})).file).toMatchObject({ id: 'oak-hill', encrypted: false });
});

test('work asked for by a page that saw another file is refused in words, and does nothing', async () => {
  const { client, app, handedOver, unforeseen } = await openArea();
  const asked = [
    () => finish(client.staff.exportList, { ids: ['ada'], columns: ['name'] }, 'another-file'),
    () => finish(client.app.saveCopy, {}, 'another-file'),
    () => finish(client.backups.restore, { id: 'backup' }, 'another-file'),
    () => finish(client.import.apply, { previewId: 'preview' }, 'another-file'),
    () => finish(client.app.setPassphrase, { current: null, passphrase: PASSPHRASE }, 'another-file'),
    () => finish(client.app.close, {}, 'another-file'),
  ];
  for (const ask of asked)
    expect(await refused(ask())).toMatchObject({
      code: 'file.another',
      say: 'Another school file has been opened, so nothing was changed.',
      wayOut: expect.stringContaining('Look again'),
    });
  expect(handedOver).toEqual([]);
  expect(app.status().file).toMatchObject({ name: 'Elm Park School', encrypted: false });
  expect(unforeseen).toEqual([]);
});

test('a page opens a file whichever it saw before, and goes on with the one that it sees', async () => {
  const { client, handedOver } = await openArea();
  const { file } = await finish(client.app.create, oakHill, 'another-file');
  expect(file?.name).toBe('Oak Hill School');
  await finish(client.app.saveCopy, {}, file?.id);
  expect(handedOver).toEqual(['Oak Hill School - copy.baton']);
});
