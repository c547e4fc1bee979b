import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBackups } from '../../../electron/core/school-file/backups.ts';
import { realDisk } from '../../../electron/core/school-file/disk.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { asAfterACrash, NOW, optionsIn, seedSchool, temporaryFolder } from '../../helpers/school-file.ts';
import { addPerson, people } from './work.ts';

/** A file whose clock the test moves, with a folder for backups. */
async function backedUp(more: Parameters<typeof optionsIn>[1] = {}) {
  const folder = temporaryFolder();
  let now = NOW;
  const options = { ...optionsIn(folder, more), backups: join(folder, 'backups'), clock: () => now };
  const file = await SchoolFile.create(options, seedSchool);
  const backups = createBackups({
    disk: realDisk,
    folder: join(folder, 'backups', file.id),
    clock: options.clock,
  });
  const on = (instant: string) => {
    now = new Date(instant);
  };
  return { folder, options, file, backups, on };
}
const reasons = (backups: ReturnType<typeof createBackups>) => backups.list().map(({ reason }) => reason);

it('what was changed is backed up on closing, and what was not changed since is not backed up twice', async () => {
  const { file, options, backups } = await backedUp();
  addPerson(file, 'p1');
  await file.close();
  expect(reasons(backups)).toEqual(['changed']);
  const again = await SchoolFile.open(options);
  await again.close();
  expect(reasons(backups)).toEqual(['changed']);
  const [only] = backups.list();
  expect(readFileSync(only!.path).equals(readFileSync(file.path))).toBe(true);
});

it('a backup is a whole school file that only its owner can read', async () => {
  const { file, options, backups } = await backedUp();
  addPerson(file, 'p1');
  await file.close();
  const [only] = backups.list();
  expect(statSync(only!.path).mode & 0o777).toBe(0o600);
  expect(statSync(backups.folder).mode & 0o777).toBe(0o700);
  const opened = await SchoolFile.open({ ...options, path: only!.path });
  expect(people(opened)).toEqual(['p1']);
  await opened.close();
});

it('a file left open over days is backed up on each day on which it is changed', async () => {
  const { file, backups, on } = await backedUp();
  addPerson(file, 'p1');
  await file.snapshot();
  await expect.poll(() => backups.list().length).toBe(1);
  on('2026-11-24T10:00:00Z');
  addPerson(file, 'p2');
  await file.snapshot();
  await expect.poll(() => backups.list().length).toBe(2);
  addPerson(file, 'p3');
  await file.snapshot();
  on('2026-11-26T10:00:00Z');
  addPerson(file, 'p4');
  await file.close();
  expect(backups.list().map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-26', '2026-11-24', '2026-11-23']);
});

it('where somebody has deleted every backup, the next change is backed up, or what is there as it is closed', async () => {
  const { file, options, backups } = await backedUp();
  const deleteAll = () => {
    for (const { path } of backups.list()) rmSync(path);
  };
  addPerson(file, 'p1');
  await file.snapshot();
  await expect.poll(() => backups.list().length).toBe(1);
  deleteAll();
  addPerson(file, 'p2');
  await file.snapshot();
  await expect.poll(() => backups.list().length).toBe(1);
  await file.close();
  const again = await SchoolFile.open(options);
  await expect.poll(() => again.backing?.state().at).not.toBeNull();
  deleteAll();
  await again.close();
  expect(backups.list()).toHaveLength(1);
});

it('a sample that nobody has changed is not backed up; one that somebody has is', async () => {
  const folder = temporaryFolder();
  const options = { ...optionsIn(folder), backups: join(folder, 'backups') };
  const file = await SchoolFile.create(options, (db) => {
    seedSchool(db);
    db.run(build.updateTable('file').set({ sample: 1 }));
  });
  await file.close();
  const again = await SchoolFile.open(options);
  await again.snapshot();
  const backups = createBackups({
    disk: realDisk,
    folder: join(folder, 'backups', file.id),
    clock: () => NOW,
  });
  expect(backups.list()).toEqual([]);
  addPerson(again, 'p1');
  await again.close();
  expect(backups.list()).toHaveLength(1);
});

it('failing to back up stops no work and is said, until it works again', async () => {
  let full = true;
  const disk = {
    ...realDisk,
    writeWhole: (path: string, parts: readonly Uint8Array[]) =>
      full && path.includes('backups')
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : realDisk.writeWhole(path, parts),
  };
  const { file, backups, on } = await backedUp({ disk });
  addPerson(file, 'p1');
  await file.snapshot();
  await expect
    .poll(() => file.backing?.state().problem)
    .toMatchObject({
      say: expect.stringContaining('no space'),
      wayOut: expect.stringContaining('Your work is saved all the same'),
    });
  expect(file.status().state).toBe('saved');
  full = false;
  on('2026-11-24T10:00:00Z');
  addPerson(file, 'p2');
  await file.close();
  expect(file.backing?.state()).toMatchObject({ problem: null });
  expect(backups.list()).toHaveLength(1);
  expect(readdirSync(backups.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('a damaged file is never taken for a backup', async () => {
  const { file, options, backups } = await backedUp();
  addPerson(file, 'p1');
  await file.close();
  const bytes = readFileSync(file.path);
  bytes[5000]! ^= 1;
  writeFileSync(file.path, bytes);
  await expect(backups.takeFile(options.path, 'before_restoring')).rejects.toMatchObject({
    data: { code: 'file.damaged' },
  });
  expect(backups.list()).toHaveLength(1);
});

it('a file that is gone is kept from memory, once, and what follows in the journal goes on from that', async () => {
  const { folder, file, options, backups } = await backedUp();
  for (const id of ['p1', 'p2', 'p3']) {
    addPerson(file, id);
    await file.snapshot();
  }
  rmSync(file.path);
  for (const id of ['p4', 'p5']) {
    await expect(file.snapshot()).rejects.toMatchObject({ data: { code: 'file.missing' } });
    addPerson(file, id);
  }
  await expect(file.snapshot()).rejects.toMatchObject({ data: { code: 'file.missing' } });
  expect(backups.list()).toHaveLength(2);
  const left = asAfterACrash(folder);
  const stopped = { ...options, ...optionsIn(left) };
  copyFileSync(backups.list()[0]!.path, stopped.path);
  const again = await SchoolFile.open(stopped);
  expect(people(again)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
  expect(again.leftover).toBeNull();
  await again.close();
  await file.close();
});

it('a backup that does not read back as it was written is not kept', async () => {
  const { file, options, backups } = await backedUp();
  addPerson(file, 'p1');
  await file.close();
  const bent = createBackups({
    folder: backups.folder,
    clock: () => NOW,
    disk: {
      ...realDisk,
      writeWhole: async (path, parts) => {
        const bytes = Buffer.concat(parts);
        bytes[4000]! ^= 1;
        await realDisk.writeWhole(path, [bytes]);
      },
    },
  });
  await expect(bent.takeFile(options.path, 'before_restoring')).rejects.toMatchObject({
    data: { code: 'backup.not-whole' },
  });
  expect(backups.list()).toHaveLength(1);
});
