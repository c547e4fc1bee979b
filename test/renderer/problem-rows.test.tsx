import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ProblemRows } from '../../renderer/staff/import/ProblemRows.tsx';
import type { Importing } from '../../renderer/staff/import/use-import.ts';
import type { ImportPreview, ImportProblem } from '../../shared/contract/import.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const problem = (row: number, column: string, value: string): ImportProblem => ({
  row,
  column,
  name: `Person ${row}`,
  value,
  reason: `${value} cannot be read.`,
  suggestion: null,
  lost: 'value',
});
const problems = [
  ...[5, 9, 12, 20, 31].map((row) => problem(row, 'Start', 'Sept 2020')),
  problem(7, 'Start', '31/02/2019'),
  problem(8, 'TRN', '12'),
  problem(10, 'TRN', '12'),
];
const columns = [
  { name: 'Start', field: 'start_date' },
  { name: 'TRN', field: 'trn' },
];

/** What the comparison was asked to read in place of cells. */
function shown(scheme: (typeof schemes)[number] = 'light') {
  const asked: unknown[] = [];
  const importing = {
    state: { busy: null, choices: { fixes: { '2|TRN': '1234567' } } },
    readAgain: async (choices: unknown) => void asked.push(choices),
    saveProblems: async () => undefined,
  } as unknown as Importing;
  const preview = { problems, columns, problemCount: 8, rowsLost: 0 } as unknown as ImportPreview;
  return show(<ProblemRows importing={importing} preview={preview} />, scheme).then(() => asked);
}

it.each(schemes)('one date that many rows write alike is mended once for all, in %s', async (scheme) => {
  const asked = await shown(scheme);
  await expect.element(page.getByText('Rows 5, 9, 12 and 2 more: Start')).toBeVisible();
  await expectNoViolations();
  await page.getByLabelText('Value for rows 5, 9, 12 and 2 more, Start').fill('01/09/2020');
  await page.getByRole('button', { name: 'Use this for all 5: rows 5, 9, 12 and 2 more, Start' }).click();
  expect(asked).toEqual([
    {
      fixes: {
        '2|TRN': '1234567',
        ...Object.fromEntries([5, 9, 12, 20, 31].map((row) => [`${row}|Start`, '01/09/2020'])),
      },
    },
  ]);
});

it('a number that two rows write alike is each one’s own', async () => {
  await shown();
  await expect.element(page.getByText('Row 8, Person 8: TRN')).toBeVisible();
  await expect.element(page.getByText('Row 10, Person 10: TRN')).toBeVisible();
  expect(page.getByRole('button', { name: /^Leave blank: row/ }).elements()).toHaveLength(3);
});

it('goes to the page’s heading once the last value is mended', async () => {
  const one = { problems: problems.slice(6, 7), columns, problemCount: 1, rowsLost: 0 };
  const Mending = () => {
    const [preview, setPreview] = useState(one);
    const importing = {
      state: { busy: null, choices: { fixes: {} } },
      readAgain: async () => setPreview({ ...one, problems: [], problemCount: 0 }),
    } as unknown as Importing;
    return (
      <main>
        <h1 tabIndex={-1}>Import staff</h1>
        <ProblemRows importing={importing} preview={preview as unknown as ImportPreview} />
      </main>
    );
  };
  await show(<Mending />);
  await page.getByLabelText('Value for row 8, TRN').fill('1234567');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Import staff' })).toHaveFocus();
});
