import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withDesktop } from './with-desktop.ts';

const { folder, kept, start, startDouble } = withDesktop();

test('the app starts and shows where to begin', async () => {
  const page = await (await start()).page();
  await page.getByText('Set up your school').waitFor();
});

test('closing the window ends the app without an error', async () => {
  const desktop = await startDouble();
  await (await desktop.page()).getByText('Set up your school').waitFor();
  expect(await desktop.close()).toBe(0);
  expect(desktop.output()).toBe('');
});

test('the page is given five things and no more', async () => {
  const page = await (await start()).page();
  expect(await page.evaluate(() => Object.keys(window.baton ?? {}).sort())).toEqual([
    'dropFile',
    'kind',
    'nothingTyped',
    'platform',
    'prints',
    'typed',
  ]);
  expect(await page.evaluate(() => Object.isFrozen(window.baton))).toBe(true);
  expect(await page.evaluate(() => typeof Reflect.get(window, 'require'))).toBe('undefined');
});

test('starting asks the network for nothing', async () => {
  const desktop = await startDouble();
  await (await desktop.page()).getByText('Set up your school').waitFor();
  const { blocked, leaks } = await desktop.seen();
  expect(blocked).toEqual([]);
  expect(leaks).toEqual([]);
});

test('opening asks in the documents folder, and cancelling changes nothing', async () => {
  const desktop = await start();
  const page = await desktop.page();
  await page.getByText('Set up your school').waitFor();
  await desktop.dialogs.answer('open', null);
  await desktop.menu('File', 'Open…');
  await expect.poll(async () => (await desktop.dialogs.asked()).length).toBe(1);
  const [asked] = await desktop.dialogs.asked();
  expect(asked?.options.filters).toEqual([{ name: 'Baton school files', extensions: ['baton'] }]);
  await page.getByText('Set up your school').waitFor();
});

test('a school file chosen from the menu opens, again by itself at the next start, and else as a recent one', async () => {
  const desktop = await start();
  const page = await desktop.page();
  await page.getByText('Open sample').click();
  await page.getByText('Everyone here is made up.').first().waitFor();
  // The name is typed without an ending, and a dialog puts none on.
  const copy = path.join(folder(), 'Our school');
  await desktop.dialogs.answer('save', copy);
  await desktop.menu('File', 'Save a copy…');
  await expect.poll(() => existsSync(`${copy}.baton`)).toBe(true);
  await desktop.menu('File', 'Close school file');
  await page.getByText('Set up your school').waitFor();
  await desktop.dialogs.answer('open', [`${copy}.baton`]);
  await desktop.menu('File', 'Open…');
  await page.getByText('Everyone here is made up.').first().waitFor();
  const again = await desktop.relaunch();
  kept(again);
  await (await again.page()).getByText('Everyone here is made up.').first().waitFor();
  await again.menu('File', 'Close school file');
  await (await again.page()).getByText('Set up your school').waitFor();
  await again.menu('File', 'Open recent', 'Our school');
  await (await again.page()).getByText('Everyone here is made up.').first().waitFor();
});

test('what the last run left in the temporary folder is gone at the next start', async () => {
  const first = await startDouble();
  await (await first.page()).getByText('Set up your school').waitFor();
  expect(existsSync(path.join(first.data, 'temporary'))).toBe(true);
  await first.close();
  expect(existsSync(path.join(first.data, 'temporary'))).toBe(false);
});

test('light or dark is one choice, from the menu or in the settings, and holds at the next start', async () => {
  const desktop = await start();
  const page = await desktop.page();
  await page.getByText('Open sample').click();
  await page.getByText('Everyone here is made up.').first().waitFor();
  const scheme = (of: typeof page) => of.locator('html').getAttribute('data-mantine-color-scheme');
  await desktop.menu('View', 'Appearance', 'Dark');
  await expect.poll(() => scheme(page)).toBe('dark');
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.getByText('Light', { exact: true }).click();
  await expect.poll(() => scheme(page)).toBe('light');
  // The page shows it before the app has kept it, which would come after what the menu chooses next.
  const preferences = () => JSON.parse(readFileSync(path.join(desktop.data, 'preferences.json'), 'utf8'));
  await expect.poll(preferences).toMatchObject({ theme: 'light' });
  await desktop.menu('View', 'Appearance', 'Dark');
  await expect.poll(() => scheme(page)).toBe('dark');
  const again = await desktop.relaunch();
  kept(again);
  const later = await again.page();
  await later.getByText('Everyone here is made up.').first().waitFor();
  expect(await scheme(later)).toBe('dark');
});

test('preferences that cannot be read do not keep the app from starting', async () => {
  const data = folder();
  writeFileSync(path.join(data, 'preferences.json'), '{ "window": ');
  const desktop = await startDouble({ data });
  await (await desktop.page()).getByText('Set up your school').waitFor();
});
