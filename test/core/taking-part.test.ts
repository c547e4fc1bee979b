import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/rules/dates.ts';
import { refused } from '../helpers/area.ts';
import { nominated, open, person, ready, round, today } from '../helpers/rounds.ts';
import { NOW } from '../helpers/school-file.ts';

/** A round in which each of these was offered a place; `id` is the first one's nomination. */
async function offer(names: readonly string[] = ['Priya'], clock = () => NOW) {
  const area = await open({ clock });
  const { client, send } = area;
  const { id: roundId } = await round(area);
  const ids: string[] = [];
  for (const name of names) {
    const id = await nominated(area, roundId, await person(area, name, 'Nair'));
    await ready(area, id);
    ids.push(id);
  }
  await send(client.programmes.setState, { ids, state: 'submitted', on: today });
  await send(client.programmes.setState, { ids, state: 'offered', on: today });
  return { ...area, roundId, ids, id: ids[0]! };
}

describe('a place that was offered', () => {
  it('is taken up once, and makes a participant until it ends', async () => {
    const { client, send, roundId, id } = await offer();
    expect(await client.programmes.participants({ roundId })).toEqual([]);
    await send(client.programmes.takeUp, { ids: [id], on: today });
    const [one] = await client.programmes.participants({ roundId });
    expect(one).toMatchObject({ id, name: 'Priya Nair', takenUpOn: today, ended: null });
    expect(await refused(send(client.programmes.takeUp, { ids: [id], on: today }))).toMatchObject({
      code: 'programmes.place-taken',
    });
    const declined = send(client.programmes.setState, { ids: [id], state: 'declined', on: today });
    expect(await refused(declined)).toMatchObject({ code: 'programmes.place-taken' });
    const ended = { how: 'completed', on: today, why: '' } as const;
    await send(client.programmes.endPlaces, { ids: [id], ended });
    expect(await client.programmes.participants({ roundId })).toMatchObject([{ ended: 'completed' }]);
    await send(client.programmes.endPlaces, { ids: [id], ended: null });
    expect(await client.programmes.participants({ roundId })).toMatchObject([{ ended: null }]);
  });

  it('is turned down by the nominee, which is not the organiser’s refusal', async () => {
    const { client, send, roundId, id } = await offer();
    await send(client.programmes.turnDown, { ids: [id], on: today });
    const { nominations } = await client.programmes.round({ id: roundId });
    expect(nominations).toMatchObject([{ state: 'declined' }]);
    expect(await refused(send(client.programmes.takeUp, { ids: [id], on: today }))).toMatchObject({
      code: 'programmes.not-offered',
    });
  });

  it('is neither taken up nor turned down before it was offered', async () => {
    const { client, send, id } = await offer();
    const early = { ids: [id], on: addDays(today, -1) };
    for (const step of [client.programmes.takeUp, client.programmes.turnDown] as const)
      expect(await refused(send(step, early))).toMatchObject({
        code: 'programmes.before-offered',
        say: expect.stringMatching(/^Priya Nair was offered the place on .*, after .*\.$/),
        field: 'on',
      });
  });

  it('is not offered after it was taken up, nor is the nomination of a participant removed', async () => {
    const { client, send, roundId, id } = await offer();
    expect(await refused(send(client.programmes.remove, { id }))).toMatchObject({
      code: 'programmes.not-a-draft',
    });
    const on = addDays(today, -1);
    await send(client.programmes.setState, { ids: [id], state: 'offered', on });
    await send(client.programmes.takeUp, { ids: [id], on });
    const later = send(client.programmes.setState, { ids: [id], state: 'offered', on: today });
    expect(await refused(later)).toMatchObject({ code: 'programmes.after-taken-up', field: 'on' });
    expect(await refused(send(client.programmes.remove, { id }))).toMatchObject({
      code: 'programmes.not-a-draft',
    });
    expect(await client.programmes.participants({ roundId })).toHaveLength(1);
  });

  it('cannot end before it was taken up, nor on a day to come', async () => {
    const { client, send, id } = await offer();
    await send(client.programmes.takeUp, { ids: [id], on: today });
    const end = (on: string) =>
      send(client.programmes.endPlaces, { ids: [id], ended: { how: 'withdrew', on, why: '' } });
    expect(await refused(end('2020-01-01'))).toMatchObject({ code: 'programmes.ended-before' });
    expect(await refused(end('2099-01-01'))).toMatchObject({ code: 'programmes.place-future' });
  });

  it('ends for many at once, with what each of them asks for in Matching', async () => {
    const { client, send, roundId, ids } = await offer(['Priya', 'Tom', 'Ada']);
    await send(client.programmes.takeUp, { ids, on: today });
    await send(client.matching.fromRound, { roundId, kind: 'coach', days: 1 });
    const ended = { how: 'withdrew', on: today, why: '' } as const;
    expect(await send(client.programmes.endPlaces, { ids: ids.slice(0, 2), ended })).toEqual({
      changed: 2,
      requests: 2,
    });
    const { requests } = await client.matching.requests({});
    expect(requests.filter((one) => one.withdrawnOn === null)).toMatchObject([{ name: 'Ada Nair' }]);
  });

  it('is held up by a day still to come with the hint that this computer’s clock went back', async () => {
    let now = NOW;
    const { client, send, roundId, ids } = await offer(['Priya', 'Tom', 'Ada'], () => now);
    const [priya, tom, ada] = ids as [string, string, string];
    await send(client.programmes.takeUp, { ids: [tom], on: today });
    await send(client.programmes.setState, { ids: [ada], state: 'reserve', on: today });
    const on = addDays(today, -13);
    now = new Date(`${on}T12:00:00Z`);
    const ended = { how: 'withdrew', on, why: '' } as const;
    const proposed = { roundId, ids: [ada], reserves: [], on, answerBy: null };
    for (const refusal of [
      refused(send(client.programmes.takeUp, { ids: [priya], on })),
      refused(send(client.programmes.endPlaces, { ids: [tom], ended })),
      refused(send(client.programmes.setState, { ids: [ada], state: 'offered', on })),
      refused(send(client.programmes.offerPlaces, proposed)),
    ])
      expect((await refusal).wayOut).toMatch(/computer’s clock says that it is .*, and may be wrong/);
    // Of a day that was, the clock is not doubted.
    now = NOW;
    const early = await refused(send(client.programmes.takeUp, { ids: [priya], on }));
    expect(early.wayOut).toBeUndefined();
  });
});

describe('a participant who left the school', () => {
  const leaves = { on: today, reason: 'Moved', keep: [], deleteAfter: '2032-11-20' };

  it('stands where those stand who take part, until it is said how that ended, and is not sent again', async () => {
    const { client, send, roundId, ids, id } = await offer(['Priya', 'Tom']);
    await send(client.programmes.takeUp, { ids: [id], on: today });
    const rows = async () => (await client.programmes.round({ id: roundId })).nominations;
    const [{ personId } = { personId: '' }] = await rows();
    await send(client.staff.leave, { personId, ...leaves });
    expect(await rows()).toMatchObject([
      { name: 'Priya Nair', group: 'place', place: 1, leftOn: today, taken: { ended: null } },
      { name: 'Tom Nair', group: 'place', place: 2 },
    ]);
    const sent = await client.programmes.exportPreview({ roundId, sentBefore: true, forAnotherBaton: false });
    expect(sent.people.map((one) => one.id)).toEqual([ids[1]]);
    expect(sent.notGoing).toMatchObject([{ id, why: 'has left the school' }]);
    const ended = { how: 'withdrew', on: today, why: '' } as const;
    await send(client.programmes.endPlaces, { ids: [id], ended });
    expect(await rows()).toMatchObject([{ name: 'Tom Nair' }, { name: 'Priya Nair', group: 'not_going' }]);
  });

  it('keeps their place of the round: nobody else has it meanwhile', async () => {
    const { client, send, roundId, id } = await offer(['Priya', 'Tom']);
    await send(client.programmes.takeUp, { ids: [id], on: today });
    await send(client.programmes.editRound, { id: roundId, change: { places: 1 } });
    const rows = async () => (await client.programmes.round({ id: roundId })).nominations;
    const [priya, tom] = await rows();
    await send(client.programmes.setState, { ids: [tom!.id], state: 'submitted', on: today });
    await send(client.staff.leave, { personId: priya!.personId, ...leaves });
    expect((await rows()).map(({ name, group }) => [name, group])).toEqual([
      ['Priya Nair', 'place'],
      ['Tom Nair', 'reserve'],
    ]);
  });

  it('comes up on Home until they withdrew, or it is said that they go on and from where', async () => {
    const { client, send, roundId, ids } = await offer(['Priya', 'Tom', 'Ada']);
    const [priya, tom, ada] = ids as [string, string, string];
    await send(client.programmes.takeUp, { ids: [priya, tom], on: today });
    const { nominations } = await client.programmes.round({ id: roundId });
    for (const { personId } of nominations) await send(client.staff.leave, { personId, ...leaves });
    const home = async () =>
      (await client.home.attention({})).needs
        .filter((one) => / left /.test(one.title))
        .map(({ title, why, go }) => [title, why, go]);
    const here = `#/programmes/rounds/${roundId}`;
    const offered = [
      'Ada Nair left with a place offered on Alliance pathway',
      'Withdraw the nomination, or record that they take up the place all the same.',
      `${here}/${ada}`,
    ];
    const several = 'Alliance pathway 2027/28: 2 participants who left the school';
    expect(await home()).toEqual([offered, [several, expect.any(String), `${here}/running`]]);
    const ended = { how: 'withdrew', on: today, why: '' } as const;
    await send(client.programmes.endPlaces, { ids: [tom], ended });
    expect(await home()).toEqual([
      offered,
      [
        'Alliance pathway 2027/28: 1 participant who left the school',
        'Priya Nair: left the school. Record that they withdrew, or that they go on.',
        `${here}/${priya}`,
      ],
    ]);
    await send(client.programmes.setState, { ids: [ada], state: 'withdrawn', on: today });
    const go = (id: string) => send(client.programmes.goOn, { id, from: 'Vale School; both heads agreed' });
    await go(priya);
    expect(await home()).toEqual([]);
    const { participants } = await client.running.round({ roundId });
    expect(participants.find((one) => one.id === priya)).toMatchObject({ ended: null, leftOn: null });
    expect((await client.programmes.round({ id: roundId })).nominations[0]).toMatchObject({
      leftOn: today,
      group: 'place',
      taken: { goesOn: true },
    });
    expect(await refused(go(tom))).toMatchObject({ code: 'programmes.ended' });
    expect(await refused(go(ada))).toMatchObject({ code: 'programmes.no-place' });
  });

  /** Priya, who took up her place and left. */
  async function left() {
    const area = await offer();
    const { client, send, roundId, id } = area;
    await send(client.programmes.takeUp, { ids: [id], on: today });
    const { nominations } = await client.programmes.round({ id: roundId });
    const personId = nominations[0]!.personId;
    const goOn = () => send(client.programmes.goOn, { id, from: 'Vale School; both heads agreed' });
    const leave = () => send(client.staff.leave, { personId, ...leaves });
    const taken = async () => (await client.programmes.round({ id: roundId })).nominations[0]?.taken;
    return { ...area, personId, goOn, leave, taken };
  }

  it('is asked about anew when they left again, having been back', async () => {
    const { client, send, personId, goOn, leave, taken } = await left();
    await leave();
    await goOn();
    await send(client.staff.bringBack, { personId });
    await leave();
    expect(await taken()).toMatchObject({ ended: null, goesOn: false });
  });

  it('goes on only where they left', async () => {
    const { goOn } = await left();
    expect(await refused(goOn())).toMatchObject({
      code: 'programmes.not-left',
      say: 'Priya Nair has not left the school.',
    });
  });

  it('goes on still where several are said to take part again', async () => {
    const { client, send, id, goOn, leave, taken } = await left();
    await leave();
    await goOn();
    await send(client.programmes.endPlaces, { ids: [id], ended: null });
    expect(await taken()).toMatchObject({ goesOn: true });
  });
});
