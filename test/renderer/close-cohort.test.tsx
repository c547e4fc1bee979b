import { QueryClientProvider } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { queries } from '../../renderer/client.ts';
import { CloseCohort } from '../../renderer/cohorts/CloseCohort.tsx';
import type { CohortView, SessionView } from '../../shared/contract/cohorts.ts';
import { withoutRegister } from '../../shared/rules/without-register.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const session = (on: string, changes: Partial<SessionView> = {}): SessionView => ({
  id: on,
  number: 1,
  on,
  starts: null,
  ends: null,
  topic: `Topic of ${on}`,
  heldAt: '',
  ledBy: '',
  cancelled: false,
  marked: 0,
  had: 0,
  ...changes,
});
const sessionList = [
  session('2026-09-16', { marked: 4 }),
  session('2026-10-14'),
  session('2026-11-11', { cancelled: true }),
  session('2026-11-20'),
  session('2027-01-13'),
];
const cohort: CohortView = {
  id: 'c',
  stageId: 'stage_6',
  stage: 'Stage 6',
  number: 6,
  academicYear: '2026/27',
  name: 'Stage 6 2026/27',
  ledBy: '',
  people: 4,
  graduated: 0,
  sessions: 4,
  past: 3,
  next: null,
  toMark: null,
  closedOn: null,
  title: 'Aspiring leaders',
  pattern: 'Five or six twilights',
  sessionList,
  participants: [],
  couldJoin: 0,
};

it.each(schemes)(
  'names the sessions held without a register, and the way to them first (%s)',
  async (scheme) => {
    const unmarked = withoutRegister(sessionList, 4, '2026-11-20');
    const chosen: string[] = [];
    await show(
      <QueryClientProvider client={queries}>
        <CloseCohort
          cohort={cohort}
          unmarked={unmarked}
          onMark={(id) => chosen.push(id)}
          onCloseIt={() => chosen.push('closed')}
          onClose={() => chosen.push('cancelled')}
        />
      </QueryClientProvider>,
      scheme,
    );
    await expect
      .element(page.getByRole('dialog', { name: 'Close Stage 6 2026/27 with 2 registers missing?' }))
      .toBeVisible();
    const items = page.getByRole('listitem').elements();
    expect(items.map((one) => one.textContent)).toEqual([
      '14 October 2026, Topic of 2026-10-14',
      '20 November 2026, Topic of 2026-11-20',
    ]);
    await expect.element(page.getByRole('button', { name: 'Mark the registers first' })).toHaveFocus();
    await expectNoViolations();
    await page.getByRole('button', { name: 'Mark the registers first' }).click();
    await page.getByRole('button', { name: 'Close it all the same' }).click();
    expect(chosen).toEqual(['2026-10-14', 'closed']);
  },
);

it('asks nothing of a cohort that nobody takes', () => {
  expect(withoutRegister(sessionList, 0, '2026-11-20')).toEqual([]);
});
