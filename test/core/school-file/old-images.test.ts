import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSchoolFile } from '../../helpers/read-file.ts';
import {
  asAfterACrash,
  newSchoolFile,
  openSchoolFile,
  optionsIn,
  temporaryFolder,
} from '../../helpers/school-file.ts';
import { addPerson, people } from './work.ts';

const on = (day: string) => ({ clock: () => new Date(`${day}T09:00:00.000Z`) });

/** A file on which somebody worked on the first day of September and again on the last. */
async function workedOn() {
  const folder = temporaryFolder();
  const file = await newSchoolFile({ folder, ...on('2026-09-01') });
  addPerson(file, 'early', 'Xylander');
  await file.close();
  const again = await openSchoolFile(folder, on('2026-09-30'));
  addPerson(again, 'late', 'Marsh');
  await again.close();
  return folder;
}
const images = (folder: string) =>
  readSchoolFile(optionsIn(folder).path).list('SELECT DISTINCT seq FROM step_image ORDER BY seq');

it('images of what was done more than thirty days ago go at the next opening; the words stay', async () => {
  const folder = await workedOn();
  expect(images(folder)).toEqual([1, 2]);
  const file = await openSchoolFile(folder, on('2026-10-02'));
  await file.close();
  expect(images(folder)).toEqual([2]);
  const steps = readSchoolFile(optionsIn(folder).path).rows(
    'SELECT words, images_gone FROM step ORDER BY seq',
  );
  expect(steps).toEqual([
    { words: 'Added Ada Xylander', images_gone: 1 },
    { words: 'Added Ada Marsh', images_gone: 0 },
  ]);
});

it('nothing goes on the thirtieth day, and nothing is written for it', async () => {
  const folder = await workedOn();
  const before = readFileSync(optionsIn(folder).path).toString('base64');
  await (await openSchoolFile(folder, on('2026-10-01'))).close();
  expect(readFileSync(optionsIn(folder).path).toString('base64')).toBe(before);
});

it('a computer that stops before the file is written loses nothing of what was done since', async () => {
  const folder = await workedOn();
  const file = await openSchoolFile(folder, on('2026-10-02'));
  addPerson(file, 'after', 'Heath');
  const left = asAfterACrash(folder);
  expect(images(left)).toEqual([1, 2]);
  expect(readdirSync(join(left, 'journals')).filter((name) => name.endsWith('.journal'))).toHaveLength(1);
  const again = await openSchoolFile(left, on('2026-10-02'));
  expect(again.leftover).toBeNull();
  expect(people(again)).toEqual(['after', 'early', 'late']);
  await again.close();
  expect(images(left)).toEqual([2, 3]);
});
