import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { api, queries } from '../../renderer/client.ts';
import { StartCohortPage } from '../../renderer/cohorts/StartCohortPage.tsx';
import type { CohortRow } from '../../shared/contract/cohorts.ts';
import { stages } from '../../shared/reference/stages.ts';
import { expectNoViolations, show } from './show.tsx';

const cohort = (name: string): CohortRow => ({
  id: name,
  stageId: 'stage_6',
  stage: 'Stage 6',
  number: 6,
  academicYear: '2026/27',
  name,
  ledBy: '',
  people: 0,
  graduated: 0,
  sessions: 0,
  past: 0,
  next: null,
  toMark: null,
  closedOn: null,
});

/** The page on 20 November 2026, with these cohorts in the file. */
async function open(names: readonly string[]) {
  queries.setQueryDefaults([], { staleTime: Number.POSITIVE_INFINITY });
  queries.setQueryData(api.app.status.queryKey({ input: {} }), {
    version: '1',
    shell: 'browser',
    today: '2026-11-20',
    file: null,
    locked: null,
    rescue: null,
    sitting: null,
    recent: [],
    meeting: null,
    lastRoom: [],
    atStart: { opening: null, refused: null },
  });
  queries.setQueryData(
    api.stages.list.queryKey({ input: {} }),
    stages.map((content) => ({
      id: content.key,
      number: null,
      versionId: content.key,
      version: 1,
      madeOn: '2026-09-01',
      closedOn: null,
      content,
      people: 0,
      versions: [],
    })),
  );
  for (const { key } of stages)
    queries.setQueryData(api.cohorts.couldJoin.queryKey({ input: { stageId: key } }), []);
  queries.setQueryData(api.cohorts.list.queryKey({ input: {} }), names.map(cohort));
  await show(
    <QueryClientProvider client={queries}>
      <main>
        <StartCohortPage />
      </main>
    </QueryClientProvider>,
  );
}
const name = () => page.getByRole('textbox', { name: 'Name' });

afterEach(() => queries.clear());

it('names a cohort for its stage and year', async () => {
  await open(['Stage 6 2025/26']);
  await expect.element(name()).toHaveValue('Stage 6 2026/27');
  await expectNoViolations();
});

it('proposes a name that is free for a further cohort of the stage and year, whose sessions begin anew', async () => {
  await open(['Stage 6 2026/27', 'STAGE 6 2026/27, group 2']);
  await expect.element(name()).toHaveValue('Stage 6 2026/27, group 3');
  await page.getByLabelText('First session on').fill('30 November 2026');
  await page.getByLabelText('First session on').element().blur();
  await expect.element(page.getByLabelText('Session 1: topic')).toHaveValue(stages[0]!.sessions.topics[0]);
});
