import { ORPCError } from '@orpc/client';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ports, press, preview, showWizard } from './import-at-hand.tsx';
import { expectNoViolations, schemes } from './show.tsx';

for (const scheme of schemes)
  it(`leads through four steps in ${scheme}, each without an axe violation, and takes in at the last`, async () => {
    const { made, applied } = ports();
    await showWizard(made, scheme);
    await expectNoViolations();
    await press('Choose a file');
    await expect.element(page.getByText('Looks like SIMS')).toBeVisible();
    await expect.element(page.getByText('Never imported')).toBeVisible();
    await expect.element(page.getByText(/2 hidden rows were read too/)).toBeVisible();
    await expectNoViolations();
    await press(/Continue/);
    await expect.element(page.getByText('Row 5, Ben Sample: Start')).toBeVisible();
    await expect
      .element(page.getByRole('heading', { name: 'Names all in capitals or small letters' }))
      .toBeVisible();
    await expectNoViolations();
    await press(/Confirm these/);
    await expect.element(page.getByText('new@elm.example')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Tom Vane' })).toBeVisible();
    await expectNoViolations();
    expect(applied()).toBe(0);
    await press('Import 3 people');
    await expect.element(page.getByText('2 people added, 1 person changed.')).toBeVisible();
    expect(applied()).toBe(1);
    await expect.element(page.getByRole('link', { name: 'See everyone on the stage map' })).toBeVisible();
    await expectNoViolations();
  });

it('a file that is refused says why and how to go on, where it was chosen', async () => {
  const { made } = ports({
    read: async () => {
      throw new ORPCError('REFUSED', {
        defined: true,
        data: { code: 'table.empty', say: 'This file is empty.', wayOut: 'Export it again.' },
      });
    },
  });
  await showWizard(made);
  await press('Choose a file');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('This file is empty.Export it again. Nothing was changed.');
  await expect.element(page.getByRole('button', { name: 'Choose another file' })).toBeVisible();
  await expectNoViolations();
});

it('somebody in the list who may have been erased is asked about, and taken in only on saying so', async () => {
  const asked: boolean[] = [];
  const { made } = ports({
    apply: async (_previewId, { thoughErased }) => {
      asked.push(thoughErased);
      if (thoughErased)
        return { added: 2, changed: 1, missing: 1, unsettled: 1, problems: 1, rowsLost: 0, command: null };
      throw new ORPCError('REFUSED', {
        defined: true,
        data: {
          code: 'import.erased',
          say: 'Cy Person may be somebody who was erased from this file on 23 November 2026. Nothing was taken in.',
          wayOut: 'Take them out of the list, or import them all the same if they may be kept again.',
        },
      });
    },
  });
  await showWizard(made);
  await press('Choose a file');
  await press(/Continue/);
  await press(/Confirm these/);
  await press('Import 3 people');
  await expect.element(page.getByText(/Cy Person may be somebody who was erased/)).toBeVisible();
  await expectNoViolations();
  await press('Import them all the same');
  await expect.element(page.getByText('2 people added, 1 person changed.')).toBeVisible();
  expect(asked).toEqual([false, true]);
});

it('a double click on Import imports once, says what came in, and has no Cancel that would hide it', async () => {
  const once = ports();
  const answer = Promise.withResolvers<void>();
  await showWizard({
    ...once.made,
    apply: async (id, options) => {
      options.onProgress?.({
        type: 'progress',
        fraction: 0.05,
        say: 'Checking that nothing has changed since',
      });
      await answer.promise;
      return once.made.apply(id, options);
    },
  });
  await press('Choose a file');
  await press(/Continue/);
  await press(/Confirm these/);
  await page.getByRole('button', { name: 'Import 3 people' }).dblClick();
  await expect.element(page.getByText('Checking that nothing has changed since')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
  answer.resolve();
  await expect.element(page.getByText('2 people added, 1 person changed.')).toBeVisible();
  expect(once.applied()).toBe(1);
});

it('the second press of a double click does not cancel what the first has begun', async () => {
  const { made, reads } = ports();
  const answer = Promise.withResolvers<void>();
  let waits = false;
  await showWizard({
    ...made,
    read: async (...asked) => {
      if (waits) await answer.promise;
      return made.read(...asked);
    },
  });
  await press('Choose a file');
  await press(/Continue/);
  await press('Two people');
  waits = true;
  await page.getByRole('button', { name: /Confirm these/ }).dblClick();
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  answer.resolve();
  await expect.element(page.getByRole('button', { name: 'Import 3 people' })).toBeVisible();
  expect(reads).toHaveLength(2);
});

it('answers, roles and mended values go to the comparison, and Back keeps them', async () => {
  const { made, reads } = ports();
  await showWizard(made);
  await press('Choose a file');
  await press(/Continue/);
  await press('Two people');
  await page.getByLabelText('Role of Wizard').selectOptions('Other leadership');
  await page.getByLabelText(/Agency staff/).click();
  await page.getByLabelText('Value for row 5, Start').fill('28/02/2019');
  await press('Use this for row 5, Start');
  await press('Back');
  await press(/Continue/);
  await expect
    .element(page.getByRole('button', { name: 'Two people' }))
    .toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByLabelText('Role of Wizard')).toHaveValue('other_leadership');
  await press(/Confirm these/);
  expect(reads.at(-1)).toMatchObject({
    answers: { q1: 'new' },
    titles: { wizard: { role: 'other_leadership', kind: 'teaching' } },
    keepIn: ['agency'],
    fixes: { '5|Start': '28/02/2019' },
  });
});

it('the browser’s Back goes a step back with its choices kept, and Forward on again', async () => {
  const { made } = ports();
  await showWizard(made);
  await press('Choose a file');
  await press(/Continue/);
  await press('Two people');
  history.back();
  await expect.element(page.getByText('Looks like SIMS')).toBeVisible();
  history.forward();
  await expect
    .element(page.getByRole('button', { name: 'Two people' }))
    .toHaveAttribute('aria-pressed', 'true');
});

it('a column goes where the head says, and is compared again', async () => {
  const { made, reads } = ports();
  await showWizard(made);
  await press('Choose a file');
  await page.getByLabelText('Job goes to').selectOptions('Leave out');
  await expect.poll(() => reads.at(-1)?.corrections).toEqual({ Job: 'none' });
  await expect.element(page.getByLabelText('NI Number goes to')).not.toBeInTheDocument();
});

it('can be done by keyboard alone, and cancelled while it reads', async () => {
  let stopped = false;
  const { made } = ports({
    read: (_ref, _choices, { signal, onProgress }) =>
      new Promise((_resolve, reject) => {
        onProgress?.({ type: 'progress', fraction: 0.4, say: 'Finding the headings' });
        signal?.addEventListener('abort', () => {
          stopped = true;
          reject(new Error('aborted'));
        });
      }),
  });
  await showWizard(made);
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'Choose a file' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Finding the headings')).toBeVisible();
  await expectNoViolations();
  await press('Cancel');
  expect(stopped).toBe(true);
  await expect.element(page.getByRole('button', { name: /Choose another file/ })).toBeEnabled();
  await expect.element(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
});

it('a file whose schools nobody has named says so, and neither that nothing is open nor that all is here', async () => {
  const nobody = { added: 0, changed: 0, missing: 0, leftOut: 0, same: 0, waiting: 0, elsewhere: 12 };
  const { made } = ports({
    read: async () => ({
      ...preview,
      counts: nobody,
      schools: [{ key: '10001', name: '10001', people: 12, school: null }],
      questions: [],
      titles: [],
      leftOut: [],
      problems: [],
      problemCount: 0,
      managers: [],
      managerCount: 0,
      newPosts: 0,
      unlistedPosts: 0,
      unsettled: 0,
      people: { added: [], changed: [], missing: [], leftOut: [], same: [] },
    }),
  });
  await showWizard(made);
  await press('Choose a file');
  await expect
    .element(page.getByText('12 people at other schools; say which is yours in the next step'))
    .toBeVisible();
  await press(/Continue/);
  await expect.element(page.getByText('10001 (12 people)')).toBeVisible();
  await expect.element(page.getByText('Nothing needs you')).not.toBeInTheDocument();
  await press(/Continue/);
  await expect.element(page.getByText(/^Nobody comes in yet\. Go back to Questions and roles/)).toBeVisible();
  await expect.element(page.getByText(/here already/)).not.toBeInTheDocument();
});

it('a workbook with a second sheet says that it was not read, and offers it', async () => {
  const { made, reads } = ports({});
  const sheets = [
    { name: 'Teachers', state: 'visible' as const },
    { name: 'Support staff', state: 'visible' as const },
  ];
  await showWizard({
    ...made,
    read: async (...asked) => ({ ...(await made.read(...asked)), sheets, sheet: 'Teachers' }),
  });
  await press('Choose a file');
  await expect.element(page.getByText(/1 other sheet was not read: ‘Support staff’\./)).toBeVisible();
  await page.getByLabelText('Sheet', { exact: true }).selectOptions('Support staff');
  await expect.poll(() => reads.at(-1)?.sheet).toBe('Support staff');
});
