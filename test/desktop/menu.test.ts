import { expect, test } from 'vitest';
import { addPerson, goTo, openSample } from '../e2e/steps.ts';
import { withDesktop } from './with-desktop.ts';

const { start, startDouble } = withDesktop();

test('the Edit menu names the step that it takes back or does again', async () => {
  const desktop = await start();
  const page = await desktop.page();
  await openSample(page);
  await expect(desktop.menu('Edit', 'Undo a change')).rejects.toThrow();
  await goTo(page, 'Staff');
  await addPerson(page, 'Wilfrid', 'Ashcombe & Sons');
  await desktop.menu('Edit', 'Undo: Added Wilfrid Ashcombe && Sons');
  await page.getByText('Undid: Added Wilfrid Ashcombe & Sons.').waitFor();
  await desktop.menu('Edit', 'Redo: Added Wilfrid Ashcombe && Sons');
  await page.getByText('Did again: Added Wilfrid Ashcombe & Sons.').waitFor();
  await desktop.menu('Edit', 'History…');
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
});

test('what leads to another file asks first where something is typed in a dialog', async () => {
  const desktop = await start();
  const page = await desktop.page();
  await openSample(page);
  await goTo(page, 'Staff');
  const asked = page.getByText('What you typed here is not saved.');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Forename').fill('Wilfrid');
  // The page itself asks about the first; by then the menu has heard that something is typed.
  for (const words of [['New school file…'], ['Open…'], ['Close school file']]) {
    await desktop.menu('File', ...words);
    await asked.waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await asked.waitFor({ state: 'detached' });
  }
  expect(await page.getByLabel('Forename').inputValue()).toBe('Wilfrid');
  await desktop.menu('File', 'Close school file');
  await page.getByRole('button', { name: 'Leave without it' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await desktop.menu('File', 'Close school file');
  await page.getByText('Set up your school').waitFor();
});

test('closing the window and quitting ask first where something is typed in a dialog, and hold nobody', async () => {
  const desktop = await startDouble();
  const page = await desktop.page();
  await openSample(page);
  await goTo(page, 'Staff');
  const asked = page.getByText('What you typed here is not saved.');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Forename').fill('Wilfrid');
  // The page itself asks about the first; by then the app has heard that something is typed.
  await desktop.menu('File', 'New school file…');
  await asked.waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await asked.waitFor({ state: 'detached' });
  await desktop.order({ do: 'quit' });
  await asked.waitFor();
  await page.getByRole('button', { name: 'Leave without it' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Forename').fill('Maud');
  // Whoever closes again at once means it.
  for (let times = 0; times < 2; times += 1)
    await desktop.order({ do: 'close-window' }).catch(() => undefined);
  expect(await desktop.ended).toBe(0);
});

test('a window closes at once where what the app took for typed was sent a moment before', async () => {
  const desktop = await startDouble();
  const page = await desktop.page();
  await openSample(page);
  await page.evaluate(() => window.baton?.typed(true));
  await desktop.order({ do: 'quit' }).catch(() => undefined);
  expect(await desktop.ended).toBe(0);
});

test('Back and Forward turn the pages: from the View menu, by keys, and by the buttons that a mouse has for it', async () => {
  const desktop = await startDouble();
  const page = await desktop.page();
  const on = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  await openSample(page);
  await goTo(page, 'Staff');
  await goTo(page, 'Plans');
  await desktop.menu('View', 'Back');
  await on('Staff');
  await desktop.menu('View', 'Forward');
  await on('Plans');
  await page.keyboard.press(process.platform === 'darwin' ? 'Meta+[' : 'Alt+ArrowLeft');
  await on('Staff');
  await desktop.order({ do: 'emit', on: 'window', event: 'app-command', rest: ['browser-forward'] });
  await on('Plans');
  // It asks first where something is typed, as a browser's does.
  await goTo(page, 'Staff');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Forename').fill('Wilfrid');
  await desktop.order({ do: 'emit', on: 'window', event: 'app-command', rest: ['browser-backward'] });
  await page.getByText('What you typed here is not saved.').waitFor();
});

test('the File menu prints only on a page that prints', async () => {
  const desktop = await start();
  const page = await desktop.page();
  await openSample(page);
  await goTo(page, 'Staff');
  await expect(desktop.menu('File', 'Print…')).rejects.toThrow();
  await goTo(page, 'Plans');
  await page.getByRole('button', { name: /^Print these \d+ plans/ }).waitFor();
  await expect.poll(() => desktop.menu('File', 'Print…').then(() => 'chosen')).toBe('chosen');
});

test('while a rater has the computer the menu opens, undoes and names nothing', async () => {
  const desktop = await start();
  const page = await desktop.page();
  await openSample(page);
  await goTo(page, '360 reviews');
  await page.getByRole('link', { name: /Eze/ }).first().click();
  await page.getByRole('button', { name: /^Ask the \d+ their posts suggest/ }).click();
  await page
    .getByRole('button', { name: /^Answer on this computer: / })
    .first()
    .click();
  await page.getByLabel('Code, 4 to 8 digits').fill('4711');
  await page.getByLabel('The code again').fill('4711');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '360 form' }).waitFor();
  await expect
    .poll(() =>
      desktop.menu('File', 'Close school file').then(
        () => 'chosen',
        () => 'gone',
      ),
    )
    .toBe('gone');
  await expect(desktop.menu('Edit', 'History…')).rejects.toThrow();
});
