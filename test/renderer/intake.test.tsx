import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { api, queries } from '../../renderer/client.ts';
import { CameDrawer } from '../../renderer/intake/CameDrawer.tsx';
import { PreviewFile } from '../../renderer/intake/PreviewFile.tsx';
import { PreviewFiles, takenWords } from '../../renderer/intake/PreviewFiles.tsx';
import { Senders } from '../../renderer/intake/Senders.tsx';
import type { IntakeFileView, IntakeLineView, SenderView } from '../../shared/contract/intake-shapes.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const line = (more: Partial<IntakeLineView> = {}): IntakeLineView => ({
  line: 0,
  name: 'Ben Jones',
  ref: 'HP-1',
  role: 'Deputy head',
  school: '',
  kind: 'new',
  staffKind: 'teaching',
  in: true,
  note: null,
  verdict: 'Eligible',
  reason: 'Leads well.',
  authority: [],
  differences: [],
  ...more,
});

const file = (more: Partial<IntakeFileView> = {}): IntakeFileView => ({
  file: 0,
  name: 'list.xlsx',
  refused: null,
  in: true,
  from: 'mapped',
  school: { id: null, name: 'Vale School', urn: '', found: 'added' },
  named: [],
  notes: [],
  elsewhere: null,
  columns: [],
  lines: [line()],
  ...more,
});

const schools = [{ id: 's1', name: 'Hillside Primary' }];
const nothing = { columns: {}, allHere: false, lines: {} };

function openFile(given: IntakeFileView, scheme: (typeof schemes)[number] = 'light') {
  const onChoice = vi.fn();
  return {
    onChoice,
    shown: show(
      <ul>
        <PreviewFile file={given} schools={schools} open choice={nothing} onChoice={onChoice} />
      </ul>,
      scheme,
    ),
  };
}

it('lets what was read be left where it is no longer at hand, and not be asked for again', async () => {
  const input = { previewId: 'gone', choices: {} };
  queries.setQueryDefaults([], { staleTime: Number.POSITIVE_INFINITY, retryOnMount: false });
  await queries.prefetchQuery({
    queryKey: api.intake.preview.queryKey({ input }),
    queryFn: () => Promise.reject(new Refusal('intake.no-preview', 'What was read is no longer at hand.')),
  });
  const onDone = vi.fn();
  await show(
    <QueryClientProvider client={queries}>
      <PreviewFiles {...input} onChoices={vi.fn()} onDone={onDone} />
    </QueryClientProvider>,
  );
  await page.getByRole('button', { name: 'Leave it' }).click();
  expect(onDone).toHaveBeenCalledOnce();
  expect(page.getByRole('button', { name: 'Try again' }).elements()).toEqual([]);
});

it('tells what was taken in, what was changed, and where nothing was', () => {
  expect(
    [
      [2, 0],
      [2, 1],
      [0, 1],
      [0, 0],
    ].map(([nominations = 0, changed = 0]) => takenWords({ nominations, changed })),
  ).toEqual([
    '2 nominations taken in.',
    '2 nominations taken in, 1 changed.',
    '1 nomination changed.',
    'No nomination is new or changed; what came is recorded.',
  ]);
});

it('of many workbooks those that need somebody stand first, and are counted', async () => {
  const input = { previewId: 'p1', choices: {} };
  queries.setQueryDefaults([], { staleTime: Number.POSITIVE_INFINITY });
  const preview = (altered: string[]) => ({
    files: [
      file({ name: 'good.xlsx' }),
      file({ file: 1, name: 'noted.xlsx', notes: ['A cell of its other sheets differs.'] }),
      file({ file: 2, name: 'altered.xlsx', in: false, notes: altered }),
      file({ file: 3, name: 'empty.xlsx', refused: { say: 'This file is empty.', wayOut: 'Ask again.' } }),
      file({ file: 4, name: 'unticked.xlsx', in: false }),
    ],
    schools,
    counts: { files: 2, nominations: 2, people: 2, schools: 1 },
  });
  const key = api.intake.preview.queryKey({ input });
  queries.setQueryData(key, preview(['Its last sheet was changed.']));
  await show(
    <QueryClientProvider client={queries}>
      <PreviewFiles {...input} onChoices={vi.fn()} onDone={vi.fn()} />
    </QueryClientProvider>,
  );
  const names = page.getByRole('list', { name: 'Workbooks' }).getByText(/^\w+\.xlsx$/);
  const order = ['empty.xlsx', 'altered.xlsx', 'noted.xlsx', 'good.xlsx', 'unticked.xlsx'];
  const inOrder = () => names.elements().map(({ textContent }) => textContent);
  expect(inOrder()).toEqual(order);
  await expect
    .element(
      page.getByText('1 workbook cannot go in and 2 workbooks have something to look at: they stand first.'),
    )
    .toBeVisible();
  // One is mended by a choice: none moves away under the hand, and what is said is of the order shown.
  queries.setQueryData(key, preview([]));
  await expect
    .element(
      page.getByText(
        '1 workbook cannot go in and 1 workbook has something to look at: they stand among the first 3.',
      ),
    )
    .toBeVisible();
  expect(inOrder()).toEqual(order);
});

describe('a workbook before it goes in', () => {
  it('says that its rows name several schools, and lets one be chosen for all', async () => {
    const { onChoice, shown } = openFile(
      file({
        school: { id: null, name: '', urn: '', found: 'several' },
        named: ['Hillside Primary', 'Vale School'],
        lines: [line({ school: 'Vale School' })],
      }),
    );
    await shown;
    const school = page.getByRole('combobox', { name: 'School of list.xlsx' });
    await expect.element(school).toHaveDisplayValue('Each row’s own: 2 schools');
    await expect.element(page.getByText(/^Hillside Primary and Vale School: each row goes in/)).toBeVisible();
    await expect.element(page.getByText('Deputy head, Vale School, HP-1')).toBeVisible();
    await school.selectOptions('Hillside Primary');
    expect(onChoice).toHaveBeenCalledWith({ ...nothing, schoolId: 's1' });
  });

  it('asks what somebody new goes in as, and of somebody known does not', async () => {
    const { onChoice, shown } = openFile(
      file({ lines: [line(), line({ line: 1, name: 'Mia Reid', kind: 'known', staffKind: null })] }),
    );
    await shown;
    const kinds = page.getByRole('combobox', { name: /goes in as$/ });
    expect(kinds.elements()).toHaveLength(1);
    await kinds.selectOptions('Associate staff');
    expect(onChoice).toHaveBeenCalledWith({
      ...nothing,
      lines: { 0: { theirs: [], staffKind: 'support' } },
    });
  });

  it('keeps what the file has unless what came is chosen, field by field', async () => {
    const email = {
      key: 'email' as const,
      words: 'Email',
      kept: 'b@here.example',
      came: 'b@there.example',
      both: false,
      theirs: false,
    };
    const { onChoice, shown } = openFile(
      file({ lines: [line({ kind: 'nominated', staffKind: null, differences: [email] })] }),
    );
    await shown;
    const keep = page.getByRole('combobox', { name: 'Which Email of Ben Jones to keep' });
    await expect.element(keep).toHaveDisplayValue('This file’s');
    await keep.selectOptions('What came');
    expect(onChoice).toHaveBeenCalledWith({ ...nothing, lines: { 0: { in: true, theirs: ['email'] } } });
  });

  it('keeps both words of a local authority where both can hold, and else one', async () => {
    const said = { key: 'authority' as const, words: 'Authority', kept: 'A', came: 'B', theirs: false };
    const lines = [true, false].map((both, at) => line({ line: at, differences: [{ ...said, both }] }));
    const { onChoice } = openFile(file({ lines }));
    const keep = page.getByRole('combobox', { name: /to keep$/ });
    await keep.first().selectOptions('Both');
    await keep.last().selectOptions('What came');
    expect(onChoice).toHaveBeenCalledTimes(2);
  });

  it.each(schemes)('breaks no rule of access whatever is to be said of it, in %s', async (scheme) => {
    const { shown } = openFile(
      file({
        in: false,
        school: { id: null, name: '', urn: '', found: 'missing' },
        notes: ['2 entries under TRN left out: not a TRN of 7 digits (‘N/A’).'],
        elsewhere: { count: 1, say: 'A nomination is for another round.', href: null, allHere: false },
        columns: [{ column: 0, heading: 'Column X', field: null, examples: ['Runs it.'] }],
        lines: [
          line({ kind: 'barred', in: false, note: 'Two people of this name work at that school.' }),
          line({ line: 1, name: 'Mia Reid', kind: 'twice', in: false, note: 'Also in a row above.' }),
        ],
      }),
      scheme,
    );
    await shown;
    await expect.element(page.getByRole('checkbox', { name: 'list.xlsx' })).toBeDisabled();
    await expect.element(page.getByRole('checkbox', { name: /^Ben Jones/ })).toBeDisabled();
    await expect.element(page.getByText('Twice here')).toBeVisible();
    await expectNoViolations();
  });

  it('says of one of which nobody goes in no word of a school that is added', async () => {
    const elsewhere = { count: 1, say: 'It is for another round.', href: null, allHere: false };
    await openFile(file({ in: false, elsewhere, lines: [] })).shown;
    await expect.element(page.getByText(/^It is for another round/)).toBeVisible();
    expect(page.getByText(/it is added/).elements()).toEqual([]);
  });

  it('says of a file that cannot be read why, and what to do', async () => {
    await openFile(file({ refused: { say: 'It has a password.', wayOut: 'Save it without one.' } })).shown;
    await expect
      .element(page.getByText('Nothing of it goes in. It has a password. Save it without one.'))
      .toBeVisible();
    expect(page.getByRole('checkbox').elements()).toEqual([]);
  });
});

describe('the schools of a round', () => {
  afterEach(() => queries.clear());

  const sender = (more: Partial<SenderView>): SenderView => ({
    id: 's1',
    name: 'Vale School',
    localAuthority: 'Barnet',
    files: [],
    nominations: [],
    ...more,
  });

  it('names first who has sent nothing, and shows what was told and has changed since', async () => {
    queries.setQueryDefaults([], { staleTime: Number.POSITIVE_INFINITY });
    const came = {
      id: 'f1',
      at: '2026-11-20T10:00:00.000Z',
      fileName: 'a.xlsx',
      sha256: 'ab'.repeat(32),
      people: 2,
      erased: 1,
    };
    const told = {
      id: 'n1',
      ref: 'HP-1',
      name: 'Ben Jones',
      state: 'offered' as const,
      stateOn: '2026-11-22',
      turnedDown: false,
      words: '',
      sentAt: '2026-11-22T10:00:00.000Z',
      changed: true,
    };
    await show(
      <QueryClientProvider client={queries}>
        <Senders
          roundId="r1"
          round={{
            programme: 'Leaders',
            academicYear: '2026/27',
            closed: false,
            deadline: '2026-12-04',
            senders: [
              sender({ files: [came], nominations: [told] }),
              sender({ id: 's2', name: 'Quiet School' }),
            ],
          }}
        />
      </QueryClientProvider>,
    );
    const rows = page.getByRole('list', { name: 'Schools' }).getByRole('listitem').elements();
    expect(rows[0]?.textContent).toMatch(/^Quiet School.*Nothing yet$/);
    expect(rows[1]?.textContent).toContain('1 erased since');
    await page.getByRole('button', { name: '1 nomination, 1 not told yet' }).click();
    await expect.element(page.getByRole('cell', { name: /changed since$/ })).toBeVisible();
    await expectNoViolations();
  });

  it('shows a line as it came, with the school’s own verdicts', async () => {
    queries.setQueryDefaults([], { staleTime: Number.POSITIVE_INFINITY });
    queries.setQueryData(api.intake.file.queryKey({ input: { id: 'f1' } }), {
      fileName: 'a.xlsx',
      lines: [
        {
          nominationId: 'n1',
          name: 'Ben Jones',
          values: [{ words: 'Reason', value: 'Leads well.' }],
          rules: [{ rule: 'Three years of teaching', verdict: 'Met', reason: 'Six years.' }],
        },
      ],
    });
    await show(
      <QueryClientProvider client={queries}>
        <CameDrawer id="f1" onClose={vi.fn()} />
      </QueryClientProvider>,
    );
    const drawer = page.getByRole('dialog', { name: 'a.xlsx' });
    await drawer.getByText('Ben Jones').click();
    await expect.element(drawer.getByRole('row', { name: 'Reason Leads well.' })).toBeVisible();
    await expect.element(drawer.getByRole('row', { name: /Met\. Six years\./ })).toBeVisible();
    await expectNoViolations();
  });
});
