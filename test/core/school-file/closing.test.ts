import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { cheapKey } from '../../helpers/encrypted.ts';
import { optionsIn, seedSchool, temporaryFolder } from '../../helpers/school-file.ts';

/** An encrypted file with a change that is in its journal alone, on a disk that can begin to fail. */
async function changedFile() {
  const folder = temporaryFolder();
  const journals = new Set<number>();
  const closed: number[] = [];
  const fails = { close: false, makeFolder: false };
  const fail = (): never => {
    throw Object.assign(new Error('The drive is gone.'), { code: 'EIO' });
  };
  const disk: Disk = {
    ...realDisk,
    open: (path, flags) => {
      const handle = realDisk.open(path, flags);
      if (/\.journal(\.new)?$/.test(path)) journals.add(handle);
      return handle;
    },
    close: (handle) => {
      realDisk.close(handle);
      if (!fails.close || !journals.has(handle)) return;
      closed.push(handle);
      fail();
    },
    makeFolder: (path) => (fails.makeFolder ? fail() : realDisk.makeFolder(path)),
  };
  const options = optionsIn(folder, { disk, backups: join(folder, 'backups') });
  const { key } = await cheapKey();
  const file = await SchoolFile.create(options, seedSchool, key);
  file.command({ id: 'c1', area: 'staff', name: 'test' }, (_, describe) => describe('Did something'));
  const own = file.unlock!.key;
  const locks = [`${options.path}.lock`, join(options.journals, `${file.id}.lock`)];
  const letGo = () => own.isDropped && !locks.some((path) => existsSync(path));
  return { file, fails, closed, letGo };
}

it('a closing that fails keeps neither the key in memory nor the locks', async () => {
  const { file, fails, letGo } = await changedFile();
  Object.assign(fails, { close: true, makeFolder: true });
  await expect(file.close()).rejects.toThrow('The drive is gone.');
  expect(letGo()).toBe(true);
});

it('a journal that cannot be closed is not closed twice, since its handle may be another file’s by then', async () => {
  const { file, fails, closed, letGo } = await changedFile();
  fails.close = true;
  expect((await file.close()).state).toBe('cannot_save');
  expect(closed).toHaveLength(1);
  expect(letGo()).toBe(true);
});
