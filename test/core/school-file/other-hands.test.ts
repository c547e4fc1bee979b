import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { openOrLook, wantsRoom } from '../../../electron/core/school-file/open-or-look.ts';
import { closed } from '../../../electron/core/school-file/refusals.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import {
  asAfterACrash,
  newSchoolFile,
  optionsIn,
  seedSchool,
  temporaryFolder,
} from '../../helpers/school-file.ts';
import { addPerson, people } from './work.ts';

it('a file that is moved while it is open is said to be, and is written again once it is back', async () => {
  const file = await newSchoolFile();
  addPerson(file, 'p1');
  renameSync(file.path, `${file.path}.moved`);
  await expect(file.snapshot()).rejects.toMatchObject({ data: { code: 'file.missing' } });
  expect(file.status()).toMatchObject({
    state: 'cannot_save',
    reason: expect.stringContaining('moved, renamed or deleted'),
    wayOut: expect.stringContaining('save a copy now'),
  });
  addPerson(file, 'p2');
  renameSync(`${file.path}.moved`, file.path);
  await file.snapshot();
  expect(file.status().state).toBe('saved');
  expect(people(file)).toEqual(['p1', 'p2']);
});

it('a drive that is gone is said to be, and what is done meanwhile is in the file once it is back', async () => {
  const stick = join(temporaryFolder(), 'stick');
  mkdirSync(stick);
  const options = { ...optionsIn(stick), journals: join(dirname(stick), 'journals') };
  const made = await newSchoolFile({ folder: stick });
  await made.close();
  const file = await SchoolFile.open(options);
  addPerson(file, 'p1');
  renameSync(stick, `${stick} pulled out`);
  await expect(file.snapshot()).rejects.toMatchObject({ data: { code: 'file.missing' } });
  expect(file.status()).toMatchObject({
    reason: expect.stringContaining('drive or folder'),
    wayOut: expect.stringContaining('Connect the drive again'),
  });
  addPerson(file, 'p2');
  renameSync(`${stick} pulled out`, stick);
  await file.close();
  const again = await SchoolFile.open(options);
  expect(people(again)).toEqual(['p1', 'p2']);
  await again.close();
});

it('after something else changed the file, what is on screen is written beside it, and says so', async () => {
  const file = await newSchoolFile();
  const before = join(dirname(file.path), 'before.baton');
  addPerson(file, 'p1');
  await file.snapshot();
  copyFileSync(file.path, before);
  expect(file.writtenTo).toBe(file.path);
  writeFileSync(file.path, Buffer.concat([Buffer.from('x'), Buffer.alloc(9000)]));
  addPerson(file, 'p2');
  await expect(file.snapshot()).rejects.toMatchObject({ data: { code: 'file.changed-underneath' } });
  expect(file.status()).toMatchObject({ state: 'cannot_save', beside: true });
  expect(basename(file.writtenTo)).toMatch(/ \(this copy .+\)\.baton$/);
  expect(file.status().wayOut).toContain("under 'Other versions'");
});

it('so is a file whose name leaves no room for more, under a shorter one', async () => {
  const folder = temporaryFolder();
  const named = (letters: number) => ({
    ...optionsIn(folder),
    path: join(folder, `${'é'.repeat(letters)}.baton`),
  });
  const file = await SchoolFile.create(named(112), seedSchool);
  writeFileSync(file.path, 'what the cloud folder brought');
  addPerson(file, 'p1');
  await expect(file.snapshot()).rejects.toMatchObject({ data: { code: 'file.changed-underneath' } });
  expect(basename(file.writtenTo)).toMatch(/^é+ \(this copy .+\)\.baton$/);
  await file.close();
  const beside = await SchoolFile.look(
    { ...optionsIn(folder), path: file.writtenTo },
    { why: closed(), journals: 'ignored' },
  );
  expect(people(beside)).toEqual(['p1']);
  await beside.close();
  await expect(SchoolFile.create(named(124), seedSchool)).rejects.toMatchObject({
    data: { say: expect.stringContaining('too long') },
  });
});

it('is written in its place again once the version that something else put there was taken away', async () => {
  const folder = temporaryFolder();
  const options = optionsIn(folder);
  const file = await SchoolFile.create(options, seedSchool);
  addPerson(file, 'p1');
  await file.snapshot();
  writeFileSync(file.path, 'what the cloud folder brought');
  addPerson(file, 'p2');
  await expect(file.snapshot()).rejects.toMatchObject({ data: { code: 'file.changed-underneath' } });
  rmSync(file.path);
  await file.snapshot();
  expect(file.status().state).toBe('saved');
  expect(file.writtenTo).toBe(file.path);
  addPerson(file, 'p3');
  await file.close();
  const again = await SchoolFile.open(options);
  expect(people(again)).toEqual(['p1', 'p2', 'p3']);
  expect(again.leftover).toBeNull();
  await again.close();
});

it('another Baton that looks while the file is being saved sees all that was done', async () => {
  const file = await newSchoolFile();
  addPerson(file, 'p1');
  let saved = false;
  const disk: Disk = {
    ...realDisk,
    async readWhole(path) {
      const bytes = await realDisk.readWhole(path);
      // Saved when the file has been read and its journals have not.
      if (path === file.path && !saved) {
        saved = true;
        await file.snapshot();
      }
      return bytes;
    },
  };
  const looking = await openOrLook(optionsIn(dirname(file.path), { disk }));
  expect(looking.readOnly).toBe(true);
  expect(people(looking)).toEqual(['p1']);
  await looking.close();
});

it('a file on a disk that is full is opened to be read, says so, and loses nothing', async () => {
  const folder = temporaryFolder();
  const options = optionsIn(folder);
  const file = await SchoolFile.create(options, seedSchool);
  addPerson(file, 'p1');
  await file.snapshot();
  addPerson(file, 'p2');
  const left = asAfterACrash(folder);
  await file.close();
  const full: Disk = {
    ...realDisk,
    write: () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    },
    writeWhole: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
  };
  const read = await openOrLook(optionsIn(left, { disk: full }));
  expect(people(read)).toEqual(['p1', 'p2']);
  expect(wantsRoom(read)).toBe(true);
  expect(() => addPerson(read, 'p3')).toThrow('no space left');
  await read.close();
  const again = await openOrLook(optionsIn(left));
  expect(again.readOnly).toBe(false);
  expect(people(again)).toEqual(['p1', 'p2']);
  await again.close();
});
