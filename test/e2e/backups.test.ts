import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadEngine } from '../../electron/core/school-file/engine.ts';
import { APPLICATION_ID, sha256, trailer } from '../../electron/core/school-file/image.ts';
import { leaveChangedPassphrase, leaveSchoolOfAda } from '../helpers/school-of-ada.ts';
import { expectNoViolations } from './access.ts';
import { withBaton } from './app.ts';
import { addPerson, button, goTo } from './steps.ts';

const { inOneFolder } = withBaton();

/** A school with Ada Marsh and these others in it, as Baton left it in a folder where it can be started. */
async function school(...others: string[]) {
  const { data, begin } = await inOneFolder();
  const { path } = await leaveSchoolOfAda(data, others);
  return { data, begin, path, schools: join(data, 'schools') };
}

/** By the card at the foot of the sidebar. */
async function openBackups(page: Page): Promise<void> {
  await button(page, /: this file$/).click();
  await page.getByRole('menuitem', { name: 'Backups' }).click();
  await page.getByRole('heading', { level: 1, name: 'Backups' }).waitFor();
}

/** A database that this makes, sealed as a school file is. */
async function sealedOf(work: string): Promise<Buffer> {
  const engine = await loadEngine();
  const db = new engine.Database();
  db.exec(work);
  const image = db.export();
  db.close();
  return Buffer.concat([image, trailer(await sha256(image))]);
}

test('a byte of the file flips while Baton is away: the backup that is offered brings everything back', async () => {
  const { begin, path, schools } = await school('Reed');
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

test.each(['damaged', 'newer'] as const)(
  'a file that is %s and has no good backup is named at the top with the ways on, before anything new is begun',
  async (how) => {
    const { data, begin, path } = await school();
    const whole = readFileSync(path);
    if (how === 'damaged') {
      rmSync(join(data, 'backups'), { recursive: true });
      writeFileSync(path, whole.subarray(0, whole.length >> 1));
    } else
      writeFileSync(
        path,
        await sealedOf(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 999`),
      );
    const left = readFileSync(path);
    const { page, troubles } = await begin();
    const said = page.getByRole('alert').filter({ hasText: 'Elm Park School was not opened' });
    await said.waitFor();
    await said.getByText(how === 'damaged' ? /Baton has no good backup of it/ : /Update Baton/).waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    await expectNoViolations(page);
    // The way on has the focus: nothing but Enter is needed, and trying in vain says nothing twice.
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Try again');
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(readFileSync(path).equals(left)).toBe(true);
    writeFileSync(path, whole);
    await button(page, 'Try again').click();
    await button(page, /: this file$/).waitFor();
    await goTo(page, 'Staff');
    await page.getByText('Marsh').first().waitFor();
    expect(troubles).toEqual([]);
  },
);

test('the file is gone when Baton starts: its backup is offered and restored, or the file is found elsewhere', async () => {
  const { data, begin, path, schools } = await school();
  rmSync(path);

  const again = await begin();
  await again.page.getByText('Elm Park School could not be opened').waitFor();
  await again.page.getByText(/saved \d+ \w+ \d{4} at \d\d:\d\d/).waitFor();
  await again.page.getByText(/It holds 1 person\./).waitFor();
  await button(again.page, 'Look for it elsewhere').waitFor();
  await button(again.page, 'Take it off the list').waitFor();
  await expectNoViolations(again.page);
  // The offer has the focus: nothing but Enter is needed.
  await again.page.keyboard.press('Enter');
  await button(again.page, /: this file$/).waitFor();
  await goTo(again.page, 'Staff');
  await again.page.getByText('Marsh').first().waitFor();
  await again.page.close();
  expect(await again.baton.end()).toBe(0);
  expect(readdirSync(schools).filter((name) => name.endsWith('.baton'))).toEqual(['Elm Park School.baton']);

  const moved = join(data, 'Moved.baton');
  renameSync(path, moved);
  const third = await begin();
  const [chooser] = await Promise.all([
    third.page.waitForEvent('filechooser'),
    button(third.page, 'Look for it elsewhere').click(),
  ]);
  await chooser.setFiles(moved);
  await button(third.page, /: this file$/).waitFor();
  await goTo(third.page, 'Staff');
  await third.page.getByText('Marsh').first().waitFor();
  expect([...again.troubles, ...third.troubles]).toEqual([]);
});

test('a file that is gone and wanted no more is taken off the list, and its backup is offered no more', async () => {
  const { begin, path } = await school();
  rmSync(path);
  const again = await begin();
  await button(again.page, 'Take it off the list').click();
  await again.page.getByText('Elm Park School could not be opened').waitFor({ state: 'detached' });
  expect(await again.page.getByText('Elm Park School').count()).toBe(0);
  expect(await again.page.getByRole('alert').count()).toBe(0);
});

test('an older state is looked at and restored by keyboard, and the present is among the backups', async () => {
  const { begin } = await school();
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

test('a backup from before the passphrase was changed asks for its own, then is compared, looked at and restored', async () => {
  const { data, begin } = await inOneFolder();
  const [then, now] = ['seven quiet herons wade', 'eleven slow barges turn'];
  await leaveChangedPassphrase(data, then, now);
  const { page, troubles } = await begin();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(now);
  await page.keyboard.press('Enter');
  await openBackups(page);
  await button(page, /^Compare with now/)
    .last()
    .click();
  const asking = page.getByRole('dialog', { name: 'This backup has another passphrase' });
  await asking.waitFor();
  await expectNoViolations(page);
  await page.keyboard.type(now);
  await page.keyboard.press('Enter');
  await asking.getByText('That is not the passphrase that it had then.').waitFor();
  await page.keyboard.type(then);
  await page.keyboard.press('Enter');
  await page.getByText('1 person added since').waitFor();

  await button(page, /^Look at it/)
    .last()
    .click();
  await button(page, 'Back to the present').click();
  // It leads here once the present is open, from wherever one has gone meanwhile.
  await page.getByRole('heading', { level: 1, name: 'Backups' }).waitFor();
  await goTo(page, 'Staff');
  await openBackups(page);
  await button(page, /^Restore:/)
    .last()
    .click();
  const restoring = page.getByRole('dialog', { name: /^Restore the backup/ });
  await restoring.getByText('The passphrase and the recovery code stay those of now.').waitFor();
  await button(restoring, 'Restore it').click();
  await page.getByText(/^The file is as it was on/).waitFor();
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('heading', { level: 1, name: /is locked$/ }).waitFor();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(now);
  await page.keyboard.press('Enter');
  await goTo(page, 'Staff');
  await page.getByText('Marsh').waitFor({ state: 'detached' });
  expect(troubles).toEqual([]);
});
