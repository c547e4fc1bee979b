import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoViolations } from './access.ts';
import { shells, withBaton } from './app.ts';
import { addPerson, button, goTo, keepRecoveryCode, nameSchool, typePassphrase } from './steps.ts';

const { folder, inOneFolder, start } = withBaton();

const PASSPHRASE = 'seven quiet herons wade';
const NEXT = 'eleven slow barges turn';

const isLocked = (page: Page) => page.getByRole('heading', { level: 1, name: /is locked$/ }).waitFor();

/** Where names stand in clear below a folder; a browser's own profile is not Baton's. */
function inClear(data: string, words: readonly string[]): string[] {
  return readdirSync(data, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((one) => one.isFile())
    .flatMap((one) => {
      const bytes = readFileSync(join(one.parentPath, one.name));
      return words.filter((word) => bytes.includes(word)).map((word) => `${word} in ${one.name}`);
    });
}

test.each(shells)(
  'a school with a passphrase, %s: made, locked by key, opened where one was, passphrase forgotten and changed',
  async (shell) => {
    const baton = await start(shell);
    const { page } = baton;
    await nameSchool(page, 'Elm Park School');
    await typePassphrase(page, PASSPHRASE);
    await expectNoViolations(page);
    await baton.makeSchool(() => button(page, /Add people by hand/).click());
    await page.getByRole('heading', { name: 'Put the recovery code in the school’s safe' }).waitFor();
    await expectNoViolations(page);
    const code = await keepRecoveryCode(page);
    await page.getByRole('dialog', { name: 'Add a person' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Locked with a passphrase').waitFor();

    await goTo(page, 'Settings');
    const locksAlso = { desktop: 'when the computer sleeps', browser: 'when no tab of Baton has been open' };
    await page.getByText(locksAlso[shell]).waitFor();
    await expectNoViolations(page);
    await page.keyboard.press('Control+Shift+L');
    await isLocked(page);
    await expectNoViolations(page);
    expect(await page.locator('body').innerText()).not.toContain('Academic year');
    // By keyboard alone: the field has the focus.
    await page.keyboard.type('another one here');
    await page.keyboard.press('Enter');
    await page.getByText('That is not the passphrase of this file.').waitFor();
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();

    // What is being written when it locks is handed back, and lies nowhere that can be read meanwhile.
    await goTo(page, 'Staff');
    await page.getByRole('link', { name: 'Add a person' }).click();
    await page.getByLabel('Forename').fill('Wilfrid');
    await page.keyboard.press('Control+Shift+L');
    await isLocked(page);
    expect(await page.content()).not.toContain('Wilfrid');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    const written = page.getByRole('dialog', { name: 'What you were writing' });
    expect(await written.getByRole('textbox').inputValue()).toMatch(/^Add a person\nForename: Wilfrid\n/);
    await expectNoViolations(page);
    await button(written, 'I have what I need').click();
    await written.waitFor({ state: 'detached' });
    // The form itself is where it was.
    await page.getByLabel('Forename').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await goTo(page, 'Settings');
    await button(page, 'Lock now').click();
    await isLocked(page);
    await button(page, 'Use the recovery code').click();
    await page.getByRole('textbox', { name: 'Recovery code' }).fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Choose a new passphrase' }).waitFor();
    await expectNoViolations(page);
    await page.getByRole('textbox', { name: 'New passphrase' }).fill(NEXT);
    await page.getByRole('textbox', { name: 'Type it again' }).fill(NEXT);
    await button(page, 'Set the passphrase').click();
    await keepRecoveryCode(page);
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();

    await button(page, 'Remove the passphrase').click();
    const drawer = page.getByRole('dialog', { name: 'Remove the passphrase' });
    await expectNoViolations(page);
    await drawer.getByRole('textbox', { name: 'The passphrase now' }).fill(NEXT);
    await button(drawer, 'Remove the passphrase').click();
    await button(page, 'Set a passphrase').waitFor();
    expect(baton.troubles).toEqual([]);
    const file = await baton.leave();
    expect(file.list('SELECT name FROM school')).toEqual(['Elm Park School']);
  },
);

test('killed and started again, Baton asks for the passphrase and has everything; no name was ever in clear', async () => {
  const { data, context, begin } = await inOneFolder();
  // The file's own name is in the list of recent files, as for every file.
  const words = ['Quillfeather', 'Added Ada', 'Havering', PASSPHRASE];

  const first = await begin();
  await nameSchool(first.page, 'Elm Park School');
  await typePassphrase(first.page, PASSPHRASE);
  await button(first.page, /Add people by hand/).click();
  await keepRecoveryCode(first.page);
  await first.page.getByRole('dialog', { name: 'Add a person' }).waitFor();
  await first.page.keyboard.press('Escape');
  await addPerson(first.page, 'Ada', 'Quillfeather');
  expect(inClear(data, words)).toEqual([]);
  await first.baton.end('SIGKILL');
  expect(inClear(data, words)).toEqual([]);

  const second = await begin();
  await isLocked(second.page);
  await second.page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await second.page.keyboard.press('Enter');
  await goTo(second.page, 'Staff');
  await second.page.getByText('Quillfeather').first().waitFor();

  // A list that is taken in waits encrypted too.
  const list = join(folder(), 'staff.csv');
  writeFileSync(list, 'Forename,Surname,Job title\nBen,Quillfeather-Marsh,Teacher\n');
  await second.page.evaluate(() => {
    location.hash = '#/staff/import';
  });
  const [chooser] = await Promise.all([
    second.page.waitForEvent('filechooser'),
    button(second.page, 'Choose a file').click(),
  ]);
  await chooser.setFiles(list);
  await second.page.getByText('Quillfeather-Marsh').first().waitFor({ timeout: 30_000 });
  expect(inClear(data, words)).toEqual([]);
  await goTo(second.page, 'Staff');

  // Two tabs are one Baton: locked in one, nothing is left on the other.
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    second.page.evaluate(() => void open(location.href)),
  ]);
  await opened.getByText('Quillfeather').first().waitFor();
  await opened.keyboard.press('Control+Shift+L');
  for (const page of [opened, second.page]) {
    await isLocked(page);
    expect(await page.locator('body').innerText()).not.toContain('Quillfeather');
  }
  expect(inClear(data, words)).toEqual([]);
});
