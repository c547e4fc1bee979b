import { expect, test } from 'vitest';
import { finish, openArea } from '../helpers/area.ts';
import { add, clock, TODAY } from '../helpers/stages.ts';

test('in a meeting the people in the room are on no board, and reasons and reviews stay private', async () => {
  const area = await openArea({ clock });
  const gwen = await add(area, { name: 'Gwen Price', kind: 'classroom' });
  const laura = await add(area, { name: 'Laura Dunmore', years: 3 });
  await area.send(area.client.stages.place, { ids: [gwen], stageId: 'stage_6' });
  await area.send(area.client.stages.place, { ids: [laura], stageId: 'stage_6', reason: 'Private words' });
  await finish(area.client.app.startMeeting, { room: [gwen] });
  const { cards } = await area.client.stages.board({});
  expect(cards.map((one) => [one.name, one.progress])).toEqual([['Laura Dunmore', null]]);
  const [place] = (await area.client.stages.person({ id: laura })).places;
  expect(place).toMatchObject({ steps: [], kept: { reason: null } });
});

test('a card and the staff list carry the words of a flag in force, and in a meeting nothing of it', async () => {
  const area = await openArea({ clock });
  const gwen = await add(area, { name: 'Gwen Price' });
  const laura = await add(area, { name: 'Laura Dunmore' });
  await area.send(area.client.talent.answerPrivacy, { issued: true, on: TODAY, by: 'Head' });
  await area.send(area.client.talent.flag, {
    kindId: 'ready_for_more',
    personIds: [laura],
    from: TODAY,
    until: '2027-03-01',
    source: 'Line manager',
    evidence: 'Led the review',
    note: null,
  });
  const flagsNow = async () => {
    const { cards } = await area.client.stages.board({});
    const staff = await area.client.staff.list({});
    return [cards, staff].map((rows) => rows.find((one) => one.id === laura)?.flags);
  };
  const mark = { kindId: 'ready_for_more', words: 'Ready for more', icon: 'arrow-up-right' };
  expect(await flagsNow()).toEqual([[mark], [mark]]);
  await finish(area.client.app.startMeeting, { room: [gwen] });
  expect(await flagsNow()).toEqual([[], []]);
  expect(JSON.stringify(await area.client.stages.board({}))).not.toContain('Ready for more');
});

test('what a decision rested on when it was made may have been said in confidence: it is not shown in a meeting', async () => {
  const area = await openArea({ clock });
  const gwen = await add(area, { name: 'Gwen Price', kind: 'classroom' });
  const dai = await add(area, { name: 'Dai Rowlands', kind: 'support' });
  await area.send(area.client.staff.answer, {
    fact: 'team_lead_potential',
    answers: [{ personId: dai, value: true, words: 'Only since her operation' }],
    asOf: TODAY,
    saidBy: 'Her line manager',
  });
  await area.send(area.client.stages.place, { ids: [dai], stageId: 'stage_6', reason: 'A reason' });
  expect(JSON.stringify(await area.client.stages.person({ id: dai }))).toContain('Only since');
  await finish(area.client.app.startMeeting, { room: [gwen] });
  expect(JSON.stringify(await area.client.stages.person({ id: dai }))).not.toContain('Only since');
});
