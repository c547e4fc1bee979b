import { QueryClientProvider } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { queries } from '../../renderer/client.ts';
import { AttendanceDrawer } from '../../renderer/cohorts/AttendanceDrawer.tsx';
import { Register } from '../../renderer/cohorts/Register.tsx';
import type { CohortView, ParticipantView, SessionView } from '../../shared/contract/cohorts.ts';
import { expectNoViolations, show } from './show.tsx';

const session = (id: string, on: string, topic: string): SessionView => ({
  id,
  number: 1,
  on,
  starts: '16:00',
  ends: '17:30',
  topic,
  heldAt: '',
  ledBy: '',
  cancelled: false,
  marked: 1,
  had: 0,
});
const first = session('s1', '2026-11-11', 'Leading a team');
const person = (name: string, change: Partial<ParticipantView>): ParticipantView => ({
  placeId: name,
  personId: name,
  name,
  post: '',
  state: 'working',
  joinedOn: '2026-09-01',
  attendance: {},
  before: {},
  had: 1,
  ...change,
});
const before = { s1: { on: '2025-11-12', cohort: 'Stage 6 2025/26' } };
const cohort: CohortView = {
  id: 'c',
  stageId: 'stage_6',
  stage: 'Stage 6',
  number: 6,
  academicYear: '2026/27',
  name: 'Stage 6 2026/27',
  ledBy: '',
  people: 3,
  graduated: 0,
  sessions: 2,
  past: 1,
  next: null,
  toMark: null,
  closedOn: null,
  title: '',
  pattern: '',
  sessionList: [first, session('s2', '2027-01-13', 'Knowing yourself')],
  participants: [
    person('Ada Marsh', { before, attendance: { s1: 'apologies' } }),
    person('Ben Reed', { before, attendance: { s1: 'attended' } }),
    person('Cleo Stone', { before }),
  ],
  couldJoin: 0,
};
const nothing = () => {};

it('the register says where a topic was had before, but not of whoever had it here again', async () => {
  await show(<Register cohort={cohort} today="2026-11-20" onMark={nothing} onAdd={nothing} />);
  const rows = page.getByRole('row');
  await expect
    .element(rows.nth(1))
    .toHaveTextContent('Ada Marsh1 of 1AApologiesBefore, 12 November 2025 in Stage 6 2025/26');
  await expect.element(rows.nth(2)).toHaveTextContent('Ben Reed1 of 1There');
  await expect
    .element(rows.nth(3))
    .toHaveTextContent('Cleo Stone1 of 1Before, 12 November 2025 in Stage 6 2025/26');
  await expectNoViolations();
});

it('whoever had the topic before is told apart where attendance is marked', async () => {
  await show(
    <QueryClientProvider client={queries}>
      <AttendanceDrawer cohort={cohort} session={first} onClose={nothing} />
    </QueryClientProvider>,
  );
  const said = page.getByText('Had this topic on 12 November 2025 in Stage 6 2025/26', { exact: false });
  await expect.poll(() => said.elements().length).toBe(3);
});

it('speaks of no session that was had before one is held, but for those had in another cohort', async () => {
  const participants = [person('Cleo Stone', { before, had: 0 }), person('Dan Frost', { had: 0 })];
  const early = { ...cohort, past: 0, participants };
  await show(<Register cohort={early} today="2026-10-01" onMark={() => undefined} onAdd={() => undefined} />);
  await expect.element(page.getByRole('row', { name: /Cleo Stone 1 before/ })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /Dan Frost None held yet/ })).toBeVisible();
  await expect.element(page.getByText('0 of 0')).not.toBeInTheDocument();
  await expectNoViolations();
});
