import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { schoolFilesIn } from '../../electron/desktop/options.ts';
import { addPerson, goTo } from '../e2e/steps.ts';
import { putSample } from '../helpers/sample-school.ts';
import { withDesktop } from './with-desktop.ts';

const { folder, startDouble, startOnSample } = withDesktop();

/** A school file in a folder with a space and an accent. */
async function schoolFile(): Promise<string> {
  const place = path.join(folder(), 'Ä b.baton');
  copyFileSync(await putSample(folder()), place);
  return place;
}

test('an open file is written and given back before the window goes', async () => {
  const { desktop } = await startOnSample();
  expect(await desktop.close()).toBe(0);
  const trace = desktop.lastTrace();
  expect(trace.filter((step) => /^(window close|window closed|app will-quit|app quit)$/.test(step))).toEqual([
    'window close',
    'window close',
    'window closed',
    'app will-quit',
    'app will-quit',
    'app quit',
  ]);
  const samples = readdirSync(path.join(desktop.data, 'samples'));
  expect(samples.filter((name) => !name.endsWith('.baton'))).toEqual([]);
});

test('closing while the file cannot be written asks first, tries again, and loses nothing where it is told to close', async () => {
  const file = await schoolFile();
  const drive = path.dirname(file);
  const desktop = await startDouble({ args: [file] });
  const page = await desktop.page();
  await page.getByText('Everyone here is made up.').first().waitFor();
  renameSync(drive, `${drive}-gone`);
  await goTo(page, 'Staff');
  await addPerson(page, 'Wilfrid', 'Ashcombe');
  await desktop.dialogs.answer('message', 0);
  await desktop.dialogs.answer('message', 1);
  const asked = desktop.order({ do: 'close-window' });
  expect(await desktop.ended).toBe(0);
  await asked.catch(() => undefined);
  expect(desktop.lastTrace().filter((step) => step === 'dialog message')).toHaveLength(2);
  renameSync(`${drive}-gone`, drive);
  const again = await startDouble({ data: desktop.data, args: [file] });
  const next = await again.page();
  await next.getByText('Everyone here is made up.').first().waitFor();
  await goTo(next, 'Staff');
  await next.getByRole('searchbox').first().fill('ashcombe');
  await next.getByText('Ashcombe, Wilfrid').waitFor();
  expect(await again.close()).toBe(0);
  expect(again.lastTrace()).not.toContain('dialog message');
});

test('quitting goes on after the close that it prevented', async () => {
  const { desktop } = await startOnSample();
  await desktop.order({ do: 'quit' });
  expect(await desktop.ended).toBe(0);
});

test('a file named at the start opens, as a path and as an address', async () => {
  const file = await schoolFile();
  for (const named of [file, pathToFileURL(file).href]) {
    const desktop = await startDouble({ args: [named] });
    await (await desktop.page()).getByText('Everyone here is made up.').first().waitFor();
    await desktop.close();
  }
});

test('a file that macOS asks for before the app is ready opens', async () => {
  const file = await schoolFile();
  const desktop = await startDouble({ openFiles: [file] });
  await (await desktop.page()).getByText('Everyone here is made up.').first().waitFor();
});

test('a second launch brings the first to the front, opens its file there, and touches nothing', async () => {
  const file = await schoolFile();
  const first = await startDouble();
  await (await first.page()).getByText('Set up your school').waitFor();
  const second = await startDouble({
    data: first.data,
    args: [path.basename(file)],
    cwd: path.dirname(file),
  });
  expect(await second.ended).toBe(0);
  expect(second.lastTrace()).toEqual(['app quit']);
  await (await first.page()).getByText('Everyone here is made up.').first().waitFor();
});

test('a file that a second launch brings waits where something is typed in a dialog', async () => {
  const file = await schoolFile();
  const { desktop, page } = await startOnSample();
  await goTo(page, 'Staff');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Forename').fill('Wilfrid');
  const second = await startDouble({ data: desktop.data, args: [file] });
  expect(await second.ended).toBe(0);
  await page.getByText('What you typed here is not saved.').waitFor();
  expect(await page.getByLabel('Forename').inputValue()).toBe('Wilfrid');
});

test('a file that is not there is said, and the app goes on', async () => {
  const desktop = await startDouble({ args: [path.join(folder(), 'gone.baton')] });
  await (await desktop.page()).getByText('Set up your school').waitFor();
  await expect
    .poll(async () => (await desktop.dialogs.asked()).find((one) => one.kind === 'message')?.options.message)
    .toMatch(/\w+/);
});

test('logging off on Windows ends the app with nothing lost', async () => {
  const desktop = await startDouble();
  const page = await desktop.page();
  await page.getByText('Open sample').click();
  await page.getByText('Everyone here is made up.').first().waitFor();
  await desktop.order({ do: 'emit', on: 'window', event: 'query-session-end' });
  await desktop.order({ do: 'emit', on: 'window', event: 'session-end' });
  await desktop.kill();
  expect(readdirSync(path.join(desktop.data, 'samples')).some((name) => name.endsWith('.baton'))).toBe(true);
});

test('sleep, a locked screen and shutting down are met', async () => {
  const { desktop } = await startOnSample();
  await desktop.order({ do: 'emit', on: 'powerMonitor', event: 'suspend' });
  await desktop.order({ do: 'emit', on: 'powerMonitor', event: 'lock-screen' });
  expect(await desktop.order({ do: 'emit', on: 'powerMonitor', event: 'shutdown' })).toBe(
    process.platform !== 'win32',
  );
  expect(await desktop.ended).toBe(0);
});

test.each(['rejection', 'exception'] as const)(
  'what nobody foresaw ends the app, and says no names: %s',
  async (how) => {
    const desktop = await startDouble();
    await (await desktop.page()).getByText('Set up your school').waitFor();
    await desktop.order({ do: 'fail', how });
    expect(await desktop.ended).toBe(1);
    expect(desktop.lastTrace()).toContain('dialog error');
    expect(desktop.output()).not.toContain('Laura Dunmore');
  },
);

test('windows are kept where they were, and nothing about people is kept with them', async () => {
  const desktop = await startDouble();
  await (await desktop.page()).getByText('Set up your school').waitFor();
  await desktop.close();
  expect(existsSync(path.join(desktop.data, 'preferences.json'))).toBe(true);
});

test('only school files are taken from a command line', () => {
  mkdirSync(path.join(folder(), 'x'), { recursive: true });
  const found = schoolFilesIn(
    [
      'electron',
      '.',
      '--flag',
      '--file=/x.baton',
      'a.baton',
      'file:///tmp/%C3%84%20b.baton',
      'file://%',
      'notes.txt',
    ],
    '/home/head',
  );
  expect(found).toEqual([path.resolve('/home/head', 'a.baton'), '/tmp/Ä b.baton']);
});
