import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { api, queries } from '../../renderer/client.ts';
import { HomePage } from '../../renderer/pages/home/HomePage.tsx';
import { PlansPage } from '../../renderer/plans/PlansPage.tsx';
import { ReviewsPage } from '../../renderer/reviews/ReviewsPage.tsx';
import { statusOptions } from '../../renderer/session.ts';
import { StaffPage } from '../../renderer/staff/StaffPage.tsx';
import { SettlePage } from '../../renderer/stages/SettlePage.tsx';
import { StagesPage } from '../../renderer/stages/StagesPage.tsx';
import { expectNoViolations, show } from './show.tsx';

function filled(meeting: boolean) {
  const put = (options: { readonly queryKey: readonly unknown[] }, data: unknown) => {
    queries.setQueryDefaults(options.queryKey, { staleTime: Number.POSITIVE_INFINITY });
    queries.setQueryData(options.queryKey, data);
  };
  put(statusOptions, { today: '2026-11-28', meeting: meeting ? {} : null });
  put(api.home.attention.queryOptions({ input: {} }), { needs: [], people: 0, stages: [], rounds: [] });
  put(api.staff.list.queryOptions({ input: {} }), []);
  put(api.plans.list.queryOptions({ input: {} }), []);
  put(api.reviews.list.queryOptions({ input: {} }), []);
  put(api.stages.openQuestions.queryOptions({ input: {} }), []);
  put(api.stages.board.queryOptions({ input: {} }), { stages: [], cards: [] });
}

const inApp = (piece: ReactNode) => (
  <QueryClientProvider client={queries}>
    <main>{piece}</main>
  </QueryClientProvider>
);
const pages: readonly (readonly [string, ReactNode])[] = [
  ['Home', <HomePage key="home" />],
  ['Staff', <StaffPage key="staff" />],
  ['Plans', <PlansPage key="plans" />],
  ['360 reviews', <ReviewsPage key="reviews" />],
  ['Stages', <StagesPage key="stages" />],
  ['Settle questions', <SettlePage key="settle" />],
];

afterEach(() => queries.clear());

describe('in a school with nobody in it yet', () => {
  it.each(pages)('%s says how people get in, and offers nothing that needs some', async (_, piece) => {
    filled(false);
    await show(inApp(piece));
    const way = page.getByRole('link', { name: 'Import the staff list' });
    await expect.element(way).toHaveAttribute('href', '#/staff/import');
    await expect
      .element(page.getByRole('link', { name: 'Add a person' }))
      .toHaveAttribute('href', '#/staff?add');
    for (const name of [/^Print/, 'Start a review', 'Place someone', 'Take sheets back', 'Ask line managers'])
      await expect.element(page.getByRole('button', { name })).not.toBeInTheDocument();
    await expect.element(page.getByRole('link', { name: 'Settle questions' })).not.toBeInTheDocument();
    await expect.element(page.getByText(/\b0 (of|pathway)/)).not.toBeInTheDocument();
    await expectNoViolations();
  });

  it.each(pages)('%s sends nobody to the staff list in a meeting of all', async (_, piece) => {
    filled(true);
    await show(inApp(piece));
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Import the staff list' })).not.toBeInTheDocument();
  });
});

it('Plans lead to everyone where people are in, and nobody has a plan or is on a stage', async () => {
  filled(false);
  queries.setQueryData(api.plans.list.queryOptions({ input: {} }).queryKey, [
    {
      personId: 'p1',
      name: 'Nair, Priya',
      post: 'Head of Science',
      team: null,
      stage: null,
      missing: false,
      plan: null,
    },
  ]);
  await show(inApp(<PlansPage />));
  await expect.element(page.getByText('0 pathway plans. Nobody is on a stage yet.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Print/ })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Show everyone' }).click();
  await expect.element(page.getByRole('link', { name: 'Nair, Priya' })).toBeVisible();
});
