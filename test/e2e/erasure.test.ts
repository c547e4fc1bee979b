import { expect, test } from 'vitest';
import { canaries, canariesBelow } from '../helpers/canaries.ts';
import { expectNoViolations } from './access.ts';
import { withBaton } from './app.ts';
import { addPerson, button, doWithoutPassphrase, goTo, nameSchool } from './steps.ts';

const { start } = withBaton();

test('somebody is erased by keyboard: nothing on the disk holds them, and the record does not say who it was', async () => {
  const { page, data, leave, troubles } = await start('browser');
  await page.setViewportSize({ width: 1280, height: 800 });
  await nameSchool(page, 'Elm Park School');
  await doWithoutPassphrase(page);
  await button(page, /Add people by hand/).click();
  await page.getByRole('dialog', { name: 'Add a person' }).waitFor();
  await page.keyboard.press('Escape');
  await addPerson(page, 'Ben', 'Reed');
  await addPerson(page, canaries.forename, canaries.surname);
  await goTo(page, 'Staff');
  await page
    .getByRole('link', { name: new RegExp(canaries.surname) })
    .first()
    .press('Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(canaries.surname) }).waitFor();
  expect(canariesBelow(data).length).toBeGreaterThan(0);

  await page.getByRole('tab', { name: 'Record' }).press('Enter');
  await button(page, 'Erase…').press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Erase .*\?$/ });
  await dialog.getByText('What goes, for good').waitFor();
  await expectNoViolations(page);
  const surname = dialog.getByRole('textbox', { name: /^Type their surname/ });
  await surname.fill('Reed');
  await surname.press('Enter');
  await dialog.getByText('That is not their surname.').waitFor();
  await surname.fill(canaries.surname.toLowerCase());
  await surname.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Erasures' }).waitFor();
  await page.getByText('A person, and all that was held about them').waitFor();
  await expectNoViolations(page);
  expect(canariesBelow(data)).toEqual([]);

  await goTo(page, 'Staff');
  await page.getByText('Reed').first().waitFor();
  expect(await page.getByText(canaries.surname).count()).toBe(0);
  expect(canariesBelow(data)).toEqual([]);

  // Somebody called so is added again only once Baton has asked.
  await button(page, 'Add a person').first().press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Add a person' });
  await drawer.getByLabel('Forename').fill(canaries.forename);
  await drawer.getByLabel('Surname').fill(canaries.surname);
  await page.keyboard.press('Enter');
  await drawer.getByText(/may be somebody who was erased from this file/).waitFor();
  await expectNoViolations(page);
  await drawer.getByLabel('Surname').fill('Calder');
  await button(drawer, 'Add the person').waitFor();
  await drawer.getByLabel('Surname').fill(canaries.surname);
  await page.keyboard.press('Enter');
  await button(drawer, 'Add them all the same').press('Enter');
  await page.getByText(`Added ${canaries.forename} ${canaries.surname}.`).waitFor();
  expect(troubles).toEqual([]);
  const file = await leave();
  expect(file.list('SELECT surname FROM person ORDER BY surname')).toEqual([canaries.surname, 'Reed']);
  expect(file.count('erasure')).toBe(1);
});
