import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withBaton } from './app.ts';
import { button, goTo } from './steps.ts';

const { startOnSample } = withBaton();

const asked = (page: Page) => page.getByText('What you typed here is not saved.');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** On the staff page, come to from the plans, with a name in the drawer for somebody new. */
async function typing() {
  const inUse = await startOnSample();
  const { page } = inUse;
  await goTo(page, 'Plans');
  await goTo(page, 'Staff');
  await button(page, 'Add a person').click();
  await page.getByLabel('Forename').fill('Wilfrid');
  return inUse;
}

test('the browser’s Back asks before what is typed in a drawer is left, and then goes where it would have', async () => {
  const { page, troubles } = await typing();
  await page.evaluate(() => history.back());
  await asked(page).waitFor();
  expect(await page.getByLabel('Forename').inputValue()).toBe('Wilfrid');
  await button(page, 'Go on').click();
  await page.keyboard.type(' John');
  expect(await page.getByLabel('Forename').inputValue()).toBe('Wilfrid John');
  await page.evaluate(() => history.back());
  await asked(page).waitFor();
  await button(page, 'Leave without it').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.evaluate(() => history.back());
  await heading(page, 'Plans').waitFor();
  await page.evaluate(() => history.forward());
  await heading(page, 'Staff').waitFor();
  expect(troubles).toEqual([]);
});

test('a tab is closed without a word unless something is typed in a drawer and not saved', async () => {
  const { page } = await typing();
  const question = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  expect((await question).type()).toBe('beforeunload');
  await (await question).dismiss();
  await closing;
  expect(await page.getByLabel('Forename').inputValue()).toBe('Wilfrid');
  await page.getByLabel('Forename').press('Escape');
  await button(page, 'Leave without it').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const gone = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await gone;
});

test('a tab asks under the cover, too, before it takes what is typed with it, and its title tells nothing', async () => {
  const { page, troubles } = await typing();
  await page.keyboard.press('Alt+Shift+l');
  await page.getByText('Baton is covered').waitFor();
  expect(await page.title()).toBe('Covered · Baton');
  const question = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  await (await question).dismiss();
  await closing;
  await button(page, 'Show it again').click();
  expect(await page.getByLabel('Forename').inputValue()).toBe('Wilfrid');
  expect(await page.title()).toBe('Staff · Baton');
  expect(troubles).toEqual([]);
});

test('what is typed in a drawer as a meeting begins is out of sight until it ends, and is then handed back', async () => {
  const { page, troubles } = await typing();
  await page.keyboard.press('Alt+Shift+m');
  const room = page.getByRole('dialog', { name: 'Who is in the room?' });
  await room.getByRole('searchbox').fill('haddad');
  await room.getByRole('checkbox', { name: /Haddad/ }).check();
  await button(room, 'Start with 1 in the room').click();
  await page.getByText('Meeting mode is on.').waitFor();
  expect(await page.content()).not.toContain('Wilfrid');
  await page.keyboard.press('Alt+Shift+m');
  const written = page.getByRole('dialog', { name: 'What you were writing' });
  expect(await written.getByRole('textbox').inputValue()).toContain('Forename: Wilfrid');
  expect(troubles).toEqual([]);
});

test('a tab with something typed where it stands, in no drawer, is not closed without a word either', async () => {
  const { page } = await startOnSample();
  await goTo(page, 'Staff');
  await page.getByRole('link', { name: 'Nair, Priya' }).click();
  await button(page, /^Email: .* Edit$/).click();
  const email = page.getByRole('textbox', { name: 'Email' });
  await email.fill('priya.nair@harrowmere.example');
  const question = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  await (await question).dismiss();
  await closing;
  expect(await email.inputValue()).toBe('priya.nair@harrowmere.example');
  await email.press('Enter');
  await button(page, 'Email: priya.nair@harrowmere.example. Edit').waitFor();
  const gone = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await gone;
});

test('what is typed and another tab takes away is said to be gone and why', async () => {
  const { page, troubles } = await typing();
  const beside = await page.context().newPage();
  await beside.goto(new URL('/', page.url()).href);
  await beside.getByText('Everyone here is made up.').first().waitFor();
  await beside.getByRole('button', { name: 'Sample school: this file' }).click();
  await beside.getByRole('menuitem', { name: 'Close this file' }).click();
  await page.getByText('What was typed here and not saved is gone: the file was closed.').waitFor();
  await page.getByText('Set up your school').waitFor();
  // Nothing was typed there.
  await beside.getByText('Set up your school').waitFor();
  expect(await beside.getByText(/is gone/).count()).toBe(0);
  expect(troubles).toEqual([]);
});
