import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withBaton } from './app.ts';
import { button, goTo } from './steps.ts';

const { startOnSample } = withBaton();

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const scrolled = (page: Page) => page.locator('main').evaluate(({ scrollTop }) => scrollTop);
/** How many of the page's rows a person sees that name this one. */
const inSight = (page: Page, name: string) =>
  page
    .getByRole('row', { name })
    .evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().bottom < innerHeight).length);

test('a page is shown from its top, and where it was once Back has come to it again', async () => {
  const { page, troubles } = await startOnSample();
  await goTo(page, 'Settings');
  await page.locator('main').hover();
  // The page may still be growing.
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 500);
      return scrolled(page);
    })
    .toBeGreaterThan(400);
  const left = await scrolled(page);
  await goTo(page, 'Programmes');
  expect(await scrolled(page)).toBe(0);
  await page.goBack();
  await heading(page, 'Settings').waitFor();
  await expect.poll(() => scrolled(page)).toBe(left);
  await page.goForward();
  await heading(page, 'Programmes').waitFor();
  expect(await scrolled(page)).toBe(0);
  await goTo(page, 'Settings');
  expect(await scrolled(page)).toBe(0);
  expect(troubles).toEqual([]);
});

test('Back finds a list as it was left: its order, its row, what was searched for, what was shown', async () => {
  const { page, troubles } = await startOnSample();
  await goTo(page, 'Staff');
  await button(page, 'Name').click();
  await page.getByRole('link', { name: 'Adeyemi, Grace' }).click();
  await heading(page, 'Grace Adeyemi').waitFor();
  await page.goBack();
  const row = page.getByRole('row', { name: 'Adeyemi, Grace' });
  await row.waitFor();
  // Sorted from Z to A, she is the last of 64.
  await expect.poll(() => inSight(page, 'Adeyemi, Grace')).toBe(1);
  expect(await inSight(page, 'Yusuf, Amina')).toBe(1);
  await page.getByRole('grid', { name: 'Staff' }).focus();
  await page.keyboard.press('Enter');
  await heading(page, 'Grace Adeyemi').waitFor();

  await goTo(page, 'Plans');
  await page.getByText(/^Everyone \d+/).click();
  await page.getByLabel('Name, post or team').fill('dunmore');
  await page.getByRole('link', { name: 'Laura Dunmore' }).click();
  await page.getByText('No pathway plan yet').waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Laura Dunmore' }).waitFor();
  expect(await page.getByLabel('Name, post or team').inputValue()).toBe('dunmore');
  // Gone to anew, it is as it always is.
  await goTo(page, 'Stages');
  await goTo(page, 'Plans');
  expect(await page.getByLabel('Name, post or team').inputValue()).toBe('');
  expect(troubles).toEqual([]);
});
