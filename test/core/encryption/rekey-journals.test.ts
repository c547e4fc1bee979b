import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { FileKey } from '../../../electron/core/school-file/encryption/file-key.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { leftoversOf } from '../../../electron/core/versions/leftovers.ts';
import { cheapKey, PASSPHRASE } from '../../helpers/encrypted.ts';
import { asAfterACrash, optionsIn, seedSchool, temporaryFolder } from '../../helpers/school-file.ts';
import { addPerson } from '../school-file/work.ts';

const NEXT = 'eleven slow barges turn';
const journalIn = (folder: string) => {
  const [name] = readdirSync(join(folder, 'journals')).filter((one) => one.endsWith('.journal'));
  return join(folder, 'journals', name ?? '');
};

/** An open file beside which a journal of another version of it was kept, with two people who are not in it. */
async function withLeftover(key: FileKey | null) {
  const before = temporaryFolder();
  const first = await SchoolFile.create(optionsIn(before), seedSchool, key?.copy() ?? null);
  addPerson(first, 'p1', 'Quillfeather');
  addPerson(first, 'p2', 'Quillfeather');
  const folder = asAfterACrash(before);
  await first.close();
  const by = key === null ? undefined : { passphrase: PASSPHRASE };
  const other = await SchoolFile.open({ ...optionsIn(folder), journals: join(folder, 'elsewhere') }, by);
  addPerson(other, 'p3');
  await other.close();
  const open = () => SchoolFile.open(optionsIn(folder), by);
  return { folder, open };
}

const words = (file: SchoolFile) => leftoversOf(file).map(({ steps }) => steps.length);
const inClear = (folder: string) => readFileSync(journalIn(folder)).includes('Quillfeather');

it('what was kept from another version can be taken in under the new key, and under none', async () => {
  const { key } = await cheapKey();
  const { folder, open } = await withLeftover(key);
  const file = await open();
  onTestFinished(async () => void (await file.close()));
  expect(words(file)).toEqual([2]);
  const next = await cheapKey(NEXT);
  expect(await file.changeKey(next.key)).toEqual([]);
  expect(words(file)).toEqual([2]);
  expect(inClear(folder)).toBe(false);
  expect(await file.changeKey(null)).toEqual([]);
  expect(words(file)).toEqual([2]);
  await file.close();
  const again = await SchoolFile.open(optionsIn(folder));
  expect(words(again)).toEqual([2]);
  await again.close();
});

it('what was kept of a file in clear is encrypted with it, and can still be taken in', async () => {
  const { folder, open } = await withLeftover(null);
  const file = await open();
  expect(words(file)).toEqual([2]);
  const { key } = await cheapKey();
  expect(await file.changeKey(key)).toEqual([]);
  expect(inClear(folder)).toBe(false);
  await file.close();
  const again = await SchoolFile.open(optionsIn(folder), { passphrase: PASSPHRASE });
  expect(words(again)).toEqual([2]);
  expect(leftoversOf(again)[0]?.damaged).toBe(false);
  await again.close();
});

it('what does not check to its end stays so, without what could not be read', async () => {
  const { key } = await cheapKey();
  const { folder, open } = await withLeftover(key);
  const path = journalIn(folder);
  const bytes = readFileSync(path);
  const end = bytes.findLastIndex((byte) => byte !== 0);
  bytes[end - 40]! ^= 1;
  writeFileSync(path, bytes);
  const file = await open();
  const next = await cheapKey(NEXT);
  expect(await file.changeKey(next.key)).toEqual([]);
  expect(leftoversOf(file)).toMatchObject([{ damaged: true, steps: [{}] }]);
  await file.close();
});

it('what another key opens stays as it is, and is told', async () => {
  const { key } = await cheapKey();
  const { folder, open } = await withLeftover(key);
  const path = journalIn(folder);
  const bytes = readFileSync(path);
  bytes.write('00000000-0000-4000-8000-000000000000', 8, 'latin1');
  writeFileSync(path, bytes);
  const file = await open();
  const next = await cheapKey(NEXT);
  expect(await file.changeKey(next.key)).toEqual([path]);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  await file.close();
});
