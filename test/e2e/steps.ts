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

/** Chooses from one of Mantine's selects, which are text boxes with a list. */
export async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).or(page.getByLabel(label)).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Adds somebody by hand on the staff page. */
export async function addPerson(page: Page, forename: string, surname: string): Promise<void> {
  await button(page, 'Add a person').first().click();
  const drawer = page.getByRole('dialog', { name: 'Add a person' });
  await drawer.getByLabel('Forename').fill(forename);
  await drawer.getByLabel('Surname').fill(surname);
  await button(drawer, 'Add the person').click();
  await page.getByText(`Added ${forename} ${surname}.`).waitFor();
}
