import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withBaton } from './app.ts';
import { button, goTo } from './steps.ts';

const { startOnSample } = withBaton();

const row = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Matches' }).getByRole('listitem').filter({ hasText: name });

test('a host who withdrew is replaced, a change shows its cost first, and all is accepted and undone, by keyboard', async () => {
  const { page, troubles } = await startOnSample();
  await goTo(page, 'Matching');
  await row(page, 'Joanna Firth')
    .getByText(/^Withdrew on/)
    .waitFor();
  await button(page, 'Propose again').focus();
  await page.keyboard.press('Enter');
  await row(page, 'Joanna Firth').getByText('Terence Odell').waitFor();
  await page.getByText('Proven: no other matching meets more or fits better.').waitFor();

  await button(page, 'Change the match of Gareth Mole').focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Change the match of Gareth Mole' });
  await drawer.getByRole('combobox', { name: 'Instead' }).focus();
  await page.keyboard.type('Nadia');
  // Nobody else may be left in the list: the arrow goes to whoever stands first when it comes.
  await page.getByRole('option', { name: /Nadia Farrow/ }).waitFor();
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const instead = drawer.getByRole('combobox', { name: 'Instead' });
  await expect.poll(() => instead.inputValue()).toContain('Nadia Farrow');
  await button(drawer, 'See what it costs').focus();
  await page.keyboard.press('Enter');
  await drawer.getByText(/It costs: 1 request fewer met/).waitFor();
  await drawer.getByText('Priya Nair: Nadia Farrow → nobody').waitFor();
  await button(drawer, 'Make this change').focus();
  await page.keyboard.press('Enter');
  await drawer.waitFor({ state: 'detached' });
  await row(page, 'Gareth Mole').getByText('Nadia Farrow').waitFor();
  await page.getByRole('heading', { name: 'No host yet' }).waitFor();

  await button(page, 'Accept 4 matches').focus();
  await page.keyboard.press('Enter');
  await row(page, 'Gareth Mole').getByText('Accepted').waitFor();
  await page.keyboard.press('Control+z');
  await button(page, 'Accept 4 matches').waitFor();
  expect(troubles).toEqual([]);
});

test('somebody who gives and a request are added on their pages, and are matched', async () => {
  const { page, troubles } = await startOnSample();
  await goTo(page, 'Matching');
  await page.getByRole('link', { name: 'Who gives', exact: true }).click();
  await button(page, 'Add somebody who gives').click();
  const giving = page.getByRole('dialog', { name: 'Add somebody who gives' });
  await giving.getByLabel('Or somebody from outside').fill('Winifred Ash');
  await giving.getByRole('combobox', { name: 'School' }).click();
  await page.getByRole('option', { name: 'Ottermere School' }).click();
  await giving.getByText('Expertise: none said').click();
  await giving.getByLabel('Science').check();
  await button(giving, 'Add to the pool').click();
  await page
    .getByRole('row', { name: /Winifred Ash/ })
    .getByText('Science')
    .waitFor();

  await page.getByRole('link', { name: 'Matching', exact: true }).first().click();
  await page.getByRole('link', { name: 'Requests', exact: true }).click();
  await button(page, 'Put in a request').click();
  const asking = page.getByRole('dialog', { name: 'Put in a request' });
  await asking.getByRole('combobox', { name: 'For', exact: true }).click();
  await page.getByRole('option', { name: 'Coaches' }).click();
  await asking.getByRole('combobox', { name: /Who asks/ }).click();
  await page.keyboard.type('Eze');
  await page.getByRole('option', { name: /Amara Eze/ }).click();
  await asking.getByText('Help with: none said').click();
  await asking.getByLabel('Science').check();
  await button(asking, 'Put in the request').click();
  await asking.waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'Matching', exact: true }).first().click();
  await page.getByRole('link', { name: /^Coaches/ }).click();
  await button(page, 'Propose again').click();
  await row(page, 'Amara Eze').getByText('Winifred Ash').waitFor();
  await row(page, 'Amara Eze').getByText('Knows Science').waitFor();
  expect(troubles).toEqual([]);
});
