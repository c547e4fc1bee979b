import { linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recentsInFolder } from '../../electron/core/recents.ts';
import { temporaryFolder } from '../helpers/school-file.ts';

const entry = (id: string) => ({
  id,
  name: 'Elm Park',
  path: `/schools/${id}.baton`,
  openedAt: '2026-11-23T09:00:00.000Z',
  meeting: false,
});

it('takes the place of the list whole, and never writes into the one that is there', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'recent.json');
  recentsInFolder(folder).opened(entry('first'));
  const before = readFileSync(path, 'utf8');
  // A second name of the file as it was: what is written into it would be seen here.
  linkSync(path, join(folder, 'as-it-was'));
  recentsInFolder(folder).opened(entry('second'));
  expect(readFileSync(join(folder, 'as-it-was'), 'utf8')).toBe(before);
  expect(
    recentsInFolder(folder)
      .list()
      .map(({ id }) => id),
  ).toEqual(['second', 'first']);
  expect(readdirSync(folder).sort()).toEqual(['as-it-was', 'recent.json']);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('sets a list aside that cannot be read', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'recent.json'), '[{"id": ');
  expect(recentsInFolder(folder).list()).toEqual([]);
  expect(readFileSync(join(folder, 'recent.json.unreadable'), 'utf8')).toBe('[{"id": ');
});
