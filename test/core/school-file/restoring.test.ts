import { spawn } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBackups } from '../../../electron/core/school-file/backups.ts';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { putInPlace, restorable } from '../../../electron/core/school-file/restoring.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { cheapKey } from '../../helpers/encrypted.ts';
import { NOW, optionsIn, seedSchool, temporaryFolder } from '../../helpers/school-file.ts';
import { addPerson, people } from './work.ts';

/** A closed file with two people in it, of which a backup knows the first. */
async function withBackup(disk: Disk = realDisk, key: Parameters<typeof SchoolFile.create>[2] = null) {
  const folder = temporaryFolder();
  const options = { ...optionsIn(folder, { disk }), backups: join(folder, 'backups') };
  const file = await SchoolFile.create(options, seedSchool, key?.copy() ?? null);
  const backups = createBackups({ disk, folder: join(folder, 'backups', file.id), clock: () => NOW });
  addPerson(file, 'p1');
  await file.snapshot();
  const backup = await file.backing!.before('before_taking_over');
  addPerson(file, 'p2');
  await file.close();
  const unlock = key === null ? {} : { unlock: { key: key.copy() } };
  const made = () => restorable(options, { backup: backup.path, at: backup.at, ...unlock });
  const found = async () => {
    const again = await SchoolFile.open(options, key === null ? undefined : { key: key.copy() });
    const there = people(again);
    const history = again.query((db) =>
      db.all(build.selectFrom('step').select('words').orderBy('seq')).map(({ words }) => words),
    );
    await again.close();
    return { there, history, leftover: again.leftover };
  };
  return { folder, options, backups, backup, made, found };
}

it('a backup that is put in the file’s place is what is there, and the history says so', async () => {
  const { options, made, found, backups } = await withBackup();
  await putInPlace(options, await made(), null);
  expect(await found()).toEqual({
    there: ['p1'],
    history: ['Added Ada Marsh', 'Put the backup of 23 November 2026 at 09:00 in the place of the file'],
    leftover: null,
  });
  const present = backups.list().find(({ reason }) => reason === 'before_restoring');
  const before = await SchoolFile.look(
    { ...options, path: present!.path },
    { why: new Error('only looked at') as never, journals: 'ignored' },
  );
  expect(people(before)).toEqual(['p1', 'p2']);
  await before.close();
});

it('what is encrypted stays so, under the same passphrase', async () => {
  const { key } = await cheapKey();
  const { options, made, found } = await withBackup(realDisk, key);
  await putInPlace(options, await made(), key);
  expect(readFileSync(options.path).includes('Marsh')).toBe(false);
  expect((await found()).there).toEqual(['p1']);
});

it('where the present cannot be backed up first, nothing is put in its place', async () => {
  const disk = { ...realDisk };
  const { options, made, found } = await withBackup(disk);
  const image = await made();
  disk.writeWhole = async () => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  await expect(putInPlace(options, image, null)).rejects.toMatchObject({ data: { code: 'backup.cannot' } });
  disk.writeWhole = realDisk.writeWhole;
  expect((await found()).there).toEqual(['p1', 'p2']);
});

it('a file that another Baton opens or changes meanwhile is left alone', async () => {
  const disk = { ...realDisk };
  const { options, made, found } = await withBackup(disk);
  const image = await made();
  const other = await SchoolFile.open({ ...options, holder: { host: 'office', process: 7 } });
  await expect(putInPlace(options, image, null)).rejects.toMatchObject({
    data: { code: 'file.open-elsewhere' },
  });
  await other.close();
  disk.writeWhole = async (path, parts) => {
    await realDisk.writeWhole(path, parts);
    // A cloud folder brings another version just before ours takes its place.
    if (!path.includes('backups')) utimesSync(options.path, 1, 1);
  };
  await expect(putInPlace(options, image, null)).rejects.toMatchObject({
    data: { code: 'file.changed-meanwhile' },
  });
  disk.writeWhole = realDisk.writeWhole;
  expect((await found()).there).toEqual(['p1', 'p2']);
});

it('a backup that is damaged itself replaces nothing', async () => {
  const { options, backup, made } = await withBackup();
  const bytes = readFileSync(backup.path);
  bytes[6000]! ^= 1;
  writeFileSync(backup.path, bytes);
  const before = readFileSync(options.path);
  await expect(made()).rejects.toMatchObject({ data: { code: 'file.damaged' } });
  expect(readFileSync(options.path).equals(before)).toBe(true);
});

it('killed at any moment of restoring, the file is whole, and what was there is in it or in a backup', {
  timeout: 60_000,
}, async () => {
  const { folder, options, backup, backups } = await withBackup();
  copyFileSync(backup.path, join(folder, 'first.baton'));
  for (let round = 0; round < 3; round += 1) {
    const lines = await killed(folder, 1 + (round % 3), 3 + round * 12);
    const said = lines.filter((line) => line.startsWith('p')).map((line) => line.split(' ')[0] ?? '');
    const again = await SchoolFile.open(options);
    expect(again.leftover).toBeNull();
    const everywhere = new Set(people(again));
    await again.close();
    for (const one of backups.list()) {
      const look = await SchoolFile.look(
        { ...options, path: one.path },
        { why: new Error('only looked at') as never, journals: 'ignored' },
      );
      for (const id of people(look)) everywhere.add(id);
      await look.close();
    }
    // Three backups of today stay, so the last that was said is in one of them or in the file.
    expect(everywhere).toContain(said.at(-1));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }
});

function killed(folder: string, restores: number, moment: number): Promise<string[]> {
  const child = join(import.meta.dirname, 'restore-child.ts');
  const run = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  let dying = false;
  run.stdout.on('data', (data: Buffer) => {
    heard += data.toString('utf8');
    if (dying || heard.split('restoring').length <= restores) return;
    dying = true;
    setTimeout(() => run.kill('SIGKILL'), moment);
  });
  return new Promise((resolve) => run.on('close', () => resolve(heard.split('\n').slice(0, -1))));
}

it('keeps of the present what no restoring may take back, and the higher of two numbers issued', async () => {
  const { options, backup } = await withBackup();
  const keep = {
    erasures: [],
    settings: [
      { key: 'said now', value: '"now"' },
      { key: 'not said now', value: null },
    ],
    issued: [{ key: 'ref EPS-2027-', value: '12' }],
  };
  const first = await restorable(options, { backup: backup.path, at: backup.at, keep });
  await putInPlace(options, first, null);
  const settings = async () => {
    const file = await SchoolFile.open(options);
    const rows = file.query((db) =>
      db.all(build.selectFrom('setting').select(['key', 'value']).orderBy('key')),
    );
    await file.close();
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  };
  expect(await settings()).toMatchObject({ 'said now': '"now"', 'ref EPS-2027-': '12' });
  const lower = {
    ...keep,
    settings: [{ key: 'said now', value: null }],
    issued: [{ key: 'ref EPS-2027-', value: '9' }],
  };
  await putInPlace(
    options,
    await restorable(options, { backup: options.path, at: backup.at, keep: lower }),
    null,
  );
  const then = await settings();
  expect(then['ref EPS-2027-']).toBe('12');
  expect(then).not.toHaveProperty('said now');
});
