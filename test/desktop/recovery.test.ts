import { expect, test } from 'vitest';
import { reloadBudget } from '../../electron/desktop/reload-budget.ts';
import { button, goTo } from '../e2e/steps.ts';
import { withDesktop } from './with-desktop.ts';

const { startDouble, startOnSample } = withDesktop();

test('a page that crashed comes back with the file still open', async () => {
  const { desktop } = await startOnSample();
  await desktop.order({ do: 'crash' });
  await expect.poll(async () => (await desktop.seen()).trace).toContain('reload');
  await expect
    .poll(async () => (await (await desktop.page()).getByText('Everyone here is made up.').count()) > 0, {
      timeout: 20_000,
    })
    .toBe(true);
});

test('a window whose page crashed with something typed in it is closed without a question about what is gone', async () => {
  const { desktop, page } = await startOnSample();
  await goTo(page, 'Staff');
  await button(page, 'Add a person').click();
  await page.getByLabel('Forename').fill('Wilfrid');
  await desktop.order({ do: 'crash' });
  await expect.poll(async () => (await desktop.seen()).trace).toContain('reload');
  await expect
    .poll(async () => (await (await desktop.page()).getByText('Everyone here is made up.').count()) > 0, {
      timeout: 20_000,
    })
    .toBe(true);
  expect(await desktop.close()).toBe(0);
});

test('a page that always dies is loaded again twice in a minute, then no more', () => {
  let now = 0;
  const may = reloadBudget(() => now);
  expect([may(), may(), may()]).toEqual([true, true, false]);
  now = 60_001;
  expect(may()).toBe(true);
});

test('a page that hangs is left alone unless the user says so', async () => {
  const desktop = await startDouble();
  await (await desktop.page()).getByText('Set up your school').waitFor();
  await desktop.order({ do: 'emit', on: 'window', event: 'unresponsive' });
  await expect.poll(async () => (await desktop.dialogs.asked()).length).toBe(1);
  expect((await desktop.seen()).trace).not.toContain('reload');
  await desktop.dialogs.answer('message', 1);
  await desktop.order({ do: 'emit', on: 'window', event: 'unresponsive' });
  await expect.poll(async () => (await desktop.seen()).trace).toContain('reload');
});
