import { basename } from 'node:path';
import { expect, it, vi } from 'vitest';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { FileKey } from '../../../electron/core/school-file/encryption/file-key.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { canariesBelow } from '../../helpers/canaries.ts';
import { cheapKey } from '../../helpers/encrypted.ts';
import {
  erasableFile,
  erasableOptions,
  erasingOf,
  openFinishing,
  PERSON,
  putConcern,
} from '../../helpers/erasable.ts';
import { temporaryFolder } from '../../helpers/school-file.ts';

const target = () => ({ target: { kind: 'person' as const, id: PERSON }, beside: [] });
const quietly = () => undefined;
const no = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};
const stateOf = (file: SchoolFile) =>
  file.query((db) => ({
    people: db.all(build.selectFrom('person').select('id')).length,
    erasures: db.all(build.selectFrom('erasure').select('seq')).length,
    begun: db.all(build.selectFrom('setting').select('key').where('key', '=', 'erasing')).length,
    steps: db
      .all(build.selectFrom('step').select('name').where('area', '=', 'erasure').orderBy('seq'))
      .map(({ name }) => name),
  }));

it('an allegation that somebody handed in after it was begun gives it up, and nothing goes on by itself', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  const { erasing, file } = erasingOf(
    erasableOptions(folder),
    await SchoolFile.open(erasableOptions(folder)),
  );
  let handedIn = false;
  const begun = erasing.erase(target, () => {
    if (!handedIn) putConcern(file(), null);
    handedIn = true;
  });
  await expect(begun).rejects.toMatchObject({
    data: {
      code: 'reviews.concern-waits',
      say: expect.stringMatching(/has not been passed on yet\. Nothing was erased\.$/),
      wayOut: expect.stringMatching(/safeguarding lead first.* Then erase again\.$/),
    },
  });
  expect(erasing.waiting()).toBeNull();
  expect(erasing.givenUp()).toMatchObject({ say: expect.stringContaining('Nothing was erased') });
  expect(stateOf(file())).toEqual({ people: 2, erasures: 0, begun: 0, steps: ['begin', 'giveUp'] });
  putConcern(file(), 'The safeguarding lead');
  await file().close();
  const later = await openFinishing(folder, null);
  expect(stateOf(later)).toMatchObject({ people: 2, erasures: 0 });
  const again = erasingOf(erasableOptions(folder), later);
  await again.erasing.erase(target, quietly);
  expect(again.erasing.givenUp()).toBeNull();
  await again.file().close();
  expect(canariesBelow(folder)).toEqual([]);
});

it('where backups were gone through already an allegation makes it wait, which is said, and it is finished once that is passed on', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  let refused = false;
  const disk: Disk = {
    ...realDisk,
    rename: (from, to) =>
      refused && basename(to) === 'Elm Park.baton' ? no('EIO') : realDisk.rename(from, to),
  };
  const options = erasableOptions(folder, { disk });
  const { erasing, file } = erasingOf(options, await SchoolFile.open(options));
  const begun = erasing.erase(target, (_, say) => {
    refused = say === 'Writing the file';
  });
  await expect(begun).rejects.toMatchObject({ data: { code: 'file.cannot-save' } });
  refused = false;
  putConcern(file(), null);
  const waits = {
    say: expect.stringContaining('Backups may be without them already, so the erasure waits.'),
    wayOut: expect.stringMatching(
      /safeguarding lead first.* when the file is opened next, or from Settings\.$/,
    ),
  };
  await expect(erasing.tryAgain(quietly)).rejects.toMatchObject({
    data: { code: 'reviews.concern-waits', ...waits },
  });
  expect(erasing.waiting()).toMatchObject({ target: { id: PERSON }, problem: waits });
  await file().close();
  const opened = await openFinishing(folder, null);
  expect(stateOf(opened)).toMatchObject({ people: 2, erasures: 0, begun: 1 });
  putConcern(opened, 'The safeguarding lead');
  await opened.close();
  const later = await openFinishing(folder, null);
  expect(stateOf(later)).toMatchObject({ people: 1, erasures: 1, begun: 0 });
  await later.close();
  expect(canariesBelow(folder)).toEqual([]);
});

it('an erasure that was finished is said to be, where only the opening of the file afterwards fails', async () => {
  const folder = temporaryFolder();
  await erasableFile(folder);
  let fails = false;
  const disk: Disk = {
    ...realDisk,
    readWhole: async (path) => (fails ? no('EIO') : realDisk.readWhole(path)),
  };
  const options = erasableOptions(folder, { disk });
  const { erasing, file } = erasingOf(options, await SchoolFile.open(options));
  const begun = erasing.erase(target, (_, say) => {
    fails = say === 'Opening the file';
  });
  await expect(begun).rejects.toMatchObject({
    data: {
      code: 'file.unreadable',
      say: expect.stringMatching(/^It was erased, but the file could not be opened again\. /),
      wayOut: expect.stringMatching(/Check that you may open files.* Settings then lists the erasure\.$/),
    },
  });
  expect(() => file().query(() => null)).toThrow();
  const later = await openFinishing(folder, null);
  expect(stateOf(later)).toMatchObject({ people: 1, erasures: 1, begun: 0 });
  await later.close();
});

it.each(['the closing', 'the opening'] as const)(
  'no copy of the key stays in memory where %s of the file fails, while erasing or going on',
  async (what) => {
    const folder = temporaryFolder();
    const { key } = await cheapKey();
    await erasableFile(folder, key);
    let fails = false;
    const disk: Disk = {
      ...realDisk,
      readWhole: async (path) => (fails && what === 'the opening' ? no('EIO') : realDisk.readWhole(path)),
    };
    const options = erasableOptions(folder, { disk });
    const original = FileKey.prototype.copy;
    const copies: FileKey[] = [];
    vi.spyOn(FileKey.prototype, 'copy').mockImplementation(function (this: FileKey) {
      const copy = original.call(this);
      copies.push(copy);
      return copy;
    });
    try {
      const opened = await SchoolFile.open(options, { key: key.copy() });
      const { erasing } = erasingOf(options, opened);
      if (what === 'the closing')
        vi.spyOn(opened, 'close').mockImplementation(async () => {
          fails = true;
          return no('EIO');
        });
      const begun = erasing.erase(target, () => {
        fails = true;
      });
      await expect(begun).rejects.toThrow();
      fails = false;
      vi.mocked(opened.close).mockRestore?.();
      await opened.close();
      const again = await SchoolFile.open(options, { key: key.copy() });
      expect(stateOf(again)).toMatchObject({ begun: 1 });
      if (what === 'the closing') vi.spyOn(again, 'close').mockImplementation(async () => no('EIO'));
      else fails = true;
      await expect(erasingOf(options, again).erasing.goOn(again)).rejects.toThrow();
      vi.mocked(again.close).mockRestore?.();
      await again.close();
      expect(copies.length).toBeGreaterThan(3);
      expect(copies.map(({ isDropped }) => isDropped)).toEqual(copies.map(() => true));
    } finally {
      vi.restoreAllMocks();
    }
  },
);
