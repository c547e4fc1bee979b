import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { frameworks } from '../../shared/reference/frameworks.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { readWorkbook } from '../helpers/read-workbook.ts';
import { shells, withBaton } from './app.ts';
import { button, choose, goTo, openSample } from './steps.ts';

const { folder, start } = withBaton();
const framework = frameworks.find((one) => one.key === 'stage_6')!;
const names = framework.competencies.filter((one) => one.scored).map((one) => one.name);

/** Types one rater's form with the keyboard alone: a digit a row, then Ctrl and Enter. */
async function keyRater(page: Page, group: string, scores: (name: string) => string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Rater’s group' }).getByText(group, { exact: true }).click();
  await page.getByRole('radiogroup', { name: names[0]! }).getByRole('radio').first().focus();
  for (const name of names) await page.keyboard.press(scores(name));
  await page.keyboard.press('Control+Enter');
  await page.getByText(/: saved, \d+ answered\./).waitFor();
  await page.getByText(`0 of ${names.length} answered`).waitFor();
}

test.each(shells)(
  'a 360, %s: framework, purpose and raters; answers keyed and from a spreadsheet; a result that keeps anonymity, on paper',
  async (shell) => {
    const baton = await start(shell);
    const { page } = baton;
    await openSample(page);
    await goTo(page, '360 reviews');
    await button(page, 'Start a review').click();
    const opening = page.getByRole('dialog', { name: 'Start a review' });
    await opening.getByRole('combobox', { name: 'Whose review' }).fill('boateng');
    await page.getByRole('option', { name: /Kwame Boateng/ }).click();
    await choose(page, 'Competency framework', framework.name);
    await opening.getByRole('textbox', { name: 'Name', exact: true }).fill('Start of Stage 7');
    await opening.getByLabel('Their coach').check();
    const asked = opening.getByRole('group', { name: 'How many are asked' });
    for (const [group, count] of [
      ['Line manager', '1'],
      ['Peers', '4'],
      ['People they lead', '2'],
      ['Other colleagues', '0'],
    ] as const)
      await asked.getByLabel(group).fill(count);
    // Two people cannot reach a minimum of three, and that is said before anything is asked of them.
    await opening.getByText('People they lead: 2 asked and 3 needed.').waitFor();
    await button(opening, 'Open the review').click();
    await page.getByRole('heading', { level: 1, name: '360 review: Start of Stage 7' }).waitFor();

    await page.getByRole('link', { name: 'Enter answers' }).click();
    await page.getByText('Whoever enters answers sees them.').waitFor();
    await keyRater(page, 'Self', () => '4');
    await keyRater(page, 'Line manager', (name) => (name === 'Resilience' ? '2' : '4'));
    await keyRater(page, 'People they lead', () => '5');
    await keyRater(page, 'People they lead', () => '5');

    const path = join(folder(), 'Peers.csv');
    const row = (score: string) => [
      'Peers',
      score,
      ...names.map((name) => (name === 'Resilience' ? '2' : '4')),
    ];
    writeFileSync(
      path,
      [['Group', 'Rater', ...names], row('1'), row('2'), row('3'), row('4')]
        .map((line) => line.join(','))
        .join('\n'),
    );
    await button(page, 'From a spreadsheet').click();
    const taking = page.getByRole('dialog', { name: 'Answers from a spreadsheet' });
    await baton.give(path, () => button(taking, 'Choose the filled-in file').click());
    await taking.getByText('4 raters can be taken in, as Peers 1 to 4').waitFor();
    await button(taking, 'Take in 4 raters').click();
    await page.getByText('4 raters taken in.').waitFor();

    await page.getByRole('link', { name: 'Done for now' }).click();
    await button(page, 'Close and show the result').click();
    const closing = page.getByRole('dialog', { name: 'Close this review?' });
    await closing.getByText(/These stay withheld: .*they lead/i).waitFor();
    await button(closing, 'Close and show the result').click();
    await page.getByRole('heading', { level: 1, name: '360 report: Start of Stage 7' }).waitFor();
    await page
      .getByText(/blind spot/i)
      .first()
      .waitFor();
    // The two who were withheld gave fives; nothing on the page says so.
    expect(await page.getByRole('main').innerText()).not.toMatch(/5\.0/);

    const printed = await readPdf(await baton.take('Result.pdf', () => button(page, 'Print report').click()));
    const words = printed.pages.join(' ');
    expect(printed.tagged).toBe(true);
    expect(words).toContain('Kwame Boateng');
    expect(words).toContain('Resilience');
    expect(words).toMatch(/blind spot/i);
    expect(words).toMatch(/withheld/i);
    expect(words).not.toMatch(/5\.0/);

    const sheets = await readWorkbook(
      await baton.take('Result.xlsx', () =>
        page.getByRole('button', { name: 'Spreadsheet', exact: true }).click(),
      ),
    );
    const cells = sheets.flatMap((sheet) => sheet.rows.flatMap((line) => Object.values(line)));
    expect(cells).toContain('Resilience');
    expect(cells.join(' ')).toMatch(/withheld/i);
    expect(cells).not.toContain('5.0');
    expect(baton.troubles).toEqual([]);

    const file = await baton.leave();
    const [review] = file.rows(
      "SELECT * FROM review WHERE name = 'Start of Stage 7' AND person_id = (SELECT id FROM person WHERE surname = 'Boateng')",
    );
    expect(review?.closed_on).not.toBeNull();
    expect(review?.readers).toBe('the person, their line manager, the headteacher and their coach');
    const raters = file.rows(
      `SELECT rater_group, count(*) AS n FROM review_rater WHERE review_id = '${review?.id}' GROUP BY rater_group ORDER BY rater_group`,
    );
    expect(raters.map(({ rater_group, n }) => `${rater_group} ${n}`)).toEqual([
      'manager 1',
      'peers 4',
      'reports 2',
      'self 1',
    ]);
    expect(
      file.count(`rating JOIN review_rater ON review_rater.id = rater_id WHERE review_id = '${review?.id}'`),
    ).toBe(8 * names.length);
  },
);
