import path from 'node:path';
import { expect, test } from 'vitest';
import { button, keepRecoveryCode, nameSchool, typePassphrase } from '../e2e/steps.ts';
import { withDesktop } from './with-desktop.ts';

const { startDouble, startOnSample } = withDesktop();
const PASSPHRASE = 'seven quiet herons wade';

test('a file with a passphrase is locked when the computer sleeps and when its screen is locked', async () => {
  const desktop = await startDouble();
  const page = await desktop.page();
  await nameSchool(page, 'Elm Park School');
  await typePassphrase(page, PASSPHRASE);
  await desktop.dialogs.answer('save', path.join(desktop.data, 'Elm Park.baton'));
  await button(page, /Add people by hand/).click();
  await keepRecoveryCode(page);
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
