import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { putFile } from '../../electron/core/put-file.ts';
import { type Disk, realDisk } from '../../electron/core/school-file/disk.ts';
import { newSchoolFile, openSchoolFile, temporaryFolder } from '../helpers/school-file.ts';
import { addPerson, people } from './school-file/work.ts';

const refusal = (code: string) => expect.objectContaining({ data: expect.objectContaining({ code }) });

/** Something that Baton has made and that is to be handed over. */
function made(words: string): string {
  const from = join(temporaryFolder(), 'made.tmp');
  writeFileSync(from, words);
  return from;
}

it('takes the place of what was there, and leaves nothing else beside it', async () => {
  const folder = temporaryFolder();
  const to = join(folder, 'Staff.xlsx');
  writeFileSync(to, 'before');
  await putFile(realDisk, made('after'), to);
  expect(readFileSync(to, 'utf8')).toBe('after');
  expect(readdirSync(folder)).toEqual(['Staff.xlsx']);
});

it('never takes the place of a school file that is open', async () => {
  const file = await newSchoolFile();
  addPerson(file, 'p1');
  await file.snapshot();
  const before = readFileSync(file.path);
  await expect(putFile(realDisk, made('a file for the next head'), file.path)).rejects.toEqual(
    refusal('file.in-use'),
  );
  expect(readFileSync(file.path).equals(before)).toBe(true);
  addPerson(file, 'p2');
  await file.close();
  expect(people(await openSchoolFile(dirname(file.path)))).toEqual(['p1', 'p2']);
});

it('takes the place of a school file that nobody has open, and leaves no lock', async () => {
  const file = await newSchoolFile();
  await file.close();
  await putFile(realDisk, made('a file for the next head'), file.path);
  expect(readFileSync(file.path, 'utf8')).toBe('a file for the next head');
  expect(existsSync(`${file.path}.lock`)).toBe(false);
});

it('never takes the place of what Baton keeps in its own folders, whatever way leads there', async () => {
  const data = temporaryFolder();
  const backups = join(data, 'backups');
  const backup = join(backups, 'file-1', '2026-11-20.baton');
  mkdirSync(dirname(backup), { recursive: true });
  writeFileSync(backup, 'a backup');
  symlinkSync(dirname(backup), join(data, 'linked'), 'junction');
  for (const to of [
    backup,
    join(backups, 'Staff.xlsx'),
    join(data, 'linked', '2026-11-20.baton'),
    join(data, 'other', '..', 'backups', 'file-1', '2026-11-20.baton'),
  ])
    await expect(putFile(realDisk, made('after'), to, [backups])).rejects.toEqual(refusal('file.own-place'));
  expect(readFileSync(backup, 'utf8')).toBe('a backup');
  expect(readdirSync(backups)).toEqual(['file-1']);
  const beside = join(data, 'backups of mine.xlsx');
  await putFile(realDisk, made('after'), beside, [backups]);
  expect(readFileSync(beside, 'utf8')).toBe('after');
});

it('is on the disk before it takes the place of what was there, and says why it could not be', async () => {
  const folder = temporaryFolder();
  const to = join(folder, 'Staff.xlsx');
  writeFileSync(to, 'before');
  const full: Disk = {
    ...realDisk,
    writeWhole: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
  };
  await expect(putFile(full, made('after'), to)).rejects.toMatchObject({
    data: { code: 'file.not-written', say: 'There is no room left there.' },
  });
  expect(readFileSync(to, 'utf8')).toBe('before');
  const noFolders: Disk = {
    ...realDisk,
    flushFolder: () => {
      throw Object.assign(new Error('no such thing here'), { code: 'EINVAL' });
    },
  };
  await putFile(noFolders, made('after'), to);
  expect(readFileSync(to, 'utf8')).toBe('after');
});
