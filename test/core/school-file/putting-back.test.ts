import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { offerFor } from '../../../electron/core/backups/damage.ts';
import { putBack } from '../../../electron/core/backups/putting-back.ts';
import { realDisk } from '../../../electron/core/school-file/disk.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import {
  asAfterACrash,
  openSchoolFile,
  optionsIn,
  seedSchool,
  temporaryFolder,
} from '../../helpers/school-file.ts';
import { addPerson, people } from './work.ts';

const withBackups = (folder: string) => ({ ...optionsIn(folder), backups: join(folder, 'backups') });

/** What lies there after a crash with a change that only the journal holds, the file then being damaged. */
async function damagedAfterACrash(): Promise<{ folder: string; sealed: Uint8Array; damaged: Buffer }> {
  const before = temporaryFolder();
  const first = await SchoolFile.create(withBackups(before), seedSchool);
  addPerson(first, 'p1');
  await first.close();
  const again = await openSchoolFile(before, withBackups(before));
  addPerson(again, 'p2');
  const folder = asAfterACrash(before);
  const damaged = readFileSync(optionsIn(folder).path);
  damaged[5000]! ^= 1;
  writeFileSync(optionsIn(folder).path, damaged);
  const set = join(folder, 'backups', again.id);
  const newest = readdirSync(set)
    .filter((name) => name.endsWith('.baton'))
    .sort()
    .at(-1);
  return { folder, damaged, sealed: readFileSync(join(set, newest ?? '')) };
}

it('what was acknowledged after the backup and is in the journal comes back with it', async () => {
  const { folder, sealed } = await damagedAfterACrash();
  await putBack(withBackups(folder), sealed);
  expect(people(await openSchoolFile(folder))).toEqual(['p1', 'p2']);
});

it.each([
  ['the copy of the damaged file', 1],
  ['the backup', 2],
])('a full disk while %s is written leaves the damaged file where it was', async (_, at) => {
  const { folder, sealed, damaged } = await damagedAfterACrash();
  let writes = 0;
  const disk = {
    ...realDisk,
    writeWhole: (path: string, parts: readonly Uint8Array[]) => {
      writes += 1;
      return writes === at
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : realDisk.writeWhole(path, parts);
    },
  };
  await expect(putBack({ ...withBackups(folder), disk }, sealed)).rejects.toMatchObject({
    data: { code: 'backups.not-put-back', say: expect.stringContaining('no space left') },
  });
  expect(readFileSync(optionsIn(folder).path).equals(damaged)).toBe(true);
  expect(readdirSync(folder).filter((name) => /\.lock$|\.tmp$/.test(name))).toEqual([]);
  await putBack(withBackups(folder), sealed);
  expect(people(await openSchoolFile(folder))).toEqual(['p1', 'p2']);
});

it('a damaged backup is never put in the place of anything', async () => {
  const { folder, damaged } = await damagedAfterACrash();
  await expect(putBack(withBackups(folder), damaged)).rejects.toMatchObject({
    data: { code: 'file.damaged' },
  });
  expect(readFileSync(optionsIn(folder).path).equals(damaged)).toBe(true);
});

it('nothing is offered for a file that was never here, nor where only a passphrase is missing', async () => {
  const { folder } = await damagedAfterACrash();
  const other = join(folder, 'Other.baton');
  writeFileSync(other, 'a letter');
  const error = await SchoolFile.open({ ...withBackups(folder), path: other }).catch((one: unknown) => one);
  expect(await offerFor(realDisk, withBackups(folder), other, error)).toBeNull();
  expect(await offerFor(realDisk, withBackups(folder), optionsIn(folder).path, new Error('x'))).toBeNull();
});
