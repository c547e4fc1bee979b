import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
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
  return { ...first, begin, schools: join(data, 'schools') };
}

test('a second Baton shows the file, says where it is open, changes nothing, and has it once the first is closed', async () => {
  const { baton, page, begin } = await school();
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
  const { baton, page, begin, schools } = await school();
  await page.close();
  expect(await baton.end()).toBe(0);
  chmodSync(join(schools, 'Elm Park School.baton'), 0o444);
  const { page: again } = await begin();
  await again.getByText('This file can be read but not changed where it is.').waitFor();
  await expectNoViolations(again);
  const [copy] = await Promise.all([again.waitForEvent('download'), button(again, 'Save a copy').click()]);
  expect(copy.suggestedFilename()).toBe('Elm Park School - copy.baton');
});

test('a cloud folder’s second version is told of, compared by person, and one person taken over from it, which Undo takes back', async () => {
  const { baton, page, begin, schools } = await school();
  await addPerson(page, 'Ben', 'Reed');
  await page.close();
  expect(await baton.end()).toBe(0);
  // The laptop’s own changes go on in one version, and another computer’s in the other.
  const file = join(schools, 'Elm Park School.baton');
  const kept = join(schools, '..', 'kept.baton');
  copyFileSync(file, kept);
  const there = await begin();
  await goTo(there.page, 'Staff');
  await addPerson(there.page, 'Cara', 'Thorn');
  await there.page.close();
  expect(await there.baton.end()).toBe(0);
  copyFileSync(file, join(schools, 'Elm Park School-LAPTOP2.baton'));
  copyFileSync(kept, file);

  const { page: here } = await begin();
  await here.getByText('Another version of this file lies beside it.').waitFor();
  await button(here, 'Compare them').click();
  await here.getByText('It goes on from this file: 1 change in it that is not here.').waitFor();
  await expectNoViolations(here);
  await here.getByRole('link', { name: /^See who differs: Elm Park School-LAPTOP2/ }).click();
  await here.getByText(/^1 person differs from the file as it is now/).waitFor();
  await button(here, 'See what differs: Cara Thorn').press('Enter');
  await here.getByRole('table', { name: 'What differs about Cara Thorn' }).waitFor();
  await expectNoViolations(here);
  await button(here, 'Bring Cara Thorn back').press('Enter');
  await here.getByText('Nobody in it differs from the file as it is now.').waitFor();
  await goTo(here, 'Staff');
  await here.getByText('Thorn').first().waitFor();
  await here.keyboard.press('Control+z');
  await here.getByText('Thorn').first().waitFor({ state: 'detached' });
  await here.getByText('Reed').first().waitFor();
});
