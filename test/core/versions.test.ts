import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { SchoolFile } from '../../electron/core/school-file/school-file.ts';
import { build, type Writer } from '../../electron/core/sql.ts';
import { familyOf, tablesOf } from '../../electron/core/versions/family.ts';
import { versionWords } from '../../shared/reference/version-words.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { cheapKey, PASSPHRASE } from '../helpers/encrypted.ts';
import { asAfterACrash, NOW, newSchoolFile, optionsIn, seedSchool } from '../helpers/school-file.ts';

/** The application on a file with Ada Marsh and Ada Reed, both in a backup made at nine. */
async function withBackup(passphrase: string | null = null) {
  let now = NOW.getTime();
  const area = await openArea({ clock: () => new Date(now), passphrase });
  const { app, client, send } = area;
  const path = join(area.folder, 'Elm Park School.baton');
  const add = async (surname: string) =>
    (await send(client.staff.add, { forename: 'Ada', surname, kind: 'teaching' })).id;
  const marsh = await add('Marsh');
  const reed = await add('Reed');
  const reopen = async () => {
    await finish(client.app.close, {});
    await app.files.openPath(path);
    if (passphrase !== null) await finish(client.app.unlock, { passphrase });
  };
  await reopen();
  const [first] = (await client.backups.list({})).backups;
  now += 3_600_000;
  let next = 0;
  const change = (write: (db: Writer) => void) =>
    app.files.command(
      { id: `test-command-${next++}`, area: 'staff', name: 'test' },
      { now: new Date(now).toISOString(), today: '2026-11-23' },
      null,
      ({ db, describe }) => {
        describe('Changed something');
        write(db);
      },
    );
  return {
    ...area,
    path,
    add,
    marsh,
    reed,
    reopen,
    change,
    version: { backup: first!.id },
    surnames: async () => (await client.staff.list({})).map((row) => row.surname).sort(),
  };
}
const deletePerson = (id: string) => (db: Writer) => db.run(build.deleteFrom('person').where('id', '=', id));

it('who was added, changed and deleted since a backup is named, and in what they differ', async () => {
  const it = await withBackup();
  await it.send(it.client.staff.edit, { ids: [it.reed], change: { email: 'reed@elmpark.example' } });
  it.change(deletePerson(it.marsh));
  await it.add('Okafor');
  const found = await finish(it.client.versions.people, { version: it.version });
  expect(found.name).toBe('the backup of 23 November 2026 at 09:00');
  expect(found.people).toMatchObject([
    { name: 'Ada Marsh', state: 'only_other' },
    { name: 'Ada Okafor', state: 'only_now' },
    { name: 'Ada Reed', state: 'changed', what: ['Details'] },
  ]);
  const reed = await finish(it.client.versions.person, { version: it.version, person: it.reed });
  expect(reed).toMatchObject({
    state: 'changed',
    fields: [{ what: 'Email', now: 'reed@elmpark.example', other: null }],
  });
});

it.each([null, PASSPHRASE])(
  'somebody deleted is brought back as one step, and the present is backed up first (%s)',
  async (passphrase) => {
    const it = await withBackup(passphrase);
    it.change(deletePerson(it.marsh));
    const { say } = await finish(it.client.versions.takeOver, {
      version: it.version,
      person: it.marsh,
      thoughErased: false,
    });
    expect(say).toBe('Brought Ada Marsh back from the backup of 23 November 2026 at 09:00.');
    expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
    const { backups } = await it.client.backups.list({});
    expect(backups[0]?.reason).toBe('before_taking_over');
    const { steps } = await it.client.history.list({});
    expect(steps[0]?.words).toBe(say.slice(0, -1));
    await it.reopen();
    expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
    expect(it.unforeseen).toEqual([]);
  },
);

it('a reference number that is somebody else’s by now stands in the way, and nothing is changed', async () => {
  const it = await withBackup();
  await it.send(it.client.staff.edit, { ids: [it.marsh], change: { trn: '1234567' } });
  await it.reopen();
  const [{ id: withNumber } = { id: '' }] = (await it.client.backups.list({})).backups;
  it.change(deletePerson(it.marsh));
  await it.send(it.client.staff.edit, { ids: [it.reed], change: { trn: '1234567' } });
  const version = { backup: withNumber };
  const { blocked } = await finish(it.client.versions.person, { version, person: it.marsh });
  expect(blocked).toEqual(['somebody else here has the same teacher reference number']);
  const said = await refused(
    finish(it.client.versions.takeOver, { version, person: it.marsh, thoughErased: false }),
  );
  expect(said).toMatchObject({
    code: 'versions.blocked',
    say: expect.stringContaining('teacher reference number'),
  });
  expect(await it.surnames()).toEqual(['Reed']);
});

it('after somebody was erased it is asked before anybody comes back from a version made before', async () => {
  const it = await withBackup();
  it.change((db) => {
    deletePerson(it.marsh)(db);
    db.run(
      build
        .insertInto('erasure')
        .values({ seq: 1, at: '2026-11-23T09:30:00.000Z', kind: 'person', out_of_reach: '[]' }),
    );
  });
  const asked = { version: it.version, person: it.marsh };
  expect(await finish(it.client.versions.person, asked)).toMatchObject({ erasedOn: '2026-11-23' });
  const take = (thoughErased: boolean) => finish(it.client.versions.takeOver, { ...asked, thoughErased });
  expect(await refused(take(false))).toMatchObject({ code: 'versions.erased' });
  expect(await it.surnames()).toEqual(['Reed']);
  await take(true);
  expect(await it.surnames()).toEqual(['Marsh', 'Reed']);
});

it('copies beside the file are told by what is in them, whatever they are called', async () => {
  const it = await withBackup();
  const named = (name: string) => join(it.folder, `${name}.baton`);
  copyFileSync(it.path, named('Elm Park School (conflicted copy 2026-11-23 100000)'));
  copyFileSync(it.path, named('Something else'));
  await finish(it.client.app.saveCopy, {});
  writeFileSync(named('Letter'), 'Dear colleague');
  writeFileSync(named('Elm Park School-OFFICE'), readFileSync(it.path).subarray(0, 5000));
  const theirs = await SchoolFile.open({
    ...optionsIn(it.folder),
    path: named('Something else'),
    journals: join(it.folder, 'elsewhere'),
  });
  theirs.command({ id: 'theirs-1', area: 'staff', name: 'test' }, (db, describe) => {
    describe('Changed a surname');
    db.run(build.updateTable('person').set({ surname: 'Theirs' }).where('id', '=', it.marsh));
  });
  await theirs.close();
  const states = async () => {
    const { copies } = await finish(it.client.versions.copies, {});
    return Object.fromEntries(
      copies.map(({ name, state, madeBy, changes }) => [name, [state, madeBy, changes]]),
    );
  };
  expect(await states()).toEqual({
    'Elm Park School (conflicted copy 2026-11-23 100000)': ['contained', 'Nextcloud', 0],
    'Elm Park School-OFFICE': ['unread', 'OneDrive', 0],
    'Something else': ['ahead', null, 1],
  });
  await it.add('Okafor');
  expect((await states())['Something else']).toEqual(['apart', null, 1]);
  const copy = (await finish(it.client.versions.copies, {})).copies.find(({ state }) => state === 'apart')!;
  const version = { copy: copy.id };
  await finish(it.client.versions.takeOver, { version, person: it.marsh, thoughErased: false });
  expect(await it.surnames()).toEqual(['Okafor', 'Reed', 'Theirs']);
});

it('copies from before the passphrase was changed are listed as locked, whatever they are called', async () => {
  const it = await withBackup(PASSPHRASE);
  const names = ['Elm Park School (this copy 2026-11-23 100000)', 'Elm Park School - Copy', 'backup'];
  for (const name of names) copyFileSync(it.path, join(it.folder, `${name}.baton`));
  const locked = async () => {
    const { copies } = await finish(it.client.versions.copies, {});
    return copies
      .filter(({ state }) => state === 'locked')
      .map(({ name, problem }) => [name, problem])
      .sort();
  };
  const before = async () =>
    (await finish(it.client.erasure.plan, { kind: 'person', id: it.marsh })).beside.sort();
  expect(await locked()).toEqual([]);
  const named = await before();
  await finish(it.client.app.setPassphrase, { current: PASSPHRASE, passphrase: 'eleven slow barges turn' });
  const problem = 'This file was locked with another passphrase or recovery code.';
  expect(await locked()).toEqual(names.map((name) => [name, problem]).sort());
  expect(await before()).toEqual(named);
  await finish(it.client.app.removePassphrase, { current: 'eleven slow barges turn' });
  expect((await locked()).map(([name]) => name)).toEqual(names.sort());
});

it.each([null, PASSPHRASE])(
  'a damaged file that Baton set aside is named as that, and from which day it is (%s)',
  async (passphrase) => {
    const it = await withBackup(passphrase);
    await finish(it.client.app.close, {});
    const damages = [readFileSync(it.path).subarray(0, 5000), Buffer.from('Dear governors')];
    for (const damaged of damages) {
      writeFileSync(it.path, damaged);
      await expect(it.app.files.openPath(it.path)).rejects.toThrow();
      await finish(it.client.backups.rescue, {});
      if (passphrase !== null) await finish(it.client.app.unlock, { passphrase });
      if (damaged !== damages.at(-1)) await finish(it.client.app.close, {});
    }
    const { copies } = await finish(it.client.versions.copies, {});
    expect(Object.fromEntries(copies.map(({ name, state }) => [name, state]))).toEqual({
      'Elm Park School (damaged 2026-11-23)': 'set_aside',
      'Elm Park School (damaged 2026-11-23) 2': 'set_aside',
    });
    for (const { problem } of copies) expect(problem).toMatch(/set aside on 23 November 2026.*delete it/);
    expect(copies.map(({ problem }) => problem?.split(' that')[0]).sort()).toEqual([
      'A file',
      'The damaged file',
    ]);
  },
);

it('another school’s file is no version of this one, though it is locked', async () => {
  const it = await withBackup(PASSPHRASE);
  const { key } = await cheapKey('eleven slow barges turn');
  const path = join(it.folder, 'Elm Park School 2.baton');
  const other = await SchoolFile.create(
    { ...optionsIn(it.folder), path, journals: join(it.folder, 'elsewhere') },
    (db) => seedSchool(db, 'another-file'),
    key,
  );
  const at = await other.saveCopy(join(it.folder, 'Oak Hill.baton'));
  await other.close();
  expect(at).not.toBe('another-file');
  expect(await finish(it.client.versions.copies, {})).toEqual({ copies: [] });
  const plan = await finish(it.client.erasure.plan, { kind: 'person', id: it.marsh });
  expect(plan.beside).toEqual([]);
});

it('a meeting sees no other version of anything', async () => {
  const it = await withBackup();
  await finish(it.client.app.startMeeting, { room: [it.marsh] });
  const { versions } = it.client;
  const one = { version: it.version, person: it.reed };
  for (const asked of [
    finish(versions.copies, {}),
    finish(versions.people, { version: it.version }),
    finish(versions.person, one),
    finish(versions.takeOver, { ...one, thoughErased: false }),
    finish(versions.leftovers, {}),
  ])
    expect(await refused(asked)).toMatchObject({ code: 'versions.meeting' });
});

it('a file that another Baton has open is shown, says where it is open, and is taken over when that is gone', async () => {
  const first = await openArea();
  await first.send(first.client.staff.add, { forename: 'Ada', surname: 'Marsh', kind: 'teaching' });
  const path = join(first.folder, 'Elm Park School.baton');
  const second = await openArea({ handed: () => path });
  await finish(second.client.app.open, { ref: 'file' });
  const { file } = await second.client.app.status({});
  expect(file).toMatchObject({ readOnly: true, elsewhere: { here: true, since: NOW.toISOString() } });
  const add = (surname: string) =>
    second.send(second.client.staff.add, { forename: 'Ada', surname, kind: 'teaching' });
  expect(await refused(add('Reed'))).toMatchObject({ code: 'file.open-elsewhere' });
  const still = await finish(second.client.versions.tryAgain, {});
  expect(still.file).toMatchObject({ readOnly: true });
  await finish(first.client.app.close, {});
  const taken = await finish(second.client.versions.tryAgain, {});
  expect(taken.file).toMatchObject({ readOnly: false, elsewhere: null });
  await add('Reed');
  expect((await second.client.staff.list({})).map((row) => row.surname).sort()).toEqual(['Marsh', 'Reed']);
});

/** A file that was opened in two places from one state: what was done here last is in a journal that continues neither. */
async function withLeftover(there: (db: Writer) => void) {
  const file = await newSchoolFile({
    seed: (db) =>
      db.run(
        build
          .insertInto('person')
          .values({ id: 'p1', forename: 'Ada', surname: 'Marsh', kind: 'teaching', made_at: '2026-11-23' }),
      ),
  });
  file.command({ id: 'here-1', area: 'staff', name: 'test' }, (db, describe) => {
    describe('Changed an email', ['p1']);
    db.run(build.updateTable('person').set({ email: 'ada@elmpark.example' }).where('id', '=', 'p1'));
  });
  const folder = asAfterACrash(join(file.path, '..'));
  const other = await SchoolFile.open({ ...optionsIn(folder), journals: join(folder, 'elsewhere') });
  other.command({ id: 'there-1', area: 'staff', name: 'test' }, (db, describe) => {
    describe('Changed something there');
    there(db);
  });
  await other.close();
  const area = await openArea({ handed: () => optionsIn(folder).path });
  // Journals lie in the data folder of whoever finds them.
  const journals = join(area.folder, 'journals');
  for (const name of readdirSync(join(folder, 'journals')))
    copyFileSync(join(folder, 'journals', name), join(journals, name));
  await finish(area.client.app.open, { ref: 'file' });
  onTestFinished(async () => {
    await finish(area.client.app.close, {});
  });
  const email = async () => (await area.client.staff.list({}))[0]?.email;
  return { ...area, email };
}

it('changes found on this computer are told in words, and taken in where nothing rests on them', async () => {
  const it = await withLeftover((db) =>
    db.run(build.updateTable('person').set({ title: 'Dr' }).where('id', '=', 'p1')),
  );
  expect((await it.client.app.status({})).file?.leftover).toContain('found on this computer');
  const { leftovers } = await finish(it.client.versions.leftovers, {});
  expect(leftovers).toMatchObject([{ steps: [{ words: 'Changed an email' }], damaged: false }]);
  const id = { leftover: leftovers[0]!.id };
  await finish(it.client.versions.exportLeftover, id);
  expect(it.handedOver.at(-1)).toMatch(/Changes found - 2026-11-23\.txt$/);
  await finish(it.client.versions.applyLeftover, id);
  expect(await it.email()).toBe('ada@elmpark.example');
  expect((await it.client.app.status({})).file?.leftover).toBeNull();
});

it('changes that rest on what was changed since are refused whole, and can be dismissed', async () => {
  const it = await withLeftover((db) =>
    db.run(build.updateTable('person').set({ email: 'other@elmpark.example' }).where('id', '=', 'p1')),
  );
  const { leftovers } = await finish(it.client.versions.leftovers, {});
  const id = { leftover: leftovers[0]!.id };
  expect(await refused(finish(it.client.versions.applyLeftover, id))).toMatchObject({
    code: 'versions.changed-since',
    say: expect.stringContaining('Changed an email'),
  });
  expect(await it.email()).toBe('other@elmpark.example');
  await finish(it.client.versions.dismissLeftover, id);
  expect((await finish(it.client.versions.leftovers, {})).leftovers).toEqual([]);
});

it('everything that belongs to a person has words, or is said not to be shown', async () => {
  const file = await newSchoolFile();
  const silent = new Set([
    'id',
    'person_id',
    'by_person_id',
    'made_on',
    'made_at',
    'decision',
    'version_id',
    'replaces',
  ]);
  for (const { table } of file.query((db) => familyOf(tablesOf(db)))) {
    const words = versionWords[table.name];
    expect(words, table.name).toBeDefined();
    if (words?.closed) continue;
    const shown = table.columns.filter(
      (column) => !silent.has(column) && !/_(place|version)?_?id$/.test(column),
    );
    const further = [
      ...['ref', 'kind', 'stage_id', 'moment', 'readers', 'minimums', 'gap'],
      // Lists of ids.
      ...['choices', 'eased'],
    ];
    expect(
      shown.filter((column) => !(column in words!.columns) && !further.includes(column)),
      table.name,
    ).toEqual([]);
  }
});
