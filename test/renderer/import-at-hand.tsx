import { QueryClientProvider } from '@tanstack/react-query';
import { page } from 'vitest/browser';
import { queries } from '../../renderer/client.ts';
import { ImportWizard } from '../../renderer/staff/import/ImportWizard.tsx';
import type { ImportPorts } from '../../renderer/staff/import/ports.ts';
import type { ImportChoices, ImportPreview } from '../../shared/contract/import.ts';
import { type schemes, show } from './show.tsx';

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

export const preview: ImportPreview = {
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

export function ports(over: Partial<ImportPorts> = {}) {
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

export const showWizard = (made: ImportPorts, scheme: (typeof schemes)[number] = 'light') =>
  show(
    <QueryClientProvider client={queries}>
      <ImportWizard ports={made} />
    </QueryClientProvider>,
    scheme,
  );

export const press = (name: RegExp | string) => page.getByRole('button', { name }).click();
