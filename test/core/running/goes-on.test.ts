import { expect, it } from 'vitest';
import { addDays } from '../../../shared/rules/dates.ts';
import { refused } from '../../helpers/area.ts';
import { taking } from '../../helpers/programme-run.ts';
import { today } from '../../helpers/rounds.ts';

/** Priya, who left her school twenty days ago, before an event of ten days ago. */
async function leftBefore() {
  const area = await taking(['Priya']);
  const { client, send, roundId, people } = area;
  const [{ id, personId }] = people as [{ id: string; personId: string }];
  const event = { element: 'development_days', title: 'Finance', days: 1, place: '', ledBy: '' } as const;
  await send(client.running.planEvents, {
    roundId,
    events: [{ ...event, from: addDays(today, -10), to: null }],
  });
  const eventId = (await client.running.round({ roundId })).events[0]!.id;
  await send(client.staff.leave, {
    personId,
    on: addDays(today, -20),
    reason: 'Moved',
    keep: [],
    deleteAfter: '2032-11-20',
  });
  const marks = [{ nominationId: id, state: 'attended' as const, days: null }];
  const attend = () => send(client.running.attend, { eventId, marks });
  return { ...area, id, personId, eventId, attend };
}

it('asks about somebody who left and goes on, and still does once they completed the programme', async () => {
  const { client, send, id, personId, eventId, attend } = await leftBefore();
  expect((await refused(attend())).wayOut).toBe(
    'Give a day before that, or record on the round’s page that they go on with the programme.',
  );
  await send(client.programmes.goOn, { id, from: 'Vale School' });
  await attend();
  await send(client.programmes.endPlaces, { ids: [id], ended: { how: 'completed', on: today, why: '' } });
  expect((await client.running.event({ id: eventId })).register).toMatchObject([
    {
      state: 'attended',
      asked: true,
      gone: null,
      note: expect.stringMatching(/^completed the programme on/),
    },
  ]);
  const { programmes } = await client.running.ofPerson({ personId });
  expect(programmes).toMatchObject([{ state: expect.stringMatching(/completed the programme on/) }]);
  await attend();
});
