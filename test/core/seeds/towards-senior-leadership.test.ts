import { expect, test } from 'vitest';
import { outcome } from '../../helpers/impact.ts';
import { coordinatorOf, peopleOf } from '../../helpers/seed-scenario.ts';

test('Stage 7 runs over an academic year: six seminars, a project from the job description, and what came of it', async () => {
  const { client, send, roundId, takeIn, placed, end, became, said } = await coordinatorOf({
    scheme: 'Stage 7 Towards Senior Leadership',
    academicYear: '2024/25',
    deadline: '2024-09-20',
    places: null,
  });
  const school = { name: 'Elder School', urn: '900400', localAuthority: 'Marlshire', phase: 'Secondary' };
  const sent = await takeIn([
    { school, people: peopleOf('Elder', 3, { project: 'Reading across the curriculum' }) },
  ]);
  const ids = [...sent.values()].map((one) => one.id);
  await placed(ids, '2024-09-27', '2024-10-04');

  const { plan } = await client.running.round({ roundId });
  const seminars = plan.find((one) => one.element === 'sessions');
  expect(seminars?.proposed).toHaveLength(6);
  await send(client.running.planEvents, {
    roundId,
    events: (seminars?.proposed ?? []).map(({ title, days }, at) => {
      const on = `2024-1${at % 3}-1${at}`;
      return { element: 'sessions' as const, title, from: on, to: on, days, place: '', ledBy: '' };
    }),
  });
  const { events } = await client.running.round({ roundId });
  for (const { id } of events)
    await send(client.running.attend, {
      eventId: id,
      marks: ids.map((nominationId) => ({ nominationId, state: 'attended' as const, days: null })),
    });
  const run = await client.running.round({ roundId });
  expect(run.participants).toHaveLength(3);
  expect(run.events.map(({ marked, of }) => [marked, of])).toEqual(events.map(() => [3, 3]));

  await end(ids, 'completed', '2025-07-11');
  await became(ids.slice(0, 1), outcome('promoted', '2025-09-01'));
  expect(await said('2025-10-01')).toContain('All 3 participants completed.');
});
