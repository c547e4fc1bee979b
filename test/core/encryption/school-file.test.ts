import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { loadEngine } from '../../../electron/core/school-file/engine.ts';
import { load } from '../../../electron/core/school-file/opening.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { cheapKey, PASSPHRASE } from '../../helpers/encrypted.ts';
import { asAfterACrash, optionsIn, seedSchool, temporaryFolder } from '../../helpers/school-file.ts';
import { addPerson, people } from '../school-file/work.ts';

async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'not refused',
    (error: unknown) => (error instanceof Refusal ? error.data.code : String(error)),
  );
}

const by = { passphrase: PASSPHRASE };

async function newEncrypted(folder = temporaryFolder()) {
  const { key, recoveryCode } = await cheapKey();
  const file = await SchoolFile.create(optionsIn(folder), seedSchool, key);
  onTestFinished(async () => void (await file.close()));
  return { file, folder, recoveryCode };
}

const opens = async (path: string, secret?: Parameters<typeof load>[3]) =>
  (await load(await loadEngine(), realDisk, path, secret)).db.close();

/** The bytes of everything beside and below a folder, by name. */
function everything(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((one) => one.isFile())
      .map((one) => [one.name, readFileSync(join(one.parentPath, one.name))]),
  );
}

function inClear(folder: string, words: readonly string[]): string[] {
  return [...everything(folder)].flatMap(([name, bytes]) =>
    words.filter((word) => bytes.includes(word)).map((word) => `${word} in ${name}`),
  );
}

const keysKept = (folder: string) =>
  readdirSync(join(folder, 'journals')).filter((name) => name.endsWith('.keys'));

const journals = (folder: string) =>
  readdirSync(join(folder, 'journals')).filter((name) => name.endsWith('.journal'));

describe('an encrypted file', () => {
  it('comes back as it was closed, by passphrase and by recovery code, and otherwise not at all', async () => {
    const { file, folder, recoveryCode } = await newEncrypted();
    addPerson(file, 'p1');
    await file.close();
    for (const unlock of [by, { recoveryCode: recoveryCode.toLowerCase() }]) {
      const again = await SchoolFile.open(optionsIn(folder), unlock);
      expect(people(again)).toEqual(['p1']);
      await again.close();
    }
    const before = everything(folder);
    expect(await refusalOf(SchoolFile.open(optionsIn(folder)))).toBe('file.locked');
    expect(await refusalOf(SchoolFile.open(optionsIn(folder), { passphrase: 'wrong' }))).toBe(
      'unlock.wrong-passphrase',
    );
    expect(everything(folder)).toEqual(before);
  });

  it('gives everything acknowledged after a crash, from records that only its key opens', async () => {
    const { file, folder } = await newEncrypted();
    addPerson(file, 'p1', 'Quillfeather');
    addPerson(file, 'p2', 'Quillfeather');
    const left = asAfterACrash(folder);
    expect(journals(left)).toHaveLength(1);
    expect(inClear(left, ['Quillfeather', 'Added Ada', 'Elm Park School'])).toEqual([]);
    const again = await SchoolFile.open(optionsIn(left), by);
    expect(people(again)).toEqual(['p1', 'p2']);
    expect(again.leftover).toBeNull();
    await again.close();
  });

  it('writes nothing in clear: at work, in a snapshot, in a copy, closed, and in what is kept', async () => {
    const { file, folder } = await newEncrypted();
    const words = ['Quillfeather', 'Added Ada', 'Elm Park School', 'SQLite format'];
    const seen: string[] = [];
    const watched = { ...realDisk };
    watched.writeWhole = async (path, parts) => {
      const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)));
      seen.push(...words.filter((word) => bytes.includes(word)));
      await realDisk.writeWhole(path, parts);
    };
    await file.close();
    const open = await SchoolFile.open(optionsIn(folder, { disk: watched }), by);
    for (let number = 0; number < 20; number += 1) {
      addPerson(open, `p${number}`, 'Quillfeather');
      expect(inClear(folder, words)).toEqual([]);
      if (number % 7 === 0) await open.snapshot();
    }
    await open.saveCopy(join(folder, 'copy.baton'));
    await open.close();
    expect(inClear(folder, words)).toEqual([]);
    expect(seen).toEqual([]);
    const copy = await SchoolFile.open(optionsIn(folder, { path: join(folder, 'copy.baton') }), by);
    expect(people(copy)).toHaveLength(20);
    await copy.close();
  });

  it('takes no record from another journal, another place or another file', async () => {
    const { file, folder } = await newEncrypted();
    addPerson(file, 'p1');
    addPerson(file, 'p2');
    const left = asAfterACrash(folder);
    const [name] = journals(left);
    const path = join(left, 'journals', name!);
    const whole = readFileSync(path);
    const start = 8 + 36;
    const frames: Buffer[] = [];
    for (let at = start; whole.readUInt32LE(at) > 0; ) {
      const end = at + 16 + whole.readUInt32LE(at) + 1;
      frames.push(whole.subarray(at, end));
      at = end;
    }
    // The places as written in the frames, the records exchanged: every checksum is put right.
    const { crc32 } = await import('node:zlib');
    const placed = (frame: Buffer, place: number) => {
      const moved = Buffer.from(frame);
      moved.writeUInt32LE(place, 4);
      moved.writeUInt32LE(crc32(moved.subarray(0, 12)), 12);
      return moved;
    };
    const exchanged = [frames[0]!, placed(frames[2]!, 1), placed(frames[1]!, 2)];
    writeFileSync(path, Buffer.concat([whole.subarray(0, start), ...exchanged, Buffer.alloc(64)]));
    const again = await SchoolFile.open(optionsIn(left), by);
    expect(people(again)).toEqual([]);
    expect(again.leftover).toMatch(/found on this computer and kept/);
    await again.close();

    const other = asAfterACrash(folder);
    const elsewhere = Buffer.from(whole);
    elsewhere.write('00000000-0000-4000-8000-000000000000', 8, 'latin1');
    writeFileSync(join(other, 'journals', name!), elsewhere);
    const unmoved = await SchoolFile.open(optionsIn(other), by);
    expect(people(unmoved)).toEqual([]);
    await unmoved.close();
  });

  it('takes nothing from a journal that somebody wrote without the key', async () => {
    const plain = temporaryFolder();
    const other = await SchoolFile.create(optionsIn(plain), seedSchool);
    addPerson(other, 'planted');
    const { file, folder } = await newEncrypted();
    await file.close();
    const planted = asAfterACrash(plain);
    const [name] = journals(planted);
    copyFileSync(join(planted, 'journals', name!), join(folder, 'journals', name!));
    await other.close();
    const again = await SchoolFile.open(optionsIn(folder), by);
    expect(people(again)).toEqual([]);
    expect(again.leftover).not.toBeNull();
    await again.close();
  });

  it('never uses a nonce twice, although a record is taken back and written anew in its place', async () => {
    const { RecordCipher } = await import('../../../electron/core/school-file/encryption/records.ts');
    const { key } = await cheapKey();
    const cipher = new RecordCipher(key, 'file', 'journal');
    const nonces = [1, 1, 2, 1].map((place) =>
      cipher.encrypt(place, Buffer.from('the same')).subarray(0, 12).toString('hex'),
    );
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it('lets go of its key when it is closed', async () => {
    const { file } = await newEncrypted();
    const { key } = file.unlock!;
    await file.close();
    expect(() => key.derive('image', Buffer.alloc(32))).toThrow();
  });
});

describe('changing the passphrase', () => {
  it('voids the old passphrase and the old recovery code, and goes on without a break', async () => {
    const { file, folder, recoveryCode } = await newEncrypted();
    addPerson(file, 'p1');
    const next = await cheapKey('eleven slow barges turn');
    await file.changeKey(next.key);
    addPerson(file, 'p2');
    const left = asAfterACrash(folder);
    for (const unlock of [by, { recoveryCode }])
      expect(await refusalOf(SchoolFile.open(optionsIn(left), unlock))).toMatch(/^unlock\.wrong-/);
    const again = await SchoolFile.open(optionsIn(left), { recoveryCode: next.recoveryCode });
    expect(people(again)).toEqual(['p1', 'p2']);
    expect(again.leftover).toBeNull();
    await again.close();
  });

  it('encrypts a file that was not, with what was kept of it, and takes the encryption off again', async () => {
    const folder = temporaryFolder();
    const file = await SchoolFile.create(optionsIn(folder), seedSchool);
    addPerson(file, 'p1', 'Quillfeather');
    await file.snapshot();
    const backup = join(folder, 'journals', 'backup.baton');
    copyFileSync(file.path, backup);
    renameSync(backup, join(folder, 'journals', `${file.id}.schema-1.baton`));
    const other = join(folder, 'other backup.baton');
    copyFileSync(file.path, other);
    const { key } = await cheapKey();
    expect(await file.changeKey(key, [other])).toEqual([]);
    addPerson(file, 'p2', 'Quillfeather');
    expect(inClear(folder, ['Quillfeather', 'Elm Park School'])).toEqual([]);
    for (const path of [other, join(folder, 'journals', `${file.id}.schema-1.baton`)]) {
      await opens(path, by);
      await opens(path, file.unlock);
    }
    expect(await file.changeKey(null, [other])).toEqual([]);
    expect(file.unlock).toBeUndefined();
    await opens(other);
    await file.close();
    const again = await SchoolFile.open(optionsIn(folder));
    expect(people(again)).toEqual(['p1', 'p2']);
    await again.close();
  });

  it('leaves the old passphrase in force where the file cannot be written', async () => {
    const { file, folder } = await newEncrypted();
    await file.close();
    let full = false;
    const disk = { ...realDisk };
    disk.writeWhole = async (path, parts) => {
      if (full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      await realDisk.writeWhole(path, parts);
    };
    const open = await SchoolFile.open(optionsIn(folder, { disk }), by);
    addPerson(open, 'p1');
    await open.snapshot();
    full = true;
    const { key } = await cheapKey('eleven slow barges turn');
    expect(await refusalOf(open.changeKey(key))).toBe('file.cannot-save');
    full = false;
    addPerson(open, 'p2');
    await open.close();
    const again = await SchoolFile.open(optionsIn(folder), by);
    expect(people(again)).toEqual(['p1', 'p2']);
    await again.close();
  });

  it('lets no change in between the old and the new, and none is lost', async () => {
    const { file, folder } = await newEncrypted();
    const { key } = await cheapKey('eleven slow barges turn');
    const changing = file.changeKey(key);
    expect(() => addPerson(file, 'p1')).toThrow('The passphrase is being changed');
    await file.ready();
    addPerson(file, 'p1');
    await changing;
    await file.close();
    const again = await SchoolFile.open(optionsIn(folder), { passphrase: 'eleven slow barges turn' });
    expect(people(again)).toEqual(['p1']);
    await again.close();
  });

  it('encrypts the backups that were made without asking', async () => {
    const folder = temporaryFolder();
    const backups = join(folder, 'backups');
    const file = await SchoolFile.create(optionsIn(folder, { backups }), seedSchool);
    addPerson(file, 'p1', 'Quillfeather');
    await file.snapshot();
    await file.backing?.closing();
    addPerson(file, 'p2', 'Quillfeather');
    await file.snapshot();
    expect(inClear(backups, ['Quillfeather']).length).toBeGreaterThan(0);
    expect(await file.changeKey((await cheapKey()).key)).toEqual([]);
    expect(inClear(folder, ['Quillfeather', 'Elm Park School'])).toEqual([]);
    for (const { path } of file.backing?.backups.list() ?? []) await opens(path, by);
    await file.close();
  });

  it('killed before it had encrypted what was kept, it does so at the next opening', async () => {
    const folder = temporaryFolder();
    const file = await SchoolFile.create(optionsIn(folder), seedSchool);
    addPerson(file, 'p1', 'Quillfeather');
    await file.snapshot();
    const plain = join(folder, 'journals', `${file.id}.schema-1.baton`);
    const backup = join(folder, 'a backup.baton');
    for (const place of [plain, backup]) copyFileSync(file.path, place);
    const before = readFileSync(plain);
    await file.changeKey((await cheapKey()).key);
    await file.close();
    writeFileSync(plain, before);
    const again = await SchoolFile.open(optionsIn(folder), by);
    await again.encryptKept([backup]);
    expect(inClear(folder, ['Quillfeather', 'Elm Park School'])).toEqual([]);
    const encrypted = readFileSync(plain);
    await again.encryptKept([backup]);
    expect(readFileSync(plain)).toEqual(encrypted);
    for (const place of [plain, backup]) await opens(place, again.unlock);
    await again.close();
  });

  it('says which backups another key opens, and leaves them', async () => {
    const { file, folder } = await newEncrypted();
    const strange = join(folder, 'strange.baton');
    const elsewhere = await newEncrypted();
    copyFileSync(elsewhere.file.path, strange);
    const before = readFileSync(strange);
    expect(await file.changeKey((await cheapKey('eleven slow barges turn')).key, [strange])).toEqual([
      strange,
    ]);
    expect(readFileSync(strange)).toEqual(before);
    expect(keysKept(folder)).toEqual([]);
  });

  it('does not wait for a backup that is damaged, now or at any opening', async () => {
    const folder = temporaryFolder();
    const options = optionsIn(folder, { backups: join(folder, 'backups') });
    const file = await SchoolFile.create(options, seedSchool, (await cheapKey()).key);
    addPerson(file, 'p1');
    await file.snapshot();
    await file.backing?.closing();
    const [backup] = file.backing?.backups.list() ?? [];
    const bytes = readFileSync(backup!.path);
    bytes[2000]! ^= 1;
    writeFileSync(backup!.path, bytes);
    expect(await file.changeKey((await cheapKey('eleven slow barges turn')).key)).toEqual([]);
    expect(keysKept(folder)).toEqual([]);
    await file.close();
  });

  /** A file under another passphrase, with one backup that could not be written anew for it. */
  async function withBackupAsBefore(next: string) {
    const folder = temporaryFolder();
    const backups = join(folder, 'backups');
    const options = optionsIn(folder, { backups });
    const held = { ...realDisk };
    const file = await SchoolFile.create({ ...options, disk: held }, seedSchool, (await cheapKey()).key);
    addPerson(file, 'p1');
    await file.snapshot();
    await file.backing?.closing();
    const [backup] = file.backing?.backups.list() ?? [];
    held.writeWhole = (path, parts) =>
      path.startsWith(backups)
        ? Promise.reject(Object.assign(new Error('held'), { code: 'EIO' }))
        : realDisk.writeWhole(path, parts);
    expect(await file.changeKey((await cheapKey(next)).key)).toEqual([backup!.path]);
    await file.close();
    expect(keysKept(folder)).toHaveLength(1);
    return { folder, options, backup: backup!.path };
  }

  it('opens before it has gone through the backups that could not be written, and is closed after that', async () => {
    const next = 'eleven slow barges turn';
    const { folder, options, backup } = await withBackupAsBefore(next);
    const released = Promise.withResolvers<void>();
    const readWhole = async (path: string) => {
      if (path === backup) await released.promise;
      return realDisk.readWhole(path);
    };
    const again = await SchoolFile.open(
      { ...options, disk: { ...realDisk, readWhole } },
      { passphrase: next },
    );
    expect(people(again)).toEqual(['p1']);
    released.resolve();
    await again.close();
    expect(keysKept(folder)).toEqual([]);
    await opens(backup, { passphrase: next });
  });

  it('writes them anew also where a backup of today is made at that moment', async () => {
    const next = 'eleven slow barges turn';
    const { folder, options, backup } = await withBackupAsBefore(next);
    const writing = Promise.withResolvers<void>();
    const made = Promise.withResolvers<void>();
    let reads = 0;
    const disk: Disk = {
      ...realDisk,
      // The file is read as it is opened, and again to be backed up.
      readWhole: async (path) => {
        if (path === options.path && reads++ > 0) await writing.promise;
        return realDisk.readWhole(path);
      },
      writeWhole: async (path, parts) => {
        await realDisk.writeWhole(path, parts);
        if (path.includes(basename(backup))) {
          writing.resolve();
          await made.promise;
        }
      },
      rename: (from, to) => {
        realDisk.rename(from, to);
        if (to !== backup) made.resolve();
      },
    };
    const again = await SchoolFile.open({ ...options, disk }, { passphrase: next });
    await again.close();
    expect(keysKept(folder)).toEqual([]);
    await opens(backup, { passphrase: next });
  });
});
