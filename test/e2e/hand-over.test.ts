import { existsSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoViolations } from './access.ts';
import { withBaton } from './app.ts';
import { addPerson, button, goTo, keepRecoveryCode, nameSchool, typePassphrase } from './steps.ts';

const { start } = withBaton();

const PASSPHRASE = 'seven quiet herons wade';
const NEXT = 'eleven slow barges turn';

/** A private note on whoever comes first in the list. */
async function addNote(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Marsh/ }).first().click();
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await button(page, 'Add a note').click();
  const drawer = page.getByRole('dialog', { name: 'Add a note' });
  await drawer.getByRole('textbox').first().fill('Said in confidence.');
  await drawer.getByRole('textbox', { name: 'Who writes it' }).fill('The head');
  await button(drawer, 'Save the note').click();
  await page.getByText('Said in confidence.').first().waitFor();
}

const lines = (page: Page, list: string) =>
  page.getByRole('list', { name: list, exact: true }).getByRole('listitem').allInnerTexts();

test('a head leaves: chooses what passes, makes the file for the next head, and removes the old one', async () => {
  const baton = await start('browser');
  const { page, data } = baton;
  await nameSchool(page, 'Elm Park School');
  await typePassphrase(page, PASSPHRASE);
  await baton.makeSchool(() => button(page, /Add people by hand/).click());
  await keepRecoveryCode(page);
  await page.getByRole('dialog', { name: 'Add a person' }).waitFor();
  await page.keyboard.press('Escape');
  await addPerson(page, 'Ada', 'Marsh');
  await addPerson(page, 'Ben', 'Reed');

  await addNote(page);

  await goTo(page, 'Settings');
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Hand this file over' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hand this file over' }).waitFor();
  await page.getByRole('list', { name: 'In the new file', exact: true }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Private notes' }).isChecked()).toBe(false);
  expect(await lines(page, 'In the new file')).toContain('2 people');
  await expectNoViolations(page);

  // What is missing is said where it is typed; nothing is made.
  await button(page, 'Make the file').click();
  await page.getByText('Type at least 10 characters.').waitFor();

  // By keyboard alone.
  await page.getByRole('checkbox', { name: 'The history, in words' }).focus();
  await page.keyboard.press('Space');
  expect(await lines(page, 'Not in the new file')).toContain('1 private note');
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'Passphrase of the next head' }).fill(NEXT);
  await page.getByRole('textbox', { name: 'Type it again' }).fill(NEXT);
  const copy = await baton.take('handed-over.baton', () => page.keyboard.press('Enter'));
  await page.getByRole('heading', { name: 'The file is made' }).waitFor();
  await expectNoViolations(page);
  await page.getByRole('checkbox', { name: /^The next head has the file/ }).check();
  await button(page, 'Go on to this file').click();
  await page.getByRole('heading', { name: 'Your own file' }).waitFor();
  await expectNoViolations(page);
  await button(page, 'Keep it, and remind me').click();
  await page.getByText(/^Kept until/).waitFor();

  await button(page, 'Remove it from this computer').click();
  const dialog = page.getByRole('dialog', { name: 'Remove this file for good?' });
  await dialog.getByRole('textbox', { name: 'The passphrase of this file' }).fill('another one here');
  await page.keyboard.press('Enter');
  await dialog.getByText('That is not the passphrase of this file.').waitFor();
  await expectNoViolations(page);
  await dialog.getByRole('textbox', { name: 'The passphrase of this file' }).fill(PASSPHRASE);
  await button(dialog, 'Remove the file').click();
  await page.getByText(/^Removed the file/).waitFor();
  const kept = readdirSync(data, { recursive: true, encoding: 'utf8' });
  expect(kept.filter((name) => name.endsWith('.baton'))).toEqual(['handed-over.baton']);
  expect(existsSync(copy)).toBe(true);

  // The next head, with the file alone.
  await baton.give(copy, () => button(page, /Open a Baton file/).click());
  await page.getByRole('heading', { level: 1, name: /is locked$/ }).waitFor();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText('That is not the passphrase of this file.').waitFor();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(NEXT);
  await page.keyboard.press('Enter');
  await button(page, 'It is in the safe').click();
  await goTo(page, 'Staff');
  await page.getByText('Marsh').first().waitFor();
  await page.evaluate(() => {
    location.hash = '#/history';
  });
  await page.getByText(/^Handed over to the next head on/).waitFor();
  await expectNoViolations(page);
  expect(baton.troubles).toEqual([]);
});
