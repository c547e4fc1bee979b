import path from 'node:path';
import { expect, test } from 'vitest';
import { button, goTo, keepRecoveryCode, nameSchool, typePassphrase } from '../e2e/steps.ts';
import { withDesktop } from './with-desktop.ts';

const { startDouble, startOnSample } = withDesktop();
const PASSPHRASE = 'seven quiet herons wade';

/** The double with a school that a passphrase opens. */
async function startOnPassphrase() {
  const desktop = await startDouble();
  const page = await desktop.page();
  await nameSchool(page, 'Elm Park School');
  await typePassphrase(page, PASSPHRASE);
  await desktop.dialogs.answer('save', path.join(desktop.data, 'Elm Park.baton'));
  await button(page, /Add people by hand/).click();
  await keepRecoveryCode(page);
  return { desktop, page };
}

test('a file with a passphrase is locked when the computer sleeps and when its screen is locked', async () => {
  const { desktop, page } = await startOnPassphrase();
  for (const event of ['suspend', 'lock-screen']) {
    await page.getByText('Locked with a passphrase').waitFor();
    await desktop.order({ do: 'emit', on: 'powerMonitor', event });
    await page.getByRole('heading', { name: 'Elm Park is locked' }).waitFor();
    await desktop.order({ do: 'emit', on: 'powerMonitor', event: 'unlock-screen' });
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
  }
  await page.getByText('Locked with a passphrase').waitFor();
  expect(await desktop.close()).toBe(0);
});

test('a file without one is covered while the screen is locked, as before', async () => {
  const { desktop, page } = await startOnSample();
  await desktop.order({ do: 'emit', on: 'powerMonitor', event: 'lock-screen' });
  await page.getByText('Baton is covered').waitFor();
  await page.reload();
  await page.getByText('Baton is covered').waitFor();
  await desktop.order({ do: 'emit', on: 'powerMonitor', event: 'unlock-screen' });
  await page.getByText('Everyone here is made up.').first().waitFor();
});

test('what is typed in a drawer is covered with the rest while the screen is locked, and is there afterwards', async () => {
  const { desktop, page } = await startOnSample();
  await goTo(page, 'Staff');
  await button(page, 'Add a person').click();
  const forename = page.getByLabel('Forename');
  await forename.fill('Wilfrid');
  await desktop.order({ do: 'emit', on: 'powerMonitor', event: 'lock-screen' });
  await page.getByText('Baton is covered').waitFor();
  expect(await forename.isVisible()).toBe(false);
  expect(await page.getByText('Staff').first().isVisible()).toBe(false);
  await desktop.order({ do: 'emit', on: 'powerMonitor', event: 'unlock-screen' });
  await forename.waitFor();
  expect(await forename.inputValue()).toBe('Wilfrid');
  await page.getByLabel('Surname').fill('Ashcombe');
  await button(page, 'Add the person').click();
  await page.getByText('Added Wilfrid Ashcombe.').waitFor();
});

test('what is typed when the screen is locked is handed back once a file with a passphrase is open again', async () => {
  const { desktop, page } = await startOnPassphrase();
  await page.getByLabel('Forename').fill('Wilfrid');
  await desktop.order({ do: 'emit', on: 'powerMonitor', event: 'lock-screen' });
  await page.getByRole('heading', { name: 'Elm Park is locked' }).waitFor();
  await desktop.order({ do: 'emit', on: 'powerMonitor', event: 'unlock-screen' });
  await page
    .getByText('What you were writing is handed back once it is open and no meeting is on.')
    .waitFor();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('Typed and not saved').inputValue()).toContain('Forename: Wilfrid');
});
