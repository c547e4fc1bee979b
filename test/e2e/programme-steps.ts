import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { academicYearOf } from '../../shared/rules/academic-year.ts';
import { addDays, londonDate } from '../../shared/rules/dates.ts';
import { writeDate } from '../../shared/rules/typed-date.ts';
import { readWorkbook } from '../helpers/read-workbook.ts';
import { button, choose, goTo } from './steps.ts';

export const PROGRAMME = 'Associate Headteacher Programme';
export const today = londonDate(new Date().toISOString());
export const year = academicYearOf(today);
export const round = `${PROGRAMME} ${year}`;
/** A day so many days ago, as it is typed. */
export const ago = (days: number) => writeDate(addDays(today, -days));

/** Saves what a press makes Baton hand over. Out: where it lies. */
export async function saved(page: Page, path: string, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press()]);
  await download.saveAs(path);
  return path;
}

export async function given(page: Page, paths: string[], press: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
  await chooser.setFiles(paths);
}

export const cellsOf = async (path: string) =>
  (await readWorkbook(path)).flatMap((sheet) => sheet.rows.flatMap((row) => Object.values(row)));

/** What 'More' of the round's page leads to. */
export async function more(page: Page, item: string | RegExp): Promise<void> {
  await button(page, 'More').click();
  await page.getByRole('menuitem', { name: item }).click();
}

export const toRound = (page: Page) => page.getByRole('link', { name: round, exact: true }).first().click();

/** From the past scheme to a round of a copy of it, with as many places as are said. */
export async function openRound(page: Page, places: number): Promise<void> {
  await goTo(page, 'Programmes');
  await button(page, `Adapt ${PROGRAMME}`).click();
  await button(page, 'Make the copy').click();
  await page.getByRole('heading', { level: 1, name: `Edit ${PROGRAMME}` }).waitFor();
  await page.getByRole('link', { name: PROGRAMME, exact: true }).click();
  await page.getByText('6 events of 2 days, 12 days in all').waitFor();
  await button(page, 'Open a round').click();
  const dialog = page.getByRole('dialog', { name: `Open a round of ${PROGRAMME}` });
  await choose(page, 'Academic year', year);
  // All of it is recorded long after: an offer may then be dated from the day on which nominations closed.
  await dialog.getByLabel('Nominations close on').fill(ago(205));
  await page.keyboard.press('Tab');
  // The day on which rules apply follows, until it is another.
  await dialog.getByText(`Years are counted to this day: ${ago(205)}`).waitFor();
  await dialog.getByLabel('Rules apply on').fill(ago(0));
  await dialog.getByLabel('Places in all').fill(String(places));
  await dialog.getByLabel('Who organises it').fill('Marlowe Teaching School');
  await button(dialog, 'Open the round').click();
  await page.getByRole('heading', { level: 1, name: round }).waitFor();
}

/** What is recorded of the local authority in the dialogue that is open; it proposes them. */
export async function proposes(page: Page, authority: string, by: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^The local authority about/ });
  await choose(page, 'What happened', 'Proposed');
  expect(await dialog.getByLabel('Local authority').inputValue()).toBe(authority);
  await dialog.getByLabel('Who said so').fill(by);
  await button(dialog, 'Record it').click();
  await dialog.waitFor({ state: 'detached' });
}

/** Records what becomes of somebody's place, from the menu of their row. */
export async function place(page: Page, name: string, step: string, days: number): Promise<void> {
  await button(page, `What can be done with ${name}`).click();
  await page.getByRole('menuitem', { name: step }).click();
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${name}: `) });
  await dialog.getByLabel('On', { exact: false }).first().fill(ago(days));
  await button(dialog, step).click();
  await dialog.waitFor({ state: 'detached' });
}
