import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { cannotSave, openElsewhere } from '../../../electron/core/school-file/refusals.ts';
import { newSchoolFile } from '../../helpers/school-file.ts';
import { addPerson, folderOf, people } from './work.ts';

/** As the system refuses it: which call it was, and on which path. */
const refused = (code: string, syscall: string, path: string) =>
  Object.assign(new Error(code), { code, syscall, path });

function failingDisk(): Disk & { fail: Partial<Disk> } {
  const disk: Disk & { fail: Partial<Disk> } = {
    ...realDisk,
    fail: {},
    flush: (...given) => (disk.fail.flush ?? realDisk.flush)(...given),
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

it('what could not be kept is said to have to be done again, where it was asked for and in the status alike', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  addPerson(file, 'p1');
  const told = () => {
    try {
      addPerson(file, 'p2');
    } catch (error) {
      return error;
    }
  };
  disk.fail = {
    flush: () => {
      throw refused('ENOSPC', 'fsync', 'x.journal');
    },
    writeWhole: (path) => Promise.reject(refused('ENOSPC', 'write', path)),
  };
  const notDone = {
    data: {
      code: 'file.cannot-save',
      say: 'This has not been done. Nothing new can be saved just now. There is no space left on the disk.',
      wayOut: 'Baton tries by itself to save again. Once it says ‘Saved’, do this again.',
    },
  };
  for (const again of [true, false]) {
    expect(told(), `flushing fails: ${again}`).toMatchObject(notDone);
    await expect(file.ready()).rejects.toMatchObject(notDone);
    const { reason, wayOut } = file.status();
    expect(reason).toBe('Nothing new can be saved just now. There is no space left on the disk.');
    expect(wayOut).toMatch(/it tries again by itself\. What it refuses meanwhile has to be done again\.$/);
    disk.fail = { writeWhole: disk.fail.writeWhole };
  }
  disk.fail = {};
  await file.ready();
  expect(told()).toBeUndefined();
  expect(people(file)).toEqual(['p1', 'p2']);
});

it('a file that is open elsewhere says where and since when, and that it can be read here', () => {
  const since = '2026-11-23T09:05:00.000Z';
  expect(openElsewhere('office', false, since).data).toMatchObject({
    say: 'This school file is open on another computer (office) since 23 Nov at 09:05.',
    wayOut: expect.stringMatching(/^It can be read here meanwhile\. To change it, close it there first\./),
  });
  expect(openElsewhere('office', true, since).data.say).toMatch(/on this computer since 23 Nov at 09:05\.$/);
  expect(openElsewhere('office', true, null).data.say).toMatch(/already open on this computer\.$/);
});

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
