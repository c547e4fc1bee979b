import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { cannotSave } from '../../../electron/core/school-file/refusals.ts';
import { newSchoolFile } from '../../helpers/school-file.ts';
import { addPerson, folderOf } from './work.ts';

/** As the system refuses it: which call it was, and on which path. */
const refused = (code: string, syscall: string, path: string) =>
  Object.assign(new Error(code), { code, syscall, path });

function failingDisk(): Disk & { fail: Partial<Disk> } {
  const disk: Disk & { fail: Partial<Disk> } = {
    ...realDisk,
    fail: {},
    writeWhole: (...given) => (disk.fail.writeWhole ?? realDisk.writeWhole)(...given),
  };
  return disk;
}

it.each(['EACCES', 'EPERM', 'EROFS'])(
  'a folder that lets nothing new be made in it (%s) is named as what stands in the way',
  async (code) => {
    const disk = failingDisk();
    const file = await newSchoolFile({ disk });
    addPerson(file, 'p1');
    disk.fail = { writeWhole: (path) => Promise.reject(refused(code, 'open', path)) };
    await expect(file.snapshot()).rejects.toThrow();
    const { state, reason, wayOut } = file.status();
    expect(state).toBe('cannot_save');
    expect(reason).toMatch(/The folder of the school file can only be read/);
    expect(reason).not.toMatch(/[Aa]nother program/);
    expect(wayOut).toMatch(/^Allow writing in that folder again, or save a copy somewhere else\./);
    disk.fail = {};
    await file.snapshot();
    expect(file.status().state).toBe('saved');
  },
);

it('a file that is held when it is to be put in its place is told as another program’s doing', () => {
  const { say } = cannotSave(refused('EPERM', 'rename', '.School.baton.0f.tmp')).data;
  expect(say).toMatch(/Another program, often a virus scanner or cloud folder/);
});

it.each(['ENOSPC', 'EIO', 'EACCES'])(
  'what is tried again by itself asks for no press, and says that the work is kept (%s)',
  async (code) => {
    const disk = failingDisk();
    const file = await newSchoolFile({ disk });
    addPerson(file, 'p1');
    disk.fail = { writeWhole: (path) => Promise.reject(refused(code, 'open', path)) };
    await expect(file.snapshot()).rejects.toThrow();
    const { wayOut } = file.status();
    expect(wayOut).not.toMatch(/try again/);
    expect(wayOut).toMatch(/is kept on this computer meanwhile, and it tries again by itself\.$/);
  },
);

it('a copy that could not be written is asked for again, and speaks of nothing that is unsaved', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  disk.fail = { writeWhole: (path) => Promise.reject(refused('ENOSPC', 'write', path)) };
  await expect(file.saveCopy(join(folderOf(file), 'Copy.baton'))).rejects.toThrow(
    expect.objectContaining({
      data: expect.objectContaining({
        say: 'This could not be written. There is no space left on the disk.',
        wayOut: 'Free some space, then try again.',
      }),
    }),
  );
});
