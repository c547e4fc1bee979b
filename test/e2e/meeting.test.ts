import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withBaton } from './app.ts';
import { button, goTo, openSample } from './steps.ts';

const { start } = withBaton();
const words = async (page: Page) => (await page.locator('body').textContent()) ?? '';

test('a meeting starts and ends by keyboard, and nobody in the room is on any page, in any tab', async () => {
  const use = await start('browser');
  const { page } = use;
  await openSample(page);
  await goTo(page, 'Home');
  await page.getByRole('heading', { name: 'Needs you' }).waitFor();
  await page.getByText('Leila Haddad').first().waitFor();

  const second = await page.context().newPage();
  await second.goto(new URL('/', page.url()).href);
  await second.getByText('Leila Haddad').first().waitFor();

  await page.bringToFront();
  await page.keyboard.press('Control+Shift+M');
  const room = page.getByRole('dialog', { name: 'Who is in the room?' });
  await room.getByRole('searchbox').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'searchbox');
  await page.keyboard.type('leila');
  await room.getByText('Grace Adeyemi').waitFor({ state: 'detached' });
  await room.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await button(room, 'Start with 1 in the room').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Meeting mode is on.').waitFor();
  expect(await page.title()).toBe('Baton');

  await second.getByText('Meeting mode is on.').waitFor();
  await second.getByRole('heading', { name: 'Needs you' }).waitFor();
  expect(await words(second)).not.toMatch(/Leila|Haddad/);

  for (const area of [
    'Home',
    'Staff',
    'Stages',
    '360 reviews',
    'Programmes',
    'Matching',
    'Plans',
    'Settings',
  ]) {
    await goTo(page, area);
    expect(await words(page)).not.toMatch(/Leila|Haddad/);
  }
  await goTo(page, 'Staff');
  await page.getByText('63 people', { exact: false }).first().waitFor();

  await page.keyboard.press('Alt+Shift+M');
  await page.getByText('Meeting mode is on.').waitFor({ state: 'detached' });
  await page.getByText('64 people', { exact: false }).first().waitFor();
  expect(use.troubles).toEqual([]);
});
