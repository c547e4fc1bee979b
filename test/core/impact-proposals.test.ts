import { expect, test } from 'vitest';
import { refused } from '../helpers/area.ts';
import { openAt, taken } from '../helpers/impact.ts';

test('what was turned down is asked anew where the fact is put otherwise afterwards', async () => {
  const area = await openAt('2026-11-20');
  const { client, send } = area;
  const [id = ''] = await taken(area, { year: '2024/25', offered: '2024-11-10' }, 1);
  const { personId } = await client.impact.participant({ id });
  const { id: factId } = await send(client.staff.addHolding, {
    ...{ personId, postId: null, schoolId: null, elsewhere: 'Brookvale School' },
    ...{ title: 'Deputy headteacher', role: 'deputy_headteacher', from: '2026-01-05', to: null },
    ...{ basis: 'substantive', share: null, lineManagerId: null },
  });
  const lists = async () => {
    const now = await client.impact.participant({ id });
    return [now.proposals, now.dismissed].map((list) => list.map((one) => one.kind));
  };
  const back = async (way: 'undo' | 'redo') =>
    send(client.history[way], { seq: (await client.history.state({}))[way]!.seq });
  expect(await lists()).toEqual([['promoted'], []]);
  await send(client.impact.dismiss, { nominationId: id, factId });
  expect(await lists()).toEqual([[], ['promoted']]);
  await send(client.staff.editHolding, { id: factId, change: { title: 'Headteacher', role: 'headteacher' } });
  expect(await lists()).toEqual([['headship'], []]);
  expect(await refused(send(client.impact.askAgain, { nominationId: id, factId }))).toMatchObject({
    code: 'impact.nothing-proposed',
  });
  await back('undo');
  expect(await lists()).toEqual([[], ['promoted']]);
  await back('redo');
  expect(await lists()).toEqual([['headship'], []]);
  await send(client.impact.dismiss, { nominationId: id, factId });
  expect(await lists()).toEqual([[], ['headship']]);
});
