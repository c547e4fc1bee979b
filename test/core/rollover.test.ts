import { expect, test } from 'vitest';
import type { cohortsContract } from '../../shared/contract/cohorts.ts';
import type { DataOf } from '../../shared/contract/kinds.ts';
import { openArea, refused } from '../helpers/area.ts';
import { movingClock, signatories } from '../helpers/graduation.ts';
import { add, card } from '../helpers/stages.ts';

type Ticked = Omit<DataOf<(typeof cohortsContract)['rollOver']>, 'to'>;
const nothing: Ticked = { startAfter: [], close: [], moveOn: [], goOn: [], takeOff: [], reason: null };

/** July: Ada and Ben graduated from Stage 6, Cleo and Dan did not. */
async function july() {
  const { clock, moveTo } = movingClock('2025-11-03');
  const area = await openArea({ clock });
  const { client, send } = area;
  const people: string[] = [];
  for (const name of ['Ada Marsh', 'Ben Reed', 'Cleo Stone', 'Dan Frost'])
    people.push(await add(area, { name }));
  const [ada, , cleo, dan] = people as [string, string, string, string];
  await send(client.stages.place, { ids: people, stageId: 'stage_6', state: 'working', reason: 'Asked' });
  const free = await client.cohorts.couldJoin({ stageId: 'stage_6' });
  const placeOf = (id: string) => free.find((one) => one.personId === id)!.placeId;
  const session = { starts: '16:00', ends: '17:30', heldAt: 'Library', ledBy: '' };
  const { id: cohortId } = await send(client.cohorts.start, {
    stageId: 'stage_6',
    academicYear: '2025/26',
    name: 'Stage 6 2025/26',
    ledBy: 'R Calder',
    sessions: [
      { ...session, on: '2025-11-12', topic: 'Leading a team' },
      { ...session, on: '2026-01-14', topic: 'Knowing yourself' },
    ],
    placeIds: people.map(placeOf),
  });
  moveTo('2026-07-08');
  const [first] = (await client.cohorts.one({ id: cohortId })).sessionList;
  await send(client.cohorts.attend, {
    sessionId: first!.id,
    marks: people.map((one) => ({ placeId: placeOf(one), state: 'attended' as const })),
  });
  const { id } = await send(client.cohorts.setGraduation, {
    cohortId,
    id: null,
    on: '2026-07-08',
    heldAt: '',
    signatories,
    graduates: people.slice(0, 2).map((one) => ({ placeId: placeOf(one), although: 'Done elsewhere' })),
  });
  await send(client.cohorts.holdGraduation, { id });
  const look = () => client.cohorts.rollover({});
  const roll = (ticked: Partial<Ticked>) =>
    send(client.cohorts.rollOver, { to: '2026/27', ...nothing, ...ticked });
  return { area, ada, ben: people[1]!, cleo, dan, cohortId, placeOf, look, roll, moveTo };
}

test('in July it proposes who moves on, who goes on, and the next cohorts with their dates a year later', async () => {
  const { look, cohortId } = await july();
  const proposal = await look();
  expect(proposal).toMatchObject({
    from: '2025/26',
    to: '2026/27',
    inSeason: true,
    movesOn: [
      { name: 'Ada Marsh', from: 'Stage 6', stage: 'Stage 7', verdict: 'not_known' },
      { name: 'Ben Reed', verdict: 'not_known' },
    ],
    goesOn: [{ name: 'Cleo Stone', cohort: 'Stage 6 2025/26' }, { name: 'Dan Frost' }],
    starts: [
      {
        after: cohortId,
        name: 'Stage 6 2026/27',
        ledBy: 'R Calder',
        sessions: [{ on: '2026-11-11', topic: 'Leading a team' }, { on: '2027-01-13' }],
      },
    ],
    closes: [{ name: 'Stage 6 2025/26', people: 4, graduated: 2, unmarked: ['2026-01-14'] }],
  });
  expect(proposal.movesOn[0]!.why).toMatch(/middle-leadership/i);
});

test('nothing moves without a tick', async () => {
  const { area, roll, look, ada } = await july();
  expect(await refused(roll({}))).toMatchObject({ say: 'Nothing is ticked.' });
  expect((await area.client.cohorts.list({})).map((one) => one.closedOn)).toEqual([null]);
  expect((await card(area, ada)).place).toMatchObject({ stageId: 'stage_6', state: 'graduated' });
  expect((await look()).movesOn).toHaveLength(2);
});

test('what was ticked is one step: cohorts, people and all; Undo takes all of it back', async () => {
  const { area, ada, cleo, dan, cohortId, placeOf, roll } = await july();
  const { client } = area;
  const done = await roll({
    startAfter: [cohortId],
    close: [cohortId],
    moveOn: [ada],
    goOn: [placeOf(cleo)],
    takeOff: [placeOf(dan)],
    reason: 'Leads a team from September',
  });
  expect(done).toEqual({ started: 1, closed: 1, people: 3, withoutCohort: 1 });
  const cohorts = await client.cohorts.list({});
  const next = cohorts.find((one) => one.academicYear === '2026/27')!;
  expect(next).toMatchObject({ name: 'Stage 6 2026/27', people: 1, sessions: 2 });
  const view = await client.cohorts.one({ id: next.id });
  expect(view.participants.map((one) => one.name)).toEqual(['Cleo Stone']);
  expect(view.sessionList[0]).toMatchObject({ on: '2026-11-11', starts: '16:00', heldAt: 'Library' });
  expect(cohorts.find((one) => one.id === cohortId)).toMatchObject({ closedOn: '2026-07-08' });
  expect((await card(area, ada)).place).toMatchObject({ stageId: 'stage_7', state: 'identified' });
  const { places } = await client.stages.person({ id: ada });
  expect(places.map((one) => [one.name, one.state])).toEqual([
    ['Stage 7', 'identified'],
    ['Stage 6', 'graduated'],
  ]);
  expect((await card(area, dan)).place).toBeNull();
  // The cohort that ended still says who was in it.
  expect((await client.cohorts.graduation({ cohortId })).tookPart).toMatchObject([
    { name: 'Cleo Stone', now: 'Stage 6 2026/27' },
  ]);

  const { undo } = await client.history.state({});
  await area.send(client.history.undo, { seq: undo!.seq });
  expect(await client.cohorts.list({})).toMatchObject([{ id: cohortId, people: 4, closedOn: null }]);
  expect((await card(area, ada)).place).toMatchObject({ stageId: 'stage_6', state: 'graduated' });
  expect((await card(area, dan)).place).toMatchObject({ state: 'working' });
});

test('whoever does not meet the next stage’s rules, or may not, is put on it with a reason alone', async () => {
  const { area, ada, cohortId, roll } = await july();
  expect(await refused(roll({ moveOn: [ada], startAfter: [cohortId] }))).toMatchObject({
    code: 'stages.needs-reason',
    field: 'reason',
  });
  // Refused whole: the cohort was not started either.
  expect(await area.client.cohorts.list({})).toHaveLength(1);
});

test('nobody goes into a next cohort that there is not, nor both on and off', async () => {
  const { cleo, placeOf, roll, cohortId } = await july();
  expect(await refused(roll({ goOn: [placeOf(cleo)] }))).toMatchObject({
    code: 'cohorts.no-next',
    wayOut: 'Tick the cohort after Stage 6 2025/26 too, or leave Cleo Stone where they are.',
  });
  const both = { startAfter: [cohortId], goOn: [placeOf(cleo)], takeOff: [placeOf(cleo)] };
  expect(await refused(roll(both))).toMatchObject({ code: 'cohorts.proposal-changed' });
});

test('done once, it is not proposed again; in October it is there and not offered unasked', async () => {
  const { look, roll, cohortId, moveTo } = await july();
  await roll({ startAfter: [cohortId] });
  expect(await look()).toMatchObject({ starts: [], started: [{ name: 'Stage 6 2026/27' }] });
  expect(await refused(roll({ startAfter: [cohortId] }))).toMatchObject({
    code: 'cohorts.proposal-changed',
  });
  moveTo('2026-10-05');
  expect(await look()).toMatchObject({ to: '2026/27', inSeason: false, closes: [{ people: 4 }] });
});

test('who goes on has had the topics that they had, and the register says when and where', async () => {
  const { area, cleo, placeOf, cohortId, roll } = await july();
  const { client } = area;
  const place = placeOf(cleo);
  await roll({ startAfter: [cohortId], goOn: [place] });
  const next = (await client.cohorts.list({})).find((one) => one.academicYear === '2026/27')!;
  const view = await client.cohorts.one({ id: next.id });
  const [first, second] = view.sessionList;
  expect(view.participants).toMatchObject([
    { name: 'Cleo Stone', before: { [first!.id]: { on: '2025-11-12', cohort: 'Stage 6 2025/26' } } },
  ]);
  const [row] = (await client.cohorts.progress({ cohortId: next.id })).rows;
  expect(row!.steps.find((step) => step.key === 'sessions')).toMatchObject({
    state: 'in_progress',
    say: '1 of 2, 1 of them in another cohort',
  });
  expect(row!.missing.filter((one) => one.key === 'sessions').map((one) => one.words)).toEqual([
    `Session 2 on 13 January 2027, ‘${second!.topic}’: to come`,
  ]);
});

test('a session had before counts for one session on its topic, and there alone', async () => {
  const { area, cleo, placeOf, cohortId, roll } = await july();
  const { client, send } = area;
  await roll({ startAfter: [cohortId], goOn: [placeOf(cleo)] });
  const next = (await client.cohorts.list({})).find((one) => one.academicYear === '2026/27')!;
  const again = {
    on: '2027-03-03',
    starts: null,
    ends: null,
    topic: ' leading a TEAM ',
    heldAt: '',
    ledBy: '',
  };
  await send(client.cohorts.addSession, { cohortId: next.id, session: again });
  const [row] = (await client.cohorts.progress({ cohortId: next.id })).rows;
  expect(row!.steps.find((step) => step.key === 'sessions')!.say).toBe('1 of 3, 1 of them in another cohort');
  // Who stayed is asked for nothing more than before.
  const { participants } = await client.cohorts.one({ id: cohortId });
  expect(participants.map((one) => one.before)).toEqual([{}, {}, {}]);
});

test('a next cohort whose name is taken, by one that was closed again, is started under a free one', async () => {
  const { area, cohortId, roll, look } = await july();
  const { client, send } = area;
  const { id } = await send(client.cohorts.start, {
    stageId: 'stage_6',
    academicYear: '2026/27',
    name: 'Stage 6 2026/27',
    ledBy: '',
    sessions: [],
    placeIds: [],
  });
  await send(client.cohorts.close, { id, closed: true });
  expect((await look()).starts).toMatchObject([{ name: 'Stage 6 2026/27, group 2' }]);
  expect(await roll({ startAfter: [cohortId] })).toMatchObject({ started: 1 });
});

test('a topic that comes twice counts for the day had here and for the one had before', async () => {
  const { area, cleo, placeOf, cohortId, roll, moveTo } = await july();
  const { client, send } = area;
  await roll({ startAfter: [cohortId], goOn: [placeOf(cleo)] });
  const next = (await client.cohorts.list({})).find((one) => one.academicYear === '2026/27')!;
  const again = {
    on: '2027-03-03',
    starts: null,
    ends: null,
    topic: 'Leading a team',
    heldAt: '',
    ledBy: '',
  };
  await send(client.cohorts.addSession, { cohortId: next.id, session: again });
  moveTo('2026-11-18');
  const [first, , second] = (await client.cohorts.one({ id: next.id })).sessionList;
  await send(client.cohorts.attend, {
    sessionId: first!.id,
    marks: [{ placeId: placeOf(cleo), state: 'attended' }],
  });
  const [row] = (await client.cohorts.progress({ cohortId: next.id })).rows;
  expect(row!.steps.find((step) => step.key === 'sessions')!.say).toBe('2 of 3, 1 of them in another cohort');
  const { participants } = await client.cohorts.one({ id: next.id });
  expect(Object.keys(participants[0]!.before)).toEqual([second!.id]);
});

test('where two cohorts of a stage end, each has its next one, and people go on into the one after theirs', async () => {
  const { area, cleo, dan, cohortId, placeOf, roll, look } = await july();
  const { client, send } = area;
  const { id: second } = await send(client.cohorts.start, {
    stageId: 'stage_6',
    academicYear: '2025/26',
    name: 'Stage 6 2025/26, group 2',
    ledBy: 'M Ito',
    sessions: [],
    placeIds: [],
  });
  await send(client.cohorts.leave, { placeIds: [placeOf(dan)] });
  await send(client.cohorts.join, { cohortId: second, placeIds: [placeOf(dan)] });
  expect((await look()).starts).toMatchObject([
    { after: cohortId, name: 'Stage 6 2026/27', ledBy: 'R Calder' },
    { after: second, name: 'Stage 6 2026/27, group 2', ledBy: 'M Ito' },
  ]);
  await roll({ startAfter: [second] });
  expect((await look()).starts).toMatchObject([{ after: cohortId, name: 'Stage 6 2026/27' }]);
  await roll({ startAfter: [cohortId], goOn: [placeOf(cleo), placeOf(dan)] });
  expect(await look()).toMatchObject({ starts: [], goesOn: [] });
  const names = async (id: string) => (await client.cohorts.one({ id })).participants.map((one) => one.name);
  const next = (await client.cohorts.list({})).filter((one) => one.academicYear === '2026/27');
  expect(await Promise.all(next.map(async ({ id, name }) => [name, await names(id)]))).toEqual([
    ['Stage 6 2026/27', ['Cleo Stone']],
    ['Stage 6 2026/27, group 2', ['Dan Frost']],
  ]);
});

test('where theirs has no next one, the only one of the stage serves, and of several none is chosen', async () => {
  const { area, cleo, dan, cohortId, placeOf, roll, look } = await july();
  const { client, send } = area;
  const begin = (academicYear: string, name: string) =>
    send(client.cohorts.start, {
      stageId: 'stage_6',
      academicYear,
      name,
      ledBy: '',
      sessions: [],
      placeIds: [],
    });
  const ending = [await begin('2025/26', 'Thursdays'), await begin('2025/26', 'Stage 6 2025/26, group 2')];
  await begin('2026/27', 'Stage 6 2026/27');
  await begin('2026/27', 'Stage 6 2026/27, group 2');
  await send(client.cohorts.leave, { placeIds: [placeOf(dan)] });
  await send(client.cohorts.join, { cohortId: ending[0]!.id, placeIds: [placeOf(dan)] });
  expect((await look()).goesOn).toMatchObject([
    { name: 'Cleo Stone', cohortId, next: 'Stage 6 2026/27' },
    { name: 'Dan Frost', cohortId: ending[0]!.id, next: null },
  ]);
  expect(await refused(roll({ goOn: [placeOf(dan)] }))).toMatchObject({ code: 'cohorts.no-next' });
  expect(await roll({ goOn: [placeOf(cleo)] })).toMatchObject({ people: 1 });
});

test('graduates go into the only cohort of their next stage; of several none is chosen, which is said', async () => {
  const { area, ada, ben, roll } = await july();
  const { client, send } = area;
  const begin = (name: string) =>
    send(client.cohorts.start, {
      stageId: 'stage_7',
      academicYear: '2026/27',
      name,
      ledBy: '',
      sessions: [],
      placeIds: [],
    });
  const reason = 'Asked for by the alliance';
  const { id } = await begin('Stage 7 2026/27');
  expect(await roll({ moveOn: [ada], reason })).toMatchObject({ people: 1, withoutCohort: 0 });
  expect((await client.cohorts.one({ id })).participants.map((one) => one.name)).toEqual(['Ada Marsh']);
  const { id: other } = await begin('Thursdays');
  expect(await roll({ moveOn: [ben], reason })).toMatchObject({ people: 1, withoutCohort: 1 });
  expect((await card(area, ben)).place).toMatchObject({ stageId: 'stage_7' });
  for (const one of [id, other]) {
    const { participants } = await client.cohorts.one({ id: one });
    expect(participants.map(({ name }) => name)).not.toContain('Ben Reed');
  }
});

test('where two end and one has begun under a name of its own, one more is proposed', async () => {
  const { area, look } = await july();
  const { client, send } = area;
  const begin = (academicYear: string, name: string) =>
    send(client.cohorts.start, {
      stageId: 'stage_6',
      academicYear,
      name,
      ledBy: '',
      sessions: [],
      placeIds: [],
    });
  await begin('2025/26', 'Thursdays');
  await begin('2026/27', 'Fridays');
  expect((await look()).starts).toMatchObject([{ name: 'Stage 6 2026/27' }]);
});
