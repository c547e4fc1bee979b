import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { preferencesInFolder } from '../../electron/browser/preferences.ts';
import { usualPreferences } from '../../shared/contract/usual-preferences.ts';
import { finish, openArea } from '../helpers/area.ts';
import { temporaryFolder } from '../helpers/school-file.ts';

const open = (folder: string, reported: unknown[] = []) =>
  preferencesInFolder(folder, (error) => reported.push(error));

test('what was chosen in the browser shell holds at the next start, for its user’s eyes alone', async () => {
  const folder = temporaryFolder();
  expect(open(folder).read()).toEqual(usualPreferences);
  const first = open(folder);
  await Promise.all([first.write({ theme: 'light' }), first.write({ theme: 'dark' })]);
  await first.write({ staffColumns: ['post', 'team'] });
  expect(open(folder).read()).toEqual({
    ...usualPreferences,
    theme: 'dark',
    staffColumns: ['post', 'team'],
  });
  expect(readdirSync(folder)).toEqual(['browser-preferences.json']);
  if (process.platform !== 'win32')
    expect(statSync(join(folder, 'browser-preferences.json')).mode & 0o777).toBe(0o600);
});

test.each([
  ['torn', '{"theme": "da', usualPreferences],
  ['empty', '', usualPreferences],
  ['of another kind', '[1, 2]', usualPreferences],
  [
    'half right',
    '{"theme": "dark", "singleKeys": "perhaps", "more": 1}',
    { ...usualPreferences, theme: 'dark' },
  ],
])('a file of preferences that is %s is set aside, and Baton starts', async (_, text, held) => {
  const folder = temporaryFolder();
  const path = join(folder, 'browser-preferences.json');
  writeFileSync(path, text);
  const reported: unknown[] = [];
  const kept = open(folder, reported);
  expect(kept.read()).toEqual(held);
  expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe(text);
  expect(reported).toEqual([]);
  await kept.write({ singleKeys: false });
  expect(open(folder).read()).toEqual({ ...held, singleKeys: false });
});

test('a choice that cannot be written holds until Baton ends, and its user is told', async () => {
  const folder = join(temporaryFolder(), 'gone');
  const kept = open(folder);
  await expect(kept.write({ theme: 'dark' })).rejects.toMatchObject({
    data: { code: 'preferences.not-kept' },
  });
  expect(kept.read().theme).toBe('dark');
  expect(existsSync(folder)).toBe(false);
});

test('every page is told of a choice, and nothing else is taken for one', async () => {
  const { app, client } = await openArea();
  expect(await finish(client.app.prefer, { theme: 'dark' })).toMatchObject({ theme: 'dark' });
  await app.prefer({ singleKeys: false });
  expect(await client.app.preferences({})).toEqual({
    ...usualPreferences,
    theme: 'dark',
    singleKeys: false,
  });
  const given: object = { theme: 'dark', name: 'Laura Quill' };
  await expect(finish(client.app.prefer, given)).rejects.toThrow(/validation/i);
});
