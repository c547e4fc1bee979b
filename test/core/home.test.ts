import { describe, expect, test } from 'vitest';
import { schoolYear } from '../../electron/core/home/attention.ts';
import type { Need } from '../../shared/contract/home.ts';
import { bandOf, namesInLine, termEnd } from '../../shared/rules/home-bands.ts';
import { type Area, openArea, refused } from '../helpers/area.ts';

const at = (day: string) => () => new Date(`${day}T09:00:00Z`);

async function withPerson(clock: () => Date) {
  const area = await openArea({ clock });
  const { id } = await area.send(area.client.staff.add, {
    forename: 'Ada',
    surname: 'Larkin',
    kind: 'teaching',
    post: 'Head of Science',
    role: 'head_of_department_or_curriculum',
    from: '2020-09-01',
  });
  return { ...area, id };
}

async function needs({ client }: Pick<Area, 'client'>): Promise<readonly Need[]> {
  return (await client.home.attention({})).needs;
}
const titled = (list: readonly Need[], words: string) => list.filter((one) => one.title.includes(words));

describe('how much something presses', () => {
  test.each([
    ['2027-03-08', 'overdue'],
    ['2027-03-09', 'week'],
    ['2027-03-15', 'week'],
    ['2027-03-16', 'term'],
    ['2027-04-30', 'term'],
    ['2027-05-01', 'later'],
    [null, 'term'],
  ] as const)('%s, seen on 9 March 2027, is %s', (on, band) => {
    expect(bandOf(on, '2027-03-09')).toBe(band);
  });

  test('a week wins over a term that ends in it, also across the new year', () => {
    expect(bandOf('2027-01-02', '2026-12-30')).toBe('week');
    expect(termEnd('2026-12-31')).toBe('2026-12-31');
    expect(termEnd('2027-01-01')).toBe('2027-04-30');
    expect(termEnd('2027-09-01')).toBe('2027-12-31');
  });

  test('names are said in a line, and the rest counted', () => {
    expect(namesInLine(['A'])).toBe('A');
    expect(namesInLine(['A', 'B'])).toBe('A and B');
    expect(namesInLine(['A', 'B', 'C'])).toBe('A, B and C');
    expect(namesInLine(['A', 'B', 'C', 'D'])).toBe('A, B and 2 more');
  });
});

describe('the school’s year on Home', () => {
  const dates = (today: string) => schoolYear(today).map((one) => one.on);
  test('is said within six weeks of a date, and on the day itself', () => {
    expect(dates('2026-09-18')).toEqual(['2026-09-30']);
    expect(dates('2026-09-19')).toEqual(['2026-09-30', '2026-10-31', '2026-10-31']);
    expect(dates('2026-10-31')).toEqual(['2026-10-31', '2026-10-31']);
    expect(dates('2026-11-01')).toEqual([]);
  });
  test('knows the next academic year’s first date before 1 September, and a leap February', () => {
    expect(dates('2027-08-25')).toEqual(['2027-09-30']);
    expect(dates('2028-02-10')).toEqual(['2028-02-29']);
    expect(dates('2027-07-01')).toEqual([]);
  });
  test('tells teachers from headteachers', () => {
    expect(schoolYear('2026-09-20').map((one) => one.why)[0]).toContain('headteacher');
    expect(schoolYear('2027-05-01').map((one) => one.why)[0]).toContain('leaves on 31 August 2027');
  });
});

describe('Home', () => {
  test('asks nothing of a new file', async () => {
    const area = await openArea();
    expect(await area.client.home.attention({})).toMatchObject({ people: 0, needs: [], rounds: [] });
    expect(await area.client.frame.counts({})).toMatchObject({ staff: 0, stages: 0, reviews: 0, plans: 0 });
  });

  test('says who is on a stage without a plan, then whose plan has no date, then when it is due', async () => {
    let today = '2027-03-09';
    const area = await withPerson(() => at(today)());
    const { client, send, id } = area;
    await send(client.stages.place, { ids: [id], stageId: 'stage_7', reason: 'Agreed with governors' });
    expect(titled(await needs(area), 'on a stage without a pathway plan')).toMatchObject([
      { band: 'term', on: null, go: `#/plans/${id}`, why: 'Ada Larkin.' },
    ]);
    await send(client.plans.start, { personIds: [id] });
    const { plan } = await client.plans.ofPerson({ personId: id });
    expect(titled(await needs(area), '1 plan without a date')).toHaveLength(1);
    await send(client.plans.edit, { id: plan?.id ?? '', change: { nextReview: '2027-03-10' } });
    expect(titled(await needs(area), 'Plan review: Ada Larkin')).toMatchObject([{ band: 'week' }]);
    today = '2027-03-12';
    expect(titled(await needs(area), 'Plan review: Ada Larkin')).toMatchObject([{ band: 'overdue' }]);
    today = '2026-03-12';
    expect(titled(await needs(area), 'Plan review: Ada Larkin')).toMatchObject([{ band: 'later' }]);
    expect(await client.frame.counts({})).toMatchObject({ staff: 1, stages: 1, plans: 1 });
  });

  test('says that a session was held and no register is marked, and that a project is late', async () => {
    let today = '2026-11-10';
    const area = await withPerson(() => at(today)());
    const { client, send, id } = area;
    await send(client.stages.place, { ids: [id], stageId: 'stage_7', reason: 'Agreed with governors' });
    const [free] = await client.cohorts.couldJoin({ stageId: 'stage_7' });
    const placeId = free?.placeId ?? '';
    const session = { starts: null, ends: null, heldAt: '', ledBy: '' };
    const { id: cohortId } = await send(client.cohorts.start, {
      stageId: 'stage_7',
      academicYear: '2026/27',
      name: 'Thursdays',
      ledBy: '',
      sessions: [
        { ...session, on: '2026-11-12', topic: 'Vision' },
        { ...session, on: '2026-11-19', topic: 'Budgets' },
      ],
      placeIds: [placeId],
    });
    const project = {
      title: 'Reading at home, for Mrs Pott',
      fromJob: '',
      aims: '',
      sponsor: '',
      coach: '',
      coaching: '',
      dueOn: '2026-11-13',
      finishedOn: null,
      outcome: '',
    };
    await send(client.cohorts.saveProject, { placeId, project });
    today = '2026-11-12';
    expect(titled(await needs(area), 'not marked')).toEqual([]);
    today = '2026-11-13';
    expect(titled(await needs(area), 'Thursdays: a register is not marked')).toMatchObject([
      { band: 'overdue', on: '2026-11-12', go: `#/stages/cohorts/${cohortId}` },
    ]);
    expect(titled(await needs(area), 'project')).toEqual([]);
    today = '2026-11-20';
    expect(titled(await needs(area), 'Thursdays: 2 registers are not marked')).toHaveLength(1);
    expect(titled(await needs(area), 'Stage project of Ada Larkin')).toMatchObject([
      { band: 'overdue', on: '2026-11-13', go: `#/staff/${id}` },
    ]);
    expect(JSON.stringify(await needs(area))).not.toContain('Pott');
    const { sessionList } = await client.cohorts.one({ id: cohortId });
    for (const one of sessionList)
      await send(client.cohorts.attend, { sessionId: one.id, marks: [{ placeId, state: 'missed' }] });
    await send(client.cohorts.saveProject, { placeId, project: { ...project, finishedOn: '2026-11-20' } });
    expect(titled(await needs(area), 'not marked')).toEqual([]);
    expect(titled(await needs(area), 'project')).toEqual([]);
  });

  test('says who has not been told, until they are', async () => {
    const area = await withPerson(at('2027-03-09'));
    const { client, send, id } = area;
    expect(titled(await needs(area), 'not told')).toEqual([]);
    await send(client.plans.start, { personIds: [id] });
    expect(titled(await needs(area), '1 person not told that they are in the plan')).toHaveLength(1);
    expect(titled(await needs(area), 'privacy notice has not been issued')).toHaveLength(1);
    await send(client.staff.recordTold, { ids: [id], kind: 'in_plan', on: '2027-03-09', by: 'R. Calder' });
    await send(client.talent.answerPrivacy, { issued: true, on: '2027-03-01', by: 'R. Calder' });
    expect(titled(await needs(area), 'not told')).toEqual([]);
    expect(titled(await needs(area), 'privacy notice')).toEqual([]);
  });

  test('says whose last day has passed while what is held about them still stands', async () => {
    let today = '2027-03-09';
    const area = await withPerson(() => at(today)());
    const { client, send, id } = area;
    const leaves = {
      personId: id,
      on: '2027-03-31',
      reason: 'A new post',
      keep: [],
      deleteAfter: '2033-03-31',
    };
    await send(client.staff.leave, leaves);
    today = '2027-03-31';
    expect(titled(await needs(area), 'has left')).toEqual([]);
    today = '2027-04-01';
    expect(titled(await needs(area), 'Ada Larkin has left and is still in the staff list')).toMatchObject([
      { band: 'overdue', on: '2027-03-31', go: `#/staff/${id}` },
    ]);
    await send(client.staff.leave, leaves);
    expect(titled(await needs(area), 'has left')).toEqual([]);
  });

  test('says that nominations close, and who is ready for more and could be put forward', async () => {
    const area = await withPerson(at('2027-03-09'));
    const { client, send, id } = area;
    const { id: programmeId } = await send(client.programmes.make, { name: 'Elm pathway' });
    const { id: roundId } = await send(client.programmes.openRound, {
      programmeId,
      academicYear: '2027/28',
      opensOn: null,
      deadline: '2027-03-12',
      referenceDate: '2027-09-01',
      places: null,
      placesPerSchool: 2,
      organiser: 'The alliance',
    });
    await send(client.talent.answerPrivacy, { issued: false, on: '2027-03-09', by: 'R. Calder' });
    await send(client.talent.flag, {
      kindId: 'ready_for_more',
      personIds: [id],
      from: '2027-03-01',
      source: 'Line manager',
      evidence: 'Led the review',
      note: null,
      until: '2027-03-30',
    });
    const list = await needs(area);
    expect(titled(list, 'Elm pathway 2027/28: nominations close')).toMatchObject([
      {
        band: 'week',
        on: '2027-03-12',
        go: `#/programmes/rounds/${roundId}`,
        why: '2 places, 0 people put forward.',
      },
    ]);
    expect(titled(list, '1 flag ends soon')).toMatchObject([{ on: '2027-03-30' }]);
    expect(titled(list, '1 person ready for more')).toMatchObject([{ action: 'Consider' }]);
    await send(client.programmes.nominate, { roundId, personIds: [id], againstReason: null });
    expect(titled(await needs(area), 'ready for more')).toEqual([]);
    const [aside] = (await client.home.attention({})).rounds;
    expect(aside?.places).toEqual({
      going: 0,
      reserve: 0,
      drafts: 1,
      quota: 2,
      first: [],
    });
    await send(client.staff.addLeave, { personId: id, from: '2027-03-01', to: null, saidBy: 'Ada' });
    expect(titled(await needs(area), 'Tell Ada Larkin about Elm pathway')).toHaveLength(1);
  });

  test('keeps reminders, about a person or nobody, until they are done or removed', async () => {
    const area = await withPerson(at('2027-03-09'));
    const { client, send, id } = area;
    const one = await send(client.home.addReminder, { personId: id, on: '2027-03-08', words: 'Ring Ada' });
    const two = await send(client.home.addReminder, {
      personId: null,
      on: '2027-03-09',
      words: 'Book a room',
    });
    expect(titled(await needs(area), 'Ring Ada')).toMatchObject([
      { band: 'overdue', reminderId: one.id, why: 'Your reminder about Ada Larkin.' },
    ]);
    await send(client.home.doneReminder, { id: one.id, done: true });
    expect(titled(await needs(area), 'Ring Ada')).toEqual([]);
    await send(client.home.doneReminder, { id: one.id, done: false });
    expect(titled(await needs(area), 'Ring Ada')).toHaveLength(1);
    await send(client.home.editReminder, {
      id: two.id,
      personId: null,
      on: '2027-05-20',
      words: 'Book the hall',
    });
    expect(titled(await needs(area), 'Book the hall')).toMatchObject([{ band: 'later' }]);
    await send(client.home.removeReminder, { id: two.id });
    expect((await refused(send(client.home.removeReminder, { id: two.id }))).code).toBe(
      'home.no-such-reminder',
    );
  });

  test('names leavers whose records are kept longer than was said', async () => {
    let today = '2027-03-09';
    const area = await withPerson(() => at(today)());
    const { client, send, id } = area;
    await send(client.staff.leave, {
      personId: id,
      on: '2027-03-09',
      reason: 'A new post',
      keep: [],
      deleteAfter: '2033-03-09',
    });
    expect(titled(await needs(area), 'leaver')).toEqual([]);
    today = '2033-03-10';
    expect(titled(await needs(area), '1 leaver past the date')).toMatchObject([
      { band: 'overdue', go: '#/staff?leavers&show=past_keeping' },
    ]);
  });

  test('counts exactly those whom its link lists', async () => {
    let today = '2027-03-09';
    const area = await withPerson(() => at(today)());
    const { client, send, id: ada } = area;
    const add = async (surname: string) =>
      (await send(client.staff.add, { forename: 'Mo', surname, kind: 'teaching', post: 'Teacher' })).id;
    const [ben, cy, manager, late] = [
      await add('Ben'),
      await add('Cy'),
      await add('Reed'),
      await add('Late'),
    ];
    await send(client.staff.setLineManager, { ids: [ada, ben], lineManagerId: manager });
    await send(client.stages.place, { ids: [ben, cy], stageId: 'stage_6', reason: 'Agreed with both.' });
    await send(client.staff.recordTold, { ids: [cy], kind: 'in_plan', on: today, by: 'Head' });
    const away = { on: today, reason: 'A new post', keep: [] };
    await send(client.staff.leave, { ...away, personId: manager, deleteAfter: '2040-03-09' });
    await send(client.staff.leave, { ...away, personId: late, deleteAfter: '2033-03-09' });
    today = '2033-03-10';

    const here = await client.staff.list({});
    const left = await client.staff.list({ archived: true });
    const who = (rows: typeof here, need: (typeof here)[number]['needs'][number]) =>
      rows.filter((row) => row.needs.includes(need)).map((row) => row.id);
    expect(who(here, 'to_tell')).toEqual([ben]);
    expect(titled(await needs(area), '1 person not told')).toMatchObject([{ go: '#/staff?show=to_tell' }]);
    expect(who(here, 'manager_left').toSorted()).toEqual([ada, ben].toSorted());
    expect(titled(await needs(area), 'The line manager of 2 people has left')).toMatchObject([
      { go: '#/staff?show=manager_left' },
    ]);
    expect(who(left, 'past_keeping')).toEqual([late]);
    expect(titled(await needs(area), '1 leaver past the date')).toHaveLength(1);
  });
});
