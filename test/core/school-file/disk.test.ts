import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { asAfterACrash, newSchoolFile, openSchoolFile, optionsIn } from '../../helpers/school-file.ts';
import { addPerson, folderOf, people } from './work.ts';

afterEach(() => {
  vi.useRealTimers();
});

const failure = (code: string) => Object.assign(new Error(code), { code });
const refusal = (code: string) => expect.objectContaining({ data: expect.objectContaining({ code }) });

/** The real disk, whose calls a test may make fail for a while. */
function failingDisk(): Disk & { fail: Partial<Disk> } {
  const disk: Disk & { fail: Partial<Disk> } = {
    ...realDisk,
    fail: {},
    write: (...given) => (disk.fail.write ?? realDisk.write)(...given),
    flush: (...given) => (disk.fail.flush ?? realDisk.flush)(...given),
    truncate: (...given) => (disk.fail.truncate ?? realDisk.truncate)(...given),
    rename: (...given) => (disk.fail.rename ?? realDisk.rename)(...given),
    writeWhole: (...given) => (disk.fail.writeWhole ?? realDisk.writeWhole)(...given),
    flushFolder: (...given) => (disk.fail.flushFolder ?? realDisk.flushFolder)(...given),
  };
  return disk;
}
const throwing = (code: string) => () => {
  throw failure(code);
};

it('a flush that fails acknowledges nothing, says so, and nothing goes on until a fresh snapshot is there', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  addPerson(file, 'p1');
  disk.fail = { flush: throwing('EIO'), writeWhole: () => Promise.reject(failure('EIO')) };
  expect(() => addPerson(file, 'p2')).toThrow(refusal('file.cannot-save'));
  expect(people(file)).toEqual(['p1']);
  expect(file.status()).toMatchObject({ state: 'cannot_save', reason: expect.stringContaining('fault') });
  disk.fail = { writeWhole: () => Promise.reject(failure('EIO')) };
  expect(() => addPerson(file, 'p2')).toThrow(refusal('file.cannot-save'));
  await expect(file.ready()).rejects.toThrow(refusal('file.cannot-save'));
  disk.fail = {};
  await file.ready();
  expect(file.status().state).toBe('saved');
  addPerson(file, 'p3');
  expect(people(await openSchoolFile(asAfterACrash(folderOf(file))))).toEqual(['p1', 'p3']);
});

it('a disk that fills up in the middle of a record loses nothing before it', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  addPerson(file, 'p1');
  for (const truncates of [true, false]) {
    let room = 40;
    disk.fail = {
      write(handle, bytes, offset, position) {
        if (room === 0) throw failure('ENOSPC');
        const part = bytes.subarray(0, Math.min(bytes.length, offset + room));
        const done = realDisk.write(handle, part, offset, position);
        room -= done;
        return done;
      },
      truncate: truncates ? realDisk.truncate : throwing('EIO'),
      writeWhole: () => Promise.reject(failure('ENOSPC')),
    };
    expect(() => addPerson(file, 'p2')).toThrow(refusal('file.cannot-save'));
    expect(file.status()).toMatchObject({
      reason: expect.stringContaining('no space'),
      wayOut: expect.stringContaining('Free'),
    });
    const crashed = await openSchoolFile(asAfterACrash(folderOf(file)));
    expect(people(crashed)).toEqual(['p1']);
    expect(crashed.leftover).toBeNull();
    disk.fail = {};
    await file.ready();
  }
  addPerson(file, 'p2');
  expect(people(file)).toEqual(['p1', 'p2']);
});

it('a rename that a virus scanner holds up is tried again until it goes through', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  addPerson(file, 'p1');
  const codes = ['EPERM', 'EBUSY', 'EACCES'];
  disk.fail = {
    rename(from, to) {
      const code = codes.shift();
      if (code !== undefined) throw failure(code);
      realDisk.rename(from, to);
    },
  };
  await file.snapshot();
  expect(codes).toEqual([]);
  expect(file.status().state).toBe('saved');
});

it('a rename refused for good keeps the old file whole and commands go on in the journal', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  addPerson(file, 'p1');
  const before = readFileSync(file.path);
  disk.fail = { rename: throwing('EROFS') };
  await expect(file.snapshot()).rejects.toThrow(refusal('file.cannot-save'));
  expect(readFileSync(file.path).equals(before)).toBe(true);
  expect(readdirSync(folderOf(file)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  addPerson(file, 'p2');
  await expect(file.snapshot()).rejects.toThrow();
  addPerson(file, 'p3');
  expect(file.status().state).toBe('cannot_save');
  const left = asAfterACrash(folderOf(file));
  expect(people(await openSchoolFile(left))).toEqual(['p1', 'p2', 'p3']);
  disk.fail = {};
  await file.snapshot();
  expect(readdirSync(join(folderOf(file), 'journals')).filter((name) => name.endsWith('.journal'))).toEqual(
    [],
  );
});

it('commands that arrive while a snapshot is being written survive a crash at each of its steps', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  addPerson(file, 'p0');
  let number = 1;
  const crashes: { left: string; made: number }[] = [];
  const crash = () => crashes.push({ left: asAfterACrash(folderOf(file)), made: number });
  const edit = () => {
    addPerson(file, `p${number++}`);
    crash();
  };
  disk.fail = {
    async writeWhole(path, parts) {
      edit();
      await realDisk.writeWhole(path, parts);
      edit();
    },
    rename(from, to) {
      edit();
      realDisk.rename(from, to);
      crash();
    },
  };
  const saving = file.snapshot();
  edit();
  await saving;
  expect(file.status().state).toBe('saving');
  disk.fail = {};
  edit();
  // One before, two as the next journal is begun, four as the file is written, one after.
  expect(crashes.length).toBe(8);
  for (const { left, made } of crashes) {
    const again = await openSchoolFile(left);
    expect(people(again).length).toBe(made);
    expect(again.leftover).toBeNull();
  }
  await file.snapshot();
  expect(file.status().state).toBe('saved');
});

it('trying again and again leaves no heap of journals, and none once the file is written', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  const journals = () =>
    readdirSync(join(folderOf(file), 'journals')).filter((name) => name.includes('.journal'));
  addPerson(file, 'p1');
  disk.fail = { writeWhole: throwing('ENOSPC') };
  for (let attempt = 0; attempt < 5; attempt += 1)
    await expect(file.snapshot()).rejects.toThrow(refusal('file.cannot-save'));
  expect(journals().length).toBe(2);
  addPerson(file, 'p2');
  await expect(file.snapshot()).rejects.toThrow();
  expect(journals().length).toBe(3);
  expect(people(await openSchoolFile(asAfterACrash(folderOf(file))))).toEqual(['p1', 'p2']);
  disk.fail = {};
  await file.snapshot();
  expect(journals()).toEqual([]);
});

it('a flush that fails while a snapshot is being written takes no acknowledged command with it', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  addPerson(file, 'p1');
  disk.fail = {
    async writeWhole(path, parts) {
      addPerson(file, 'p2');
      disk.fail = { flush: throwing('EIO') };
      expect(() => addPerson(file, 'p3')).toThrow(refusal('file.cannot-save'));
      disk.fail = {};
      await realDisk.writeWhole(path, parts);
    },
  };
  await expect(file.snapshot()).rejects.toThrow(refusal('file.cannot-save'));
  expect(people(await openSchoolFile(asAfterACrash(folderOf(file))))).toEqual(['p1', 'p2']);
  await file.ready();
  addPerson(file, 'p4');
  expect(people(await openSchoolFile(asAfterACrash(folderOf(file))))).toEqual(['p1', 'p2', 'p4']);
});

it('a file that something else changed is not written over: both versions are kept', async () => {
  const file = await newSchoolFile();
  addPerson(file, 'p1');
  await file.snapshot();
  writeFileSync(file.path, 'what the cloud folder brought');
  addPerson(file, 'p2');
  await expect(file.snapshot()).rejects.toThrow(refusal('file.changed-underneath'));
  await expect(file.snapshot()).rejects.toThrow(refusal('file.changed-underneath'));
  expect(readFileSync(file.path, 'utf8')).toBe('what the cloud folder brought');
  expect(file.status()).toMatchObject({ state: 'cannot_save', wayOut: expect.stringContaining('this copy') });
  addPerson(file, 'p3');
  const beside = readdirSync(folderOf(file)).find((name) => name.includes('(this copy 2026-11-23 090000)'));
  await file.close();
  const kept = await openSchoolFile(folderOf(file), { path: join(folderOf(file), beside!) });
  expect(people(kept)).toEqual(['p1', 'p2', 'p3']);
});

it('a file that has gone is not made anew in its old place, and its journal waits for it', async () => {
  const file = await newSchoolFile();
  addPerson(file, 'p1');
  const moved = readFileSync(file.path);
  rmSync(file.path);
  await expect(file.snapshot()).rejects.toThrow(refusal('file.missing'));
  expect(existsSync(file.path)).toBe(false);
  addPerson(file, 'p2');
  expect((await file.close()).state).toBe('cannot_save');
  const path = join(folderOf(file), 'Moved.baton');
  writeFileSync(path, moved);
  expect(people(await openSchoolFile(folderOf(file), { path }))).toEqual(['p1', 'p2']);
});

it('the file follows its commands by itself once the user pauses', async () => {
  const file = await newSchoolFile();
  const before = readFileSync(file.path);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  addPerson(file, 'p1');
  const saved = new Promise<void>((resolve) => {
    file.onStatus((state) => {
      if (state.state === 'saved') resolve();
    });
  });
  expect(file.status().state).toBe('saving');
  vi.advanceTimersByTime(2000);
  await saved;
  expect(readFileSync(file.path).equals(before)).toBe(false);
});

it('a second copy of the same file cannot be opened beside it, and one taken over is not written', async () => {
  const file = await newSchoolFile();
  const path = join(folderOf(file), 'Copied.baton');
  writeFileSync(path, readFileSync(file.path));
  await expect(SchoolFile.open(optionsIn(folderOf(file), { path }))).rejects.toThrow(
    refusal('file.open-elsewhere'),
  );
  addPerson(file, 'p1');
  writeFileSync(`${file.path}.lock`, '{}');
  await expect(file.snapshot()).rejects.toThrow(refusal('file.open-elsewhere'));
});

it('a file in a folder that cannot be written is opened to read, with its journal and without writing', async () => {
  const file = await newSchoolFile();
  addPerson(file, 'p1');
  const left = asAfterACrash(folderOf(file));
  const before = readFileSync(optionsIn(left).path);
  const disk: Disk = {
    ...realDisk,
    open(path, flags) {
      if (path === `${optionsIn(left).path}.lock`) throw failure('EACCES');
      return realDisk.open(path, flags);
    },
  };
  const again = await openSchoolFile(left, { disk });
  expect(again.readOnly).toBe(true);
  expect(people(again)).toEqual(['p1']);
  expect(again.status().state).toBe('saved');
  expect(() => addPerson(again, 'p2')).toThrow(refusal('file.read-only'));
  await again.snapshot();
  await again.close();
  expect(readFileSync(optionsIn(left).path).equals(before)).toBe(true);
});

it('a copy that a full disk has no room for is refused in a sentence, and leaves no lock', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  const folder = folderOf(file);
  const before = readdirSync(folder);
  disk.fail = { write: throwing('ENOSPC') };
  await expect(file.saveCopy(join(folder, 'Copy.baton'))).rejects.toThrow(refusal('file.cannot-save'));
  expect(readdirSync(folder)).toEqual(before);
});

it('a file whose folder has become read-only can be closed, and opened again in the same place', async () => {
  const disk = failingDisk();
  let readOnly = false;
  disk.remove = (path) => {
    if (readOnly) throw failure('EACCES');
    realDisk.remove(path);
  };
  const file = await newSchoolFile({ disk });
  const folder = folderOf(file);
  addPerson(file, 'p1');
  readOnly = true;
  await file.close();
  readOnly = false;
  expect(people(await openSchoolFile(folder))).toEqual(['p1']);
});

it('a file that is marked read-only is opened to be read, and stays as it is', async () => {
  const file = await newSchoolFile();
  const folder = folderOf(file);
  addPerson(file, 'p1');
  await file.close();
  chmodSync(file.path, 0o444);
  const before = readFileSync(file.path);
  const again = await openSchoolFile(folder);
  expect(again.readOnly).toBe(true);
  expect(people(again)).toEqual(['p1']);
  expect(() => addPerson(again, 'p2')).toThrow(refusal('file.read-only'));
  await again.close();
  expect(readFileSync(file.path).equals(before)).toBe(true);
  chmodSync(file.path, 0o600);
});

it('a file that is in place, though its folder could not be flushed, is not taken for somebody else’s', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  addPerson(file, 'p1');
  for (const id of ['p2', 'p3']) {
    disk.fail = { flushFolder: throwing('EIO') };
    await expect(file.snapshot()).rejects.toThrow(refusal('file.cannot-save'));
    disk.fail = { writeWhole: () => Promise.reject(failure('EIO')) };
    await expect(file.snapshot()).rejects.toThrow(refusal('file.cannot-save'));
    disk.fail = {};
    addPerson(file, id);
  }
  expect(people(await openSchoolFile(asAfterACrash(folderOf(file))))).toEqual(['p1', 'p2', 'p3']);
  await file.snapshot();
  expect(file.status().state).toBe('saved');
});

it('journals that somebody clears away take nothing with them that is done afterwards', async () => {
  const file = await newSchoolFile();
  addPerson(file, 'p1');
  rmSync(join(folderOf(file), 'journals'), { recursive: true });
  expect(() => addPerson(file, 'p2')).toThrow(refusal('file.cannot-save'));
  await file.ready();
  addPerson(file, 'p2');
  expect(people(await openSchoolFile(asAfterACrash(folderOf(file))))).toEqual(['p1', 'p2']);
});

it('journals that were begun and given up do not hide the one that was written in the end', async () => {
  const disk = failingDisk();
  const file = await newSchoolFile({ disk });
  disk.fail = {
    flushFolder(path) {
      if (path.endsWith('journals')) throw failure('EIO');
      realDisk.flushFolder(path);
    },
  };
  expect(() => addPerson(file, 'p1')).toThrow(refusal('file.cannot-save'));
  for (let times = 0; times < 12; times += 1)
    await expect(file.ready()).rejects.toThrow(refusal('file.cannot-save'));
  disk.fail = {};
  await file.ready();
  addPerson(file, 'p1');
  const left = asAfterACrash(folderOf(file));
  expect(readdirSync(join(left, 'journals')).length).toBeGreaterThan(12);
  expect(people(await openSchoolFile(left))).toEqual(['p1']);
});
