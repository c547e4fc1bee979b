import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeNominationWorkbook } from '../../electron/core/spreadsheets/nomination-workbook.ts';
import { temporaryFolder } from '../helpers/school-file.ts';
import { sentWorkbook } from '../helpers/sent-workbooks.ts';
import { violationsOn } from './access.ts';
import { withBaton } from './app.ts';
import { button, goTo, openSample } from './steps.ts';

const { start } = withBaton();

test('schools’ nominations are taken in by keyboard, and decisions on them are sent', async () => {
  const baton = await start('browser');
  const { page } = baton;
  await openSample(page);
  await goTo(page, 'Programmes');
  await page
    .getByRole('link', { name: /Stage 8 Towards Headship/ })
    .first()
    .click();
  const round = page.getByRole('heading', { level: 1, name: /Stage 8 Towards Headship 20/ });
  await round.waitFor();
  const [, programme = '', cohort = ''] =
    /^(.*) (20\d\d\/\d\d)$/.exec((await round.innerText()).trim()) ?? [];
  const folder = temporaryFolder();
  const sent = async (name: string, people: Parameters<typeof sentWorkbook>[0], school: object) => {
    await writeNominationWorkbook(join(folder, name), sentWorkbook(people, { programme, cohort, school }));
    return join(folder, name);
  };
  const ben = { surname: 'Jones', forename: 'Ben', trn: '0123456' };
  const files = [
    await sent('Hillside.xlsx', [ben, { surname: 'Reid', forename: 'Mia' }], {}),
    await sent('Vale.xlsx', [ben], { name: 'Vale School', urn: '654321' }),
  ];
  await button(page, 'More').press('Enter');
  await page.getByRole('menuitem', { name: 'Nominations from schools' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nominations from schools' }).waitFor();
  const asked = page.waitForEvent('filechooser');
  await button(page, 'Choose the workbooks').press('Enter');
  await (await asked).setFiles(files);
  const workbooks = page.getByRole('list', { name: 'Workbooks' });
  await workbooks.getByText('Also in Hillside.xlsx').waitFor();
  expect(
    await workbooks
      .getByRole('checkbox', { name: /^Ben Jones/ })
      .evaluateAll((boxes) => boxes.map((box) => box instanceof HTMLInputElement && box.checked)),
  ).toEqual([true, false]);
  expect(await violationsOn(page)).toEqual([]);
  await button(page, 'Take in what is ticked').press('Enter');
  await page.getByText('2 nominations taken in.').waitFor();

  const schools = page.getByRole('list', { name: 'Schools' });
  await schools.getByText('Nothing yet').first().waitFor();
  await button(schools, '2 nominations, 2 not told yet').press('Enter');
  await schools.getByRole('row', { name: /Ben Jones/ }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await button(schools, 'Hillside.xlsx').press('Enter');
  const came = page.getByRole('dialog', { name: 'Hillside.xlsx' });
  await came.getByText('Ben Jones').click();
  await came.getByText('Leads well.').first().waitFor();
  await page.keyboard.press('Escape');
  const decisions = await baton.take('Decisions.xlsx', () =>
    button(schools, 'Send decisions to Hillside Primary').press('Enter'),
  );
  await button(schools, '2 nominations, told').waitFor();

  // They are for Hillside, and this file is another school's.
  await page.getByRole('link', { name: `${programme} ${cohort}` }).press('Enter');
  await button(page, 'More').press('Enter');
  await page.getByRole('menuitem', { name: 'Take in decisions' }).press('Enter');
  await baton.give(decisions, () => button(page, 'Choose the workbook').press('Enter'));
  await page.getByText('These decisions are for Hillside Primary.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(baton.troubles).toEqual([]);
});
