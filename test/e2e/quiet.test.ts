import { expect, test } from 'vitest';
import { canaries, canariesBelow, canariesIn } from '../helpers/canaries.ts';
import { shells, withBaton } from './app.ts';
import { addPerson, button, doWithoutPassphrase, goTo, nameSchool } from './steps.ts';

const { start } = withBaton();

/** Pages that the sidebar does not lead to, and their headings. */
const behind = [
  ['#/history', 'History'],
  ['#/backups', 'Backups'],
  ['#/versions', 'Other versions of this file'],
  ['#/erasures', 'Erasures'],
  ['#/settings/hand-over', 'Hand this file over'],
] as const;

test.each(shells)(
  'in the %s no name is in an address, a title, a preference or anything else Baton writes',
  async (shell) => {
    // What the page's own profile holds is written by Baton as well.
    const use = await start(shell, { ownProfile: true });
    const { page } = use;
    const asked: string[] = [];
    const titles: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('framenavigated', (frame) => asked.push(frame.url()));
    const look = async () => {
      asked.push(page.url());
      titles.push(await page.title());
    };
    await nameSchool(page, 'Elm Park School');
    await doWithoutPassphrase(page);
    await use.makeSchool(() => button(page, /Add people by hand/).click());
    await page.getByRole('dialog', { name: 'Add a person' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Add a person' }).waitFor({ state: 'detached' });
    await goTo(page, 'Staff');
    await addPerson(page, canaries.forename, canaries.surname);
    await page.getByText(canaries.surname).first().waitFor();
    await look();
    await page.getByText(canaries.surname).first().click();
    await look();
    for (const area of ['Home', 'Staff', 'Stages', '360 reviews', 'Programmes', 'Plans', 'Settings']) {
      await goTo(page, area);
      await look();
    }
    await page.keyboard.press('Alt+Shift+M');
    await page.getByRole('dialog', { name: 'Who is in the room?' }).waitFor();
    await page.getByRole('button', { name: /^Start/ }).click();
    await page.getByText('Meeting mode is on.').waitFor();
    await goTo(page, 'Staff');
    await look();
    await page.getByText(canaries.surname).first().click();
    await look();
    // What tells of the past, and what is for the head alone, is addressed and titled as quietly.
    for (const [address, heading] of behind) {
      await page.evaluate((to) => {
        location.hash = to;
      }, address);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await look();
    }
    expect(await page.title()).toBe('Baton');
    await use.leave();
    expect(canariesIn([...asked, ...titles].join('\n'))).toEqual([]);
    const mayHold = (name: string) =>
      name.endsWith('.baton') || /(^|[\\/])(journals|backups)[\\/]/.test(name);
    expect(canariesBelow(use.data)).not.toEqual([]);
    expect(canariesBelow(use.data, mayHold)).toEqual([]);
  },
);
