import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Recent, recentsOver } from '../../electron/core/recents.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { PASSPHRASE } from '../helpers/encrypted.ts';
import { NOW } from '../helpers/school-file.ts';

/** The application on a file with Ada Marsh that lies on a drive, backed up and closed. */
async function onADrive(passphrase: string | null = null) {
  let kept: readonly Recent[] = [];
  const recents = recentsOver(
    () => kept,
    (entries) => {
      kept = entries;
    },
  );
  const area = await openArea({ passphrase, recents });
  const { app, client, send, folder } = area;
  const drive = join(folder, 'drive');
  const path = join(drive, 'Elm Park School.baton');
  await send(client.staff.add, { forename: 'Ada', surname: 'Marsh', kind: 'teaching' });
  await finish(client.app.close, {});
  mkdirSync(drive);
  renameSync(join(folder, 'Elm Park School.baton'), path);
  recents.forget(join(folder, 'Elm Park School.baton'));
  await app.files.openPath(path);
  if (passphrase !== null) await finish(client.app.unlock, { passphrase });
  await finish(client.app.close, {});
  return {
    ...area,
    drive,
    path,
    open: () => finish(client.app.open, { recent: kept[0]!.id }),
    recent: () => kept.map((one) => one.path),
    status: () => client.app.status({}),
    surnames: async () => (await client.staff.list({})).map((row) => row.surname),
  };
}

it('a file that was deleted is offered its newest backup with what that holds, and is written where it was', async () => {
  const it = await onADrive();
  rmSync(it.path);
  expect((await refused(it.open())).code).toBe('file.missing');
  const { rescue, recent } = await it.status();
  expect(rescue).toMatchObject({
    name: 'Elm Park School',
    why: 'missing',
    recent: recent[0]!.id,
    at: NOW.toISOString(),
    holds: [{ kind: 'person', count: 1 }],
  });
  const after = await finish(it.client.backups.rescue, {});
  expect(after).toMatchObject({ rescue: null, file: { name: 'Elm Park School', readOnly: false } });
  expect(await it.surnames()).toEqual(['Marsh']);
  expect(readdirSync(it.drive).filter((name) => name.endsWith('.baton'))).toEqual(['Elm Park School.baton']);
  expect(it.unforeseen).toEqual([]);
});

it('a damaged file of which there is no good backup says so, and is left as it is', async () => {
  const it = await onADrive();
  rmSync(join(it.folder, 'backups'), { recursive: true });
  for (const left of [readFileSync(it.path).subarray(0, 5000), Buffer.alloc(0)]) {
    writeFileSync(it.path, left);
    expect((await refused(it.open())).wayOut).toMatch(/^Baton has no good backup of it on this computer\./);
    expect((await it.status()).rescue).toBeNull();
    expect(readFileSync(it.path).equals(left)).toBe(true);
  }
});

it('where its folder is gone too the user is asked for a place, and the old one leaves the list', async () => {
  const it = await onADrive();
  rmSync(it.drive, { recursive: true });
  expect((await refused(it.open())).code).toBe('file.missing');
  await finish(it.client.backups.rescue, {});
  const place = join(it.folder, 'Elm Park School.baton');
  expect(existsSync(it.drive)).toBe(false);
  expect(it.recent()).toEqual([place]);
  expect(await it.surnames()).toEqual(['Marsh']);
});

/** Adds people, each saved in the file itself before the next. */
async function addSaved({ client, send }: Awaited<ReturnType<typeof onADrive>>, surnames: readonly string[]) {
  for (const surname of surnames) {
    await send(client.staff.add, { forename: 'Ada', surname, kind: 'teaching' });
    await finish(client.app.away, {});
  }
}

it('deleted while it is open and then locked, it says that it is not saved, and all that was done is offered', async () => {
  const it = await onADrive(PASSPHRASE);
  await it.open();
  await finish(it.client.app.unlock, { passphrase: PASSPHRASE });
  await addSaved(it, ['Okafor', 'Reed', 'Lund', 'Quill']);
  rmSync(it.path);
  const { locked } = await finish(it.client.app.lock, {});
  expect(locked?.notSaved).toEqual({
    say: 'The school file was moved, renamed or deleted while it was open here.',
    wayOut: expect.stringContaining('in a backup on this computer'),
  });
  expect((await refused(finish(it.client.app.unlock, { passphrase: PASSPHRASE }))).code).toBe('file.missing');
  const after = await finish(it.client.backups.rescue, {});
  expect(after.locked?.notSaved).toBeUndefined();
  await finish(it.client.app.unlock, { passphrase: PASSPHRASE });
  expect(await it.surnames()).toEqual(['Lund', 'Marsh', 'Okafor', 'Quill', 'Reed']);
});

it('deleted before it was ever saved and then locked, it is offered as well', async () => {
  const it = await openArea({ passphrase: PASSPHRASE });
  await it.send(it.client.staff.add, { forename: 'Ada', surname: 'Marsh', kind: 'teaching' });
  rmSync(join(it.folder, 'Elm Park School.baton'));
  await finish(it.client.app.lock, {});
  expect((await refused(finish(it.client.app.unlock, { passphrase: PASSPHRASE }))).code).toBe('file.missing');
  await finish(it.client.backups.rescue, {});
  await finish(it.client.app.unlock, { passphrase: PASSPHRASE });
  expect((await it.client.staff.list({})).map((row) => row.surname)).toEqual(['Marsh']);
});

it('changed by something else and then locked, it says where what was done is', async () => {
  const it = await onADrive(PASSPHRASE);
  await it.open();
  await finish(it.client.app.unlock, { passphrase: PASSPHRASE });
  const before = readFileSync(it.path);
  await addSaved(it, ['Okafor']);
  writeFileSync(it.path, before);
  await it.send(it.client.staff.add, { forename: 'Ada', surname: 'Reed', kind: 'teaching' });
  const { locked } = await finish(it.client.app.lock, {});
  expect(locked?.notSaved).toEqual({
    say: expect.stringContaining('changed by something else'),
    wayOut: expect.stringMatching(/Elm Park School \(this copy .+\)\.baton/),
  });
  await finish(it.client.app.unlock, { passphrase: PASSPHRASE });
  expect(await it.surnames()).toEqual(['Marsh']);
});

it('where no backup can be made either, it says so before the passphrase is typed', async () => {
  const it = await onADrive(PASSPHRASE);
  await it.open();
  const { file } = await finish(it.client.app.unlock, { passphrase: PASSPHRASE });
  await addSaved(it, ['Okafor']);
  const backups = join(it.folder, 'backups', file!.id);
  rmSync(backups, { recursive: true });
  writeFileSync(backups, 'in the way');
  rmSync(it.path);
  const { locked } = await finish(it.client.app.lock, {});
  expect(locked?.notSaved?.wayOut).toContain('No backup of it could be made either');
});

it('changed on after it was deleted and then closed, it is offered with all of that', async () => {
  const it = await onADrive();
  await it.open();
  await addSaved(it, ['Okafor', 'Reed']);
  rmSync(it.path);
  await it.send(it.client.staff.add, { forename: 'Ada', surname: 'Lund', kind: 'teaching' });
  expect((await refused(finish(it.client.app.away, {}))).code).toBe('file.missing');
  await it.send(it.client.staff.add, { forename: 'Ada', surname: 'Quill', kind: 'teaching' });
  const { atStart, recent } = await finish(it.client.app.close, {});
  // Whoever closes it is told, and where everything is.
  expect(atStart.refused).toMatchObject({
    code: 'file.closed-unsaved',
    name: 'Elm Park School',
    recent: recent[0]!.id,
    say: expect.stringContaining('moved, renamed or deleted'),
    wayOut: expect.stringMatching(/^Everything you did is in a backup on this computer\./),
  });
  expect((await refused(it.open())).code).toBe('file.missing');
  expect((await it.status()).rescue).toMatchObject({ holds: [{ kind: 'person', count: 5 }] });
  await finish(it.client.backups.rescue, {});
  expect(await it.surnames()).toEqual(['Lund', 'Marsh', 'Okafor', 'Quill', 'Reed']);
});

it('a file that was saved as it was closed has nothing to be said of it, nor one that is taken off the list', async () => {
  const it = await onADrive();
  await it.open();
  await addSaved(it, ['Okafor']);
  expect((await finish(it.client.app.close, {})).atStart.refused).toBeNull();
  await it.open();
  rmSync(it.path);
  await it.send(it.client.staff.add, { forename: 'Ada', surname: 'Reed', kind: 'teaching' });
  const { atStart } = await finish(it.client.app.close, {});
  expect(atStart.refused).not.toBeNull();
  const after = await finish(it.client.app.forgetRecent, { recent: atStart.refused!.recent });
  expect(after.atStart.refused).toBeNull();
});

it('what is there again by the time of restoring is not written over', async () => {
  const it = await onADrive();
  const file = readFileSync(it.path);
  rmSync(it.path);
  expect((await refused(it.open())).code).toBe('file.missing');
  writeFileSync(it.path, file);
  expect((await refused(finish(it.client.backups.rescue, {}))).code).toBe('backups.there-again');
  expect(readFileSync(it.path).equals(file)).toBe(true);
  await it.open();
  expect(await it.surnames()).toEqual(['Marsh']);
});

it('taken off the list, it is offered no more', async () => {
  const it = await onADrive();
  rmSync(it.path);
  expect((await refused(it.open())).code).toBe('file.missing');
  const { rescue } = await it.status();
  const after = await finish(it.client.app.forgetRecent, { recent: rescue!.recent! });
  expect(after).toMatchObject({ rescue: null, recent: [] });
  expect((await refused(finish(it.client.backups.rescue, {}))).code).toBe('backups.nothing-to-rescue');
});

it('what an encrypted backup holds is not said before its passphrase is typed', async () => {
  const it = await onADrive(PASSPHRASE);
  rmSync(it.path);
  expect((await refused(it.open())).code).toBe('file.missing');
  expect((await it.status()).rescue).toMatchObject({ why: 'missing', holds: null, continued: null });
  const after = await finish(it.client.backups.rescue, {});
  expect(after.locked).toMatchObject({ name: 'Elm Park School' });
  await finish(it.client.app.unlock, { passphrase: PASSPHRASE });
  expect(await it.surnames()).toEqual(['Marsh']);
});
