import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoViolations } from './access.ts';
import { withBaton } from './app.ts';
import { button, goTo, openSample } from './steps.ts';

const { start } = withBaton();
const words = (page: Page) => page.locator('body').innerText();
const picture = (page: Page, name: string) =>
  process.env.SHOTS === undefined ? null : page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) });

test('one rater answers at the laptop by keyboard, and gets at nothing else until the code is typed', async () => {
  const baton = await start('browser');
  const { page } = baton;
  await openSample(page);
  await goTo(page, '360 reviews');
  await page.getByRole('link', { name: /Eze/ }).first().click();
  await button(page, /^Ask the \d+ their posts suggest/).click();
  const giving = button(page, /^Answer on this computer: /).first();
  const rater = ((await giving.getAttribute('aria-label')) ?? '').replace('Answer on this computer: ', '');
  const review = page.url();
  const second = await page.context().newPage();
  await second.goto(new URL('/', review).href);
  await second.getByRole('heading', { name: 'Needs you' }).waitFor();
  await page.bringToFront();

  await giving.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Answer on this computer/ });
  await dialog.getByLabel('Code, 4 to 8 digits').waitFor();
  await expectNoViolations(page);
  await picture(page, 'give');
  await page.keyboard.type('4711');
  await dialog.getByLabel('The code again').focus();
  await page.keyboard.type('4712');
  await page.keyboard.press('Enter');
  await dialog.getByText('The two codes differ.').waitFor();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '360 form' }).waitFor();
  await expectNoViolations(page);
  await picture(page, 'form');
  expect(await page.title()).toBe('Baton');
  expect(new URL(page.url()).hash).toBe('#/');

  // Nothing is handed over or taken in, either.
  const download = await page.evaluate(async () => {
    const key = Object.values(sessionStorage).find((value) => typeof value === 'string') ?? '';
    return (await fetch('/files/any', { headers: { 'x-baton-session': key } })).status;
  });
  expect(download).toBe(409);

  // Another tab, a typed address, a reload, Back, keys and the palette: the form and nothing else.
  await second.getByRole('heading', { level: 1, name: '360 form' }).waitFor();
  await page.goto(review);
  await page.reload();
  await page.goBack().catch(() => null);
  await page.getByRole('heading', { level: 1, name: '360 form' }).waitFor();
  for (const keys of ['F1', 'Control+k', 'Control+z', 'Alt+Shift+K', 'Alt+Shift+G', 'Control+Shift+M', '?'])
    await page.keyboard.press(keys);
  for (const one of [page, second]) {
    expect(await one.getByRole('dialog').count()).toBe(0);
    expect(await one.getByRole('link').count()).toBe(0);
    expect(await words(one)).not.toContain(rater);
  }

  await page.getByRole('radio').first().focus();
  await page.keyboard.type('4n');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/statements are blank\.$/).waitFor();
  await picture(page, 'blank');
  await expectNoViolations(page);
  await button(page, 'Hand it in as it is').focus();
  await page.keyboard.press('Enter');
  for (const one of [page, second]) {
    await one.getByRole('heading', { name: 'Thank you. Please give the computer back.' }).waitFor();
    expect((await words(one)).split('\n').filter((line) => line !== '')).toEqual([
      'Thank you. Please give the computer back.',
      'Give the computer back',
    ]);
  }
  await expectNoViolations(page);
  await picture(page, 'thanks');
  await button(page, 'Give the computer back').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('0000');
  await page.keyboard.press('Enter');
  await page.getByText('That is not the code that was chosen.').waitFor();
  await picture(page, 'back');
  await page.getByLabel('The code that was chosen').fill('4711');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: `Has ${rater} answered` }).waitFor();
  await expect
    .poll(() => page.getByRole('combobox', { name: `Has ${rater} answered` }).inputValue())
    .toBe('Answered');
  await picture(page, 'after');
  expect(baton.troubles).toEqual([]);
  const file = await baton.leave();
  expect(file.list("SELECT count(*) FROM review_rater WHERE source = 'answered on this computer'")).toEqual([
    1,
  ]);
});
