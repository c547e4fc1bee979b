import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { history, kinds } from '../../electron/core/backups/kinds.ts';
import { PENDING } from '../../electron/core/erasure/target.ts';
import { keepSetting } from '../../electron/core/settings.ts';
import { londonDate } from '../../shared/rules/dates.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { PASSPHRASE } from '../helpers/encrypted.ts';
import { taken, whole } from '../helpers/impact.ts';
import { NOW, newSchoolFile } from '../helpers/school-file.ts';

/** The application on a file with two people, closed and opened so that there is a backup with both. */
async function withBackup(passphrase: string | null = null) {
  let now = NOW.getTime();
  const area = await openArea({ clock: () => new Date(now), passphrase });
  const { app, client, send } = area;
  const path = join(area.folder, 'Elm Park School.baton');
  const add = (surname: string) => send(client.staff.add, { forename: 'Ada', surname, kind: 'teaching' });
  const reopen = async () => {
    await finish(client.app.close, {});
    await app.files.openPath(path);
    if (passphrase !== null) await finish(client.app.unlock, { passphrase });
  };
  await add('Marsh');
  await add('Reed');
  await reopen();
  return {
    ...area,
    path,
    add,
    reopen,
    later: (hours: number) => {
      now += hours * 3_600_000;
    },
    surnames: async () => (await client.staff.list({})).map((row) => row.surname).sort(),
    backups: async () => (await client.backups.list({})).backups,
    status: () => client.app.status({}),
  };
}
const newest = async ({ client }: Area) => (await client.backups.list({})).backups[0]!.id;

it('an older state is restored, the present is among the backups, and the way back is the same way', async () => {
  const it = await withBackup();
  const older = await newest(it);
  await it.add('Okafor');
  await finish(it.client.backups.restore, { id: older });
  expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
  const [present] = (await it.backups()).filter(({ reason }) => reason === 'before_restoring');
  await finish(it.client.backups.restore, { id: present!.id });
  expect(await it.surnames()).toEqual(['Marsh', 'Okafor', 'Reed']);
  expect(it.unforeseen).toEqual([]);
});

it('an older state that is restored knows what workbooks showed of characteristics since', async () => {
  const area = await openArea({ work: () => ({ sha256: 'f'.repeat(64), bytes: 1 }) });
  const { app, client, folder } = area;
  const today = londonDate(NOW.toISOString());
  await taken(area, { year: '2025/26', offered: '2025-11-10' }, 6);
  await finish(client.app.close, {});
  await app.files.openPath(join(folder, 'Elm Park School.baton'));
  const id = await newest(area);
  await finish(client.impact.exportWorkbook, { choice: whole(today), people: false });
  // The copy of the workbook is counted, and goes; what it showed is not, and stays.
  expect(await finish(client.backups.differences, { id })).toEqual({
    differences: [{ kind: 'export', added: 1, changed: 0, gone: 0 }],
  });
  await finish(client.backups.restore, { id });
  await taken(area, { year: '2024/25', offered: '2025-11-10' }, 1);
  const { shares } = await client.impact.page(whole(today));
  expect(shares?.find(({ words }) => words === 'Support staff')?.row?.tookUp).toEqual({ count: 0, of: 6 });
});

it('what was restored stays restored: nothing later comes back when the file is opened again', async () => {
  const it = await withBackup();
  const older = await newest(it);
  await it.add('Okafor');
  await finish(it.client.backups.restore, { id: older });
  await it.add('Finch');
  await it.reopen();
  expect(await it.surnames()).toEqual(['Finch', 'Marsh', 'Reed']);
  expect((await it.status()).file?.leftover).toBeNull();
});

it('the history says what was restored, and when that was made', async () => {
  const it = await withBackup();
  await finish(it.client.backups.restore, { id: await newest(it) });
  const { steps } = await it.client.history.list({});
  expect(steps[0]?.words).toContain('backup of 23 November 2026 at 09:00');
});

it('an encrypted file is restored without asking again, and stays encrypted', async () => {
  const it = await withBackup(PASSPHRASE);
  const older = await newest(it);
  await it.add('Quillfeather');
  await finish(it.client.backups.restore, { id: older });
  expect((await it.status()).file).toMatchObject({ encrypted: true });
  expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
  await it.add('Finch');
  await it.reopen();
  expect(await it.surnames()).toEqual(['Finch', 'Marsh', 'Reed']);
});

it('a backup is looked at, refuses every change, and leaves the present as it was', async () => {
  const it = await withBackup();
  const older = await newest(it);
  await it.add('Okafor');
  const looking = await finish(it.client.backups.look, { id: older });
  expect(looking.file).toMatchObject({ name: 'Elm Park School', readOnly: true, backup: { id: older } });
  expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
  expect((await refused(it.add('Finch'))).code).toBe('backups.only-looked-at');
  const back = await finish(it.client.backups.leave, {});
  expect(back.file).toMatchObject({ readOnly: false, backup: null });
  expect(await it.surnames()).toEqual(['Marsh', 'Okafor', 'Reed']);
});

it('locked while a backup is looked at, it is the file itself that the passphrase opens', async () => {
  const it = await withBackup(PASSPHRASE);
  const older = await newest(it);
  await it.add('Okafor');
  await finish(it.client.backups.look, { id: older });
  expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
  await finish(it.client.app.lock, {});
  expect((await it.status()).locked?.name).toBe('Elm Park School');
  await finish(it.client.app.unlock, { passphrase: PASSPHRASE });
  expect((await it.status()).file?.backup).toBeNull();
  expect(await it.surnames()).toEqual(['Marsh', 'Okafor', 'Reed']);
});

it('says how now differs from a backup, in counts by kind, whichever of the two is open', async () => {
  const it = await withBackup();
  const older = await newest(it);
  const okafor = await it.add('Okafor');
  const [marsh] = (await it.client.staff.list({})).filter((row) => row.surname === 'Marsh');
  await it.send(it.client.staff.edit, { ids: [marsh!.id], change: { surname: 'Marshall' } });
  const expected = { differences: [{ kind: 'person', added: 1, changed: 1, gone: 0 }] };
  expect(await finish(it.client.backups.differences, { id: older })).toEqual(expected);
  await finish(it.client.backups.look, { id: older });
  expect(await finish(it.client.backups.differences, { id: older })).toEqual(expected);
  expect(okafor.id).not.toBe('');
});

it('is not shown in a meeting, nor restored in one', async () => {
  const it = await withBackup();
  const id = await newest(it);
  await finish(it.client.app.startMeeting, { room: [] });
  const asked = [
    finish(it.client.backups.differences, { id }),
    finish(it.client.backups.look, { id }),
    finish(it.client.backups.restore, { id }),
  ];
  for (const one of asked) expect((await refused(one)).code).toBe('backups.meeting');
  expect(await it.client.backups.list({})).toEqual({ backups: [], problem: null, hidden: true });
});

it.each([
  ['the end cut off', (bytes: Buffer) => bytes.subarray(0, 6000)],
  ['nothing left in it', () => Buffer.alloc(0)],
  ['a letter written over it', () => Buffer.from('Dear governors')],
])('a damaged backup (%s) is called a backup, left as it is, and changes nothing', async (_, damage) => {
  const it = await withBackup();
  const id = await newest(it);
  const path = join(it.folder, 'backups', it.app.status().file!.id, `${id}.baton`);
  const damaged = damage(readFileSync(path));
  writeFileSync(path, damaged);
  await it.add('Okafor');
  const { restore, look, differences } = it.client.backups;
  const ways = [() => finish(restore, { id }), () => finish(look, { id }), () => finish(differences, { id })];
  for (const ask of ways)
    expect(await refused(ask())).toMatchObject({
      code: 'backups.damaged',
      say: 'This backup is damaged and cannot be read. It was left as it is.',
    });
  expect(readFileSync(path).equals(damaged)).toBe(true);
  expect(await it.surnames()).toEqual(['Marsh', 'Okafor', 'Reed']);
});

it('nothing is restored while an erasure waits to be finished', async () => {
  const it = await withBackup();
  const id = await newest(it);
  const moment = { now: NOW.toISOString(), today: '2026-11-23' };
  const begun = { id: 'begun', target: { kind: 'person', id: 'gone' }, begunAt: moment.now, beside: [] };
  it.app.files.command({ id: 'begins-it', area: 'erasure', name: 'begin' }, moment, null, (context) => {
    keepSetting(context.db, PENDING, begun);
    context.describe('Began to erase what was asked for');
  });
  await it.add('Okafor');
  for (const thoughErased of [false, true])
    expect(await refused(finish(it.client.backups.restore, { id, thoughErased }))).toMatchObject({
      code: 'backups.erasing',
      wayOut: expect.stringContaining('Settings, Erasures'),
    });
  expect(await it.surnames()).toEqual(['Marsh', 'Okafor', 'Reed']);
});

it('a new passphrase opens the backups made before it, and no name stays in clear in them', async () => {
  const it = await withBackup();
  const older = await newest(it);
  await it.add('Okafor');
  await finish(it.client.app.setPassphrase, { current: null, passphrase: PASSPHRASE });
  const folder = join(it.folder, 'backups');
  const clear = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((one) => one.isFile() && readFileSync(join(one.parentPath, one.name)).includes('Marsh'))
    .map((one) => one.name);
  expect(clear).toEqual([]);
  await finish(it.client.backups.restore, { id: older });
  expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
});

it.each([
  ['a flipped bit', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 5000 ? byte ^ 1 : byte)))],
  ['the end cut off', (bytes: Buffer) => bytes.subarray(0, 6000)],
  ['nothing left in it', () => Buffer.alloc(0)],
  ['a letter written over it', () => Buffer.from('Dear governors')],
])('a damaged file (%s) is offered its newest backup, which opens in its place', async (_, damage) => {
  const it = await withBackup();
  await finish(it.client.app.close, {});
  const damaged = damage(readFileSync(it.path));
  writeFileSync(it.path, damaged);
  await expect(it.app.files.openPath(it.path)).rejects.toThrow();
  expect((await it.status()).rescue).toMatchObject({ name: 'Elm Park School', at: NOW.toISOString() });
  expect(readFileSync(it.path).equals(damaged)).toBe(true);
  const after = await finish(it.client.backups.rescue, {});
  expect(after).toMatchObject({ rescue: null, file: { name: 'Elm Park School', readOnly: false } });
  expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
  const kept = join(it.folder, 'Elm Park School (damaged 2026-11-23).baton');
  expect(readFileSync(kept).equals(damaged)).toBe(true);
});

it('an encrypted file that is damaged while it is locked is offered its backup, which asks for the passphrase', async () => {
  const it = await withBackup(PASSPHRASE);
  await finish(it.client.app.lock, {});
  const bytes = readFileSync(it.path);
  bytes[bytes.length - 100]! ^= 1;
  writeFileSync(it.path, bytes);
  expect((await refused(finish(it.client.app.unlock, { passphrase: PASSPHRASE }))).code).toBe('file.damaged');
  expect(await it.status()).toMatchObject({ locked: null, rescue: { name: 'Elm Park School' } });
  const after = await finish(it.client.backups.rescue, {});
  expect(after.locked).toMatchObject({ name: 'Elm Park School' });
  await finish(it.client.app.unlock, { passphrase: PASSPHRASE });
  expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
});

it('a backup that is damaged itself is not offered: the one before it is', async () => {
  const it = await withBackup();
  const [whole] = await it.backups();
  it.later(24);
  await it.add('Okafor');
  await finish(it.client.app.close, {});
  const folder = join(it.folder, 'backups', readdirSync(join(it.folder, 'backups'))[0]!);
  for (const name of readdirSync(folder))
    if (name.endsWith('.baton') && !name.startsWith(whole!.id)) writeFileSync(join(folder, name), 'torn');
  writeFileSync(it.path, 'torn');
  await expect(it.app.files.openPath(it.path)).rejects.toThrow();
  expect((await it.status()).rescue).toMatchObject({ at: whole!.at, laterDays: 1, continued: 0 });
});

it('changes that Baton kept and that go on from the backup are counted, and come back with it', async () => {
  const it = await withBackup();
  await it.add('Okafor');
  // As a crash leaves it: the change is in the journal alone, and the file is damaged.
  const journals = join(it.folder, 'journals');
  const kept = readdirSync(journals)
    .filter((name) => name.endsWith('.journal'))
    .map((name) => [join(journals, name), readFileSync(join(journals, name))] as const);
  expect(kept).toHaveLength(1);
  const [backup] = await it.backups();
  await finish(it.client.app.close, {});
  const folder = join(it.folder, 'backups', readdirSync(join(it.folder, 'backups'))[0]!);
  for (const name of readdirSync(folder))
    if (name.endsWith('.baton') && !name.startsWith(backup!.id)) rmSync(join(folder, name));
  for (const [path, bytes] of kept) writeFileSync(path, bytes);
  writeFileSync(it.path, 'torn');
  await expect(it.app.files.openPath(it.path)).rejects.toThrow();
  expect((await it.status()).rescue).toMatchObject({ continued: 1 });
  await finish(it.client.backups.rescue, {});
  expect(await it.surnames()).toEqual(['Marsh', 'Okafor', 'Reed']);
});

it.each([null, PASSPHRASE])(
  'the backup that is offered can be looked at first, and the damaged file stays (%s)',
  async (passphrase) => {
    const it = await withBackup(passphrase);
    await finish(it.client.app.close, {});
    const damaged = readFileSync(it.path).map((byte, at) => (at === 5000 ? byte ^ 1 : byte));
    writeFileSync(it.path, damaged);
    await expect(it.app.files.openPath(it.path)).rejects.toThrow();
    if (passphrase !== null)
      expect(await refused(finish(it.client.backups.lookAtOffer, { by: null }))).toMatchObject({
        code: 'file.locked',
      });
    const looked = await finish(it.client.backups.lookAtOffer, {
      by: passphrase === null ? null : { passphrase },
    });
    expect(looked.file).toMatchObject({ readOnly: true, backup: { at: NOW.toISOString() } });
    expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
    const back = await finish(it.client.backups.leave, {});
    expect(back).toMatchObject({ file: null, rescue: { name: 'Elm Park School' } });
    expect(readFileSync(it.path).equals(damaged)).toBe(true);
    expect(it.unforeseen).toEqual([]);
  },
);

it('wrong passphrases at the backup that is offered are slowed down as at any file', async () => {
  const it = await withBackup(PASSPHRASE);
  await finish(it.client.app.close, {});
  writeFileSync(it.path, 'torn');
  await expect(it.app.files.openPath(it.path)).rejects.toThrow();
  const look = (passphrase: string | null) =>
    finish(it.client.backups.lookAtOffer, { by: passphrase === null ? null : { passphrase } });
  for (let wrong = 0; wrong < 3; wrong += 1)
    expect((await refused(look('another one here'))).code).toBe('unlock.wrong-passphrase');
  expect(await refused(look(PASSPHRASE))).toMatchObject({ code: 'unlock.wait', details: { seconds: 2 } });
  expect((await refused(look(null))).code).toBe('file.locked');
  it.later(1);
  expect((await look(PASSPHRASE)).file).toMatchObject({ readOnly: true });
});

it('wrong passphrases at the locked file and at its backup are counted together', async () => {
  const it = await withBackup(PASSPHRASE);
  await finish(it.client.app.lock, {});
  for (let wrong = 0; wrong < 3; wrong += 1)
    await refused(finish(it.client.app.unlock, { passphrase: 'another one here' }));
  writeFileSync(it.path, 'torn');
  it.later(1);
  await refused(finish(it.client.app.unlock, { passphrase: PASSPHRASE }));
  const look = (passphrase: string) => finish(it.client.backups.lookAtOffer, { by: { passphrase } });
  expect((await refused(look('another one here'))).code).toBe('unlock.wrong-passphrase');
  expect(await refused(look(PASSPHRASE))).toMatchObject({ code: 'unlock.wait', details: { seconds: 4 } });
});

it('every table that a school writes is counted as a part of some kind of record', async () => {
  const file = await newSchoolFile();
  const tables = new Set(
    Object.values(kinds)
      .flat()
      .map(({ table }) => table),
  );
  const shape = await import('../../electron/core/school-file/recorder.ts');
  const engine = await (await import('../../electron/core/school-file/engine.ts')).loadEngine();
  await file.snapshot();
  const db = new engine.Database(readFileSync(file.path));
  const missing = shape
    .recordedTables(db)
    .map(({ name }) => name)
    .filter((name) => !tables.has(name) && !history.includes(name));
  expect(missing).toEqual([]);
});

it('another school’s backup that somebody put among them is neither compared, looked at nor restored', async () => {
  const it = await withBackup();
  const other = await openArea();
  await finish(other.client.app.close, {});
  const own = join(it.folder, 'backups', (await it.status()).file?.id ?? '');
  const [name = ''] = readdirSync(own).filter((one) => one.endsWith('.baton'));
  const among = name
    .replace(/\d{6}\.\d{8}T/, '000000.20260105T')
    .replace(/\.[0-9a-f]{16}\./, '.0123456789abcdef.');
  writeFileSync(join(own, among), readFileSync(join(other.folder, 'Elm Park School.baton')));
  const id = among.replace(/\.baton$/, '');
  expect((await it.backups()).map((backup) => backup.id)).toContain(id);
  for (const asked of [
    () => finish(it.client.backups.differences, { id }),
    () => finish(it.client.backups.look, { id }),
    () => finish(it.client.backups.restore, { id }),
  ])
    expect((await refused(asked())).code).toBe('backups.of-another');
  expect((await it.status()).file).toMatchObject({ readOnly: false, backup: null });
  expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
});
