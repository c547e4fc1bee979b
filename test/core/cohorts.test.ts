import { expect, test } from 'vitest';
import type { CohortView } from '../../shared/contract/cohorts.ts';
import { type Area, openArea, refused } from '../helpers/area.ts';
import { add, card, clock } from '../helpers/stages.ts';

const session = (on: string, topic: string) => ({
  on,
  starts: '16:00',
  ends: '17:30',
  topic,
  heldAt: 'Library',
  ledBy: '',
});
const PAST = session('2026-11-10', 'Knowing yourself as a leader');
const TODAYS = session('2026-11-20', 'Leading learning');
const TO_COME = session('2027-01-12', 'Change that lasts');

/** Two people on Stage 6 in a cohort that has met once, meets today, and meets again in January. */
async function course() {
  const area = await openArea({ clock });
  const people = [await add(area, { name: 'Ada Marsh' }), await add(area, { name: 'Ben Reed' })];
  const outside = await add(area, { name: 'Cleo Stone' });
  await area.send(area.client.stages.place, {
    ids: [...people, outside],
    stageId: 'stage_6',
    reason: 'Asked by their line manager',
  });
  const free = await area.client.cohorts.couldJoin({ stageId: 'stage_6' });
  const placeIds = free.filter((one) => people.includes(one.personId)).map((one) => one.placeId);
  const { id } = await area.send(area.client.cohorts.start, {
    stageId: 'stage_6',
    academicYear: '2026/27',
    name: 'Stage 6 2026/27',
    ledBy: 'R Calder',
    sessions: [TO_COME, PAST, TODAYS],
    placeIds,
  });
  const look = () => area.client.cohorts.one({ id });
  return { area, id, people, outside, placeIds, look, left: free.find((one) => one.personId === outside)! };
}

async function mark(area: Area, view: CohortView, topic: string, states: readonly (string | null)[]) {
  const { id } = view.sessionList.find((one) => one.topic === topic)!;
  return area.send(area.client.cohorts.attend, {
    sessionId: id,
    marks: view.participants.map(({ placeId }, at) => ({
      placeId,
      state: (states[at] ?? null) as 'attended',
    })),
  });
}

test('a cohort has its sessions in order, its people by name, and says what comes next', async () => {
  const { look, area } = await course();
  expect(await look()).toMatchObject({
    stage: 'Stage 6',
    pattern: 'Five or six twilight sessions over six months',
    people: 2,
    sessions: 3,
    past: 2,
    couldJoin: 1,
    sessionList: [
      { number: 1, topic: PAST.topic, marked: 0 },
      { number: 2, topic: TODAYS.topic },
      { number: 3, topic: TO_COME.topic },
    ],
    participants: [{ name: 'Ada Marsh', had: 0 }, { name: 'Ben Reed' }],
  });
  const [row] = await area.client.cohorts.list({});
  expect(row).toMatchObject({ next: { on: '2026-11-20' }, toMark: { on: '2026-11-20' } });
});

test('attendance counts those who were there or caught up, and shows in the progress on the stage', async () => {
  const { look, area, people } = await course();
  await mark(area, await look(), PAST.topic, ['attended', 'caught_up']);
  await mark(area, await look(), TODAYS.topic, ['apologies', 'attended']);
  const view = await look();
  expect(view.participants.map((one) => one.had)).toEqual([1, 2]);
  expect(view.sessionList.map((one) => [one.marked, one.had])).toEqual([
    [2, 2],
    [2, 1],
    [0, 0],
  ]);
  expect(view.toMark).toBeNull();
  const steps = async (id: string) =>
    (await area.client.stages.person({ id })).places[0]!.steps.find((one) => one.key === 'sessions');
  expect(await steps(people[0]!)).toMatchObject({ state: 'in_progress', say: '1 of 3' });
  expect(await steps(people[1]!)).toMatchObject({ state: 'in_progress', say: '2 of 3' });
  const { marks } = (await area.client.stages.person({ id: people[0]! })).places[0]!;
  expect(marks.some((one) => one.kind === 'session')).toBe(false);
});

test('whoever is in no cohort still has their sessions marked by hand', async () => {
  const { area, outside } = await course();
  const { marks } = (await area.client.stages.person({ id: outside })).places[0]!;
  expect(marks.filter((one) => one.kind === 'session')).toHaveLength(5);
  expect((await card(area, outside)).progress?.done).toBe(0);
});

test('a mark is changed and taken away; the same mark again changes nothing and says so', async () => {
  const { look, area } = await course();
  await mark(area, await look(), PAST.topic, ['missed', 'attended']);
  expect(await mark(area, await look(), PAST.topic, ['caught_up', 'attended'])).toEqual({ changed: 1 });
  expect(await refused(mark(area, await look(), PAST.topic, ['caught_up', 'attended']))).toMatchObject({
    code: 'cohorts.marked-already',
  });
  await mark(area, await look(), PAST.topic, [null, 'attended']);
  expect((await look()).participants.map((one) => Object.values(one.attendance))).toEqual([[], ['attended']]);
});

test('nobody is marked at a session that is still to come, or that was cancelled', async () => {
  const { look, area } = await course();
  expect(await refused(mark(area, await look(), TO_COME.topic, ['attended']))).toMatchObject({
    code: 'cohorts.session-to-come',
    say: 'This session is on 12 January 2027.',
  });
  const [first] = (await look()).sessionList;
  await mark(area, await look(), PAST.topic, ['attended', 'attended']);
  await area.send(area.client.cohorts.cancelSession, { id: first!.id, cancelled: true });
  expect(await refused(mark(area, await look(), PAST.topic, ['missed']))).toMatchObject({
    code: 'cohorts.session-cancelled',
  });
  // Cancelled, it counts for nobody; held after all, its marks are there again.
  expect(await look()).toMatchObject({ sessions: 2, participants: [{ had: 0 }, { had: 0 }] });
  await area.send(area.client.cohorts.cancelSession, { id: first!.id, cancelled: false });
  expect(await look()).toMatchObject({ sessions: 3, participants: [{ had: 1 }, { had: 1 }] });
});

test('a session with attendance is not taken away; one without is, and comes back with Undo', async () => {
  const { look, area } = await course();
  await mark(area, await look(), PAST.topic, ['attended', 'attended']);
  const [first, second] = (await look()).sessionList;
  expect(await refused(area.send(area.client.cohorts.removeSession, { id: first!.id }))).toMatchObject({
    code: 'cohorts.session-attended',
    wayOut: 'Cancel it, or take the marks away first.',
  });
  await area.send(area.client.cohorts.removeSession, { id: second!.id });
  expect((await look()).sessionList).toHaveLength(2);
  const { undo } = await area.client.history.state({});
  await area.send(area.client.history.undo, { seq: undo!.seq });
  expect((await look()).sessionList).toHaveLength(3);
});

test('a session with attendance is not moved to a day still to come', async () => {
  const { look, area } = await course();
  await mark(area, await look(), PAST.topic, ['attended', 'attended']);
  const [{ id } = { id: '' }] = (await look()).sessionList;
  const move = (on: string) => area.send(area.client.cohorts.editSession, { id, session: { ...PAST, on } });
  expect(await refused(move('2026-12-01'))).toMatchObject({
    field: 'on',
    say: 'Attendance is marked for this session, and 1 December 2026 is still to come.',
  });
  await move('2026-11-12');
  await mark(area, await look(), PAST.topic, [null, null]);
  await move('2026-12-01');
});

test('a session that would end before it starts is refused beside the field', async () => {
  const { look, area, id } = await course();
  const backwards = { ...TO_COME, starts: '17:00', ends: '16:00' };
  expect(
    await refused(area.send(area.client.cohorts.addSession, { cohortId: id, session: backwards })),
  ).toMatchObject({ field: 'ends', say: 'This session would end before it starts.' });
  expect(
    await refused(
      area.send(area.client.cohorts.addSession, { cohortId: id, session: { ...TO_COME, starts: null } }),
    ),
  ).toMatchObject({ field: 'starts' });
  expect((await look()).sessions).toBe(3);
});

test('people join from the stage and leave the cohort; nobody is in two', async () => {
  const { look, area, id, placeIds, left } = await course();
  await area.send(area.client.cohorts.join, { cohortId: id, placeIds: [left.placeId] });
  expect((await look()).participants.map((one) => one.name)).toEqual(['Ada Marsh', 'Ben Reed', 'Cleo Stone']);
  const another = area.send(area.client.cohorts.start, {
    stageId: 'stage_6',
    academicYear: '2026/27',
    name: 'The other one',
    ledBy: '',
    sessions: [],
    placeIds: [placeIds[0]!],
  });
  expect(await refused(another)).toMatchObject({
    say: 'Ada Marsh is in Stage 6 2026/27 already.',
    wayOut: 'Take them out of that cohort first.',
  });
  // Refused whole: the other cohort was not made either.
  expect(await area.client.cohorts.list({})).toHaveLength(1);
  await area.send(area.client.cohorts.leave, { placeIds: [left.placeId] });
  expect((await look()).participants).toHaveLength(2);
});

test('somebody on another stage does not join, and a second cohort of one name is refused', async () => {
  const { area, id } = await course();
  const other = await add(area, { name: 'Dan Frost' });
  await area.send(area.client.stages.place, { ids: [other], stageId: 'stage_7', reason: 'Asked' });
  const [free] = await area.client.cohorts.couldJoin({ stageId: 'stage_7' });
  expect(
    await refused(area.send(area.client.cohorts.join, { cohortId: id, placeIds: [free!.placeId] })),
  ).toMatchObject({ code: 'cohorts.other-stage' });
  const twin = {
    stageId: 'stage_7',
    academicYear: '2026/27',
    name: 'stage 6 2026/27',
    ledBy: '',
    sessions: [],
    placeIds: [],
  };
  expect(await refused(area.send(area.client.cohorts.start, twin))).toMatchObject({ field: 'name' });
});

test('a cohort that has met is closed, not taken away', async () => {
  const { look, area, id } = await course();
  await mark(area, await look(), PAST.topic, ['attended']);
  expect(await refused(area.send(area.client.cohorts.remove, { id }))).toMatchObject({
    say: 'Attendance is marked in Stage 6 2026/27.',
    wayOut: 'Close the cohort instead: what happened stays in the file.',
  });
  const before = await look();
  await area.send(area.client.cohorts.close, { id, closed: true });
  expect((await look()).closedOn).toBe('2026-11-20');
  const [step] = (await area.client.history.list({})).steps;
  await area.send(area.client.history.undo, { seq: step!.seq });
  expect(await look()).toMatchObject({ closedOn: null, sessionList: before.sessionList });
});
