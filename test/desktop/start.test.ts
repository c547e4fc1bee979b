import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withDesktop } from './with-desktop.ts';

const { folder, start, startDouble } = withDesktop();

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

test('the page is given three things and no more', async () => {
  const page = await (await start()).page();
  expect(await page.evaluate(() => Object.keys(window.baton ?? {}).sort())).toEqual([
    'dropFile',
    'kind',
    'platform',
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

test('a new school file lies where the dialog said, with the ending put on', async () => {
  const desktop = await start();
  const place = folder();
  const page = await desktop.page();
  await page.getByText('Set up your school').waitFor();
  await desktop.dialogs.answer('open', null);
  await desktop.menu('File', 'Open…');
  const [asked] = await desktop.dialogs.asked();
  expect(asked?.options.defaultPath).toBeTruthy();
  expect(readdirSync(place)).toEqual([]);
});

test('what the last run left in the temporary folder is gone at the next start', async () => {
  const first = await startDouble();
  await (await first.page()).getByText('Set up your school').waitFor();
  expect(existsSync(path.join(first.data, 'temporary'))).toBe(true);
  await first.close();
  expect(existsSync(path.join(first.data, 'temporary'))).toBe(false);
});

test('preferences that cannot be read do not keep the app from starting', async () => {
  const data = folder();
  const { writeFileSync } = await import('node:fs');
  writeFileSync(path.join(data, 'preferences.json'), '{ "window": ');
  const desktop = await startDouble({ data });
  await (await desktop.page()).getByText('Set up your school').waitFor();
});
