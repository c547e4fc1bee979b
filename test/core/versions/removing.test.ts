import { existsSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { finish, openArea, refused } from '../../helpers/area.ts';
import { NOW, optionsIn } from '../../helpers/school-file.ts';

/** A school with Ada Marsh, whose surname another computer changed while here Ben Reed was added. */
async function withCopyApart() {
  const area = await openArea();
  const { client, app, folder, send } = area;
  const path = join(folder, 'Elm Park School.baton');
  const copy = join(folder, 'Elm Park School-LAPTOP2.baton');
  const { id: marsh } = await send(client.staff.add, { forename: 'Ada', surname: 'Marsh', kind: 'teaching' });
  await finish(client.app.close, {});
  writeFileSync(copy, readFileSync(path));
  const theirs = await SchoolFile.open({
    ...optionsIn(folder),
    path: copy,
    journals: join(folder, 'elsewhere'),
  });
  theirs.command({ id: 'theirs-1', area: 'staff', name: 'test' }, (db, describe) => {
    describe('Changed a surname', [marsh]);
    db.run(build.updateTable('person').set({ surname: 'Theirs' }).where('id', '=', marsh));
  });
  await theirs.close();
  await app.files.openPath(path);
  await send(client.staff.add, { forename: 'Ben', surname: 'Reed', kind: 'teaching' });
  const listed = async () => (await finish(client.versions.copies, {})).copies;
  const [found] = await listed();
  const remove = () => finish(client.versions.removeCopy, { copy: found!.id, at: found!.at });
  return { ...area, marsh, copy, found: found!, listed, remove };
}

it('a copy from which everybody wanted was taken over says that nobody differs any more, and can be deleted', async () => {
  const it = await withCopyApart();
  // Ada, and not Ben, of whom the copy knows nothing.
  expect(it.found).toMatchObject({ state: 'apart', changes: 1, people: 1 });
  const version = { copy: it.found.id };
  await finish(it.client.versions.takeOver, { version, person: it.marsh, thoughErased: false });
  expect(await it.listed()).toMatchObject([{ state: 'apart', changes: 1, people: 0 }]);
  await it.remove();
  expect(await it.listed()).toEqual([]);
  expect(existsSync(it.copy)).toBe(false);
  expect(existsSync(`${it.copy}.lock`)).toBe(false);
  expect((await it.client.staff.list({})).map(({ surname }) => surname).sort()).toEqual(['Reed', 'Theirs']);
  expect(it.unforeseen).toEqual([]);
});

it('a copy that was written since it was listed is not deleted', async () => {
  const it = await withCopyApart();
  utimesSync(it.copy, NOW, NOW);
  expect((await refused(it.remove())).code).toBe('versions.written-since');
  expect(existsSync(it.copy)).toBe(true);
});

it('a version that came in between is deleted as well, and what is on screen takes its place again', async () => {
  const it = await withCopyApart();
  const path = join(it.folder, 'Elm Park School.baton');
  renameSync(it.copy, path);
  await it.send(it.client.staff.add, { forename: 'Cara', surname: 'Thorn', kind: 'teaching' });
  await it.app.files.versions
    .file()
    .snapshot()
    .catch(() => undefined);
  const between = (await it.listed()).find(({ name }) => name === 'Elm Park School')!;
  expect(between.state).toBe('apart');
  await finish(it.client.versions.removeCopy, { copy: between.id, at: between.at });
  expect(it.app.files.versions.file().status().state).toBe('saved');
  await finish(it.client.app.close, {});
  await it.app.files.openPath(path);
  const surnames = (await it.client.staff.list({})).map(({ surname }) => surname);
  expect(surnames.sort()).toEqual(['Marsh', 'Reed', 'Thorn']);
});

it('a copy that another Baton has open is not deleted', async () => {
  const it = await withCopyApart();
  const lock = {
    host: `${hostname()}-other`,
    process: 1,
    token: 'theirs',
    heartbeat: NOW.toISOString(),
  };
  writeFileSync(`${it.copy}.lock`, JSON.stringify(lock));
  expect((await refused(it.remove())).code).toBe('file.open-elsewhere');
  expect(existsSync(it.copy)).toBe(true);
});

it('what cannot be read is not deleted, since nobody knows what is in it', async () => {
  const it = await withCopyApart();
  writeFileSync(it.copy, readFileSync(it.copy).subarray(0, 5000));
  const [torn] = await it.listed();
  const removing = finish(it.client.versions.removeCopy, { copy: torn!.id, at: torn!.at });
  expect((await refused(removing)).code).toBe('versions.not-read');
  expect(existsSync(it.copy)).toBe(true);
});
