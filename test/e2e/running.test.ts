import { expect, test } from 'vitest';
import { withBaton } from './app.ts';
import { button, goTo } from './steps.ts';

const { startOnSample } = withBaton();

test('a register is marked and taken back by keyboard, and the ledger says so each time', async () => {
  const { page, troubles } = await startOnSample();
  await goTo(page, 'Staff');
  await page
    .getByRole('link', { name: /Okafor/ })
    .first()
    .click();
  await page.getByRole('list', { name: 'On programmes' }).getByRole('link').first().click();
  await page.getByText('Claire Pennington').waitFor();
  await page.getByRole('link', { name: 'Running' }).click();

  const mistry = page.getByRole('row').filter({ hasText: 'Sanjay Mistry' });
  await mistry.getByText('4 of 5 sessions, 1 missed').waitFor();
  await button(page, 'Register of Leading beyond the school').focus();
  await page.keyboard.press('Enter');
  const register = page.getByRole('dialog', { name: 'Leading beyond the school' });
  await register
    .getByRole('radiogroup', { name: 'Sanjay Mistry' })
    .getByRole('radio', { checked: true })
    .focus();
  // From 'Apologies' back to 'Caught up'.
  await page.keyboard.press('ArrowLeft');
  await button(register, 'Save the register').focus();
  await page.keyboard.press('Enter');
  await register.waitFor({ state: 'detached' });
  await mistry.getByText('5 of 5 sessions', { exact: true }).waitFor();
  await page.keyboard.press('Control+z');
  await mistry.getByText('4 of 5 sessions, 1 missed').waitFor();
  expect(troubles).toEqual([]);
});
