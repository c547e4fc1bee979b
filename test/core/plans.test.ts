import { expect, test } from 'vitest';
import { openArea } from '../helpers/area.ts';
import { addPerson, answer, closed, openReview } from '../helpers/reviews.ts';

const action = {
  what: 'Lead two whole-staff sessions',
  resource: 'Mentor, one hour each half-term',
  by: '2026-10-01',
  evidence: 'Session evaluations',
  state: 'not_started' as const,
};

async function someone() {
  const area = await openArea();
  const { id } = await area.send(area.client.staff.add, {
    forename: 'Laura',
    surname: 'Dunmore',
    kind: 'teaching' as const,
    post: 'Teacher of Science',
  });
  return { ...area, personId: id };
}

test('a plan is started once; the second start is refused with the way to the first', async () => {
  const { client, send, personId } = await someone();
  await send(client.plans.start, { personIds: [personId] });
  await expect(send(client.plans.start, { personIds: [personId] })).rejects.toMatchObject({
    data: { code: 'plans.have-one', say: 'Laura Dunmore already has a plan.' },
  });
});

test('goals keep their order, actions their state, and what is late is called overdue', async () => {
  const { client, send, personId } = await someone();
  await send(client.plans.start, { personIds: [personId] });
  const planId = (await client.plans.ofPerson({ personId })).plan!.id;
  const add = (title: string) =>
    send(client.plans.addGoal, { planId, goal: { title, why: '', competency: null, actions: [action] } });
  const first = await add('Lead adult learning');
  const second = await add('Understand the budget');
  await send(client.plans.orderGoals, { planId, order: [second.id, first.id] });
  const { plan } = await client.plans.ofPerson({ personId });
  expect(plan!.goals.map((goal) => goal.title)).toEqual(['Understand the budget', 'Lead adult learning']);
  expect(plan!.goals[0]!.actions[0]!.overdue).toBe(true);
  await send(client.plans.editAction, { id: plan!.goals[0]!.actions[0]!.id, change: { state: 'done' } });
  const [row] = await client.plans.list({});
  expect(row!.plan).toMatchObject({ goals: 2, actions: 2, actionsDone: 1, overdue: 1 });
});

test('a change to an action that another window removed is refused with what brings it back', async () => {
  const { client, send, personId } = await someone();
  await send(client.plans.start, { personIds: [personId] });
  const planId = (await client.plans.ofPerson({ personId })).plan!.id;
  const goal = { title: 'Lead adult learning', why: '', competency: null, actions: [action] };
  await send(client.plans.addGoal, { planId, goal });
  const { id } = (await client.plans.ofPerson({ personId })).plan!.goals[0]!.actions[0]!;
  const edit = () => send(client.plans.editAction, { id, change: { what: 'Lead three' } });
  await send(client.plans.removeAction, { id });
  await expect(edit()).rejects.toMatchObject({
    data: { code: 'plans.no-such-action', wayOut: expect.stringContaining('undo that there') },
  });
  await send(client.history.undo, { seq: (await client.history.state({})).undo!.seq });
  await edit();
  expect((await client.plans.ofPerson({ personId })).plan!.goals[0]!.actions[0]!.what).toBe('Lead three');
});

test('an order that leaves a goal out is refused and changes nothing', async () => {
  const { client, send, personId } = await someone();
  await send(client.plans.start, { personIds: [personId] });
  const planId = (await client.plans.ofPerson({ personId })).plan!.id;
  const goal = { why: '', competency: null, actions: [] };
  const one = await send(client.plans.addGoal, { planId, goal: { ...goal, title: 'One' } });
  await send(client.plans.addGoal, { planId, goal: { ...goal, title: 'Two' } });
  await expect(send(client.plans.orderGoals, { planId, order: [one.id, one.id] })).rejects.toMatchObject({
    data: { code: 'plans.order' },
  });
  const { plan } = await client.plans.ofPerson({ personId });
  expect(plan!.goals.map(({ title }) => title)).toEqual(['One', 'Two']);
});

test('the next version takes over what is not finished, and the last stays as it was agreed', async () => {
  const { client, send, personId } = await someone();
  await send(client.plans.start, { personIds: [personId] });
  const before = (await client.plans.ofPerson({ personId })).plan!;
  await send(client.plans.addGoal, {
    planId: before.id,
    goal: { title: 'Done with', why: '', competency: null, actions: [{ ...action, state: 'done' as const }] },
  });
  await send(client.plans.addGoal, {
    planId: before.id,
    goal: {
      title: 'Still going',
      why: 'Professional development is a blind spot: self 4.0, others 2.9.',
      competency: null,
      actions: [action, { ...action, what: 'Visit four lessons', state: 'done' as const }],
    },
  });
  const mentor = { person: 'Martin Okafor', place: null, dates: null, focus: 'Leading adults' };
  await send(client.plans.edit, { id: before.id, change: { agreedOn: '2026-10-09', mentor } });
  await send(client.plans.renew, { id: before.id });
  const { plan, earlier } = await client.plans.ofPerson({ personId });
  expect(plan).toMatchObject({ version: 2, agreedOn: null, replacesOn: '2026-10-09', mentor });
  expect(plan!.goals.map((goal) => [goal.title, goal.actions.map(({ what }) => what)])).toEqual([
    ['Still going', [action.what]],
  ]);
  expect(earlier).toMatchObject([{ version: 1, agreedOn: '2026-10-09' }]);
  expect((await client.plans.version({ id: before.id })).goals).toHaveLength(2);
  await expect(send(client.plans.edit, { id: before.id, change: { agreedOn: null } })).rejects.toMatchObject({
    data: { code: 'plans.closed' },
  });
});

test('a plan that was agreed is not removed; one that was not, is', async () => {
  const { client, send, personId } = await someone();
  await send(client.plans.start, { personIds: [personId] });
  const plan = (await client.plans.ofPerson({ personId })).plan!;
  await send(client.plans.edit, { id: plan.id, change: { agreedOn: '2026-10-09' } });
  await expect(send(client.plans.remove, { id: plan.id })).rejects.toMatchObject({
    data: { code: 'plans.agreed' },
  });
  await send(client.plans.edit, { id: plan.id, change: { agreedOn: null } });
  await send(client.plans.remove, { id: plan.id });
  expect((await client.plans.ofPerson({ personId })).plan).toBeNull();
});

test('the printed plan says what the screen says, and everything held holds every word of it', async () => {
  const { client, send, personId, printed } = await someone();
  await send(client.plans.start, { personIds: [personId] });
  const plan = (await client.plans.ofPerson({ personId })).plan!;
  await send(client.plans.addGoal, {
    planId: plan.id,
    goal: { title: 'Lead adult learning', why: 'They asked for it', competency: null, actions: [action] },
  });
  await send(client.plans.addReview, {
    planId: plan.id,
    review: { on: '2026-11-01', with: 'Ruth Calder', focus: 'How the sessions went', outcome: 'Well' },
  });
  for (const event of [
    client.plans.print({ data: { personIds: [personId] } }),
    client.staff.printRecord({ data: { id: personId } }),
  ])
    for await (const _ of await event);
  const words = [
    'Lead adult learning',
    'They asked for it',
    action.what,
    action.resource,
    action.evidence,
    'Ruth Calder',
    'How the sessions went',
  ];
  expect(printed.map((job) => job.document)).toEqual(['pathway-plans', 'person-record']);
  for (const job of printed) for (const word of words) expect(JSON.stringify(job.data)).toContain(word);
});

test('printing people without a plan is refused in a sentence', async () => {
  const { client, personId } = await someone();
  const run = async () => {
    for await (const _ of await client.plans.print({ data: { personIds: [personId] } }));
  };
  await expect(run()).rejects.toMatchObject({ data: { code: 'plans.nothing-to-print' } });
});

test('the gaps of a result can be taken into the plan, each once, under the review they come from', async () => {
  const area = await openArea();
  const personId = await addPerson(area, 'Laura', 'Dunmore');
  const reviewId = await openReview(area, personId);
  await answer(area, reviewId, 'self', [[5, 4]]);
  await answer(area, reviewId, 'manager', [[3, 4]]);
  await answer(area, reviewId, 'peers', [
    [3, 4],
    [3, 4],
    [3, 4],
  ]);
  await closed(area, reviewId);
  const { client, send } = area;
  const gaps = async () =>
    (await client.plans.ofPerson({ personId })).suggestions.filter((one) => one.reviewId === reviewId);
  const [gap] = await gaps();
  const { competencies } = await client.reviews.result({ id: reviewId });
  expect(gap).toMatchObject({ from: 'review', competency: competencies[0]?.name });
  await send(client.plans.start, { personIds: [personId] });
  const planId = (await client.plans.ofPerson({ personId })).plan!.id;
  const { title, why, competency } = gap!;
  await send(client.plans.addGoal, { planId, goal: { title, why, competency, actions: [] } });
  expect(await gaps()).toEqual([]);
  expect((await client.plans.ofPerson({ personId })).plan?.goals).toMatchObject([{ title, why }]);
});

test('with many gaps the next widest comes up as one is taken, so that each can be turned into a goal', async () => {
  const area = await openArea();
  const { client, send } = area;
  const personId = await addPerson(area, 'Laura', 'Dunmore');
  const reviewId = await openReview(area, personId);
  const others = [1, 1, 1, 1, 2, 3] as const;
  await answer(area, reviewId, 'self', [others.map(() => 5)]);
  await answer(area, reviewId, 'manager', [others]);
  await answer(area, reviewId, 'peers', [others, others, others]);
  await closed(area, reviewId);
  await send(client.plans.start, { personIds: [personId] });
  const look = () => client.plans.ofPerson({ personId });
  const gaps = async () => (await look()).suggestions.filter((one) => one.reviewId === reviewId);
  const planId = (await look()).plan!.id;
  const taken: string[] = [];
  for (let [gap] = await gaps(); gap !== undefined; [gap] = await gaps()) {
    const { title, why, competency } = gap;
    taken.push(title);
    await send(client.plans.addGoal, { planId, goal: { title, why, competency, actions: [] } });
  }
  expect(taken).toHaveLength(others.length);
});
