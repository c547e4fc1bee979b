import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { api, queries } from '../../renderer/client.ts';
import { PoolPage } from '../../renderer/matching/PoolPage.tsx';
import { ReadOnly } from '../../renderer/ui/read-only.ts';
import type { GiverRow } from '../../shared/contract/matching-shapes.ts';
import { expectNoViolations, show } from './show.tsx';

const WHY = 'This file is open elsewhere, so nothing can be changed here.';

const giver: GiverRow = {
  id: 'g1',
  personId: null,
  name: 'Nia Rowe',
  school: 'Vale School',
  post: '',
  withdrawnOn: null,
  taken: 0,
  fields: {
    kind: 'coach',
    personId: null,
    name: 'Nia Rowe',
    schoolId: null,
    places: 1,
    roles: [],
    phases: [],
    focus: [],
    from: null,
    to: null,
    days: [],
    reach: null,
    trainedOn: null,
    training: '',
    challenging: null,
    strong: null,
    headMentors: null,
    saidOn: '2026-11-20',
  },
};

const usual = { width: window.innerWidth, height: window.innerHeight };
afterEach(() => {
  queries.clear();
  return page.viewport(usual.width, usual.height);
});

async function open(whyNot: string | null = null, gives: GiverRow = giver) {
  queries.setQueryDefaults([], { staleTime: Number.POSITIVE_INFINITY });
  queries.setQueryData(api.matching.pool.queryKey({ input: {} }), [gives]);
  await show(
    <QueryClientProvider client={queries}>
      <ReadOnly value={whyNot}>
        <PoolPage />
      </ReadOnly>
    </QueryClientProvider>,
  );
}

const takeOut = () => page.getByRole('button', { name: 'Take out Nia Rowe as coach' });

it('asks before somebody is taken out of the pool, and Cancel leaves them', async () => {
  await open();
  await takeOut().click();
  const asked = page.getByRole('dialog', { name: 'Take Nia Rowe out of the coaches?' });
  await expect.element(asked).toBeVisible();
  await expect.element(asked.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await expectNoViolations();
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(asked).not.toBeInTheDocument();
  await expect.element(takeOut()).toBeVisible();
});

it('says why nobody can be taken out of a file that can only be read, and asks nothing', async () => {
  await open(WHY);
  await takeOut().click();
  await expect.element(page.getByText(WHY)).toBeVisible();
  expect(page.getByRole('dialog').elements()).toEqual([]);
});

it('leaves a name room beside all the others at 200 %', async () => {
  await page.viewport(584, 400);
  const training = 'Consultant leaders’ training';
  await open(null, { ...giver, withdrawnOn: '2026-11-27', fields: { ...giver.fields, training } });
  const name = page.getByRole('rowheader');
  await expect.element(name).toBeVisible();
  expect(name.element().getBoundingClientRect().width).toBeGreaterThan(120);
});
