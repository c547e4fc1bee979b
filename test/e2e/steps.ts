import type { Locator, Page } from 'playwright-core';

/** What users do, by what they see: roles and words, never a class or a test id. */
export const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name });

export async function openSample(page: Page): Promise<void> {
  await button(page, /look round a sample school/i).click();
  await page.getByText('Everyone here is made up.').first().waitFor();
}

/** On the first page: a file that no passphrase opens, which is what most journeys are not about. */
export async function doWithoutPassphrase(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Do without a passphrase' }).check();
}

/** On the first page: a school with everything but its passphrase. */
export async function nameSchool(page: Page, name: string): Promise<void> {
  await page.getByLabel('School’s name').fill(name);
  await choose(page, 'Phase', 'Secondary');
  await page.getByRole('combobox', { name: 'Local authority' }).fill('Havering');
  await page.keyboard.press('Escape');
}

/** On the first page: a passphrase, typed twice. */
export async function typePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase for this file' }).fill(passphrase);
  await page.getByRole('textbox', { name: 'Type it again' }).fill(passphrase);
}

/** Takes the recovery code that is shown, says that it is in the safe, and goes on. */
export async function keepRecoveryCode(page: Page): Promise<string> {
  const code = await page.getByRole('list', { name: /^The recovery code/ }).innerText();
  await page.getByRole('checkbox', { name: /^I have printed it/ }).check();
  await button(page, 'Go on').click();
  return code.replaceAll(/\s+/g, ' ');
}

/** Goes to an area by the navigation beside every page. */
export async function goTo(page: Page, area: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${area}`) })
    .first()
    .click();
  // Home is headed by the day; every other area by its own name.
  const heading = area === 'Home' ? /^\w+ \d+ \w+$/ : area;
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/**
 * A dialog takes the focus a moment after it is there: a Tab in between would move on in the page under it, and a list
 * that is opened would close again.
 */
export async function dialogHasFocus(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const onTop = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
    return onTop === undefined || onTop.contains(document.activeElement);
  });
}

/** Chooses from one of Mantine's selects, which are text boxes with a list. */
export async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label }).or(page.getByLabel(label)).first();
  await field.waitFor();
  await dialogHasFocus(page);
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Adds somebody by hand on the staff page, which in a file without people leads there with a link. */
export async function addPerson(page: Page, forename: string, surname: string): Promise<void> {
  await button(page, 'Add a person')
    .or(page.getByRole('link', { name: 'Add a person' }))
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: 'Add a person' });
  await drawer.getByLabel('Forename').fill(forename);
  await drawer.getByLabel('Surname').fill(surname);
  await button(drawer, 'Add the person').click();
  await page.getByText(`Added ${forename} ${surname}.`).waitFor();
}

/** On the first page: makes a school that no passphrase opens, with Ada Marsh in it. */
export async function makeSchoolOfAda(page: Page): Promise<void> {
  await nameSchool(page, 'Elm Park School');
  await doWithoutPassphrase(page);
  await button(page, /Add people by hand/).click();
  await page.getByRole('dialog', { name: 'Add a person' }).waitFor();
  await page.keyboard.press('Escape');
  await addPerson(page, 'Ada', 'Marsh');
}
