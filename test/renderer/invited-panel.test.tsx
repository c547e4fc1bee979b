import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { InvitedPanel } from '../../renderer/reviews/InvitedPanel.tsx';
import { askedTooFew } from '../../renderer/reviews/words.ts';
import type { InvitedView, ReviewHead } from '../../shared/contract/review-shapes.ts';
import { reviewHead } from './review-head.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const view: InvitedView = {
  invited: [
    {
      id: 'one',
      group: 'manager',
      staffId: 'calder',
      name: 'R Calder',
      email: null,
      state: 'invited',
      stateOn: '2026-11-20',
    },
  ],
  suggested: [],
  barred: [],
  collects: 'R Calder collects the answers and is asked to rate as well, as their line manager.',
  newerFramework: false,
  planned: { manager: 1, peers: 5, reports: 4, others: 0, students: 0 },
};

beforeEach(async () => {
  vi.spyOn(window, 'fetch').mockImplementation(async () => Response.json({ json: view }));
  await connect(Promise.resolve());
});

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

it.each(schemes)('says where whoever collects is asked to rate as well, in %s', async (scheme) => {
  await show(
    <QueryClientProvider client={queries}>
      <main>
        <h1>Review</h1>
        <InvitedPanel head={reviewHead} />
      </main>
    </QueryClientProvider>,
    scheme,
  );
  await expect.element(page.getByText(/^R Calder collects the answers and is asked/)).toBeVisible();
  await expectNoViolations();
});

it('says of a group that too few of it are asked, whoever declined left out', () => {
  const peers: ReviewHead['groups'][number] = {
    group: 'peers',
    name: 'Peers',
    asked: 3,
    replied: 0,
    needed: 3,
    neededForComments: 4,
    state: 'withheld',
    with: [],
    comments: 'withheld',
    since: null,
  };
  const head = { ...reviewHead, groups: [peers] };
  const [one] = view.invited;
  expect(askedTooFew(head, view.invited)).toEqual([]);
  expect(askedTooFew({ ...head, groups: [{ ...peers, asked: 2 }] }, [])).toEqual([
    'Peers: 2 asked and 3 needed.',
  ]);
  const declined = [{ ...one!, group: 'peers' as const, state: 'declined' as const }];
  expect(askedTooFew(head, declined)).toEqual(['Peers: 3 asked, 1 declined and 3 needed.']);
  expect(askedTooFew({ ...head, closedOn: '2026-11-20' }, declined)).toEqual([]);
});
