import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '../helpers/read-workbook.ts';
import { shells, withBaton } from './app.ts';
import { button, goTo, openSample } from './steps.ts';

const { start } = withBaton();

test.each(shells)(
  'nominating by the deadline, %s: who is eligible and why, agreement, the case, the workbook, and what changed since',
  async (shell) => {
    const baton = await start(shell);
    const { page } = baton;
    await openSample(page);
    await goTo(page, 'Programmes');
    await page
      .getByRole('link', { name: /Stage 8 Towards Headship/ })
      .first()
      .click();
    const round = page.getByRole('heading', { level: 1, name: /Stage 8 Towards Headship 20/ });
    await round.waitFor();

    // Who is eligible, and why not.
    await button(page, 'Put someone forward').click();
    const drawer = page.getByRole('dialog', { name: 'Put someone forward' });
    await drawer.getByRole('textbox').or(drawer.getByRole('searchbox')).first().fill('okafor');
    await drawer
      .getByRole('group', { name: /^Eligible/ })
      .getByText('Martin Okafor')
      .waitFor();
    await drawer.getByRole('checkbox', { name: /Martin Okafor/ }).check();
    await button(drawer, 'Put forward').click();

    const nomination = page.getByRole('dialog', { name: 'Martin Okafor' });
    await nomination
      .getByText(/Senior post for at least two years/)
      .first()
      .waitFor();
    // Nothing leaves without agreement, and not before there is a case.
    await nomination.getByText('Nothing leaves without it').waitFor();
    await button(nomination, 'Record the agreement').click();
    const agreement = page.getByRole('dialog', { name: 'Has Martin Okafor agreed?' });
    await agreement.getByLabel('Who asked them').fill('Catherine Oyelaran');
    await button(agreement, 'Record the agreement').click();
    await button(nomination, /^Why them/).click();
    const statement = '=1+1 Martin has led the school as acting head.';
    await nomination.getByRole('textbox', { name: 'Why them' }).fill(statement);
    await page.keyboard.press('Control+Enter');
    await button(nomination, 'Mark as ready').click();
    await nomination.getByText('Ready', { exact: true }).first().waitFor();
    await button(nomination, 'Close').click();

    // What leaves is listed first; drafts stay behind.
    await button(page, 'Export spreadsheet').click();
    const leaves = page.getByRole('dialog', { name: 'What leaves the school' });
    await leaves
      .getByText(/Martin Okafor/)
      .first()
      .waitFor();
    await expect(leaves.getByText(/ashworth/i).count()).resolves.toBeLessThanOrEqual(1);
    const path = await baton.take('Nominations.xlsx', () => button(leaves, 'Export 2 nominations').click());
    const made = page.getByRole('dialog', { name: 'The workbook is made' });
    await button(made, 'Mark as submitted').click();
    await made.waitFor({ state: 'detached' });

    const sheets = await readWorkbook(path);
    expect(sheets.map((sheet) => sheet.state)).toEqual(sheets.map(() => 'visible'));
    const nominations = sheets.find((sheet) => /nomination/i.test(sheet.name));
    const cells = nominations?.rows.flatMap((row) => Object.values(row)) ?? [];
    expect(cells).toContain('Okafor');
    expect(cells).toContain('Varghese');
    expect(cells).toContain(statement);
    expect(cells).not.toContain('Ashworth');
    expect(cells).not.toContain('Pennington');

    // What changes afterwards shows.
    await page.getByRole('grid', { name: 'Nominations' }).getByText('Martin Okafor').click();
    await button(nomination, /^Project/).click();
    await nomination.getByRole('textbox', { name: 'Project' }).fill('Behaviour, written with students');
    await page.keyboard.press('Enter');
    await button(nomination, 'Close').click();
    await page.getByText('1 nomination changed since').waitFor();
    await page
      .getByText(/Martin Okafor: .*Project/)
      .first()
      .waitFor();
    expect(baton.troubles).toEqual([]);

    const file = await baton.leave();
    const sent = file.rows(
      `SELECT export.file_name, export_nomination.content FROM export
       JOIN export_nomination ON export_nomination.export_id = export.id
       JOIN nomination ON nomination.id = export_nomination.nomination_id
       JOIN round ON round.id = nomination.round_id
       JOIN person ON person.id = nomination.person_id
       WHERE round.closed_on IS NULL AND person.surname = 'Okafor'`,
    );
    expect(sent).toHaveLength(1);
    expect(String(sent[0]?.content)).toContain('acting head');
    expect(String(sent[0]?.content)).not.toContain('Behaviour, written');
    expect(basename(String(sent[0]?.file_name))).toMatch(/\.xlsx$/);
    expect(
      file.count(`nomination JOIN person ON person.id = person_id JOIN round ON round.id = round_id
        WHERE surname = 'Okafor' AND closed_on IS NULL AND state = 'submitted' AND agreed_on IS NOT NULL`),
    ).toBe(1);
  },
);
