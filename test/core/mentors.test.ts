import { expect, test } from 'vitest';
import { pathwayPlans, personRecord } from '../../shared/contract/documents.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { add, card, clock, TODAY } from '../helpers/stages.ts';

/** Ada and Ben are on Stage 6; Maud can mentor one person, and Nell has not said. */
async function school() {
  const area = await openArea({ clock });
  const [ada, ben, maud, nell] = [
    await add(area, { name: 'Ada Marsh', post: 'Teacher of Art', since: '2022-09-01' }),
    await add(area, { name: 'Ben Reed' }),
    await add(area, { name: 'Maud Frost' }),
    await add(area, { name: 'Nell Stone' }),
  ];
  await area.send(area.client.stages.place, { ids: [ada, ben], stageId: 'stage_6', reason: 'Asked' });
  await area.send(area.client.cohorts.setCapacity, { personId: maud, capacity: 1, saidOn: '2026-11-02' });
  const placeOf = async (id: string) => (await area.client.stages.person({ id })).places[0]!.id;
  const places = { ada: await placeOf(ada), ben: await placeOf(ben) };
  const assign = (
    placeId: string,
    mentor: string | null,
    more: { from?: string; confirmed?: boolean; mentorName?: string } = {},
  ) =>
    area.send(area.client.cohorts.assignMentor, {
      placeId,
      mentorId: mentor,
      mentorName: '',
      from: '2026-11-03',
      ...more,
    });
  const mentors = () => area.client.cohorts.mentors({});
  return { area, ada, ben, maud, nell, places, assign, mentors };
}

test('a mentor is assigned, counts against what they said they can take, and is done in the progress', async () => {
  const { area, ada, maud, places, assign, mentors } = await school();
  expect((await mentors()).without.map((one) => one.name)).toEqual(['Ada Marsh', 'Ben Reed']);
  await assign(places.ada, maud);
  const now = await mentors();
  expect(now.mentors).toMatchObject([
    {
      name: 'Maud Frost',
      capacity: 1,
      saidOn: '2026-11-02',
      mentees: [{ name: 'Ada Marsh', stage: 'Stage 6', from: '2026-11-03' }],
    },
  ]);
  expect(now.without.map((one) => one.name)).toEqual(['Ben Reed']);
  const steps = (await area.client.stages.person({ id: ada })).places[0]!.steps;
  expect(steps.find((one) => one.key === 'mentor')).toMatchObject({ state: 'done', say: 'Maud Frost' });
  expect((await card(area, ada)).mentor).toBe('Maud Frost');
});

test('more people than a mentor said they can take needs confirming, and so does one who has not said', async () => {
  const { maud, nell, places, assign, mentors } = await school();
  await assign(places.ada, maud);
  expect(await refused(assign(places.ben, maud))).toMatchObject({
    code: 'cohorts.mentor-heed',
    say: 'Maud Frost can mentor 1 person and has 1 already.',
  });
  expect(await refused(assign(places.ben, nell))).toMatchObject({
    say: 'Nell Stone has not said how many people they can mentor.',
  });
  await assign(places.ben, maud, { confirmed: true });
  expect((await mentors()).mentors[0]!.mentees).toHaveLength(2);
});

test('nobody mentors themselves, nor somebody an interest is declared in, either way round', async () => {
  const { area, ada, maud, places, assign } = await school();
  expect(await refused(assign(places.ada, ada, { confirmed: true }))).toMatchObject({
    say: 'Ada Marsh cannot be their own mentor.',
  });
  await area.send(area.client.staff.declareInterest, {
    personId: maud,
    otherPersonId: ada,
    otherName: null,
    kind: 'relative',
    saidBy: 'Maud Frost',
    on: '2026-11-01',
  });
  expect(await refused(assign(places.ada, maud, { confirmed: true }))).toMatchObject({
    code: 'cohorts.mentor-interest',
    field: 'mentorId',
  });
  const offered = await area.client.cohorts.couldMentor({ placeId: places.ada });
  expect(offered.map((one) => one.name)).toEqual(['Ben Reed', 'Nell Stone']);
});

test('a line manager is warned of, and can be assigned all the same', async () => {
  const { area, ada, maud, places, assign } = await school();
  await area.send(area.client.staff.setLineManager, { ids: [ada], lineManagerId: maud });
  expect(await refused(assign(places.ada, maud))).toMatchObject({
    code: 'cohorts.mentor-heed',
    say: 'Maud Frost is Ada Marsh’s line manager.',
  });
  expect((await area.client.cohorts.couldMentor({ placeId: places.ada }))[0]).toMatchObject({
    name: 'Maud Frost',
    capacity: 1,
    load: 0,
    heeds: ['Maud Frost is Ada Marsh’s line manager.'],
  });
  await assign(places.ada, maud, { confirmed: true });
});

test('a change of mentor keeps the earlier one with dates and log; a mentor from outside goes by name', async () => {
  const { area, ada, maud, places, assign } = await school();
  const first = await assign(places.ada, maud);
  await area.send(area.client.cohorts.logMeeting, {
    mentoringId: first.id,
    on: '2026-11-05',
    words: 'Agreed to observe a middle leader.',
    nextOn: '2026-12-03',
  });
  expect(await refused(assign(places.ada, null, { mentorName: ' ' }))).toMatchObject({ field: 'mentorId' });
  await assign(places.ada, null, { mentorName: 'Rosa  Field', from: '2026-11-10' });
  const { place } = await area.client.cohorts.mentorsOf({ personId: ada });
  expect(place?.mentorings).toMatchObject([
    { name: 'Rosa Field', mentorId: null, from: '2026-11-10', to: null, meetings: [] },
    {
      name: 'Maud Frost',
      from: '2026-11-03',
      to: '2026-11-10',
      meetings: [{ on: '2026-11-05', nextOn: '2026-12-03' }],
    },
  ]);
  expect(await refused(assign(places.ada, maud, { from: '2026-11-09' }))).toMatchObject({
    say: 'Rosa Field has been the mentor since 10 November 2026.',
  });
  await area.send(area.client.cohorts.endMentoring, { placeId: places.ada, on: TODAY });
  expect((await area.client.cohorts.mentors({})).without.map((one) => one.name)).toContain('Ada Marsh');
});

test('the log is kept in order, changed and taken out; days that cannot be are refused beside their field', async () => {
  const { area, ada, maud, places, assign } = await school();
  const { id: mentoringId } = await assign(places.ada, maud);
  const log = (on: string, nextOn: string | null = null) =>
    area.send(area.client.cohorts.logMeeting, { mentoringId, on, words: 'Talked.', nextOn });
  expect(await refused(log('2026-11-21'))).toMatchObject({ field: 'on' });
  expect(await refused(log('2026-11-02'))).toMatchObject({ field: 'on' });
  expect(await refused(log('2026-11-05', '2026-11-05'))).toMatchObject({ field: 'nextOn' });
  const { id } = await log('2026-11-05');
  await log('2026-11-12');
  await area.send(area.client.cohorts.editMeeting, {
    id,
    on: '2026-11-06',
    words: 'Talked of the project.',
    nextOn: null,
  });
  const meetings = async () =>
    (await area.client.cohorts.mentorsOf({ personId: ada })).place?.mentorings[0]?.meetings.map(
      (one) => one.on,
    );
  expect(await meetings()).toEqual(['2026-11-12', '2026-11-06']);
  await area.send(area.client.cohorts.removeMeeting, { id });
  expect(await meetings()).toEqual(['2026-11-12']);
  const { undo } = await area.client.history.state({});
  expect(undo?.words).toBe('Took out the mentor meeting of 6 November 2026 for Ada Marsh');
  await area.send(area.client.history.undo, { seq: undo!.seq });
  expect(await meetings()).toEqual(['2026-11-12', '2026-11-06']);
});

test('whoever leaves mentors nobody any more, and what they did stays with its dates', async () => {
  const { area, ada, maud, places, assign } = await school();
  await assign(places.ada, maud);
  await area.send(area.client.staff.leave, {
    personId: maud,
    on: TODAY,
    reason: 'Another school',
    deleteAfter: '2033-11-20',
    keep: [],
  });
  expect((await area.client.cohorts.mentorsOf({ personId: ada })).place?.mentorings).toMatchObject([
    { name: 'Maud Frost', to: TODAY },
  ]);
  expect((await area.client.cohorts.mentors({})).mentors).toEqual([]);
});

test('a meeting is shown no log, and does not say that somebody has no mentor whose mentor is in the room', async () => {
  const { area, ada, maud, places, assign } = await school();
  const { id: mentoringId } = await assign(places.ada, maud);
  await area.send(area.client.cohorts.logMeeting, {
    mentoringId,
    on: '2026-11-05',
    words: 'Between the two.',
    nextOn: null,
  });
  await finish(area.client.app.startMeeting, { room: [maud] });
  const seen = await area.client.cohorts.mentorsOf({ personId: ada });
  expect(JSON.stringify(seen)).not.toMatch(/Between|Maud/);
  expect(await area.client.cohorts.mentors({})).toMatchObject({ mentors: [], without: [], meeting: true });
  const log = { mentoringId, on: '2026-11-06', words: 'More.', nextOn: null };
  expect(await refused(area.send(area.client.cohorts.logMeeting, log))).toMatchObject({
    code: 'cohorts.log-in-meeting',
  });
});

test('the printed record says all of it to the person mentored, and to the mentor', async () => {
  const { area, ada, maud, places, assign } = await school();
  const { id: mentoringId } = await assign(places.ada, maud);
  await area.send(area.client.cohorts.logMeeting, {
    mentoringId,
    on: '2026-11-05',
    words: 'Agreed to observe a middle leader.',
    nextOn: '2026-12-03',
  });
  await finish(area.client.staff.printRecord, { id: ada });
  await finish(area.client.staff.printRecord, { id: maud });
  const [mentored, mentor] = area.printed.map(({ data }) =>
    JSON.stringify(personRecord.parse(data).sections.find((one) => one.id === 'mentors')),
  );
  for (const held of ['Maud Frost', '3 November 2026', 'Agreed to observe', '3 December 2026'])
    expect(mentored).toContain(held);
  for (const held of ['1 person', '2 November 2026', 'Ada Marsh', '5 November 2026'])
    expect(mentor).toContain(held);
  expect(mentor).not.toContain('Agreed to observe');
});

test('a mentor who is erased is named nowhere, and the one mentored keeps dates and log', async () => {
  const { area, ada, maud, places, assign } = await school();
  const { id: mentoringId } = await assign(places.ada, maud);
  await area.send(area.client.cohorts.logMeeting, {
    mentoringId,
    on: '2026-11-05',
    words: 'Agreed to observe a middle leader.',
    nextOn: null,
  });
  await finish(area.client.erasure.erase, { what: { kind: 'person', id: maud }, surname: 'Frost' });
  const held = await area.client.cohorts.mentorsOf({ personId: ada });
  expect(held.place?.mentorings).toMatchObject([
    {
      mentorId: null,
      name: 'Somebody no longer in this file',
      from: '2026-11-03',
      meetings: [{ on: '2026-11-05' }],
    },
  ]);
  const { mentors, without } = await area.client.cohorts.mentors({});
  expect(mentors).toEqual([]);
  expect(without.map((one) => one.name)).toEqual(['Ada Marsh', 'Ben Reed']);
});

test('the printed plan names the mentor and the project of the stage course where the plan itself has none', async () => {
  const { area, ada, ben, maud, places, assign } = await school();
  const { client, send } = area;
  await send(client.plans.start, { personIds: [ada, ben] });
  await assign(places.ada, maud);
  const project = {
    title: 'Reading at home',
    fromJob: '',
    aims: 'Half of the families read along.',
    sponsor: 'Ruth Calder',
    coach: '',
    coaching: '',
    dueOn: '2027-06-30',
    finishedOn: null,
    outcome: '',
  };
  await send(client.cohorts.saveProject, { placeId: places.ada, project });
  const ofAda = () => client.plans.ofPerson({ personId: ada });
  const printed = async () => {
    await finish(client.plans.print, { personIds: [ada, ben] });
    return pathwayPlans.parse(area.printed.at(-1)?.data).plans.map((plan) => [plan.mentor, plan.project]);
  };
  const mentor = { person: 'Maud Frost', place: null, dates: 'Since 3 November 2026', focus: null };
  const said = {
    title: 'Reading at home',
    detail: 'Half of the families read along.',
    sponsor: 'Ruth Calder',
    caseHistoryDue: '2027-06-30',
  };
  expect(await printed()).toEqual([
    [mentor, said],
    [null, null],
  ]);
  expect(await ofAda()).toMatchObject({
    plan: { mentor: null, project: null },
    fromCourse: { mentor, project: said },
  });
  const { plan } = await ofAda();
  const own = { person: 'Nell Stone', place: null, dates: null, focus: 'Presence' };
  await send(client.plans.edit, { id: plan!.id, change: { mentor: own } });
  expect(await printed()).toEqual([
    [own, said],
    [null, null],
  ]);
  // Nobody is told who is in the room.
  await send(client.plans.edit, { id: plan!.id, change: { mentor: null } });
  await finish(client.app.startMeeting, { room: [maud] });
  expect((await printed())[0]).toEqual([null, said]);
});
