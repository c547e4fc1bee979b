import { expect, test } from 'vitest';
import { mayRead, readersWords } from '../../shared/rules/review-readers.ts';
import { type Area, openArea, refused } from '../helpers/area.ts';
import { answer, openReview } from '../helpers/reviews.ts';
import { add, clock } from '../helpers/stages.ts';

async function school() {
  const area = await openArea({ clock });
  const ada = await add(area, { name: 'Ada Marsh', post: 'Head of Science' });
  const ben = await add(area, { name: 'Ben Reed', post: 'Teacher' });
  const cleo = await add(area, { name: 'Cleo Stone', post: 'Deputy Headteacher' });
  return { area, ada, ben, cleo };
}

const ask = (
  area: Area,
  reviewId: string,
  group: 'manager' | 'peers' | 'reports' | 'others',
  staffId: string | null,
  name = '',
) => area.send(area.client.reviews.invite, { reviewId, raters: [{ group, staffId, name, email: null }] });

test('raters are asked by name, and who answered or declined is noted; how many were asked follows', async () => {
  const { area, ada, ben } = await school();
  const id = await openReview(area, ada);
  await ask(area, id, 'peers', ben);
  await ask(area, id, 'others', null, 'Dr Olu Adé');
  const { invited } = await area.client.reviews.invited({ id });
  expect(invited).toMatchObject([
    { name: 'Dr Olu Adé', group: 'others', state: 'invited' },
    { name: 'Ben Reed', group: 'peers', staffId: ben },
  ]);
  await area.send(area.client.reviews.setInvited, { id: invited[1]!.id, state: 'declined' });
  expect((await area.client.reviews.invited({ id })).invited[1]).toMatchObject({ state: 'declined' });
  expect((await area.client.reviews.entry({ id })).asked).toMatchObject({ peers: 1, others: 1, reports: 4 });
  await area.send(area.client.reviews.uninvite, { id: invited[0]!.id });
  expect((await area.client.reviews.invited({ id })).invited).toHaveLength(1);
});

test('nobody rates twice, in two groups, or themselves as a peer; each is said with the way on', async () => {
  const { area, ada, ben } = await school();
  const id = await openReview(area, ada);
  await ask(area, id, 'peers', ben);
  expect(await refused(ask(area, id, 'peers', ben))).toMatchObject({
    say: 'Ben Reed is asked already, among peers.',
    wayOut: 'Leave them out here.',
  });
  expect(await refused(ask(area, id, 'reports', null, 'ben  reed'))).toMatchObject({
    wayOut: 'A rater is in one group: take them out of that one first.',
  });
  expect(await refused(ask(area, id, 'peers', ada))).toMatchObject({
    say: 'Ada Marsh rates in their own form, not among peers.',
  });
  const niamh = await add(area, { name: "Niamh O'Shea", post: 'Teacher' });
  const hers = await openReview(area, niamh);
  expect(await refused(ask(area, hers, 'peers', null, 'niamh O’Shea'))).toMatchObject({
    code: 'reviews.own-rater',
  });
  expect(await refused(ask(area, id, 'others', null, '  '))).toMatchObject({ field: 'name' });
  expect((await area.client.reviews.invited({ id })).invited).toHaveLength(1);
});

test.each(['Mr Ben Reed', 'Reed, Ben', 'BEN REED', 'Mr Benjamin Reed'])(
  'somebody asked already is known when typed as “%s”',
  async (typed) => {
    const { area, ada } = await school();
    const ben = await add(area, { name: 'Benjamin Reed', post: 'Teacher' });
    await area.send(area.client.staff.edit, { ids: [ben], change: { preferredName: 'Ben' } });
    const id = await openReview(area, ada);
    await ask(area, id, 'peers', ben);
    expect(await refused(ask(area, id, 'others', null, typed))).toMatchObject({
      wayOut: 'A rater is in one group: take them out of that one first.',
    });
    expect(await refused(ask(area, await openReview(area, ben), 'peers', null, typed))).toMatchObject({
      code: 'reviews.own-rater',
    });
  },
);

test('a group takes only as many raters as a review can count, and the review stays readable', async () => {
  const { area, ada } = await school();
  const id = await openReview(area, ada);
  const managers = Array.from({ length: 21 }, (_, at) => ({
    group: 'manager' as const,
    staffId: null,
    name: `Manager ${at + 1}`,
    email: null,
  }));
  expect(
    await refused(area.send(area.client.reviews.invite, { reviewId: id, raters: managers })),
  ).toMatchObject({
    say: 'The group “Line manager” cannot have so many raters.',
    wayOut: 'Ask fewer of them.',
  });
  expect((await area.client.reviews.invited({ id })).invited).toEqual([]);
});

test('a declared interest bars rating, in either direction, by link or by name', async () => {
  const { area, ada, ben } = await school();
  const declare = { kind: 'partner' as const, saidBy: 'A. Head', on: '2026-11-01' };
  await area.send(area.client.staff.declareInterest, {
    personId: ben,
    otherPersonId: ada,
    otherName: null,
    ...declare,
  });
  await area.send(area.client.staff.declareInterest, {
    personId: ada,
    otherPersonId: null,
    otherName: 'Max Marsh',
    ...declare,
    kind: 'relative',
  });
  const id = await openReview(area, ada);
  expect(await refused(ask(area, id, 'peers', ben))).toMatchObject({
    say: 'Ben Reed may not rate: a partner is declared.',
    wayOut: 'Ask somebody else.',
  });
  expect(await refused(ask(area, id, 'others', null, 'max marsh'))).toMatchObject({ code: 'reviews.barred' });
  for (const typed of ['Ben Reed', 'Mr Ben Reed', 'Marsh, Max'])
    expect(await refused(ask(area, id, 'others', null, typed))).toMatchObject({ code: 'reviews.barred' });
  expect((await area.client.reviews.invited({ id })).barred).toHaveLength(2);
});

test('the posts suggest the line manager, and never whoever is asked already', async () => {
  const { area, ada, cleo } = await school();
  await area.send(area.client.staff.setLineManager, { ids: [ada], lineManagerId: cleo });
  const id = await openReview(area, ada);
  expect((await area.client.reviews.invited({ id })).suggested).toEqual([
    { group: 'manager', staffId: cleo, name: 'Cleo Stone' },
  ]);
  await ask(area, id, 'others', cleo);
  expect((await area.client.reviews.invited({ id })).suggested).toEqual([]);
});

test('answers are never due before the review opens, at the start or later', async () => {
  const { area, ada } = await school();
  expect(await refused(openReview(area, ada, { closesOn: '2026-10-31' }))).toMatchObject({
    say: 'Answers would be due before the review opens.',
    field: 'closesOn',
  });
  const id = await openReview(area, ada, { closesOn: '2026-12-11' });
  expect(
    await refused(area.send(area.client.reviews.setWindow, { reviewId: id, closesOn: '2026-10-01' })),
  ).toMatchObject({ field: 'closesOn' });
  await area.send(area.client.reviews.setWindow, { reviewId: id, closesOn: '2026-12-18' });
  expect((await area.client.reviews.result({ id })).head).toMatchObject({ closesOn: '2026-12-18' });
});

test('nobody collects the answers to their own review', async () => {
  const { area, ada } = await school();
  expect(await refused(openReview(area, ada, { collector: 'ada marsh' }))).toMatchObject({
    field: 'collector',
    wayOut: 'Name somebody else who collects and enters them.',
  });
  expect(await refused(openReview(area, ada, { collector: 'Mrs Ada Marsh' }))).toMatchObject({
    code: 'reviews.own-collector',
  });
  const id = await openReview(area, ada, { collector: 'R Calder' });
  expect((await area.client.reviews.result({ id })).head.collector).toBe('R Calder');
});

test('the head’s own review opens only in a file that its collector keeps', async () => {
  const { area, cleo } = await school();
  const [ours] = await area.client.staff.schools({});
  await area.send(area.client.staff.editSchool, {
    id: ours?.id ?? '',
    change: { headName: 'Ms Cleo Stone' },
  });
  expect(await refused(openReview(area, cleo, { collector: 'Grace Okoro' }))).toMatchObject({
    code: 'reviews.own-file',
    field: 'collectorKeepsFile',
    wayOut: expect.stringContaining('comes back here as a summary'),
  });
  const id = await openReview(area, cleo, { collector: 'Grace Okoro', collectorKeepsFile: true });
  expect((await area.client.reviews.result({ id })).head.collector).toBe('Grace Okoro');
});

test('a result stands only where everybody who reads it is among its readers', async () => {
  const { area, ada } = await school();
  const id = await openReview(area, ada, { readers: ['person', 'coach'] });
  await answer(area, id, 'self', [[1, 2]]);
  await answer(area, id, 'peers', [
    [4, 4],
    [4, 4],
    [4, 5],
  ]);
  await area.send(area.client.reviews.close, { id });
  const shown = await area.client.reviews.result({ id });
  expect(shown.report).toBeNull();
  expect(shown.notes).toEqual([
    'This result is for the person and their coach, as was said before anybody answered. Print it for them.',
  ]);
  expect((await area.client.reviews.latest({ personId: ada })).result).toBeNull();
});

test('who is among the readers decides what a plan shows', () => {
  expect(mayRead(['person', 'line_manager', 'headteacher'], 'plan')).toBe(true);
  expect(mayRead(['person', 'headteacher'], 'plan')).toBe(false);
  expect(mayRead(['person', 'coach'], 'screen')).toBe(false);
  expect(mayRead(null, 'plan')).toBe(true);
  expect(readersWords(['headteacher', 'person', 'coach'])).toBe(
    'the person, the headteacher and their coach',
  );
});

test('while nobody is recorded as the head, a review names who collects: it could be about whoever keeps the file', async () => {
  const { area, ada } = await school();
  expect(await refused(openReview(area, ada, { collector: '' }))).toMatchObject({
    field: 'collector',
    say: 'Say who collects the answers: every form names them.',
  });
});

test('a form that is typed in ticks off whose it is, so that nobody answers twice, and keeps no name with the answers', async () => {
  const { area, ada, ben } = await school();
  const id = await openReview(area, ada);
  await ask(area, id, 'peers', ben);
  const [rater] = (await area.client.reviews.invited({ id })).invited;
  const [competency] = (await area.client.reviews.entry({ id })).competencies;
  const type = (group: 'peers' | 'others') =>
    area.send(area.client.reviews.saveRater, {
      reviewId: id,
      raterId: null,
      group,
      ratings: { [competency!.key]: 4 },
      comment: '',
      of: rater!.id,
    });
  expect(await refused(type('others'))).toMatchObject({ code: 'reviews.not-awaited' });
  await type('peers');
  expect((await area.client.reviews.invited({ id })).invited).toMatchObject([{ state: 'answered' }]);
  expect(await refused(type('peers'))).toMatchObject({
    say: 'Ben Reed has answered already, so nothing was saved.',
  });
  const { raters } = await area.client.reviews.entry({ id });
  expect(raters.filter(({ group }) => group === 'peers')).toHaveLength(1);
  expect(JSON.stringify(raters)).not.toContain('Reed');
});

test('where whoever collects is asked to rate as well, they are to answer before they read the others', async () => {
  const { area, ada, ben, cleo } = await school();
  const [ours] = await area.client.staff.schools({});
  await area.send(area.client.staff.editSchool, { id: ours!.id, change: { headName: 'Ms Cleo Stone' } });
  const named = await openReview(area, ben, { collector: 'Grace Okoro' });
  const collects = async (id: string) => (await area.client.reviews.invited({ id })).collects;
  await ask(area, named, 'manager', cleo);
  expect(await collects(named)).toBeNull();
  await ask(area, named, 'others', null, 'grace okoro');
  expect(await collects(named)).toBe(
    'Grace Okoro collects the answers and is asked to rate as well, as one of their other colleagues. Let them answer first: whoever collects reads what the others say.',
  );
  // Where nobody is named, it is the head, who keeps the file.
  const plain = await openReview(area, ada, { collector: '' });
  await ask(area, plain, 'manager', cleo);
  expect(await collects(plain)).toMatch(/^Ms Cleo Stone collects the answers and is asked to rate as well/);
  const [rater] = (await area.client.reviews.invited({ id: plain })).invited;
  await area.send(area.client.reviews.setInvited, { id: rater!.id, state: 'answered' });
  expect(await collects(plain)).toBeNull();
});
