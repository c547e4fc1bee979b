import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withBaton } from './app.ts';
import { dialogHasFocus } from './steps.ts';

const { start, startOnSample } = withBaton();

/** What has the focus, as it would be read out: its own words, or its label. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** Presses Tab until the focus is there; fails where it cannot be reached so, or cannot be seen. */
async function tabTo(page: Page, words: RegExp, most = 60): Promise<void> {
  await dialogHasFocus(page);
  for (let presses = 0; presses < most; presses += 1) {
    if (words.test(await focused(page))) return expect(await ring(page)).toBe(true);
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${words}; it came to ‘${await focused(page)}’.`);
}

/** Whether what has the focus, or what it stands in, is drawn differently for it. */
const ring = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    for (let at = document.activeElement; at !== null; at = at.parentElement) {
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      if (outlineStyle !== 'none' || boxShadow !== 'none') return true;
    }
    return false;
  });

/** Opens the find box and types straight on, as one does; then takes what is marked. */
async function find(page: Page, words: string, marked: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.getByRole('option', { name: marked, selected: true }).waitFor();
  await page.keyboard.press('Enter');
}

test('by keyboard alone: the sample, the skip link, finding a person, moving one to a stage, help', async () => {
  const { page, troubles, leave } = await start('browser');
  await page.getByLabel('School’s name').waitFor();
  await tabTo(page, /^Look round a sample school/);
  await page.keyboard.press('Enter');
  await page.getByText('Everyone here is made up.').first().waitFor();

  await find(page, 'dunmore laura', /^Laura Dunmore/);
  await page.getByRole('heading', { level: 1, name: 'Laura Dunmore' }).waitFor();

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo(page, /^Skip to the page$/);
  await page.keyboard.press('Enter');
  expect(await focused(page)).toContain('Laura Dunmore');

  await find(page, 'stages', /^Stages/);
  await page.getByRole('heading', { level: 1, name: 'Stages' }).waitFor();
  await page.getByLabel('Name or role').waitFor();
  await tabTo(page, /^Name or role/);
  await page.keyboard.type('qureshi');
  await page.getByText('Imran Qureshi').first().waitFor();
  await tabTo(page, /^Imran Qureshi/);
  await page.keyboard.press('m');
  await page.getByText('Move Imran Qureshi to').waitFor();
  // The rules are asked first; then the first stage has the focus.
  await page.waitForFunction(() => document.activeElement?.textContent.includes('Stage 6') === true);
  await page.keyboard.press('6');
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  await page.keyboard.type('Leads the coding club and wants to do more.');
  await page.keyboard.press('Tab');
  await tabTo(page, /^Place on Stage 6/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // The focus is on the card where it now is.
  await page.waitForFunction(
    () => document.activeElement?.closest('[aria-label^="Stage 6"]')?.tagName === 'SECTION',
  );
  expect(await focused(page)).toBe('Imran Qureshi');

  await page.keyboard.press('Alt+Shift+h');
  await page
    .getByRole('dialog')
    .getByText(/Meeting mode on or off/)
    .waitFor();
  await page.keyboard.press('Escape');
  expect(troubles).toEqual([]);
  const file = await leave();
  expect(
    file.list(
      `SELECT against_reason FROM stage_place JOIN person ON person.id = person_id WHERE surname = 'Qureshi'`,
    ),
  ).toEqual(['Leads the coding club and wants to do more.']);
});

/** Whether what has the focus lies open to the eye, and not under a bar that stays at the foot. */
const inSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const drawn = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
    const { left, width, top, height } = drawn?.getBoundingClientRect() ?? new DOMRect();
    return drawn?.contains(document.elementFromPoint(left + width / 2, top + height / 2)) ?? false;
  });

test('by keyboard alone, never losing the focus: answers for many, a plan, a workbook that is sent', async () => {
  const { page, troubles } = await startOnSample();
  const has = (words: RegExp) => expect.poll(() => focused(page)).toMatch(words);
  await find(page, 'settle questions', /^Settle questions/);
  await has(/^Settle questions$/);
  await page.getByText('Yes for all').waitFor();
  await tabTo(page, /^Yes for all$/);
  await page.keyboard.press('Enter');
  await page.getByText('Type who answers, at the top; then they can be kept.').waitFor();
  for (let rows = 0; rows < 20; rows += 1) {
    await page.keyboard.press('Tab');
    expect(await inSight(page)).toBe(true);
  }
  await page.getByLabel('Who answers').focus();
  await page.keyboard.type('A made-up manager');
  await tabTo(page, /^Keep \d+ answers$/);
  await page.keyboard.press('Enter');
  await page.getByText(/answers kept/).waitFor();
  await has(/^Settle questions$/);

  await find(page, 'leadership posts', /^See the leadership posts/);
  await has(/^Leadership posts$/);
  await find(page, 'cohorts', /^See the cohorts/);
  await has(/^Cohorts$/);
  await find(page, 'frameworks', /^See the competency frameworks/);
  await has(/^Competency frameworks$/);

  await find(page, 'dunmore laura', /^Laura Dunmore/);
  await has(/^Laura Dunmore$/);
  await page.getByRole('button', { name: 'Start a plan' }).waitFor();
  await tabTo(page, /^Start a plan$/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add a goal' }).first().waitFor();
  await has(/^Laura Dunmore$/);
  await page.keyboard.press('Control+z');
  await page.getByText('No pathway plan yet').waitFor();
  await tabTo(page, /^Start a plan$/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add a goal' }).first().waitFor();
  await has(/^Laura Dunmore$/);

  await find(page, 'programmes', /^Programmes/);
  await has(/^Programmes$/);
  await page
    .getByRole('link', { name: /^Leadership Pathways 20/ })
    .first()
    .waitFor();
  await tabTo(page, /^Leadership Pathways 20/);
  await page.keyboard.press('Enter');
  await has(/^Leadership Pathways 20/);
  await page.getByText('Leila Haddad').first().waitFor();
  await tabTo(page, /^Nominations$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Priya Nair' }).waitFor();
  await page.keyboard.press('Escape');
  // Back in the table, and on the row that was open.
  await has(/^Nominations$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Priya Nair' }).waitFor();
  await page.keyboard.press('Escape');
  await has(/^Nominations$/);
  // Esc is for the dialog on top, and leaves the drawer under it.
  const drawer = page.getByRole('dialog', { name: 'Priya Nair', exact: true });
  await page.keyboard.press('Enter');
  await drawer.getByText('Agreement', { exact: true }).waitFor();
  await tabTo(page, /^Change$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Has Priya Nair agreed?' }).getByRole('textbox').last().focus();
  await page.keyboard.type('The form');
  await page.keyboard.press('Escape');
  await has(/^Go on$/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await has(/^Change$/);
  await page.keyboard.press('F1');
  await has(/^Search the guide$/);
  expect(await inSight(page)).toBe(true);
  await page.keyboard.press('Escape');
  await has(/^Change$/);
  expect(await drawer.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await has(/^Nominations$/);
  await tabTo(page, /^Put someone forward$/);
  await page.keyboard.press('Enter');
  await page
    .getByText(/^Eligible/)
    .first()
    .waitFor();
  await has(/^Name or post$/);
  for (let rows = 0; rows < 12; rows += 1) {
    await page.keyboard.press('Tab');
    expect(await inSight(page)).toBe(true);
  }
  await page.getByRole('searchbox', { name: 'Name or post' }).focus();
  await page.keyboard.type('dunmore');
  await page.getByRole('checkbox', { name: /^Laura Dunmore/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('She has led the choir.');
  await page.keyboard.press('Escape');
  await has(/^Go on$/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await has(/^Put someone forward$/);
  // The second time all that leaves is known at once; each time it is read from its beginning.
  for (const leaves of [false, true]) {
    await page.keyboard.press('Control+e');
    await has(/^Export \d+ nomination/);
    expect(await inSight(page)).toBe(true);
    expect(await page.getByRole('dialog').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    if (leaves) break;
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await has(/^Mark as submitted$/);
  await page.keyboard.press('Enter');
  await page
    .getByText(/submitted\. ?/)
    .first()
    .waitFor();
  expect(troubles).toEqual([]);
});

test('a dialog begins where there is something to fill or to press, also where it was still reading as it opened', async () => {
  const { page, troubles } = await startOnSample();
  const opens = async (words: string, heading: string, press: string, field: Locator) => {
    await find(page, words, new RegExp(words, 'i'));
    // A page that was gone to puts the focus on its heading.
    await expect.poll(() => focused(page)).toBe(heading);
    const pressed = page.getByRole('button', { name: press, exact: true });
    // It may wait for what the page is reading.
    await expect.poll(() => pressed.isEnabled()).toBe(true);
    await pressed.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => field.and(page.locator(':focus')).count()).toBe(1);
    expect(await inSight(page)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const dialog = page.getByRole('dialog');
  await opens('project opportunities', 'Opportunities', 'Themes', dialog.getByLabel('A further theme'));
  await opens(
    'settle questions',
    'Settle questions',
    'Ask line managers',
    dialog.getByRole('checkbox').first(),
  );
  const make = dialog.getByRole('button', { name: 'Make the workbook' });
  await opens('impact', 'Impact', 'Workbook', make);
  expect(troubles).toEqual([]);
});
