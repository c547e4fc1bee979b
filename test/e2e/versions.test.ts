import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { leaveSchoolOfAda } from '../helpers/school-of-ada.ts';
import { expectNoViolations } from './access.ts';
import { withBaton } from './app.ts';
import { addPerson, button, goTo } from './steps.ts';

const { inOneFolder } = withBaton();

/** A school with Ada Marsh and these others in it, as Baton left it in a folder where it can be started. */
async function school(...others: string[]) {
  const { data, begin } = await inOneFolder();
  return { begin, ...(await leaveSchoolOfAda(data, others)) };
}

test('a second Baton shows the file, says where it is open, changes nothing, and has it once the first is closed', async () => {
  const { begin } = await school();
  const { baton, page } = await begin();
  await goTo(page, 'Staff');
  const { page: second } = await begin();
  await second.getByText(/^Open in another window of Baton on this computer/).waitFor();
  await goTo(second, 'Staff');
  await second.getByText('Marsh').first().waitFor();
  await expectNoViolations(second);
  await button(second, 'Try again').click();
  await second.getByText(/^Open in another window of Baton on this computer/).waitFor();

  await addPerson(page, 'Ben', 'Reed');
  await page.close();
  expect(await baton.end()).toBe(0);
  await button(second, 'Try again').click();
  await second.getByText(/^Open in another window/).waitFor({ state: 'detached' });
  await second.getByText('Reed').first().waitFor();
  await addPerson(second, 'Cara', 'Thorn');
});

test('a file that is marked as not to be changed is read, says so, and leads to a copy', async () => {
  const { begin, path } = await school();
  chmodSync(path, 0o444);
  const { page: again } = await begin();
  await again.getByText('This file can be read but not changed where it is.').waitFor();
  await expectNoViolations(again);
  const [copy] = await Promise.all([again.waitForEvent('download'), button(again, 'Save a copy').click()]);
  expect(copy.suggestedFilename()).toBe('Elm Park School - copy.baton');
});

test('a cloud folder’s second version is told of, compared by person, and one person taken over from it, which Undo takes back', async () => {
  // One version ends with Ben Reed, and the other goes on from it on another computer.
  const { begin, path, versions } = await school('Reed', 'Thorn');
  const [, ended, goesOn] = versions;
  writeFileSync(join(dirname(path), 'Elm Park School-LAPTOP2.baton'), goesOn!);
  writeFileSync(path, ended!);

  const { page: here } = await begin();
  await here.getByText('Another version of this file lies beside it.').waitFor();
  await button(here, 'Compare them').click();
  await here.getByText('It goes on from this file: 1 change in it that is not here.').waitFor();
  await expectNoViolations(here);
  await here.getByRole('link', { name: /^See who differs: Elm Park School-LAPTOP2/ }).click();
  await here.getByText(/^1 person differs from the file as it is now/).waitFor();
  await button(here, 'See what differs: Ben Thorn').press('Enter');
  await here.getByRole('table', { name: 'What differs about Ben Thorn' }).waitFor();
  await expectNoViolations(here);
  await button(here, 'Bring Ben Thorn back').press('Enter');
  await here.getByText('Nobody in it differs from the file as it is now.').waitFor();
  await goTo(here, 'Staff');
  // By the link in the list: what says that he is back stays for a while.
  const thorn = here.getByRole('link', { name: /Thorn/ });
  await thorn.first().waitFor();
  await here.keyboard.press('Control+z');
  await thorn.first().waitFor({ state: 'detached' });
  await here.getByText('Reed').first().waitFor();
});

test('a copy that nobody needs any more is deleted on its page, after asking, and the banner goes with it', async () => {
  const { begin, path, versions } = await school('Reed', 'Thorn');
  const [, ended, goesOn] = versions;
  const copy = join(dirname(path), 'Elm Park School-LAPTOP2.baton');
  writeFileSync(copy, goesOn!);
  writeFileSync(path, ended!);
  const { page: here } = await begin();
  const banner = here.getByText('Another version of this file lies beside it.');
  await banner.waitFor();
  await button(here, 'Compare them').click();
  await here.getByText('1 person whom it is about differs.').waitFor();
  await button(here, 'Delete: Elm Park School-LAPTOP2').click();
  await here.getByText('With it goes 1 change in it that is not here.').waitFor();
  await expectNoViolations(here);
  await button(here, 'Delete the copy').click();
  await here.getByText('There is no other version beside it').waitFor();
  // That page shows no banner about what it lists itself.
  await goTo(here, 'Staff');
  expect(await banner.count()).toBe(0);
  expect(existsSync(copy)).toBe(false);
});
