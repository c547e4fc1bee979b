import { QueryClientProvider } from '@tanstack/react-query';
import { type ComponentProps, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { api, queries } from '../../renderer/client.ts';
import { dropDrafts } from '../../renderer/drafts.ts';
import { EntryForm } from '../../renderer/reviews/EntryForm.tsx';
import { RatingGrid, type Ratings } from '../../renderer/reviews/RatingGrid.tsx';
import { ReplyStrip } from '../../renderer/reviews/ReplyStrip.tsx';
import { ResultPanel } from '../../renderer/reviews/ResultPanel.tsx';
import { ReviewQuestions } from '../../renderer/reviews/ReviewQuestions.tsx';
import { ReviewsPage } from '../../renderer/reviews/ReviewsPage.tsx';
import { StudentsAsked } from '../../renderer/reviews/StudentsAsked.tsx';
import { waitingFor, waitingLine } from '../../renderer/reviews/words.ts';
import type { EntryView, ReviewHead, ReviewResultView } from '../../shared/contract/review-shapes.ts';
import { defaultThresholds } from '../../shared/rules/gap.ts';
import { score } from '../../shared/rules/scoring.ts';
import { defaultMinimums, type RaterGroup } from '../../shared/rules/scoring-report.ts';
import { groupNames } from '../../shared/rules/scoring-words.ts';
import { reviewHead } from './review-head.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const competencies = ['Teaching', 'Behaviour', 'Integrity'].map((name) => ({
  key: name.toLowerCase(),
  name,
  set: 'Areas',
  indicators: [`${name} in practice`],
  scored: true,
}));

/** The form of one rater, as the page that asked for it shows it. */
const Entering = (props: ComponentProps<typeof EntryForm>) => (
  <QueryClientProvider client={queries}>
    <EntryForm {...props} />
  </QueryClientProvider>
);

function Form({ onSave }: { readonly onSave?: (ratings: Ratings) => void }) {
  const [ratings, setRatings] = useState<Ratings>({});
  return (
    <main>
      <h1>Form</h1>
      <h2>Answers</h2>
      <RatingGrid
        name="Form"
        competencies={competencies}
        ratings={ratings}
        onChange={setRatings}
        onEnd={() => document.getElementById('save')?.focus()}
        onSave={() => onSave?.(ratings)}
      />
      <button id="save" type="button">
        Save
      </button>
      <output>{JSON.stringify(ratings)}</output>
    </main>
  );
}

const typed = () => JSON.parse(document.querySelector('output')?.textContent ?? '{}') as Ratings;
const focusFirst = () => document.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();

describe('entering answers by keyboard', () => {
  it('answers with a digit and goes on; N is not observed; Enter leaves blank; the end is the button', async () => {
    await show(<Form />);
    focusFirst();
    await userEvent.keyboard('4n');
    expect(typed()).toEqual({ teaching: 4, behaviour: null });
    await userEvent.keyboard('{Enter}');
    expect(typed()).toEqual({ teaching: 4, behaviour: null });
    expect(document.activeElement?.id).toBe('save');
    await userEvent.keyboard('5');
    expect(typed()).toEqual({ teaching: 4, behaviour: null });
  });

  it('moves with arrows, changes with left and right, and takes an answer out again', async () => {
    await show(<Form />);
    focusFirst();
    await userEvent.keyboard('3{ArrowUp}{ArrowRight}');
    expect(typed()).toEqual({ teaching: 4 });
    expect(document.activeElement?.getAttribute('aria-checked')).toBe('true');
    await userEvent.keyboard('{Backspace}');
    expect(typed()).toEqual({});
    await userEvent.keyboard('{ArrowDown}0');
    expect(typed()).toEqual({ behaviour: null });
  });

  it('saves from any row with Ctrl and Enter', async () => {
    const saved: Ratings[] = [];
    await show(<Form onSave={(ratings) => saved.push(ratings)} />);
    focusFirst();
    await userEvent.keyboard('5{Control>}{Enter}{/Control}');
    expect(saved).toEqual([{ teaching: 5 }]);
  });

  it('says each choice in words', async () => {
    await show(<Form />);
    await expect
      .element(
        page
          .getByRole('radiogroup', { name: 'Teaching' })
          .getByRole('radio', { name: '4, consistently strong' }),
      )
      .toBeVisible();
  });
});

const raters = (
  [
    ['self', [5, 3, 4]],
    ['manager', [3, 4, 4]],
    ['peers', [3, 5, 4]],
    ['peers', [4, 5, 4]],
    ['peers', [3, 4, 4]],
    ['reports', [1, 1, 1]],
  ] as const satisfies readonly (readonly [RaterGroup, readonly number[]])[]
).map(([group, given], at) => ({
  id: String(at),
  group,
  ratings: Object.fromEntries(competencies.map(({ key }, place) => [key, given[place] ?? null])),
}));

const report = score(competencies, raters, {
  minimums: defaultMinimums,
  thresholds: defaultThresholds,
  colleaguesTogether: false,
  asked: { manager: 1, peers: 4, reports: 3 },
});

const head: ReviewHead = {
  ...reviewHead,
  closedOn: '2026-11-13',
  selfReplied: true,
  groups: report.groups
    .filter((line) => line.state !== 'not_asked')
    .map((line) => ({ ...line, name: groupNames[line.group] })),
};

const view: ReviewResultView = {
  head,
  competencies,
  report,
  comments: [
    { group: 'self', name: 'Self', why: null, comments: [] },
    { group: 'peers', name: 'Peers', why: 'Fewer than 4 replied, so comments are not shown.', comments: [] },
  ],
  notes: ['Others is the mean of all ratings in the groups shown.'],
  before: {
    id: 'earlier',
    name: 'A year before',
    closedOn: '2025-11-13',
    rows: [{ competency: 'teaching', self: 2, others: 2.5 }],
    why: null,
  },
};

describe('answers that are typed and not saved', () => {
  const entry: EntryView = {
    head: { ...head, closedOn: null, selfReplied: false },
    competencies,
    groups: ['self', 'peers'],
    asked: { manager: 0, peers: 3, reports: 0, others: 0, students: 0 },
    statements: null,
    raters: [],
  };

  it('are typed from the first row as soon as the page is there, and the page is still named', async () => {
    await show(<Entering entry={{ ...entry, head: { ...entry.head, id: 'arrived' } }} asked={[]} />);
    await expect.element(page.getByRole('region', { name: 'Enter answers' })).toBeVisible();
    await userEvent.keyboard('4n');
    await expect.element(page.getByText('2 of 3 answered')).toBeVisible();
  });

  it('calls the groups what the result calls them', async () => {
    const groups: RaterGroup[] = ['self', 'manager', 'peers', 'reports', 'others'];
    await show(<Entering entry={{ ...entry, groups, head: { ...entry.head, id: 'groups' } }} asked={[]} />);
    for (const group of groups)
      await expect.element(page.getByRole('radio', { name: groupNames[group] })).toBeInTheDocument();
  });

  it('are there again when one comes back to the page, until they are cleared', async () => {
    const first = await show(<Entering entry={entry} asked={[]} />);
    focusFirst();
    await userEvent.keyboard('4n');
    await first.unmount();
    const second = await show(<Entering entry={entry} asked={[]} />);
    await expect.element(page.getByText('2 of 3 answered')).toBeVisible();
    await expect.element(page.getByText(/They are not saved yet/)).toBeVisible();
    await page.getByRole('button', { name: 'Clear the form' }).click();
    await second.unmount();
    await show(<Entering entry={entry} asked={[]} />);
    await expect.element(page.getByText('0 of 3 answered')).toBeVisible();
  });

  it('are in the form of their own review alone, and gone once another file or a meeting is opened', async () => {
    const first = await show(<Entering entry={entry} asked={[]} />);
    focusFirst();
    await userEvent.keyboard('5');
    await first.unmount();
    const other = await show(
      <Entering entry={{ ...entry, head: { ...entry.head, id: 'another' } }} asked={[]} />,
    );
    await expect.element(page.getByText('0 of 3 answered')).toBeVisible();
    await other.unmount();
    dropDrafts();
    await show(<Entering entry={entry} asked={[]} />);
    await expect.element(page.getByText('0 of 3 answered')).toBeVisible();
  });
});

describe('a result', () => {
  it('names the widest gap first, in figures and in words, with n', async () => {
    await show(<ResultPanel view={view} report={report} />);
    const row = page.getByRole('row').nth(1);
    await expect.element(row).toHaveTextContent('Teaching5.03.3 n 4−1.8 Blind spot3.0 n 13.3 n 3Withheld');
  });

  it('shows a withheld group as withheld, without a figure', async () => {
    await show(<ResultPanel view={view} report={report} />);
    const cells = page.getByRole('row').nth(1).getByRole('cell');
    await expect.element(cells.last()).toHaveTextContent('Withheld');
    expect(cells.last().element().textContent).not.toMatch(/\d/);
  });

  it('puts the earlier review beside it when asked', async () => {
    await show(<ResultPanel view={view} report={report} />);
    await page.getByRole('combobox', { name: 'Compare with' }).click();
    await page.getByRole('option', { name: /A year before/ }).click();
    await expect.element(page.getByText('was 2.5')).toBeVisible();
  });

  it('says what others gave then, as on paper, where what they give now is withheld', async () => {
    const few = score(competencies, raters.slice(0, 3), {
      minimums: defaultMinimums,
      thresholds: defaultThresholds,
      colleaguesTogether: false,
      asked: { manager: 1, peers: 4, reports: 3 },
    });
    await show(<ResultPanel view={{ ...view, report: few }} report={few} />);
    await page.getByRole('combobox', { name: 'Compare with' }).click();
    await page.getByRole('option', { name: /A year before/ }).click();
    await expect.element(page.getByRole('cell', { name: 'Withheld was 2.5' })).toBeVisible();
  });

  it('says why a group has no comments', async () => {
    await show(<ResultPanel view={view} report={report} />);
    await page.getByText('Comments', { exact: true }).click();
    await expect.element(page.getByText('Fewer than 4 replied, so comments are not shown.')).toBeVisible();
  });

  it('says before it closes what becomes of groups with too few, and the last day', async () => {
    const open = { ...head, closedOn: null, closesOn: '2026-12-18' };
    await show(
      <ReviewQuestions head={{ ...open, shortGroups: 'merge' }} asking="close" onClose={() => undefined} />,
    );
    await expect
      .element(page.getByText(/counted with other colleagues.*1 of 3 people they lead/))
      .toBeVisible();
    await expect.element(page.getByText(/last day for answers is 18 December 2026/)).toBeVisible();
    await expect.element(page.getByText(/stay withheld/)).not.toBeInTheDocument();
    await show(<ReviewQuestions head={open} asking="close" onClose={() => undefined} />);
    await expect.element(page.getByText(/stay withheld: 1 of 3 people they lead/)).toBeVisible();
  });

  it('lists what an open review waits for', () => {
    const open = { ...head, closedOn: null, selfReplied: false };
    expect(waitingFor(open)).toEqual(['own answers not in yet', '1 of 3 people they lead: two more needed']);
    expect(waitingLine(open)).toBe('Too few yet: own answers and people they lead');
    expect(waitingLine({ ...open, selfReplied: true })).toBe('1 of 3 people they lead: two more needed');
    const short = open.groups.filter(({ replied, needed }) => replied < needed);
    const many = (count: number) => Array.from({ length: count }, () => short).flat();
    expect(waitingLine({ ...open, groups: many(4) })).toBe('Too few yet: own answers and 4 groups');
    expect(waitingLine({ ...open, selfReplied: true, groups: [] })).toBe('Every group has enough');
  });

  it('says of a closed review what is withheld, not what it waits for, and of a self-assessment nothing of groups', () => {
    const closed = { ...head, closedOn: '2026-11-13' };
    const named = (name: string) => ({ ...closed.groups[0]!, name, state: 'withheld' as const });
    const shown = { ...closed.groups[0]!, state: 'shown' as const };
    expect(waitingLine({ ...closed, groups: [shown, named('Peers'), named('Students')] })).toBe(
      'Withheld: peers and students',
    );
    expect(waitingLine({ ...closed, groups: [shown] })).toBe('Every group is shown');
    expect(waitingLine({ ...closed, groups: [shown], selfReplied: false })).toBe('No own answers');
    expect(waitingLine({ ...closed, kind: 'self_assessment', groups: [] })).toBe('Own answers in');
  });

  it('offers to ask students only while none are asked', async () => {
    const group = head.groups[0]!;
    const students = {
      ...group,
      group: 'students' as const,
      name: 'Students',
      asked: 20,
      replied: 11,
      needed: 5,
    };
    const panel = (groups: ReviewHead['groups']) => (
      <QueryClientProvider client={queries}>
        <StudentsAsked head={{ ...head, groups }} />
      </QueryClientProvider>
    );
    await show(panel([students]));
    await expect.element(page.getByText(/^11 of 20 replied, 5 needed/)).toBeVisible();
    expect(page.getByRole('link', { name: 'Ask students' }).elements()).toEqual([]);
    await show(panel([]));
    await expect.element(page.getByRole('link', { name: 'Ask students' })).toBeVisible();
  });

  for (const scheme of schemes) {
    it(`breaks no accessibility rule in ${scheme}`, async () => {
      await show(
        <main>
          <h1>Result</h1>
          <ReplyStrip head={head} />
          <ResultPanel view={view} report={report} />
        </main>,
        scheme,
      );
      await expectNoViolations();
    });
    it(`has a form that breaks none in ${scheme}`, async () => {
      await show(<Form />, scheme);
      await expectNoViolations();
    });
  }
});

it('answers that are in take no focus from whoever comes upon them, and take it on from who left the form', async () => {
  const own = { id: 'own', group: 'self', number: 1, ratings: { teaching: 4 }, comment: '' } as const;
  const entry: EntryView = {
    head: { ...reviewHead, kind: 'self_assessment' },
    competencies,
    groups: ['self'],
    asked: { manager: 0, peers: 0, reports: 0, others: 0, students: 0 },
    statements: null,
    raters: [{ ...own, source: 'typed in', enteredOn: '2026-10-20' }],
  };
  await show(<Entering asked={[]} entry={entry} />);
  const change = page.getByRole('button', { name: 'Change them' });
  await expect.element(change).toBeVisible();
  await expect.element(change).not.toHaveFocus();
  await change.click();
  await page.getByRole('button', { name: 'Leave it as it was' }).click();
  await expect.element(change).toHaveFocus();
});

it('the list of reviews goes by surname, and one person’s newest stays first', async () => {
  const one = (id: string, person: string, surname: string, name: string): ReviewHead => ({
    ...reviewHead,
    id,
    personId: surname,
    person,
    surname,
    name,
  });
  queries.setDefaultOptions({ queries: { staleTime: Number.POSITIVE_INFINITY } });
  queries.setQueryData(api.staff.list.queryKey({ input: {} }), []);
  queries.setQueryData(api.reviews.list.queryKey({ input: {} }), [
    one('r1', 'Ada Reed', 'Reed', 'Newer'),
    one('r2', 'Zoë Adé', 'Adé', 'Start'),
    one('r3', 'Ada Reed', 'Reed', 'Older'),
  ]);
  await show(
    <QueryClientProvider client={queries}>
      <ReviewsPage />
    </QueryClientProvider>,
  );
  const byPerson = page.getByRole('columnheader', { name: 'Person' }).getByRole('button');
  const order = () =>
    page
      .getByRole('row')
      .elements()
      .map((row) => /(Adé|Reed)(Newer|Start|Older)/.exec(row.textContent)?.[0])
      .filter(Boolean);
  await byPerson.click();
  await expect.poll(order).toEqual(['AdéStart', 'ReedNewer', 'ReedOlder']);
  await byPerson.click();
  await expect.poll(order).toEqual(['ReedNewer', 'ReedOlder', 'AdéStart']);
});
