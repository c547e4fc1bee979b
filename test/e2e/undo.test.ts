import { expect, test } from 'vitest';
import { withBaton } from './app.ts';
import { addPerson, button, goTo, openSample } from './steps.ts';

const { start } = withBaton();

test('Ctrl+Z takes the latest change back and Ctrl+Shift+Z does it again, each named; in a field it undoes typing', async () => {
  const { page, troubles } = await start('browser');
  await openSample(page);
  await goTo(page, 'Staff');
  await addPerson(page, 'Wilfrid', 'Ashcombe');
  await button(page, 'Undo: Added Wilfrid Ashcombe').waitFor();
  const search = page.getByRole('searchbox').first();
  await search.fill('ashcombe');
  await page.getByText('Ashcombe, Wilfrid').waitFor();
  await page.keyboard.press('Control+z');
  expect(await page.getByText(/^Undid/).count()).toBe(0);
  await search.fill('');
  await page.getByRole('heading', { name: 'Staff', level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await page.getByText('Undid: Added Wilfrid Ashcombe.').waitFor();
  await search.fill('ashcombe');
  await page.getByText('Ashcombe, Wilfrid').waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: 'Staff', level: 1 }).focus();
  await button(page, 'Redo: Added Wilfrid Ashcombe').waitFor();
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('Did again: Added Wilfrid Ashcombe.').waitFor();
  await page.getByText('Ashcombe, Wilfrid').waitFor();
  expect(troubles).toEqual([]);
});

test('the history lists what was done, takes one step back alone, and says which later step rests on it', async () => {
  const { page, troubles } = await start('browser');
  await openSample(page);
  await goTo(page, 'Staff');
  await addPerson(page, 'Wilfrid', 'Ashcombe');
  await addPerson(page, 'Maud', 'Ashcombe');
  await button(page, 'Sample school: this file').click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  await button(page, 'Take back: Added Wilfrid Ashcombe').click();
  await page.getByText('Undid: Added Wilfrid Ashcombe.').waitFor();
  await page.getByText('Taken back', { exact: true }).first().waitFor();
  await page.getByRole('searchbox', { name: 'What was done' }).fill('maud');
  await button(page, 'Take back: Added Maud Ashcombe').waitFor();
  expect(await button(page, 'Take back: Added Wilfrid Ashcombe').count()).toBe(0);
  expect(troubles).toEqual([]);
});
