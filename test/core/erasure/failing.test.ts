import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { backupsAfter, backupsBefore } from '../../../renderer/erasure/words.ts';
import { finish, openArea } from '../../helpers/area.ts';
import { canariesBelow } from '../../helpers/canaries.ts';
import { cheapKey } from '../../helpers/encrypted.ts';
import {
  change,
  erasableFile,
  erasableOptions,
  erasingOf,
  OTHER,
  openFinishing,
  PERSON,
} from '../../helpers/erasable.ts';
import { asAfterACrash, temporaryFolder } from '../../helpers/school-file.ts';

const target = () => ({ target: { kind: 'person' as const, id: PERSON }, beside: [] });
const quietly = () => undefined;
const refusal = (code: string) => expect.objectContaining({ data: expect.objectContaining({ code }) });
const no = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};

/** The file of an erasure on a disk that refuses what `refuses` says. */
async function on(
  folder: string,
  refuses: {
    rename?: (to: string) => boolean;
    remove?: (path: string) => boolean;
    flush?: () => boolean;
  },
) {
  const disk: Disk = {
    ...realDisk,
    flush: (handle) => (refuses.flush?.() ? no('EIO') : realDisk.flush(handle)),
    rename: (from, to) => (refuses.rename?.(to) ? no('EIO') : realDisk.rename(from, to)),
    remove: (path) => (refuses.remove?.(path) ? no('EIO') : realDisk.remove(path)),
  };
  const options = erasableOptions(folder, { disk });
  return erasingOf(options, await SchoolFile.open(options));
}

const backupsOf = (folder: string) => {
  const own = join(folder, 'backups', 'file-1');
  return readdirSync(own)
    .filter((name) => name.endsWith('.baton'))
    .sort()
    .map((name) => join(own, name));
};

it('a file that cannot be written stays as it is and says so, and the erasing is finished once it can', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  let renames = 0;
  let refused = true;
  // The file itself is written before the erasing, when that begins to change what is kept of it, and at its end.
  const rename = (to: string) => {
    if (basename(to) === 'Elm Park.baton') renames += 1;
    return refused && renames > 2;
  };
  const { erasing, file } = await on(folder, { rename });
  await expect(erasing.erase(target, quietly)).rejects.toThrow(
    expect.objectContaining({
      data: expect.objectContaining({
        code: 'file.cannot-save',
        wayOut: expect.stringContaining('tried again when the file is opened next'),
      }),
    }),
  );
  expect(erasing.waiting()).toMatchObject({ target: { id: PERSON }, problem: { say: expect.any(String) } });
  const state = file().query((db) => ({
    people: db.all(build.selectFrom('person').select('id')).length,
    erasures: db.all(build.selectFrom('erasure').select('seq')).length,
  }));
  expect(state).toEqual({ people: 2, erasures: 0 });
  // Another would take the place of the one that waits.
  await expect(
    erasing.erase(() => ({ target: { kind: 'person', id: OTHER }, beside: [] }), quietly),
  ).rejects.toThrow(refusal('erasure.one-waits'));
  expect(erasing.waiting()).toMatchObject({ target: { id: PERSON } });
  refused = false;
  await erasing.tryAgain(quietly);
  expect(erasing.waiting()).toBeNull();
  expect(canariesBelow(folder)).toEqual([]);
  await expect(erasing.tryAgain(quietly)).rejects.toThrow(refusal('erasure.nothing-begun'));
  await file().close();
});

it('an erasure whose file cannot be saved to begin with is given up, and does not go on at a later opening', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  const { erasing, file } = await on(folder, { rename: (to) => basename(to) === 'Elm Park.baton' });
  await expect(erasing.erase(target, quietly)).rejects.toThrow(refusal('file.cannot-save'));
  expect(erasing.waiting()).toBeNull();
  await file().close();
  const later = await openFinishing(folder, null);
  const people = later.query((db) => db.all(build.selectFrom('person').select('id')));
  expect(people.map(({ id }) => id).sort()).toEqual([OTHER, PERSON].sort());
  expect(later.query((db) => db.all(build.selectFrom('erasure').select('seq')))).toEqual([]);
  await later.close();
});

it('an erasure that was given up stays what it was in the history once somebody else is erased, and says nobody', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  let refused = true;
  const { erasing, file } = await on(folder, {
    rename: (to) => refused && basename(to) === 'Elm Park.baton',
  });
  await expect(
    erasing.erase(() => ({ target: { kind: 'person', id: OTHER }, beside: [] }), quietly),
  ).rejects.toThrow(refusal('file.cannot-save'));
  refused = false;
  await erasing.erase(target, quietly);
  const said = file().query((db) => ({
    steps: db.all(
      build.selectFrom('step').select(['name', 'images_gone']).where('area', '=', 'erasure').orderBy('seq'),
    ),
    images: db.all(
      build
        .selectFrom('step_image')
        .innerJoin('step', 'step.seq', 'step_image.seq')
        .select('tbl')
        .where('area', '=', 'erasure'),
    ),
  }));
  expect(said.steps).toEqual([
    { name: 'begin', images_gone: 1 },
    { name: 'giveUp', images_gone: 1 },
    { name: 'erase', images_gone: 1 },
  ]);
  expect(said.images).toEqual([]);
  await file().close();
});

it('an erasure that cannot even be given up is said to wait, since it goes on at the next opening', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  let failing = false;
  const { erasing, file } = await on(folder, {
    rename: (to) => {
      if (basename(to) === 'Elm Park.baton') failing = true;
      return failing;
    },
    flush: () => failing,
  });
  await expect(erasing.erase(target, quietly)).rejects.toThrow(refusal('erasure.may-go-on'));
  expect(erasing.waiting()).toMatchObject({
    target: { id: PERSON },
    problem: { say: expect.stringContaining('nothing has been erased yet') },
  });
  expect(file().query((db) => db.all(build.selectFrom('person').select('id')))).toHaveLength(2);
  await file().close();
  const later = await openFinishing(folder, null);
  expect(later.query((db) => db.all(build.selectFrom('person').select('id')))).toEqual([{ id: OTHER }]);
  await later.close();
  expect(canariesBelow(folder)).toEqual([]);
});

it('an erasure that could not be begun leaves no record that would go on, though the journal could not be cut', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  let faulty = new Set<number>();
  const opened = new Set<number>();
  const fault = (handle: number) => faulty.has(handle) && no('EIO');
  const disk: Disk = {
    ...realDisk,
    open: (path, flags) => {
      const handle = realDisk.open(path, flags);
      opened.add(handle);
      return handle;
    },
    flush: (handle) => void (fault(handle) || realDisk.flush(handle)),
    truncate: (handle, length) => void (fault(handle) || realDisk.truncate(handle, length)),
    close: (handle) => {
      opened.delete(handle);
      faulty.delete(handle);
      realDisk.close(handle);
    },
  };
  const options = erasableOptions(folder, { disk });
  const { erasing, file } = erasingOf(options, await SchoolFile.open(options));
  change(file(), 'Changed Ben Reed', [OTHER], (db) =>
    db.run(build.updateTable('person').set({ qts_date: '2011-09-01' }).where('id', '=', OTHER)),
  );
  faulty = new Set(opened);
  await expect(erasing.erase(target, quietly)).rejects.toThrow(refusal('file.cannot-save'));
  expect(erasing.waiting()).toBeNull();
  const later = await openFinishing(asAfterACrash(folder), null);
  expect(later.query((db) => db.all(build.selectFrom('person').select('id')))).toHaveLength(2);
  await later.close();
  await file().close();
});

it('a backup that cannot be written is deleted, and one that cannot be deleted either is told', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  const [first, second] = backupsOf(folder).map((path) => basename(path));
  const { erasing, file } = await on(folder, {
    rename: (to) => [first, second].includes(basename(to)),
    remove: (path) => basename(path) === second,
  });
  const said = await erasing.erase(target, quietly);
  expect(said.deleted).toContain('The backup of 23 November 2026 at 09:00');
  expect(said.left).toEqual(['The backup of 23 November 2026 at 09:00']);
  await file().close();
  const held = new Set(canariesBelow(folder).map((one) => one.split(':')[0]));
  expect([...held]).toEqual([join('backups', 'file-1', second!)]);
});

it('a backup that cannot be read is told before anything is erased, and named in the record afterwards', async () => {
  const it = await openArea();
  const { client, app, folder: home, send } = it;
  const { id } = await send(client.staff.add, { forename: 'Ada', surname: 'Marsh', kind: 'teaching' });
  await finish(client.app.close, {});
  await app.files.openPath(join(home, 'Elm Park School.baton'));
  const [backup] = app.files.backups.list();
  writeFileSync(backup!.path, 'torn');
  const words = ['The backup of 23 November 2026 at 09:00'];
  const plan = await finish(client.erasure.plan, { kind: 'person', id });
  expect(plan.backups.unread).toEqual(words);
  expect(backupsBefore(plan)[1]).toBe(
    '1 backup that cannot be read may hold this, so it is deleted: the backup of 23 November 2026 at 09:00.',
  );
  await finish(client.erasure.erase, { what: { kind: 'person', id }, surname: 'Marsh' });
  const [record] = (await client.erasure.list({})).erasures;
  expect(record?.unread).toEqual(words);
  expect(backupsAfter(record!)[1]).toBe(
    '1 backup that could not be read was deleted: the backup of 23 November 2026 at 09:00.',
  );
});

it('a full disk costs no backup: the erasing stops, says why, and is finished once there is room', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  let full = true;
  const disk: Disk = {
    ...realDisk,
    writeWhole: async (path, parts) =>
      full && path.includes('backups') ? no('ENOSPC') : realDisk.writeWhole(path, parts),
  };
  const options = erasableOptions(folder, { disk });
  const { erasing, file } = erasingOf(options, await SchoolFile.open(options));
  const before = backupsOf(folder);
  await expect(erasing.erase(target, quietly)).rejects.toThrow(refusal('file.cannot-save'));
  expect(erasing.waiting()?.problem?.wayOut).toContain('Free some space');
  expect(backupsOf(folder)).toEqual(before);
  full = false;
  expect((await erasing.tryAgain(quietly)).left).toEqual([]);
  await file().close();
  expect(canariesBelow(folder)).toEqual([]);
});

it('a backup that is damaged, or that another passphrase opens, may hold them and is deleted', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  const [first, second] = backupsOf(folder);
  const bytes = readFileSync(first!);
  bytes[4000]! ^= 1;
  writeFileSync(first!, bytes);
  const other = temporaryFolder();
  await erasableFile(other, (await cheapKey()).key);
  writeFileSync(second!, readFileSync(backupsOf(other)[0]!));
  const { erasing, file } = await on(folder, {});
  const said = await erasing.erase(target, quietly);
  expect(said.unread).toEqual([
    'The backup of 23 November 2026 at 09:00',
    'The backup of 23 November 2026 at 09:00',
  ]);
  expect(said.deleted).toEqual(['Changes of another version that were found on this computer']);
  expect(said.left).toEqual([]);
  await file().close();
  expect(canariesBelow(folder)).toEqual([]);
  expect(backupsOf(folder)).not.toContain(first);
  expect(backupsOf(folder)).not.toContain(second);
});

it('cut short and finished without the keys that were typed for, it leaves nobody in the backups that those opened', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  const [first, second] = backupsOf(folder);
  const typed = (await cheapKey('typed for then')).key;
  for (const [path, key] of [
    [first!, typed],
    [second!, (await cheapKey('typed for by nobody')).key],
  ] as const) {
    const other = temporaryFolder();
    await erasableFile(other, key);
    writeFileSync(path, readFileSync(backupsOf(other)[0]!));
  }
  const options = erasableOptions(folder);
  const { erasing, file } = erasingOf(options, await SchoolFile.open(options), [typed.id]);
  // Cut short where the file has said that it was begun, and nothing has been erased.
  await expect(
    erasing.erase(
      () => ({ ...target(), locked: 'keep' }),
      (_, say) => no(say),
    ),
  ).rejects.toThrow('Saving and closing the file');
  await file().close();
  await (await openFinishing(folder, null)).close();
  expect(backupsOf(folder)).not.toContain(first);
  expect(backupsOf(folder)).toContain(second);
});
