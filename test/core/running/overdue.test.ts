import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/rules/dates.ts';
import { placed, placement, support, taking } from '../../helpers/programme-run.ts';
import { today } from '../../helpers/rounds.ts';

describe('what is overdue', () => {
  it('is a register, also when everybody’s time has ended, until it is filled or said not to be needed', async () => {
    const { client, send, people, roundId } = await taking(['Priya']);
    const fields = { element: 'development_days', title: 'Finance', days: 1, place: '', ledBy: '' } as const;
    const events = [{ ...fields, from: addDays(today, -10), to: null }];
    await send(client.running.planEvents, { roundId, events });
    const ended = { how: 'completed', on: today, why: '' } as const;
    await send(client.programmes.endPlaces, { ids: people.map(({ id }) => id), ended });
    const home = async () =>
      (await client.home.attention({})).needs
        .filter((one) => one.key.startsWith('running'))
        .map((one) => one.title);
    const said = [expect.stringMatching(/: 1 register not filled$/)];
    expect(await home()).toEqual(said);
    const event = async () => (await client.running.round({ roundId })).events[0]!;
    const { id } = await event();
    const { missing } = await client.running.round({ roundId });
    expect(missing.map((one) => one.go)).toEqual([`#/programmes/rounds/${roundId}/running?register=${id}`]);
    await send(client.running.needRegister, { id, needed: false });
    expect(await home()).toEqual([]);
    expect(await event()).toMatchObject({ late: false, notNeededOn: today });
    await send(client.running.needRegister, { id, needed: true });
    expect(await home()).toEqual(said);
    const marks = [{ nominationId: people[0]!.id, state: 'apologies' as const, days: null }];
    await send(client.running.attend, { eventId: id, marks });
    expect(await home()).toEqual([]);
  });

  it('is a meeting that was agreed and of which nothing is logged since, until they leave', async () => {
    const { client, send, people, roundId } = await taking(['Priya']);
    const [{ id: nominationId, personId }] = people as [{ id: string; personId: string }];
    const on = addDays(today, -40);
    const { id } = await send(client.running.addSupport, {
      nominationId,
      fields: support({ kind: 'mentoring', on, nextOn: addDays(today, -8) }),
    });
    const home = async () =>
      (await client.home.attention({})).needs.filter((one) => /^running .* next$/.test(one.key));
    expect(await home()).toMatchObject([
      {
        title: expect.stringMatching(/1 meeting agreed and not logged$/),
        go: `#/programmes/rounds/${roundId}/running/${nominationId}?next=${id}`,
        action: 'Log it',
      },
    ]);
    await send(client.staff.leave, {
      personId,
      on: today,
      reason: 'Moved',
      keep: [],
      deleteAfter: '2032-11-20',
    });
    expect(await home()).toEqual([]);
    expect((await client.running.participant({ nominationId })).leftOn).toBe(today);
  });

  it('is a placement that ended and is not closed with a review', async () => {
    const { client, send, nominationId, hostId, id } = await placed();
    const due = async () =>
      (await client.running.participant({ nominationId })).missing.map((one) => one.go.split('?')[1]);
    expect(await due()).toEqual([`placement=${id}`]);
    await send(client.running.editPlacement, {
      id,
      fields: placement(hostId, { closedOn: today, review: 'Went well.' }),
    });
    expect(await due()).toEqual([]);
  });
});
