import { readdirSync, readFileSync } from 'node:fs';
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

/** Names that nobody in the sample school has; the first is a relative of hers. */
const pupils = [
  'Zebedee Varghese',
  ...Array.from({ length: 7 }, (_, at) => `Zebedee Quillfeather${'abcdefg'[at]}`),
];

/** Where words stand in anything that Baton wrote. */
const inFiles = (data: string, looked: readonly string[]) =>
  readdirSync(data, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((one) => one.isFile())
    .flatMap((one) => {
      const bytes = readFileSync(join(one.parentPath, one.name));
      return looked.filter((word) => bytes.includes(word)).map((word) => `${word} in ${one.name}`);
    });

test('a rater answers at the laptop and gets at nothing else until the code is typed; students are drawn and answer there', async () => {
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

  // What was typed is there again after a reload, until it is handed in.
  await page.getByRole('radio').first().focus();
  await page.keyboard.type('4n');
  await page.getByRole('textbox').fill('Zebedee saw plain words');
  const reloaded = async (one: Page) => {
    await one.reload();
    return one.getByRole('textbox').inputValue();
  };
  await expect.poll(() => reloaded(second), { timeout: 20_000 }).toBe('Zebedee saw plain words');
  expect(await reloaded(page)).toBe('Zebedee saw plain words');
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(2);
  await page.getByRole('textbox').fill('');
  await page.getByRole('textbox').press('Control+Enter');
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

  // Students: settled, drawn from a list that is kept nowhere, and one after another at the laptop.
  await goTo(page, '360 reviews');
  await page
    .getByRole('link', { name: /Varghese/ })
    .first()
    .click();
  // By keyboard, as the rest: the panels above still come in, and a press of the mouse may miss what they push down.
  await page.getByRole('link', { name: 'Ask students' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Students' }).waitFor();
  await expectNoViolations(page);
  await picture(page, 'ask');
  await page.getByLabel('How many are asked').fill('5');
  await page.getByRole('combobox', { name: 'Who supervises' }).fill('boateng');
  await page.getByRole('option', { name: /Kwame Boateng/ }).click();
  await page.getByLabel('Parents informed on').fill('1/10/2026');
  await button(page, 'Ask students').click();
  await page.getByRole('textbox', { name: 'Students, one name a line' }).fill(pupils.join('\n'));
  const relative = page.getByRole('checkbox', { name: 'Zebedee Varghese' });
  expect(await relative.isChecked()).toBe(true);
  await page.getByRole('checkbox', { name: pupils[1] ?? '' }).check();
  await expectNoViolations(page);
  await picture(page, 'list');
  await button(page, 'Draw 5 of 6').click();
  const list = page.getByRole('list', { name: 'Students drawn' });
  await list.waitFor();
  const chosen = await list.getByRole('listitem').allInnerTexts();
  expect(chosen).toHaveLength(5);
  expect(chosen.every((name) => pupils.slice(2).includes(name))).toBe(true);
  await button(page, 'Print the list for the supervisor').click();
  await picture(page, 'drawn');

  await button(page, 'Students answer on this computer').click();
  await page.getByLabel('Code, 4 to 8 digits').fill('4711');
  await page.getByLabel('The code again').fill('4711');
  await page.keyboard.press('Enter');
  for (const answers of ['54n', '3']) {
    await page.getByRole('heading', { level: 1, name: 'What do you think?' }).waitFor();
    await page.getByRole('radio').first().waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(0);
    await picture(page, 'student');
    await page.getByRole('radio').first().focus();
    await page.keyboard.type(answers);
    await page.keyboard.press('Control+Enter');
    await button(page, 'Hand it in as it is').click();
    await page.getByRole('heading', { name: 'Thank you. Please give the computer back.' }).waitFor();
    if (answers === '54n') await button(page, 'Next student').click();
  }
  await expectNoViolations(page);
  await button(page, 'Give the computer back').click();
  await page.keyboard.type('4711');
  await page.keyboard.press('Enter');
  await page.getByText('2 of 5 replied').first().waitFor();
  expect(baton.troubles).toEqual([]);
  const file = await baton.leave();
  expect(file.list("SELECT count(*) FROM review_rater WHERE source = 'answered on this computer'")).toEqual([
    3,
  ]);
  expect(inFiles(baton.data, ['Varghese'])).not.toEqual([]);
  expect(inFiles(baton.data, ['Zebedee', 'Quillfeather'])).toEqual([]);
});
