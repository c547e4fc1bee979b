import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSchoolFile } from '../helpers/read-file.ts';
import { schoolFileIn, shells, withBaton } from './app.ts';
import { addPerson, button, goTo, makeSchoolOfAda } from './steps.ts';

const { start } = withBaton();

test.each(shells)('a file that is gone for a while, %s', async (shell) => {
  const use = await start(shell);
  const { page } = use;
  await use.makeSchool(() => makeSchoolOfAda(page));
  await goTo(page, 'Staff');
  await page.getByText(/^Saved \d/).waitFor();
  const path = schoolFileIn(use.data);
  const away = join(use.data, 'away');
  renameSync(path, away);
  await addPerson(page, 'Ben', 'Reed');
  await page.getByRole('alert').getByText('moved, renamed or deleted').waitFor();
  // What the page offers can be reached while that is said.
  await button(page, 'Columns').click();
  await page.keyboard.press('Escape');
  const copy = await use.take('Kept.baton', () => button(page, 'Save a copy now').click());
  expect(readSchoolFile(copy).list('SELECT surname FROM person')).toContain('Reed');
  renameSync(away, path);
  await page.getByText(/^Saved \d/).waitFor();
  await button(page, 'Save a copy now').waitFor({ state: 'hidden' });
  expect(use.troubles).toEqual([]);
});
