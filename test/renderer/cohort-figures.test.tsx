import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { forgetWhatIsRefused } from '../../renderer/refused.ts';
import { CohortFiguresPage } from '../../renderer/reviews/CohortFiguresPage.tsx';
import type { CohortFigures } from '../../shared/contract/review-cohort.ts';
import { cohortNotes, strengthsAndNeeds } from '../../shared/rules/cohort-view.ts';
import { show } from './show.tsx';

const row = (name: string, set: string, figures: readonly [self: number, others: number] | null) => ({
  competency: name,
  name,
  set,
  cell:
    figures === null
      ? { state: 'withheld' as const }
      : {
          state: 'shown' as const,
          self: figures[0],
          others: figures[1],
          gap: figures[1] - figures[0],
          people: 9,
          replies: 74,
        },
});
const rows = [
  row('Integrity', 'Character', [4.2, 4.4]),
  row('Resilience', 'Character', null),
  row('Teaching', 'Knowledge', [3.8, 4.1]),
  row('Governance', 'Knowledge', [4, 2.6]),
];

let versions: { id: string; name: string; results: number }[];
let sent: unknown[];
let end: () => void;

function answer(path: string): unknown {
  if (path.endsWith('/cohortVersions')) return { minimum: 3, versions };
  if (path.endsWith('/countInCohort')) return { counted: 4 };
  if (path.endsWith('/cohort'))
    return {
      versionId: 'v',
      framework: 'Towards Senior Leadership',
      groups: [
        { key: 'now', name: 'Stage 7, 2026/27, at the start', counted: 9, waiting: 4 },
        { key: 'end', name: 'Stage 7, 2026/27, at the end', counted: 0, waiting: 1 },
      ],
      rows,
      says: strengthsAndNeeds(rows),
      notes: cohortNotes({
        framework: 'Towards Senior Leadership',
        madeOn: '2026-09-01',
        minimum: 3,
        otherVersions: 2,
        otherReaders: 1,
        withoutBoth: 0,
        severalEach: false,
      }),
    } satisfies CohortFigures;
  return {};
}

beforeEach(async () => {
  versions = [{ id: 'v', name: 'Towards Senior Leadership', results: 14 }];
  sent = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (asked) => {
    const request = asked as Request;
    const path = new URL(request.url).pathname;
    if (/\/(countInCohort|printCohort)$/.test(path))
      sent.push(((await request.clone().json()) as { json: { data: unknown } }).json.data);
    return Response.json({ json: answer(path) });
  });
  await connect(Promise.resolve());
  end = forgetWhatIsRefused();
});

afterEach(() => {
  end();
  vi.restoreAllMocks();
  queries.clear();
});

const open = () =>
  show(
    <QueryClientProvider client={queries}>
      <CohortFiguresPage />
    </QueryClientProvider>,
  );

it('says each figure and what it means, the lowest first, and what is withheld', async () => {
  await open();
  await expect
    .element(page.getByRole('row').nth(1))
    .toHaveTextContent('Governance4.0 High2.6 Low−1.4 Self higher974');
  await expect.element(page.getByRole('row').nth(4)).toHaveTextContent('ResilienceWithheld');
  await expect
    .element(page.getByText('Lowest, as others see them: Governance (2.6).', { exact: false }))
    .toBeVisible();
});

it('lets those that wait count where there are enough, and says how many are needed elsewhere', async () => {
  await open();
  await expect
    .element(
      page.getByText('at the end: 1 result waits. At least 3 have to come in together.', { exact: false }),
    )
    .toBeVisible();
  await expect.element(page.getByText('This cannot be undone.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Count these 4' }).click();
  await expect.poll(() => sent).toEqual([{ frameworkVersionId: 'v', group: 'now' }]);
});

it('prints what is shown, in the order in which it is shown', async () => {
  await open();
  await page.getByRole('combobox', { name: 'Order' }).click();
  await page.getByRole('option', { name: 'Framework order' }).click();
  await expect
    .element(page.getByRole('row').nth(2))
    .toHaveTextContent('Integrity4.2 High4.4 High+0.2 Close974');
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect.poll(() => sent).toEqual([{ frameworkVersionId: 'v', group: null, order: 'framework' }]);
});

it('leads on where no 360 is closed', async () => {
  versions = [];
  await open();
  await expect.element(page.getByRole('link', { name: 'Go to 360 reviews' })).toBeVisible();
});
