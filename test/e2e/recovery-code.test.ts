import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { expectNoViolations } from './access.ts';
import { withBaton } from './app.ts';
import { button, keepRecoveryCode, nameSchool, typePassphrase } from './steps.ts';

const { inOneFolder } = withBaton();

const PASSPHRASE = 'seven quiet herons wade';

const unlock = async (page: Page) => {
  await page.getByRole('heading', { level: 1, name: /is locked$/ }).waitFor();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
};

test('killed before the recovery code was confirmed, Baton asks again until it is', async () => {
  const { begin } = await inOneFolder();
  const first = await begin();
  await nameSchool(first.page, 'Elm Park School');
  await typePassphrase(first.page, PASSPHRASE);
  await button(first.page, /Add people by hand/).click();
  await first.page.getByRole('heading', { name: /^Put the recovery code/ }).waitFor();
  await first.baton.end('SIGKILL');

  const second = await begin();
  const { page } = second;
  await unlock(page);
  await page.getByRole('heading', { name: 'Is the recovery code in the school’s safe?' }).waitFor();
  await expectNoViolations(page);
  await page.getByRole('textbox', { name: /^The passphrase now/ }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await keepRecoveryCode(page);
  await page.getByText('Locked with a passphrase').waitFor();
  await second.baton.end('SIGKILL');

  const third = await begin();
  await unlock(third.page);
  await third.page.getByText('Locked with a passphrase').waitFor();
});
