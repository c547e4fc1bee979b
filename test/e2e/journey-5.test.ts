import { expect, test } from 'vitest';
import { readPdf } from '../helpers/read-pdf.ts';
import { shells, withBaton } from './app.ts';
import { button, goTo, openSample } from './steps.ts';

const { start } = withBaton();

test.each(shells)('plans, %s: one person’s in two pages, and all of them in one print run', async (shell) => {
  const baton = await start(shell);
  const { page } = baton;
  await openSample(page);
  await goTo(page, 'Plans');
  const table = page.getByRole('grid', { name: 'Pathway plans' });
  await table.getByRole('link', { name: /Haddad/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Leila Haddad' }).waitFor();

  await button(page, 'Add a goal').first().click();
  const form = page.getByRole('dialog', { name: /goal/i });
  await form.getByLabel(/goal/i).first().fill('Chair a meeting of the whole staff');
  await form.getByLabel(/why/i).first().fill('Asked for by Leila');
  await form.getByRole('button', { name: 'Add the goal' }).click();
  await page.getByText('Chair a meeting of the whole staff').first().waitFor();

  const one = await readPdf(await baton.take('One plan.pdf', () => button(page, 'Print plan').click()));
  expect(one.tagged).toBe(true);
  expect(one.pages).toHaveLength(2);
  expect(one.pages[0]).toContain('Leila Haddad');
  expect(one.pages.join(' ')).toContain('Chair a meeting of the whole staff');
  expect(one.pages[1]).toContain('Page 2 of 2');

  await goTo(page, 'Plans');
  const all = await readPdf(
    await baton.take('All plans.pdf', () => button(page, /^Print these \d+ plans$/).click()),
  );
  expect(all.outline).toHaveLength(5);
  for (const name of ['Leila Haddad', 'Priya Nair', 'Martin Okafor', 'Amina Yusuf', 'Yusuf Rahman'])
    expect(all.pages.join(' ')).toContain(name);
  // Two pages each, and each counts its own.
  expect(all.pages.filter((text) => /Page 1 of/.test(text))).toHaveLength(5);
  expect(baton.troubles).toEqual([]);

  const file = await baton.leave();
  expect(file.count("goal WHERE title = 'Chair a meeting of the whole staff'")).toBe(1);
});
