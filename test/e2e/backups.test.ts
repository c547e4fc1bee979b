import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoViolations } from './access.ts';
import { withBaton } from './app.ts';
import { addPerson, button, goTo, makeSchoolOfAda } from './steps.ts';

const { inOneFolder } = withBaton();

/** A school with one person in it, in a folder where Baton can be started again. */
async function school() {
  const { data, begin } = await inOneFolder();
  const first = await begin();
  await makeSchoolOfAda(first.page);
  const schools = join(data, 'schools');
  return { ...first, begin, schools, path: join(schools, 'Elm Park School.baton') };
}

/** By the card at the foot of the sidebar. */
async function openBackups(page: Page): Promise<void> {
  await button(page, /: this file$/).click();
  await page.getByRole('menuitem', { name: 'Backups' }).click();
  await page.getByRole('heading', { level: 1, name: 'Backups' }).waitFor();
}

test('a byte of the file flips while Baton is away: the backup that is offered brings everything back', async () => {
  const { baton, page, begin, path, schools } = await school();
  await addPerson(page, 'Ben', 'Reed');
  await page.close();
  expect(await baton.end()).toBe(0);
  const damaged = readFileSync(path);
  damaged[5000]! ^= 1;
  writeFileSync(path, damaged);

  const again = await begin();
  await again.page.getByText('Elm Park School could not be opened').waitFor();
  await again.page.getByText(/saved \d+ \w+ \d{4} at \d\d:\d\d/).waitFor();
  await expectNoViolations(again.page);
  expect(readFileSync(path).equals(damaged)).toBe(true);
  // The offer has the focus: nothing but Enter is needed.
  await again.page.keyboard.press('Enter');
  await button(again.page, /: this file$/).waitFor();
  await goTo(again.page, 'Staff');
  await again.page.getByText('Marsh').first().waitFor();
  await again.page.getByText('Reed').first().waitFor();
  const kept = readdirSync(schools).filter((name) => name.includes('(damaged '));
  expect(kept).toHaveLength(1);
  expect(readFileSync(join(schools, kept[0] ?? '')).equals(damaged)).toBe(true);
});

test('an older state is looked at and restored by keyboard, and the present is among the backups', async () => {
  const { page, begin, baton } = await school();
  await page.close();
  expect(await baton.end()).toBe(0);
  const { page: next } = await begin();
  await goTo(next, 'Staff');
  await addPerson(next, 'Ben', 'Reed');
  await openBackups(next);
  await expectNoViolations(next);

  await button(next, /^Compare with now: the backup/)
    .last()
    .press('Enter');
  await next.getByText('1 person added since').waitFor();
  await button(next, /^Look at it: the backup/)
    .last()
    .press('Enter');
  await next.getByText(/^This is the backup of/).waitFor();
  await expectNoViolations(next);
  await goTo(next, 'Staff');
  await next.getByText('Marsh').first().waitFor();
  expect(await next.getByText('Reed').count()).toBe(0);
  await button(next, 'Back to the present').press('Enter');
  await next.getByRole('heading', { level: 1, name: 'Backups' }).waitFor();

  await button(next, /^Restore: the backup/)
    .last()
    .press('Enter');
  const dialog = next.getByRole('dialog', { name: /^Restore the backup of/ });
  await dialog.getByText('1 person added since').waitFor();
  await expectNoViolations(next);
  await button(dialog, 'Restore it').press('Enter');
  await next.getByText(/^The file is as it was on/).waitFor();
  await goTo(next, 'Staff');
  await next.getByText('Marsh').first().waitFor();
  expect(await next.getByText('Reed').count()).toBe(0);

  await openBackups(next);
  await next.getByText(/^Before another version was put in its place/).waitFor();
  const present = next
    .getByRole('listitem')
    .filter({ hasText: 'Before another version was put in its place' });
  await button(present, /^Restore: the backup/).press('Enter');
  await button(dialog, 'Restore it').press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await goTo(next, 'Staff');
  await next.getByText('Reed').first().waitFor();

  await next.keyboard.press('Control+Shift+M');
  await button(next, /^Start with/).click();
  await openBackups(next);
  expect(await button(next, /^Restore/).count()).toBe(0);
});
