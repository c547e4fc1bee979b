import { expect, it } from 'vitest';
import { element, exactly } from '../../shared/reference/programme-elements.ts';
import { finish, refused } from '../helpers/area.ts';
import { nominated, open, person, ready, round, today } from '../helpers/rounds.ts';

type Area = Awaited<ReturnType<typeof open>>;

/** A round with an element, and one nomination in each of these states. */
async function decided(area: Area, states: readonly ('submitted' | 'offered' | 'reserve' | 'declined')[]) {
  const { client, send } = area;
  const programme = (await client.programmes.list({})).find((one) => one.name === 'Alliance pathway')!;
  const days = element('development_days', {
    count: exactly(6),
    each: { n: 2, unit: 'days' },
    topics: ['Governance'],
    cost: 900,
    coverDays: 12,
    paidBy: 'the trust',
  });
  const guide = { name: 'The handbook', kept: 'https://vale.example/handbook' };
  await send(client.programmes.edit, {
    id: programme.id,
    change: { elements: [{ ...days, guide: 'G:\\Guides\\days.docx' }], guide },
  });
  const { id } = await round(area);
  const ids: string[] = [];
  for (const [at, state] of states.entries()) {
    const one = await nominated(area, id, await person(area, ['Priya', 'Amara', 'Yusuf'][at]!, 'Nair'));
    await ready(area, one);
    await send(client.programmes.setState, { ids: [one], state: 'submitted', on: today });
    if (state !== 'submitted') await send(client.programmes.setState, { ids: [one], state, on: today });
    ids.push(one);
  }
  return { id, ids };
}

it('a letter tells each nominee what was decided of them, and nothing of rank, cost or anybody else', async () => {
  const area = await open();
  const { ids } = await decided(area, ['offered', 'reserve', 'declined']);
  await finish(area.client.programmes.printLetters, { ids });
  const [job] = area.printed;
  expect(job?.document).toBe('decision-letters');
  const { letters } = job!.data as { letters: Record<string, unknown>[] };
  expect(letters.map((one) => [one.name, one.decision, one.consistsOf])).toEqual([
    [
      'Priya Nair',
      'offered',
      [
        { name: 'Development days', details: '6 events of 2 days, 12 days in all; Governance' },
        { name: 'The handbook', details: 'https://vale.example/handbook' },
      ],
    ],
    ['Amara Nair', 'reserve', []],
    ['Yusuf Nair', 'declined', []],
  ]);
  expect(JSON.stringify(job?.data)).not.toMatch(/rank|priority|"place"|900|trust|cover/);
  expect(area.handedOver[0]).toBe(`Elm Park School - Letters, Alliance pathway - ${today}.pdf`);
  await finish(area.client.programmes.printLetters, { ids: [ids[0]!] });
  expect(area.handedOver[1]).toBe(`Nair Priya - Letter - ${today}.pdf`);
});

it('no letter goes out before a decision, to somebody who has left, or in a meeting', async () => {
  const area = await open();
  const { client } = area;
  const { ids } = await decided(area, ['submitted', 'offered', 'reserve']);
  const [waiting, offered, reserve] = ids;
  const print = (of: string[]) => finish(client.programmes.printLetters, { ids: of });
  expect(await refused(print([offered!, waiting!]))).toMatchObject({
    code: 'programmes.not-decided',
    say: 'Nothing is decided about Priya Nair’s nomination yet.',
  });
  const { personId } = (await client.programmes.nomination({ id: offered! })).row;
  await area.send(client.staff.leave, {
    personId,
    on: today,
    reason: 'Moving away',
    keep: [],
    deleteAfter: '2032-11-20',
  });
  expect(await refused(print([offered!]))).toMatchObject({ code: 'programmes.left' });
  await finish(client.app.startMeeting, { room: [] });
  expect(await refused(print([reserve!]))).toMatchObject({ code: 'programmes.meeting' });
  expect(area.printed).toEqual([]);
});
