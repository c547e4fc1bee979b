import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ports, press, preview, showWizard } from './import-at-hand.tsx';

it('says that nobody waits for the order of day and month, and what becomes of the dates', async () => {
  const dates = {
    key: 'day_order:Start',
    say: '‘Start’: 1 date is possible only as month, day, year. Is the month written first?',
    choices: [
      { value: 'dmy', words: 'No, the day first' },
      { value: 'mdy', words: 'Yes, the month first' },
    ],
    answer: null,
    byInitial: false,
  };
  const { made } = ports({ read: async () => ({ ...preview, questions: [dates] }) });
  await showWizard(made);
  await press('Choose a file');
  await press(/Continue/);
  const said = page.getByText(/Dates in 1 column come in as proposed/);
  await expect.element(said).toBeVisible();
  await expect.element(page.getByText(/Rows with an open question wait/)).not.toBeInTheDocument();
  await press(/Confirm these/);
  await expect.element(said).toBeVisible();
  await expect.element(page.getByText(/waiting for an answer/)).not.toBeInTheDocument();
});
