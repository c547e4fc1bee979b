import { ORPCError } from '@orpc/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { queries } from '../../renderer/client.ts';
import { ImportWizard } from '../../renderer/staff/import/ImportWizard.tsx';
import type { ImportPorts } from '../../renderer/staff/import/ports.ts';
import type { ImportChoices, ImportPreview } from '../../shared/contract/import.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const column = (name: string, more: Partial<ImportPreview['columns'][number]>) => ({
  name,
  letters: name,
  field: null,
  confidence: 'sure' as const,
  reason: `Heading ‘${name}’ is a usual name.`,
  sensitive: null,
  filled: 3,
  examples: ['one', 'two'],
  problems: 0,
  ...more,
});
const person = (name: string, more: Partial<ImportPreview['people']['added'][number]> = {}) => ({
  id: null,
  name,
  detail: 'Teacher',
  rows: [2],
  fields: [],
  ...more,
});

const preview: ImportPreview = {
  previewId: 'p1',
  sheets: [
    { name: 'Staff', state: 'visible' },
    { name: 'Old', state: 'hidden' },
  ],
  sheet: 'Staff',
  headerRow: 4,
  ignored: [{ row: 1, words: 'Staff report', why: 'above' }],
  ignoredCount: 1,
  layout: 'SIMS',
  remembered: false,
  rows: 4,
  hiddenRows: 2,
  pupils: 0,
  columns: [
    column('Forename', { field: 'forename' }),
    column('Surname', { field: 'surname' }),
    column('Job', { field: 'job_title', confidence: 'guess' }),
    column('NI Number', { sensitive: 'ni_number', examples: [] }),
  ],
  counts: { added: 2, changed: 1, missing: 1, leftOut: 1, same: 0, waiting: 1, elsewhere: 0 },
  titles: [
    { key: 'wizard', title: 'Wizard', people: 1, role: null, kind: null, certainty: 'unknown' },
    { key: 'teacher', title: 'Teacher', people: 2, role: 'teacher', kind: 'teaching', certainty: 'sure' },
  ],
  questions: [
    {
      key: 'q1',
      say: 'Row 3 is Ada Newname, but that id belongs to Ada Example here. The same person?',
      choices: [
        { value: 'x', words: 'Same person, new name' },
        { value: 'new', words: 'Two people' },
      ],
      answer: null,
      byInitial: false,
    },
  ],
  leftOut: [{ kind: 'agency', people: 1, kept: false, examples: ['Leo Hurst: Contract ‘SAG’.'] }],
  schools: [{ key: '', name: '', people: 4, school: 's1' }],
  ourSchools: [{ id: 's1', name: 'Larkmere School' }],
  problems: [
    {
      row: 5,
      column: 'Start',
      name: 'Ben Sample',
      value: '31/02/2019',
      reason: '31/02/2019 is not a date.',
      suggestion: null,
      lost: 'value',
    },
  ],
  problemCount: 1,
  rowsLost: 0,
  respelled: [
    { row: 2, from: 'EXAMPLE', to: 'Example' },
    { row: 6, from: 'cy', to: 'Cy' },
  ],
  respelledCount: 2,
  managers: [{ text: 'R Calder', reason: '2 people could be meant.', people: 1 }],
  managerCount: 1,
  newPosts: 1,
  unlistedPosts: 1,
  unsettled: 1,
  people: {
    added: [person('Ben Sample'), person('Cy Person', { rows: [6] })],
    changed: [
      person('Ada Example', {
        id: 'a1',
        fields: [{ what: 'Email', from: 'old@elm.example', to: 'new@elm.example' }],
      }),
    ],
    missing: [person('Tom Vane', { id: 't1', rows: [] })],
    leftOut: [person('Leo Hurst')],
    same: [],
  },
};

function ports(over: Partial<ImportPorts> = {}) {
  const reads: ImportChoices[] = [];
  let applied = 0;
  const made: ImportPorts = {
    pick: async () => ({ ref: 'r', name: 'staff.csv', bytes: 10 }),
    drop: async () => null,
    read: async (_ref, choices) => {
      reads.push(choices);
      return preview;
    },
    people: async () => [],
    apply: async () => {
      applied += 1;
      return {
        added: 2,
        changed: 1,
        missing: 1,
        unsettled: 1,
        problems: 1,
        rowsLost: 0,
        command: 'command-1',
      };
    },
    problems: async () => true,
    ...over,
  };
  return { made, reads, applied: () => applied };
}

const showWizard = (made: ImportPorts, scheme: (typeof schemes)[number] = 'light') =>
  show(
    <QueryClientProvider client={queries}>
      <ImportWizard ports={made} />
    </QueryClientProvider>,
    scheme,
  );

const press = (name: RegExp | string) => page.getByRole('button', { name }).click();

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
