import { expect, test } from 'vitest';
import { finish, openArea, refused } from '../helpers/area.ts';
import { add, card, clock, recommend, TODAY } from '../helpers/stages.ts';

test('a new file has stages 6, 7 and 8, each with the framework it names', async () => {
  const area = await openArea({ clock });
  const stages = await area.client.stages.list({});
  expect(stages.map((stage) => [stage.content.name, stage.number, stage.version])).toEqual([
    ['Stage 6', 6, 1],
    ['Stage 7', 7, 1],
    ['Stage 8', 8, 1],
  ]);
  const frameworks = (await area.client.stages.frameworks({})).map((one) => one.id);
  for (const { content } of stages) {
    expect(frameworks).toContain(content.framework);
    expect(frameworks).toContain(content.associateFramework);
  }
});

test('the board shows everybody, and considers those whom a stage fits or whom one answer would settle', async () => {
  const area = await openArea({ clock });
  const laura = await add(area, { name: 'Laura Dunmore', years: 3 });
  const imran = await add(area, { name: 'Imran Qureshi', years: 2 });
  const nobody = await add(area, { name: 'Noel Blank' });
  await recommend(area, [imran], 'stage_6');
  expect(await card(area, laura)).toMatchObject({
    consider: true,
    years: '3 yrs',
    place: null,
    fit: {
      stageId: 'stage_6',
      verdict: 'not_known',
      toAnswer: 1,
      reason: 'Leadership role or line manager’s recommendation',
    },
  });
  expect(await card(area, imran)).toMatchObject({
    consider: true,
    fit: { stageId: 'stage_6', verdict: 'met' },
  });
  expect(await card(area, nobody)).toMatchObject({ consider: false, years: null, place: null });
});

test('classroom-facing support staff and associate staff have their own ways into Stage 6', async () => {
  const area = await openArea({ clock });
  const mentor = await add(area, { name: 'Gwen Price', kind: 'classroom' });
  const officer = await add(area, { name: 'Wendy Oldroyd', kind: 'support' });
  expect((await card(area, mentor)).fit).toMatchObject({ stageId: 'stage_6', verdict: 'met' });
  expect(await card(area, officer)).toMatchObject({
    years: 'Associate',
    fit: {
      stageId: 'stage_6',
      verdict: 'not_known',
      toAnswer: 1,
      reason: 'Could take on leading a team of staff',
    },
  });
  await area.send(area.client.stages.settle, {
    fact: 'team_lead_potential',
    answers: [{ personId: officer, value: true }],
    by: 'R Calder',
    on: TODAY,
  });
  expect((await card(area, officer)).fit).toMatchObject({ verdict: 'met' });
});

test('what is not known is never counted as met: placing asks for a reason, and keeps it', async () => {
  const area = await openArea({ clock });
  const laura = await add(area, { name: 'Laura Dunmore', years: 3 });
  const asked = { ids: [laura], stageId: 'stage_6' };
  const refusal = await refused(area.send(area.client.stages.place, asked));
  expect(refusal).toMatchObject({ code: 'stages.needs-reason', field: 'reason' });
  expect(refusal.say).toContain('Laura Dunmore');
  expect((await card(area, laura)).place).toBeNull();

  await area.send(area.client.stages.place, {
    ...asked,
    reason: 'Her head of department is away until May.',
  });
  const [place] = (await area.client.stages.person({ id: laura })).places;
  expect(place).toMatchObject({
    name: 'Stage 6',
    state: 'identified',
    academicYear: '2026/27',
    kept: {
      version: 1,
      reason: 'Her head of department is away until May.',
      verdict: 'not_known',
    },
  });
});

test('a rule that is not met may be set aside only with a reason', async () => {
  const area = await openArea({ clock });
  const old = await add(area, {
    name: 'Peter Hallam',
    years: 9,
    role: 'teacher',
    post: 'Teacher',
    since: '2017-09-01',
  });
  const refusal = await refused(area.send(area.client.stages.place, { ids: [old], stageId: 'stage_6' }));
  expect(refusal.say).toContain('In the first 2–4 years of teaching');
});

test('who meets the rules moves without a reason, and no reason is kept', async () => {
  const area = await openArea({ clock });
  const imran = await add(area, { name: 'Imran Qureshi', years: 2 });
  await recommend(area, [imran], 'stage_6');
  await area.send(area.client.stages.place, { ids: [imran], stageId: 'stage_6', reason: 'Not needed' });
  const [place] = (await area.client.stages.person({ id: imran })).places;
  expect(place?.kept).toMatchObject({ reason: null, verdict: 'met' });
});

test('many at once: those who need a reason are counted together, and nobody moves without it', async () => {
  const area = await openArea({ clock });
  const ids = [
    await add(area, { name: 'Imran Qureshi', years: 2 }),
    await add(area, { name: 'Laura Dunmore', years: 3 }),
    await add(area, { name: 'Peter Hallam', years: 9 }),
  ];
  await recommend(area, ids.slice(0, 1), 'stage_6');
  const before = await area.client.stages.verdictsFor({ ids });
  const stage6 = before.find((one) => one.stageId === 'stage_6');
  expect(stage6?.met).toBe(1);
  expect(stage6?.needReason.map((one) => [one.name, one.verdict])).toEqual([
    ['Laura Dunmore', 'not_known'],
    ['Peter Hallam', 'not_met'],
  ]);
  const refusal = await refused(area.send(area.client.stages.place, { ids, stageId: 'stage_6' }));
  expect(refusal.details).toMatchObject({ count: 2 });
  expect(refusal.say).toContain('2 of 3 people');
  expect((await area.client.stages.board({})).cards.every((one) => one.place === null)).toBe(true);
  const reply = await area.send(area.client.stages.place, {
    ids,
    stageId: 'stage_6',
    reason: 'Agreed by governors',
  });
  expect(reply.moved).toBe(3);
});

test('a new version of a stage leaves the decisions made before it as they were', async () => {
  const area = await openArea({ clock });
  const imran = await add(area, { name: 'Imran Qureshi', years: 2 });
  await recommend(area, [imran], 'stage_6');
  await area.send(area.client.stages.place, { ids: [imran], stageId: 'stage_6' });
  const [stage] = await area.client.stages.list({});
  if (stage === undefined) throw new Error('No stage.');
  const { key: _, ...content } = stage.content;
  const harder = {
    ...content,
    rule: {
      kind: 'fact' as const,
      fact: 'years_teaching' as const,
      test: { kind: 'at_least' as const, n: 5 },
      words: 'Five years of teaching',
      strength: 'must' as const,
    },
  };
  const edit = { id: stage.id, fromVersionId: stage.versionId, content: harder };
  expect(await area.send(area.client.stages.edit, edit)).toMatchObject({ version: 2 });
  const person = await area.client.stages.person({ id: imran });
  expect(person.places[0]?.kept).toMatchObject({ version: 1, verdict: 'met' });
  expect(person.verdicts.find((one) => one.stageId === 'stage_6')?.decision.verdict).toBe('not_met');
  expect((await card(area, imran)).fit?.words).toMatch(/^5 yrs in /);
  const stale = await refused(area.send(area.client.stages.edit, edit));
  expect(stale.code).toBe('stages.changed-meanwhile');
});

test('moving to another stage ends the first place; leaving the board keeps the history', async () => {
  const area = await openArea({ clock });
  const id = await add(area, { name: 'Priya Nair', years: 5 });
  const reason = 'Agreed with her line manager';
  await area.send(area.client.stages.place, { ids: [id], stageId: 'stage_6', on: '2025-09-10', reason });
  await area.send(area.client.stages.move, { ids: [id], state: 'working', on: '2025-10-01' });
  await area.send(area.client.stages.place, { ids: [id], stageId: 'stage_7', on: '2026-09-02', reason });
  let { places } = await area.client.stages.person({ id });
  expect(places.map((one) => [one.name, one.state, one.stateOn])).toEqual([
    ['Stage 7', 'identified', '2026-09-02'],
    ['Stage 6', 'left', '2026-09-02'],
  ]);
  await area.send(area.client.stages.takeOff, { ids: [id] });
  places = (await area.client.stages.person({ id })).places;
  expect(places.map((one) => one.state)).toEqual(['left', 'left']);
  expect((await card(area, id)).place).toBeNull();
});

test('a graduate stays on the board as one, and is considered only for the stages still ahead', async () => {
  const area = await openArea({ clock });
  const id = await add(area, {
    name: 'Priya Nair',
    years: 3,
    post: 'Head of Science',
    role: 'head_of_department_or_curriculum',
    since: '2022-09-01',
  });
  await area.send(area.client.stages.place, { ids: [id], stageId: 'stage_6', reason: 'Agreed' });
  await area.send(area.client.stages.move, { ids: [id], state: 'graduated' });
  expect(await card(area, id)).toMatchObject({
    place: { stageId: 'stage_6', state: 'graduated' },
    fit: { stageId: 'stage_7', verdict: 'not_known', toAnswer: 1 },
  });
});

test('progress counts only what the file holds, and a mark by hand keeps its day and evidence', async () => {
  const area = await openArea({ clock });
  const id = await add(area, { name: 'Gwen Price', kind: 'classroom' });
  await area.send(area.client.stages.place, { ids: [id], stageId: 'stage_6' });
  expect((await card(area, id)).progress).toEqual({ done: 0, of: 8 });
  await area.send(area.client.staff.recordTold, {
    ids: [id],
    kind: 'in_plan',
    on: '2026-11-10',
    by: 'R Calder',
  });
  const [place] = (await area.client.stages.person({ id })).places;
  const marks = place?.marks.filter((one) => one.kind === 'session') ?? [];
  expect(marks).toHaveLength(5);
  for (const mark of marks)
    await area.send(area.client.stages.experience, {
      placeId: place?.id ?? '',
      experience: mark.key,
      doneOn: '2026-11-12',
      evidence: 'Register',
    });
  expect((await card(area, id)).progress).toEqual({ done: 2, of: 8 });
  const after = (await area.client.stages.person({ id })).places[0];
  expect(after?.steps.filter((step) => step.state === 'done').map((step) => step.key)).toEqual([
    'agreed',
    'sessions',
  ]);
  expect(after?.marks.find((one) => one.key === 'session_1')).toMatchObject({
    doneOn: '2026-11-12',
    evidence: 'Register',
  });
});

test('a stage can be added below the others; its number puts it in order, and it can be recommended for', async () => {
  const area = await openArea({ clock });
  const { id } = await area.send(area.client.stages.add, { name: 'Stage 5', title: 'First steps' });
  expect(id).toBe('stage_5');
  expect((await area.client.stages.list({})).map((one) => one.content.name)).toEqual([
    'Stage 5',
    'Stage 6',
    'Stage 7',
    'Stage 8',
  ]);
  const taken = await refused(area.send(area.client.stages.add, { name: 'stage 6', title: '' }));
  expect(taken.code).toBe('stages.name-taken');
});

test('a closed stage takes nobody new, and keeps those who are on it', async () => {
  const area = await openArea({ clock });
  const id = await add(area, { name: 'Gwen Price', kind: 'classroom' });
  await area.send(area.client.stages.place, { ids: [id], stageId: 'stage_6' });
  await area.send(area.client.stages.close, { id: 'stage_6', closed: true });
  const other = await add(area, { name: 'Callum Reid', kind: 'classroom' });
  const refusal = await refused(area.send(area.client.stages.place, { ids: [other], stageId: 'stage_6' }));
  expect(refusal.code).toBe('stages.closed');
  expect((await card(area, id)).place).toMatchObject({ stageId: 'stage_6' });
});

test('the commonest unknown comes first, and one answer for everybody settles it', async () => {
  const area = await openArea({ clock });
  const ids = [];
  for (const name of ['Ann A', 'Ben B', 'Cat C']) ids.push(await add(area, { name, years: 3 }));
  const [first] = await area.client.stages.openQuestions({});
  expect(first).toMatchObject({ people: 3, settles: 3, answered: 'yes_no', who: 'line manager' });
  const fact = first?.fact ?? '';
  const asked = await area.client.stages.question({ fact });
  expect(asked.people.map((one) => one.name)).toEqual(['Ann A', 'Ben B', 'Cat C']);
  await area.send(area.client.stages.settle, {
    fact,
    answers: ids.map((personId, at) => ({ personId, value: at < 2 })),
    by: 'R Calder',
    on: TODAY,
  });
  const { cards } = await area.client.stages.board({});
  expect(cards.map((one) => one.fit?.stageId === 'stage_6' && one.fit.verdict)).toEqual([
    'met',
    'met',
    'not_known',
  ]);
  expect((await area.client.stages.question({ fact })).people).toEqual([]);
});

test('years of teaching are answered as numbers, each person their own', async () => {
  const area = await openArea({ clock });
  const id = await add(area, { name: 'Ann A' });
  await recommend(area, [id], 'stage_6');
  await area.send(area.client.stages.settle, {
    fact: 'years_teaching',
    answers: [{ personId: id, value: 2 }],
    by: 'Office',
    on: TODAY,
  });
  expect(await card(area, id)).toMatchObject({ years: '2 yrs', fit: { verdict: 'met' } });
});

test('somebody who leaves comes off their stage', async () => {
  const area = await openArea({ clock });
  const id = await add(area, { name: 'Gwen Price', kind: 'classroom' });
  await area.send(area.client.stages.place, { ids: [id], stageId: 'stage_6' });
  await area.send(area.client.staff.leave, {
    personId: id,
    on: TODAY,
    reason: 'A new post',
    keep: [],
    deleteAfter: '2032-11-20',
  });
  expect((await area.client.stages.person({ id })).places[0]).toMatchObject({
    state: 'left',
    stateOn: TODAY,
  });
  expect((await area.client.stages.board({})).cards).toEqual([]);
});

test('everything held about a person has their places, the reason kept and what was marked', async () => {
  const area = await openArea({ clock });
  const id = await add(area, { name: 'Laura Dunmore', years: 3 });
  await area.send(area.client.stages.place, { ids: [id], stageId: 'stage_6', reason: 'Starts in May' });
  await finish(area.client.staff.printRecord, { id });
  const [printed] = area.printed;
  expect(JSON.stringify(printed?.data)).toContain('Starts in May');
  // Dates go as dates: the paper writes them short, so that no column breaks one.
  expect(JSON.stringify(printed?.data)).toContain(`"Identified","${TODAY}","${TODAY}"`);
  expect(area.unforeseen).toEqual([]);
});
