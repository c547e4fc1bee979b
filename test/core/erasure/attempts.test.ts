import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportIn } from '../../../electron/core/erasure/record.ts';
import { pendingIn } from '../../../electron/core/erasure/target.ts';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
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

const backupsOf = (folder: string) =>
  readdirSync(join(folder, 'backups', 'file-1'))
    .filter((name) => name.endsWith('.baton'))
    .sort()
    .map((name) => join(folder, 'backups', 'file-1', name));

const holds = async (folder: string, key: FileKey) =>
  (await everyByte(folder, key)).filter(([, bytes]) => canariesIn(bytes).length > 0).map(([name]) => name);

/** A file in clear, the first of whose backups is under a passphrase of its own. */
async function withOneLocked(): Promise<{ folder: string; typed: FileKey; locked: string }> {
  const folder = temporaryFolder();
  await erasableFile(folder);
  const typed = (await cheapKey('typed for then')).key;
  const other = temporaryFolder();
  await erasableFile(other, typed);
  const [first] = backupsOf(folder);
  writeFileSync(first!, readFileSync(backupsOf(other)[0]!));
  return { folder, typed, locked: first!.slice(folder.length + 1) };
}

async function eraseOn(folder: string, typed: FileKey, disk: Disk): Promise<void> {
  const options = erasableOptions(folder, { disk });
  const { erasing, file } = erasingOf(options, await SchoolFile.open(options), [typed.id], typed);
  const asked = { target: { kind: 'person' as const, id: PERSON }, beside: [], locked: 'keep' as const };
  await erasing.erase(
    () => asked,
    () => undefined,
  );
  await file().close();
}

const recordOf = (file: SchoolFile) => {
  const row = file.query((db) => db.get(build.selectFrom('erasure').select('out_of_reach')));
  return row === undefined ? null : reportIn(row.out_of_reach);
};

it('killed anywhere and finished without the key that was typed for, it keeps the backup that was written anew, and counts what both attempts did', {
  timeout: 240_000,
}, async () => {
  const { folder: origin, typed, locked } = await withOneLocked();
  const copyOf = () => {
    const folder = join(temporaryFolder(), 'copy');
    cpSync(origin, folder, { recursive: true });
    return folder;
  };
  const whole = copyOf();
  const counting = dyingDisk(Number.POSITIVE_INFINITY);
  await eraseOn(whole, typed, counting);
  const opened = await SchoolFile.open(erasableOptions(whole));
  const uncut = recordOf(opened)!;
  await opened.close();
  expect(uncut.rewritten).toBeGreaterThan(2);
  const outcomes = { keptClean: 0, deleted: 0 };
  for (let lives = 0; lives < counting.changes(); lives += 11) {
    const where = `killed at change ${lives + 1} of ${counting.changes()}`;
    const folder = copyOf();
    await eraseOn(folder, typed, dyingDisk(lives)).catch(() => undefined);
    const left = asAfterACrash(folder);
    const isClean = !(await holds(left, typed)).some((name) => name.startsWith(locked));
    const again = await SchoolFile.open(erasableOptions(left));
    const begun = again.query(pendingIn) !== null;
    // It is backed up as it is opened and closed: one more that holds them, where it is not erased yet.
    await again.close();
    const all = begun ? backupsOf(left).length + 1 : uncut.rewritten;
    const file = await openFinishing(left, null);
    const said = recordOf(file);
    expect(file.query(pendingIn), where).toBeNull();
    await file.close();
    if (said === null) continue;
    expect(existsSync(join(left, locked)), where).toBe(isClean);
    expect(await holds(left, typed), where).toEqual([]);
    const lost = isClean ? [] : ['The backup of 23 November 2026 at 09:00'];
    outcomes[isClean ? 'keptClean' : 'deleted'] += 1;
    expect(said, where).toMatchObject({
      rewritten: all - lost.length,
      unread: [],
      deleted: [...uncut.deleted, ...lost],
      left: [],
      kept: [],
    });
  }
  expect(outcomes.keptClean).toBeGreaterThan(1);
  expect(outcomes.deleted).toBeGreaterThan(1);
});

it('where it cannot be noted what is about to be done to a backup, nothing is done to it', async () => {
  const { folder, typed } = await withOneLocked();
  const before = backupsOf(folder).map((path) => readFileSync(path));
  let writes = 0;
  const disk: Disk = {
    ...realDisk,
    rename: (from, to) => {
      // The first says that it was begun, the second that backups may be changed from now on.
      if (to.endsWith('Elm Park.baton') && ++writes > 2)
        throw Object.assign(new Error('No.'), { code: 'EIO' });
      realDisk.rename(from, to);
    },
  };
  await expect(eraseOn(folder, typed, disk)).rejects.toThrow();
  expect(writes).toBeGreaterThan(2);
  const after = backupsOf(folder).map((path) => readFileSync(path));
  expect(after.slice(0, before.length)).toEqual(before);
});
