import { expect, test } from 'vitest';
import { readPdf } from '../helpers/read-pdf.ts';
import { withBaton } from './app.ts';
import { button, goTo, openSample } from './steps.ts';

const { start } = withBaton();

test('a project begins from the bank, is written, finished and shared by keyboard, and is found and printed', async () => {
  const baton = await start('browser');
  const { page } = baton;
  await openSample(page);
  await goTo(page, 'Projects');
  await page.getByRole('link', { name: 'From the bank, for Martin Okafor' }).click();
  await button(page, /^Take this one: ‘Study habits/).focus();
  await page.keyboard.press('Enter');
  const taking = page.getByRole('dialog', { name: 'Take this one' });
  await button(taking, 'Start the project').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Study habits of boys in Year 12' }).waitFor();

  await button(page, 'Write').click();
  const form = page.getByRole('dialog', { name: 'The case history' });
  await form.getByLabel('Aim').fill('Boys plan their week by the end of Novembre, à la carte.');
  await button(form, 'Add a measure').click();
  await form.getByLabel('What is measured, measure 1').fill('Homework handed in');
  await form.getByLabel('Baseline').fill('61%');
  await form.getByLabel('Result').fill('80%');
  await form.getByLabel('Of how many pupils').fill('4');
  await button(form, 'Save the case history').click();
  await form.getByText('No figure for fewer than five pupils: it could tell who they are.').first().waitFor();
  await form.getByLabel('Of how many pupils').fill('44');
  await button(form, 'Save the case history').click();
  await form.waitFor({ state: 'detached' });
  await page.getByText(/From 61%, came to 80%, 44 pupils/).waitFor();

  await button(page, 'Say how it stands').click();
  const state = page.getByRole('dialog', { name: 'How the project stands' });
  await state.getByRole('combobox', { name: 'It is' }).click();
  await page.getByRole('option', { name: 'Finished' }).click();
  await button(state, 'Save').click();
  await button(page, 'They agreed to share it').click();
  const share = page.getByRole('dialog', { name: /agreed to share it/ });
  await share.getByLabel('Asked by').fill('Catherine Oyelaran');
  await share.getByLabel(/names no pupil/).check();
  await button(share, 'Put it in the library').click();
  await page.getByRole('link', { name: 'Read it in the library' }).waitFor();

  await page.getByRole('link', { name: 'Projects', exact: true }).first().click();
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await page.getByRole('searchbox').fill('OKAFOR a la novembre');
  await page.getByRole('link', { name: 'Study habits of boys in Year 12' }).click();
  const pdf = await readPdf(
    await baton.take('One case history.pdf', () => button(page, 'Print case history').click()),
  );
  expect(pdf.tagged).toBe(true);
  expect(pdf.pages.join(' ')).toContain('SHAREABLE within the alliance');
  expect(pdf.pages.join(' ')).toContain('Homework handed in');
  expect(baton.troubles).toEqual([]);
});
