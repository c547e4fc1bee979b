import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { realDisk } from '../../../electron/core/school-file/disk.ts';
import { loadEngine } from '../../../electron/core/school-file/engine.ts';
import { APPLICATION_ID, sha256, trailer } from '../../../electron/core/school-file/image.ts';
import { readJournal } from '../../../electron/core/school-file/read-journal.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import {
  asAfterACrash,
  newSchoolFile,
  openSchoolFile,
  optionsIn,
  seedSchool,
  temporaryFolder,
} from '../../helpers/school-file.ts';
import { addPerson, folderOf, people } from './work.ts';

/** A small repeatable source of numbers below `limit`. */
function numbers(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

async function refusalOf(folder: string): Promise<string> {
  const { path } = optionsIn(folder);
  const before = readFileSync(path);
  const opened = await SchoolFile.open(optionsIn(folder)).catch((error: { data: { code: string } }) => error);
  if (opened instanceof SchoolFile) {
    await opened.close();
    return 'opened';
  }
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes('.lock') || name.includes('.tmp'))).toEqual([]);
  return opened.data.code;
}

async function databaseOf(work: string): Promise<Uint8Array> {
  const engine = await loadEngine();
  const db = new engine.Database();
  db.exec(work);
  return db.export();
}

describe('a damaged file', () => {
  let whole: Buffer;
  const folderWith = (bytes: Uint8Array) => {
    const folder = temporaryFolder();
    writeFileSync(optionsIn(folder).path, bytes);
    return folder;
  };
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'baton-test-'));
    const file = await SchoolFile.create(optionsIn(folder), seedSchool);
    addPerson(file, 'p1');
    await file.close();
    whole = readFileSync(file.path);
    rmSync(folder, { recursive: true });
  });

  it('is noticed whichever bit has flipped', async () => {
    const pick = numbers(7);
    const places = [
      ...Array.from({ length: 100 }, (_, byte) => byte),
      ...Array.from({ length: 36 }, (_, byte) => whole.length - 1 - byte),
      ...Array.from({ length: 60 }, () => pick(whole.length)),
    ];
    for (const byte of places) {
      const bytes = Buffer.from(whole);
      bytes[byte]! ^= 1 << pick(8);
      expect(await refusalOf(folderWith(bytes)), `byte ${byte}`).toBe('file.damaged');
    }
  });

  it.each([1, 15, 16, 60, 100, 4096, 20_000, -1, -36, -37])('is noticed when cut at %s', async (at) => {
    expect(['file.damaged', 'file.foreign']).toContain(await refusalOf(folderWith(whole.subarray(0, at))));
  });

  it('is told apart from what is empty, foreign or newer', async () => {
    expect(await refusalOf(folderWith(Buffer.alloc(0)))).toBe('file.empty');
    expect(await refusalOf(folderWith(Buffer.from('Dear colleague')))).toBe('file.foreign');
    const foreign = await databaseOf('CREATE TABLE person (id); PRAGMA user_version = 1');
    expect(await refusalOf(folderWith(foreign))).toBe('file.foreign');
    const newer = await databaseOf(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 999`);
    const sealed = Buffer.concat([newer, trailer(await sha256(newer))]);
    expect(await refusalOf(folderWith(sealed))).toBe('file.newer');
    const hollow = await databaseOf(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
    expect(await refusalOf(folderWith(Buffer.concat([hollow, trailer(await sha256(hollow))])))).toBe(
      'file.damaged',
    );
    expect(await SchoolFile.open(optionsIn(temporaryFolder())).catch((error) => error.data.code)).toBe(
      'file.missing',
    );
  });
});

describe('a journal', () => {
  const journalIn = (folder: string) => {
    const journals = join(folder, 'journals');
    const name = readdirSync(journals).find((one) => one.endsWith('.journal'));
    return join(journals, name!);
  };

  /** What is written of a journal: behind it lie zeros, over which the next record will be written. */
  const writtenOf = (bytes: Buffer) => bytes.findLastIndex((byte) => byte !== 0) + 1;

  async function crashed() {
    const file = await newSchoolFile();
    addPerson(file, 'p1');
    const before = writtenOf(readFileSync(journalIn(folderOf(file))));
    addPerson(file, 'p2');
    const left = asAfterACrash(folderOf(file));
    const path = journalIn(left);
    const bytes = readFileSync(path);
    const original = readFileSync(optionsIn(left).path);
    const openWith = async (journal: Buffer) => {
      writeFileSync(optionsIn(left).path, original);
      writeFileSync(path, journal);
      return SchoolFile.open(optionsIn(left));
    };
    return { left, path, before, bytes, end: writtenOf(bytes), openWith };
  }

  it('that stopped at any byte of its last record gives everything before that', async () => {
    const { path, before, bytes, end, openWith } = await crashed();
    const stopped = (at: number) => Buffer.from(bytes).fill(0, at);
    for (let at = before; at < end; at += 1) {
      const read = readJournal({ ...realDisk, read: () => stopped(at) }, path, {
        id: 'file-1',
        key: null,
      });
      expect(read, `stopped at ${at}`).toMatchObject({ damaged: false, steps: [{ seq: 1 }] });
    }
    for (const at of [before, before + 1, before + 16, before + 17, end - 1]) {
      const again = await openWith(stopped(at));
      expect([people(again), again.leftover], `stopped at ${at}`).toEqual([['p1'], null]);
      await again.close();
    }
  });

  it('that was cut is told, wherever it was cut', async () => {
    const { before, bytes, end, openWith } = await crashed();
    for (const at of [0, 3, 8, 20, 60, before - 1, before, before + 1, before + 40, end - 1, end, end + 15]) {
      const again = await openWith(bytes.subarray(0, at));
      expect(again.leftover, `cut at ${at}`).not.toBeNull();
      expect(people(again)).toEqual(at < before ? [] : at < end ? ['p1'] : ['p1', 'p2']);
      await again.close();
    }
    const whole = await openWith(bytes.subarray(0, end + 16));
    expect([people(whole), whole.leftover]).toEqual([['p1', 'p2'], null]);
    await whole.close();
  });

  it('that was never begun is no loss and no news', async () => {
    const { left, bytes } = await crashed();
    for (const at of [0, 3, 8, 20, 60]) {
      writeFileSync(join(left, 'journals', 'file-1.next.journal.new'), bytes.subarray(0, at));
      const again = await SchoolFile.open(optionsIn(left));
      expect([people(again), again.leftover]).toEqual([['p1', 'p2'], null]);
      await again.close();
      expect(readdirSync(join(left, 'journals'))).toEqual([]);
    }
  });

  it('with any bit flipped never gives a wrong row, and what cannot be replayed is kept and told', async () => {
    const { path, bytes, end, openWith } = await crashed();
    const pick = numbers(11);
    for (let round = 0; round < 60; round += 1) {
      const flipped = Buffer.from(bytes);
      flipped[pick(end)]! ^= 1 << pick(8);
      const again = await openWith(flipped);
      expect([[], ['p1']]).toContainEqual(people(again));
      expect(again.leftover).not.toBeNull();
      await again.close();
      expect(readFileSync(path).equals(flipped)).toBe(true);
    }
  });

  it('that is damaged keeps nothing from being safe that is done after it was told', async () => {
    const { left, before, bytes, openWith } = await crashed();
    const flipped = Buffer.from(bytes);
    flipped[before + 20]! ^= 1;
    const again = await openWith(flipped);
    addPerson(again, 'p3');
    const crashedAgain = await openSchoolFile(asAfterACrash(left));
    expect(people(crashedAgain)).toEqual(['p1', 'p3']);
    await again.close();
  });

  it('that has lost its end is not gone on from with what followed it', async () => {
    const disk = { ...realDisk };
    const file = await newSchoolFile({ disk });
    addPerson(file, 'p1');
    addPerson(file, 'p2');
    const first = journalIn(folderOf(file));
    let left = '';
    disk.writeWhole = async (path, parts) => {
      addPerson(file, 'p3');
      left = asAfterACrash(folderOf(file));
      await realDisk.writeWhole(path, parts);
    };
    await file.snapshot();
    const path = join(left, 'journals', basename(first));
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, writtenOf(bytes) - 30));
    const again = await openSchoolFile(left);
    expect(people(again)).toEqual(['p1']);
    expect(again.leftoverPaths).toHaveLength(2);
  });

  it('of another version of the file is kept and told, never applied', async () => {
    const { left } = await crashed();
    const { path } = optionsIn(left);
    const newer = await SchoolFile.open({ ...optionsIn(left), journals: join(left, 'elsewhere') });
    addPerson(newer, 'p9');
    await newer.close();
    const again = await SchoolFile.open(optionsIn(left));
    expect(people(again)).toEqual(['p9']);
    expect(again.leftoverPaths).toEqual([journalIn(left)]);
    await again.close();
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  it('that the file already holds is thrown away, as after a crash just behind the rename', async () => {
    const file = await newSchoolFile();
    addPerson(file, 'p1');
    const kept = asAfterACrash(folderOf(file));
    await file.snapshot();
    copyFileSync(file.path, optionsIn(kept).path);
    const again = await SchoolFile.open(optionsIn(kept));
    expect(people(again)).toEqual(['p1']);
    expect(again.leftover).toBeNull();
    await again.close();
    expect(readdirSync(join(kept, 'journals'))).toEqual([]);
  });
});
