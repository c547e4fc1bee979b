import { expect, test } from 'vitest';
import { withBaton } from './app.ts';
import { button, goTo } from './steps.ts';

const { startOnSample } = withBaton();

test('follow-ups are answered together and a fact is taken over by keyboard; the figure then opens who it is', async () => {
  const { page, troubles } = await startOnSample();
  await goTo(page, 'Impact');
  const promoted = page.getByRole('region', { name: 'Figures by programme' });
  await button(promoted, '1: Promoted, All').waitFor();
  await page.getByRole('link', { name: 'Follow-ups' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('4 participants').waitFor();
  await page.getByRole('checkbox', { name: 'All' }).focus();
  await page.keyboard.press('Space');
  await button(page, 'Nothing changed for 4').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Nobody is due').waitFor();
  const takeOver = button(page, /^Take over: Kwame Boateng, Promoted to Head of Geography/);
  await takeOver.focus();
  await page.keyboard.press('Enter');
  await page.getByText(/^Kwame Boateng: Promoted to Head of Geography/).waitFor();
  // The list is read anew after each step: the button of before must not be the one that is pressed next.
  await takeOver.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await takeOver.focus();
  await page.keyboard.press('Enter');
  await takeOver.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Impact', exact: true }).first().click();
  await button(promoted, '2: Promoted, All').focus();
  await page.keyboard.press('Enter');
  const behind = page.getByRole('dialog', { name: 'Promoted, All' });
  await behind.getByRole('link', { name: 'Kwame Boateng' }).waitFor();
  await page.keyboard.press('Escape');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Print').click()]);
  expect(download.suggestedFilename()).toMatch(/^Impact - \d{4}-\d\d-\d\d\.pdf$/);
  expect(troubles).toEqual([]);
});
