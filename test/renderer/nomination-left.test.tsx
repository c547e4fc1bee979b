import { QueryClientProvider } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { queries } from '../../renderer/client.ts';
import { NominationAgreement } from '../../renderer/programmes/NominationAgreement.tsx';
import { NominationRules } from '../../renderer/programmes/NominationRules.tsx';
import { detail } from './nomination-detail.ts';
import { expectNoViolations, show } from './show.tsx';

const parts = (leftOn: string | null, agreed: boolean) => (
  <QueryClientProvider client={queries}>
    <main>
      <h1>Nomination</h1>
      <h2>Leila Haddad</h2>
      <NominationAgreement detail={detail(leftOn, agreed)} onRecord={() => undefined} />
      <NominationRules detail={detail(leftOn, agreed)} today="2026-11-20" onAuthority={() => undefined} />
    </main>
  </QueryClientProvider>
);

it('is asked about whoever works here: the agreement, and what a rule does not know', async () => {
  await show(parts(null, false));
  await expect.element(page.getByRole('button', { name: 'Record it' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Answer' })).toBeVisible();
});

it('asks nothing more of somebody who has left, who may still take their agreement back', async () => {
  await show(parts('2026-11-20', false));
  await expect.element(page.getByText('Never recorded.')).toBeVisible();
  await expect.element(page.getByText('Hopes for a headship', { exact: false })).toBeVisible();
  expect(page.getByRole('button').elements()).toEqual([]);
  await expectNoViolations();
});

it('lets somebody who has left take back what they agreed to, and changes nothing else of it', async () => {
  await show(parts('2026-11-20', true));
  await expect.element(page.getByRole('button', { name: 'Take it back' })).toBeVisible();
  expect(page.getByRole('button').elements()).toHaveLength(1);
});
