import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withBaton } from './app.ts';
import { addPerson, button, goTo } from './steps.ts';

const { startOnSample, folder } = withBaton();

test('Ctrl+Z takes the latest change back and Ctrl+Shift+Z does it again, each named; in a field it undoes typing', async () => {
  const { page, troubles } = await startOnSample();
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

test('where what was done last stands for good, Ctrl+Z says so first, and takes the older step back only when pressed again', async () => {
  const { page, take, troubles } = await startOnSample();
  await goTo(page, 'Staff');
  await addPerson(page, 'Wilfrid', 'Ashcombe');
  await goTo(page, 'Impact');
  await button(page, 'Workbook').click();
  const leaves = page.getByRole('dialog', { name: 'What leaves in the workbook' });
  await take('Impact.xlsx', () => button(leaves, 'Make the workbook').click());
  await leaves.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page
    .getByText(/cannot be taken back\..* Undo once more takes back .*“Added Wilfrid Ashcombe”/)
    .waitFor();
  await button(page, 'Undo: Added Wilfrid Ashcombe').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Undid: Added Wilfrid Ashcombe.').waitFor();
  expect(await page.getByText(/cannot be taken back/).count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('an import that is taken back is said to be so on its last page, and can be done again there', async () => {
  const { page, give, troubles } = await startOnSample();
  const path = join(folder(), 'Staff.csv');
  writeFileSync(path, 'Forename,Surname,Job title\nWilfrid,Ashcombe,Teacher of Art\n');
  await goTo(page, 'Staff');
  await page.getByRole('link', { name: 'Import' }).first().click();
  await give(path, () => button(page, 'Choose a file').click());
  await button(page, /^Continue to questions/).click();
  await button(page, /^(Confirm these|Continue)/).click();
  await button(page, /^Import 1 person/).click();
  await page.getByRole('heading', { level: 1, name: 'Staff imported' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('This import was taken back: nobody is added and nothing is changed.').waitFor();
  await button(page, 'Redo the import').click();
  await page.getByText('1 person added').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Staff imported' }).waitFor();
  expect(troubles).toEqual([]);
});

test('the history lists what was done, takes one step back alone, and does it again, each said as what it was', async () => {
  const { page, troubles } = await startOnSample();
  await goTo(page, 'Staff');
  await addPerson(page, 'Wilfrid', 'Ashcombe');
  await addPerson(page, 'Maud', 'Ashcombe');
  await button(page, 'Sample school: this file').click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  await button(page, 'All areas').click();
  await page.getByRole('menuitemradio', { name: 'Flags' }).waitFor();
  const [all, ...areas] = await page.getByRole('menuitemradio').allInnerTexts();
  expect(all).toBe('All areas');
  expect(areas).toEqual([...areas].sort((a, b) => a.localeCompare(b, 'en-GB')));
  await page.keyboard.press('Escape');
  await button(page, 'Take back: Added Wilfrid Ashcombe').click();
  await page.getByText('Undid: Added Wilfrid Ashcombe.').waitFor();
  await page.getByText('Taken back', { exact: true }).first().waitFor();
  await page.getByRole('searchbox', { name: 'What was done' }).fill('maud');
  await button(page, 'Take back: Added Maud Ashcombe').waitFor();
  expect(await button(page, 'Take back: Added Wilfrid Ashcombe').count()).toBe(0);
  await page.getByRole('searchbox', { name: 'What was done' }).fill('wilfrid');
  await button(page, 'Do again: Added Wilfrid Ashcombe').click();
  await page.getByText('Did again: Added Wilfrid Ashcombe.', { exact: true }).waitFor();
  await button(page, 'Take back: Added Wilfrid Ashcombe').waitFor();
  expect(troubles).toEqual([]);
});

test('what a notice says was done can be undone beside it, and done again', async () => {
  const { page, troubles } = await startOnSample();
  await goTo(page, 'Stages');
  await page.getByLabel(/^Name or role/).fill('qureshi');
  await page.getByText('Imran Qureshi').first().focus();
  await page
    .getByRole('button', { name: /^Imran Qureshi/ })
    .first()
    .press('m');
  await page.getByText('Move Imran Qureshi to').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent.includes('Stage 6') === true);
  await page.keyboard.press('6');
  await page.getByRole('dialog').getByRole('textbox').first().fill('Leads the coding club.');
  await button(page, /^Place on Stage 6/).click();
  await page.getByText('Imran Qureshi is on Stage 6.').waitFor();
  await button(page, 'Undo').last().click();
  await page.getByText(/^Undid: Put Imran Qureshi on Stage 6/).waitFor();
  await button(page, 'Redo').last().click();
  await page.getByText(/^Did again: Put Imran Qureshi on Stage 6/).waitFor();
  expect(troubles).toEqual([]);
});

test('what a form of a person’s page kept can be undone in the notice that says so', async () => {
  const { page, troubles } = await startOnSample();
  await goTo(page, 'Staff');
  await page.getByRole('searchbox').first().fill('nair');
  await page.getByText('Nair, Priya').click();
  await page.getByRole('heading', { level: 1, name: 'Priya Nair' }).waitFor();
  await page.getByRole('tab', { name: /^Posts/ }).click();
  await button(page, 'Add leave').click();
  const form = page.getByRole('dialog', { name: 'Add leave' });
  await form.getByLabel('From').fill('1 December 2026');
  await form.getByLabel('Who said so').fill('Priya Nair');
  await button(form, 'Save the leave').click();
  await page.getByText('The leave is added.').waitFor();
  await button(page, 'Undo').last().click();
  await page.getByText(/^Undid: /).waitFor();
  expect(troubles).toEqual([]);
});

test('in two tabs the undo is the file’s: each names the same step, whichever tab did it', async () => {
  const { page, troubles } = await startOnSample();
  const other = await page.context().newPage();
  await other.goto(new URL('/', page.url()).href);
  await goTo(page, 'Staff');
  await goTo(other, 'Staff');
  await addPerson(page, 'Wilfrid', 'Ashcombe');
  await button(other, 'Undo: Added Wilfrid Ashcombe').waitFor();
  await addPerson(other, 'Maud', 'Ashcombe');
  await button(page, 'Undo: Added Maud Ashcombe').click();
  await page.getByText('Undid: Added Maud Ashcombe.').waitFor();
  await button(other, 'Redo: Added Maud Ashcombe').waitFor();
  await button(other, 'Undo: Added Wilfrid Ashcombe').click();
  await other.getByText('Undid: Added Wilfrid Ashcombe.').waitFor();
  await button(page, 'Nothing to undo since this file was opened').waitFor();
  expect(troubles).toEqual([]);
});

test('after the file was closed and opened again the history is there, and Ctrl+Z does not reach before that', async () => {
  const { page, troubles } = await startOnSample();
  await goTo(page, 'Staff');
  await addPerson(page, 'Wilfrid', 'Ashcombe');
  await button(page, /: this file$/).click();
  await page.getByRole('menuitem', { name: 'Close this file' }).click();
  await page.getByRole('heading', { name: 'Set up your school' }).waitFor();
  await button(page, /^Sample school/)
    .first()
    .click();
  await page.getByText('Everyone here is made up.').first().waitFor();
  await button(page, 'Nothing to undo since this file was opened').waitFor();
  await page.keyboard.press('Control+z');
  await page.evaluate(() => location.assign('#/history'));
  await button(page, 'Take back: Added Wilfrid Ashcombe').click();
  await page.getByText('Undid: Added Wilfrid Ashcombe.').waitFor();
  expect(troubles).toEqual([]);
});
