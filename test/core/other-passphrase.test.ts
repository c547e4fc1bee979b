import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SchoolFile } from '../../electron/core/school-file/school-file.ts';
import { build } from '../../electron/core/sql.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { PASSPHRASE } from '../helpers/encrypted.ts';
import { NOW, optionsIn, temporaryFolder } from '../helpers/school-file.ts';

const NEW = 'eleven slow barges turn';
const WRONG = 'another one here';

/**
 * A file with Ada Marsh whose passphrase is NEW, or null for none, and a backup of it, without her, that was put back from
 * before the change: PASSPHRASE opens that, and `code` does.
 */
async function withBackupFromBefore(now: string | null = NEW) {
  let at = NOW.getTime();
  const area = await openArea({ clock: () => new Date(at), passphrase: PASSPHRASE });
  const { app, client, send } = area;
  const path = join(area.folder, 'Elm Park School.baton');
  const add = (surname: string) => send(client.staff.add, { forename: 'Ada', surname, kind: 'teaching' });
  const code = (await client.app.recoveryCode({})).code ?? '';
  await finish(client.app.confirmRecoveryCode, {});
  await finish(client.app.close, {});
  await app.files.openPath(path);
  await finish(client.app.unlock, { passphrase: PASSPHRASE });
  const [backup] = (await client.backups.list({})).backups;
  // The last of its day is kept, whatever is backed up today.
  at += 24 * 3_600_000;
  const folder = join(area.folder, 'backups', readdirSync(join(area.folder, 'backups'))[0] ?? '');
  const kept = join(folder, `${backup?.id}.baton`);
  const before = readFileSync(kept);
  copyFileSync(path, join(area.folder, 'before'));
  if (now === null) await finish(client.app.removePassphrase, { current: PASSPHRASE });
  else await finish(client.app.setPassphrase, { current: PASSPHRASE, passphrase: now });
  if (now !== null) await finish(client.app.confirmRecoveryCode, {});
  writeFileSync(kept, before);
  const marsh = await add('Marsh');
  const id = backup?.id ?? '';
  const version = { backup: id };
  return {
    ...area,
    path,
    id,
    kept,
    version,
    marsh: marsh.id,
    code,
    add,
    pass: (seconds: number) => {
      at += seconds * 1000;
    },
    type: (passphrase = PASSPHRASE) => finish(client.versions.unlock, { version, by: { passphrase } }),
    status: () => client.app.status({}),
    surnames: async () => (await client.staff.list({})).map((row) => row.surname).sort(),
    ways: [
      () => finish(client.backups.differences, { id }),
      () => finish(client.backups.look, { id }),
      () => finish(client.backups.restore, { id }),
      () => finish(client.versions.people, { version }),
    ],
  };
}

it.each([NEW, null])(
  'a backup from before a change of the passphrase asks for its own, and is compared once that is typed (%s)',
  async (now) => {
    const it = await withBackupFromBefore(now);
    for (const way of it.ways)
      expect(await refused(way())).toMatchObject({
        code: 'unlock.other-passphrase',
        wayOut: expect.stringContaining('Type the passphrase it had then'),
      });
    await it.type();
    expect(await finish(it.client.backups.differences, { id: it.id })).toMatchObject({
      differences: [{ kind: 'person', added: 1 }],
    });
    const { people } = await finish(it.client.versions.people, { version: it.version });
    expect(people).toMatchObject([{ name: 'Ada Marsh', state: 'only_now' }]);
    expect(it.unforeseen).toEqual([]);
  },
);

it('it is looked at, and the way back to the present asks for nothing', async () => {
  const it = await withBackupFromBefore();
  await it.type();
  const looking = await finish(it.client.backups.look, { id: it.id });
  expect(looking.file).toMatchObject({ readOnly: true, backup: { id: it.id } });
  expect(await it.surnames()).toEqual([]);
  expect(await finish(it.client.backups.differences, { id: it.id })).toMatchObject({
    differences: [{ kind: 'person', added: 1 }],
  });
  const back = await finish(it.client.backups.leave, {});
  expect(back).toMatchObject({ locked: null, file: { readOnly: false, backup: null } });
  expect(await it.surnames()).toEqual(['Marsh']);
  expect((await finish(it.client.backups.look, { id: it.id })).file?.backup).toMatchObject({ id: it.id });
});

it.each(['present', 'backup'])(
  'restored from the %s, the file keeps the passphrase it has now',
  async (at) => {
    const it = await withBackupFromBefore();
    await it.type();
    if (at === 'backup') await finish(it.client.backups.look, { id: it.id });
    const after = await finish(it.client.backups.restore, { id: it.id });
    expect(after.file).toMatchObject({ encrypted: true, readOnly: false });
    expect(await it.surnames()).toEqual([]);
    await it.add('Finch');
    await finish(it.client.app.lock, {});
    expect((await refused(finish(it.client.app.unlock, { passphrase: PASSPHRASE }))).code).toBe(
      'unlock.wrong-passphrase',
    );
    await finish(it.client.app.unlock, { passphrase: NEW });
    expect(await it.surnames()).toEqual(['Finch']);
    const [present] = (await it.client.backups.list({})).backups.filter(
      ({ reason }) => reason === 'before_restoring',
    );
    await finish(it.client.backups.restore, { id: present?.id ?? '' });
    expect(await it.surnames()).toEqual(['Marsh']);
    expect(it.unforeseen).toEqual([]);
  },
);

it('restored into a file without a passphrase it has none either, and locking is refused while it is looked at', async () => {
  const it = await withBackupFromBefore(null);
  await it.type();
  await finish(it.client.backups.look, { id: it.id });
  expect((await refused(finish(it.client.app.lock, {}))).code).toBe('lock.no-passphrase');
  const after = await finish(it.client.backups.restore, { id: it.id });
  expect(after.file).toMatchObject({ encrypted: false, readOnly: false });
  expect(await it.surnames()).toEqual([]);
});

it('somebody in it is brought back, and its recovery code opens it too', async () => {
  const it = await withBackupFromBefore();
  const by = { recoveryCode: it.code.toLowerCase() };
  await finish(it.client.versions.unlock, { version: it.version, by });
  await finish(it.client.backups.restore, { id: it.id });
  const [withMarsh] = (await it.client.backups.list({})).backups.filter(
    ({ reason }) => reason === 'before_restoring',
  );
  const asked = { version: { backup: withMarsh?.id ?? '' }, person: it.marsh, thoughErased: false };
  await finish(it.client.versions.takeOver, asked);
  expect(await it.surnames()).toEqual(['Marsh']);
});

it('wrong tries at it are slowed down, together with those at the file itself', async () => {
  const it = await withBackupFromBefore();
  expect(await refused(it.type(NEW))).toMatchObject({
    code: 'unlock.wrong-passphrase',
    say: expect.stringContaining('had then'),
    field: 'passphrase',
  });
  await refused(it.type(WRONG));
  await refused(finish(it.client.app.removePassphrase, { current: WRONG }));
  expect(await refused(it.type())).toMatchObject({ code: 'unlock.wait', details: { seconds: 2 } });
  it.pass(2);
  await it.type();
});

it('wrong tries are not forgotten where something is typed for what can be read anyhow', async () => {
  const it = await withBackupFromBefore();
  const [newest] = (await it.client.backups.list({})).backups;
  const guess = () => refused(finish(it.client.app.removePassphrase, { current: WRONG }));
  for (let wrong = 0; wrong < 3; wrong += 1) await guess();
  const version = { backup: newest?.id ?? '' };
  await finish(it.client.versions.unlock, { version, by: { passphrase: WRONG } });
  expect((await guess()).code).toBe('unlock.wait');
});

it.each(['locked', 'closed'])('once the file has been %s the passphrase is asked for again', async (how) => {
  const it = await withBackupFromBefore();
  await it.type();
  if (how === 'locked') await finish(it.client.app.lock, {});
  else {
    await finish(it.client.app.close, {});
    await it.app.files.openPath(it.path);
  }
  await finish(it.client.app.unlock, { passphrase: NEW });
  expect((await refused(finish(it.client.backups.look, { id: it.id }))).code).toBe('unlock.other-passphrase');
});

it.each([NEW, null])(
  'how many files stay as before is told after a restart too, until they are gone (%s)',
  async (now) => {
    const it = await withBackupFromBefore(now);
    const reopen = async () => {
      await finish(it.client.app.close, {});
      await it.app.files.openPath(it.path);
      if (now !== null) await finish(it.client.app.unlock, { passphrase: now });
    };
    const kept = async () => (await it.status()).file?.keptAsBefore;
    await reopen();
    await expect.poll(kept).toBe(1);
    await reopen();
    await expect.poll(kept).toBe(1);
    rmSync(it.kept);
    // The next backup looks again.
    it.pass(4 * 3600);
    await it.add('Finch');
    await it.app.files.snapshot();
    await expect.poll(kept).toBe(0);
    expect(it.unforeseen).toEqual([]);
  },
);

it('a copy beside the file from before the change is told as locked, until its passphrase is typed', async () => {
  const it = await withBackupFromBefore();
  copyFileSync(join(it.folder, 'before'), join(it.folder, 'Elm Park School (1).baton'));
  const copies = async () => (await finish(it.client.versions.copies, {})).copies;
  const [locked] = await copies();
  expect(locked).toMatchObject({ state: 'locked' });
  const version = { copy: locked?.id ?? '' };
  await finish(it.client.versions.unlock, { version, by: { passphrase: PASSPHRASE } });
  expect(await copies()).toMatchObject([{ state: 'contained', problem: null }]);
  expect((await finish(it.client.versions.people, { version })).people).toMatchObject([
    { name: 'Ada Marsh' },
  ]);
});

it('is not opened in a meeting', async () => {
  const it = await withBackupFromBefore();
  await finish(it.client.app.startMeeting, { room: [] });
  expect((await refused(it.type())).code).toBe('versions.meeting');
});

it('an old passphrase that is right forgets no wrong try at the one in force', async () => {
  const it = await withBackupFromBefore();
  const guess = async () => (await refused(finish(it.client.app.removePassphrase, { current: WRONG }))).code;
  for (let tries = 0; tries < 2; tries += 1) expect(await guess()).toBe('unlock.wrong-current');
  await it.type();
  expect(await guess()).toBe('unlock.wrong-current');
  expect(await guess()).toBe('unlock.wait');
});

it('a copy of a backup from before a change of the passphrase opens with the passphrase of today', async () => {
  const it = await withBackupFromBefore();
  await it.type();
  await finish(it.client.backups.look, { id: it.id });
  await finish(it.client.app.saveCopy, {});
  expect(it.handedOver).toEqual(['Elm Park School - copy.baton']);
  const path = join(it.folder, 'copy.baton');
  await expect(SchoolFile.open(optionsIn(it.folder, { path }), { passphrase: PASSPHRASE })).rejects.toThrow();
  const copy = await SchoolFile.open(optionsIn(it.folder, { path }), { passphrase: NEW });
  expect(copy.query((db) => db.all(build.selectFrom('person').select('id')))).toEqual([]);
  await copy.close();
});

it('a copy of a backup that keeps the passphrase of its day says so in its name', async () => {
  const it = await withBackupFromBefore(null);
  await it.type();
  await finish(it.client.backups.look, { id: it.id });
  await finish(it.client.app.saveCopy, {});
  expect(it.handedOver).toEqual(['Elm Park School - copy with the passphrase of 23 November 2026.baton']);
  const path = join(it.folder, 'copy.baton');
  const copy = await SchoolFile.open(optionsIn(it.folder, { path }), { passphrase: PASSPHRASE });
  await copy.close();
});

it.each(['keep', 'delete'] as const)(
  'an erasure asks about a backup under another passphrase before: %s',
  async (locked) => {
    const it = await withBackupFromBefore();
    const what = { kind: 'person' as const, id: it.marsh };
    const words = 'The backup of 23 November 2026 at 09:00';
    expect((await finish(it.client.erasure.plan, what)).backups).toMatchObject({
      unread: [],
      locked: [words],
    });
    const { erasure } = await finish(it.client.erasure.erase, { what, surname: 'Marsh', locked });
    expect(erasure).toMatchObject({
      kept: locked === 'keep' ? [words] : [],
      unread: locked === 'delete' ? [words] : [],
    });
    expect(existsSync(it.kept)).toBe(locked === 'keep');
  },
);

it('an erasure goes through a backup under another passphrase once that was typed', async () => {
  const it = await withBackupFromBefore();
  await it.type();
  const before = readFileSync(it.kept);
  const what = { kind: 'person' as const, id: it.marsh };
  expect((await finish(it.client.erasure.plan, what)).backups).toMatchObject({ unread: [], locked: [] });
  const { erasure } = await finish(it.client.erasure.erase, { what, surname: 'Marsh' });
  expect(erasure).toMatchObject({ kept: [], unread: [], deleted: [] });
  expect(readFileSync(it.kept).equals(before)).toBe(false);
  const backup = await SchoolFile.open(optionsIn(temporaryFolder(), { path: it.kept }), {
    passphrase: PASSPHRASE,
  });
  expect(backup.query((db) => db.all(build.selectFrom('erasure').select('kind')))).toHaveLength(1);
  await backup.close();
});
