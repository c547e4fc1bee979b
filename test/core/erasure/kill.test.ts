import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Disk } from '../../../electron/core/school-file/disk.ts';
import type { FileKey } from '../../../electron/core/school-file/encryption/file-key.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { canariesIn } from '../../helpers/canaries.ts';
import { dyingDisk } from '../../helpers/dying-disk.ts';
import { cheapKey } from '../../helpers/encrypted.ts';
import {
  erasableFile,
  erasableOptions,
  erasingOf,
  everyByte,
  openFinishing,
  PERSON,
} from '../../helpers/erasable.ts';
import { asAfterACrash, temporaryFolder } from '../../helpers/school-file.ts';

/** Opens the file, erases the person and closes it, on this disk. */
async function eraseOn(folder: string, key: FileKey | null, disk: Disk): Promise<void> {
  const options = erasableOptions(folder, { disk });
  const opened = await SchoolFile.open(options, key === null ? undefined : { key: key.copy() });
  const { erasing, file } = erasingOf(options, opened);
  await erasing.erase(
    () => ({ target: { kind: 'person', id: PERSON }, beside: [] }),
    () => undefined,
  );
  await file().close();
}

const holding = async (folder: string, key: FileKey | null) =>
  (await everyByte(folder, key)).flatMap(([path, bytes]) =>
    canariesIn(bytes).map((word) => `${path}: ${word}`),
  );

/** What is left where the computer stops while a file is opened that has something to finish. */
async function killedGoingOn(folder: string, key: FileKey | null, lives: number): Promise<string> {
  const file = await openFinishing(folder, key, dyingDisk(lives)).catch(() => null);
  await file?.close().catch(() => undefined);
  return asAfterACrash(folder);
}

const stateOf = (file: SchoolFile) =>
  file.query((db) => ({
    people: db.all(build.selectFrom('person').select('surname').orderBy('surname')).map((one) => one.surname),
    notes: db.all(build.selectFrom('note').select('words').where('person_id', '<>', PERSON).orderBy('id')),
    erasures: db.all(build.selectFrom('erasure').select(['kind'])).length,
    begun: db.all(build.selectFrom('setting').select('key').where('key', '=', 'erasing')).length,
  }));

it.each(['in clear', 'encrypted'])(
  'killed at changes of the disk from first to last, a file %s is not erased, or is erased wholly once it is opened again',
  { timeout: 480_000 },
  async (kind) => {
    const key = kind === 'encrypted' ? (await cheapKey()).key : null;
    const origin = temporaryFolder();
    await erasableFile(origin, key);
    const copyOf = () => {
      const folder = join(temporaryFolder(), 'copy');
      cpSync(origin, folder, { recursive: true });
      return folder;
    };
    const counting = dyingDisk(Number.POSITIVE_INFINITY);
    await eraseOn(copyOf(), key, counting);
    const total = counting.changes();
    expect(total).toBeGreaterThan(60);
    const outcomes = { untouched: 0, finished: 0 };
    // The torture stops at those between; encryption changes none of the order.
    const step = key === null ? 17 : 41;
    for (let lives = 0; lives < total; lives += step) {
      const folder = copyOf();
      const where = `killed at change ${lives + 1} of ${total}`;
      const disk = dyingDisk(lives);
      await eraseOn(folder, key, disk).catch(() => undefined);
      const left = asAfterACrash(folder);
      // What the file itself says before anybody goes on with it.
      const looked = await SchoolFile.look(erasableOptions(left), {
        why: new Error() as never,
        journals: 'replayed',
        ...(key !== null && { unlock: { key: key.copy() } }),
      });
      const before = stateOf(looked);
      await looked.close();
      if (before.erasures > 0) {
        expect(before.begun, where).toBe(0);
        expect(await holding(left, key), where).toEqual([]);
      }
      // Now and then the computer stops once more while it goes on.
      const again = lives % 5 === 0 ? await killedGoingOn(left, key, (lives * 7) % total) : left;
      const file = await openFinishing(again, key);
      const after = stateOf(file);
      await file.close();
      expect(after.begun, where).toBe(0);
      expect(after.notes, where).toHaveLength(3);
      if (before.begun > 0 || before.erasures > 0) {
        outcomes.finished += 1;
        expect(after, where).toMatchObject({ people: ['Reed'], erasures: 1 });
        expect(await holding(again, key), where).toEqual([]);
      } else {
        outcomes.untouched += 1;
        expect(after, where).toMatchObject({ people: ['Canarysurname', 'Reed'], erasures: 0 });
      }
    }
    expect(outcomes.untouched).toBeGreaterThan(5 / step);
    expect(outcomes.finished).toBeGreaterThan(30 / step);
  },
);
