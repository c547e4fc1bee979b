import { expect, test } from 'vitest';
import { withBaton } from './app.ts';
import { button, goTo } from './steps.ts';

const { startOnSample } = withBaton();

test('places are changed by hand, offered, taken up and turned down, by keyboard', async () => {
  const { page, troubles } = await startOnSample();
  const press = async (name: string | RegExp, within = page.locator('body')) => {
    await button(within, name).first().focus();
    await page.keyboard.press('Enter');
  };
  await goTo(page, 'Programmes');
  await page
    .getByRole('link', { name: /^(2026\/27|Leadership Pathways 2026\/27)/ })
    .first()
    .click();
  await press('More');
  await page.getByRole('menuitem', { name: 'Offer places' }).click();
  await page.getByRole('heading', { name: 'Offer places' }).waitFor();

  await press('Change by hand: Priya Nair');
  const drawer = page.getByRole('dialog', { name: 'Priya Nair' });
  await drawer.getByRole('radio', { name: 'Hold back' }).check();
  await drawer.getByText('With this, Priya Nair would lose the place that the rule offers.').waitFor();
  await drawer.getByRole('textbox', { name: 'Why' }).fill('Agreed with her to wait a year');
  await press('Keep the change', drawer);
  await page.getByText('Held back by hand: Agreed with her to wait a year').waitFor();
  await page.keyboard.press('Control+z');
  await button(page, 'Offer 2 places').waitFor();

  await press('Offer 2 places');
  await press('Offer these places', page.getByRole('dialog'));
  await press('Takes it up: Leila Haddad');
  await press('They take up the place', page.getByRole('dialog'));
  await button(page, 'Takes it up: Leila Haddad').waitFor({ state: 'detached' });
  await press('Turns it down: Priya Nair');
  await press('They turn down the place', page.getByRole('dialog'));
  await button(page, 'Turns it down: Priya Nair').waitFor({ state: 'detached' });

  await page
    .getByRole('link', { name: /^Leadership Pathways/ })
    .first()
    .click();
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  await row('Leila Haddad').getByText('Takes part').waitFor();
  await row('Priya Nair').getByText('Turned down').waitFor();
  expect(troubles).toEqual([]);
});
