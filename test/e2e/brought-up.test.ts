import { expect, test } from 'vitest';
import { keptSchemas, putFixture } from '../helpers/schema-fixtures.ts';
import { withBaton } from './app.ts';
import { button } from './steps.ts';

const { folder, start } = withBaton();

test('an older file is brought up to this version, which is said once, with the way to it as it was', async () => {
  const older = putFixture(keptSchemas[0] ?? 1, folder(), { journal: false });
  const baton = await start('browser');
  const { page } = baton;
  await baton.give(older, () => button(page, /Open a Baton file/).click());
  const said = page.getByText(/^This file was brought up to this version of Baton\./);
  await said.waitFor();
  await button(page, 'See the backups').click();
  await page.getByRole('heading', { level: 1, name: 'Backups' }).waitFor();
  await page.getByText('Before a newer Baton took it over').first().waitFor();
  expect(baton.troubles).toEqual([]);
});
