import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { api, connect, queries } from '../../renderer/client.ts';
import { NominationDrawer } from '../../renderer/programmes/NominationDrawer.tsx';
import { lookOf, usualNext } from '../../renderer/programmes/words.ts';
import type { NominationRow } from '../../shared/contract/round-views.ts';
import { detail } from './nomination-detail.ts';
import { show } from './show.tsx';

const { row } = detail(null, true);

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

const keep = (state: NominationRow['state']) =>
  queries.setQueryData(api.programmes.nomination.queryKey({ input: { id: 'n' } }), {
    ...detail(null, true),
    row: { ...row, state },
  });

it('a double click takes one step, not the one after it too', async () => {
  const asked: unknown[] = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (request) => {
    const { json } = (await (request as Request).clone().json()) as {
      json: { data: { state: 'submitted' } };
    };
    asked.push(json.data.state);
    keep(json.data.state);
    return Response.json({ json: {} });
  });
  await connect(Promise.resolve());
  keep('ready');
  await show(
    <QueryClientProvider client={queries}>
      <NominationDrawer id="n" today="2026-11-20" onPrint={null} onClose={() => undefined} />
    </QueryClientProvider>,
  );
  await page.getByRole('button', { name: 'Mark as submitted' }).dblClick({ delay: 150 });
  await expect.element(page.getByRole('button', { name: 'Offered a place' })).toBeVisible();
  expect(asked).toEqual(['submitted']);
});

it('the button that stands out never refuses anybody, nor undoes what was decided', () => {
  const next = (state: NominationRow['state'], leftOn: string | null = null) =>
    usualNext({ state, leftOn, taken: null });
  expect((['draft', 'ready', 'submitted', 'reserve'] as const).map((state) => next(state))).toEqual([
    'ready',
    'submitted',
    'offered',
    'offered',
  ]);
  expect((['offered', 'declined', 'withdrawn'] as const).map((state) => next(state))).toEqual([
    null,
    null,
    null,
  ]);
  expect(next('submitted', '2026-11-20')).toBe('withdrawn');
});

it('an offer is seen as one, whatever else was changed since the export', () => {
  const changed = { ...row, state: 'offered' as const, changedSince: ['Headteacher'] };
  expect(lookOf(changed).words).toBe('Offered');
  expect(lookOf({ ...changed, state: 'submitted' }).words).toBe('Changed');
});
