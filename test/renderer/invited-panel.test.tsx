import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { InvitedPanel } from '../../renderer/reviews/InvitedPanel.tsx';
import type { InvitedView } from '../../shared/contract/review-shapes.ts';
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
