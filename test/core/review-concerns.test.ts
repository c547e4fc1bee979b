import { expect, test } from 'vitest';
import { reviewConcerns } from '../../shared/contract/review-document.ts';
import { suggestsHarm } from '../../shared/rules/harm-words.ts';
import { type Area, finish, refused } from '../helpers/area.ts';
import { fill, makeForms, openFormsArea } from '../helpers/review-forms.ts';
import { openReview } from '../helpers/reviews.ts';
import { add } from '../helpers/stages.ts';

const words = 'She was alone with a pupil and grabbed him  by the arm.';

async function school() {
  const area = await openFormsArea();
  const ada = await add(area, { name: 'Ada Marsh', post: 'Head of Science' });
  const id = await openReview(area, ada, { collector: 'Grace Okoro' });
  return { area, id };
}

async function enter(area: Area, reviewId: string, comment: string, harm: boolean): Promise<void> {
  const { competencies } = await area.client.reviews.entry({ id: reviewId });
  await area.send(area.client.reviews.saveRater, {
    reviewId,
    raterId: null,
    group: 'manager',
    ratings: { [competencies[0]!.key]: 4 },
    comment,
    harm,
  });
}

const held = async (area: Area, id: string) => (await area.client.reviews.concerns({ id })).concerns;

test.each([
  'I saw her grab a child.',
  'He slaps them on the back of the head.',
  'She smacked a boy.',
  'He shoved a pupil into the wall.',
  'He bullies the youngest.',
  'A girl told me about self-harm and he laughed.',
])('“%s” may say that somebody is harmed', (comment) => {
  expect(suggestsHarm(comment)).toBe(true);
});

test.each([
  'Keeps pushing for every pupil.',
  'I was struck by how calm she is.',
  'Punches above her weight.',
])('“%s” says nothing of the kind', (comment) => {
  expect(suggestsHarm(comment)).toBe(false);
});

test('a form that is typed in and rates nothing is no reply, and its comment that alleges harm is held all the same', async () => {
  const { area, id } = await school();
  const typed = { reviewId: id, raterId: null, group: 'peers', ratings: {}, comment: words } as const;
  expect(await refused(area.send(area.client.reviews.saveRater, { ...typed, harm: false }))).toMatchObject({
    code: 'reviews.no-answer',
  });
  await area.send(area.client.reviews.saveRater, { ...typed, harm: true });
  expect(await held(area, id)).toMatchObject([{ group: 'peers', words, passed: null }]);
  expect((await area.client.reviews.entry({ id })).raters).toEqual([]);
  await enter(area, id, '', false);
  expect(await refused(area.send(area.client.reviews.close, { id }))).toMatchObject({
    code: 'reviews.concern-waits',
  });
});

test('a comment that alleges harm is held as it was written, and is in no entry, result or workbook', async () => {
  const { area, id } = await school();
  await enter(area, id, words, true);
  expect(await held(area, id)).toMatchObject([{ group: 'manager', words, passed: null }]);
  expect(JSON.stringify(await area.client.reviews.entry({ id }))).not.toContain('grabbed');
  const [one] = await held(area, id);
  await area.send(area.client.reviews.passConcern, {
    reviewId: id,
    id: one!.id,
    to: 'Jane Doe',
    on: '2026-11-20',
  });
  await area.send(area.client.reviews.close, { id });
  const result = await area.client.reviews.result({ id });
  expect(JSON.stringify(result)).not.toContain('grabbed');
  expect(await held(area, id)).toEqual([]);
});

test('everything held about somebody says that a comment is held, without its words', async () => {
  const { area, id } = await school();
  await enter(area, id, words, true);
  const [head] = await area.client.reviews.list({});
  await finish(area.client.staff.printRecord, { id: head!.personId });
  const record = JSON.stringify(area.printed.at(-1)?.data);
  expect(record).toContain('1 comment, whose words are for the safeguarding lead');
  expect(record).not.toContain('grabbed');
});

test('what waits to be passed on goes neither with its review nor with whoever leaves or is erased', async () => {
  const { area, id } = await school();
  await enter(area, id, words, true);
  const { head } = await area.client.reviews.entry({ id });
  const waits = { code: 'reviews.concern-waits' };
  expect(await refused(area.send(area.client.reviews.remove, { id }))).toMatchObject(waits);
  const leaves = area.send(area.client.staff.leave, {
    personId: head.personId,
    on: '2026-11-01',
    reason: 'A post elsewhere',
    keep: [],
    deleteAfter: '2032-11-01',
  });
  expect(await refused(leaves)).toMatchObject(waits);
  const erasing = finish(area.client.erasure.plan, { kind: 'person', id: head.personId });
  expect(await refused(erasing)).toMatchObject(waits);
  expect(await held(area, id)).toHaveLength(1);
});

test('the review does not close until it says to whom it was passed on and when; that stays', async () => {
  const { area, id } = await school();
  await enter(area, id, words, true);
  expect(await refused(area.send(area.client.reviews.close, { id }))).toMatchObject({
    code: 'reviews.concern-waits',
    wayOut: 'Give it to the safeguarding lead first, and note on the review’s page to whom and when.',
  });
  const [one] = await held(area, id);
  const pass = (on: string) =>
    area.send(area.client.reviews.passConcern, { reviewId: id, id: one!.id, to: 'Jane Doe', on });
  expect(await refused(pass('2026-11-21'))).toMatchObject({ field: 'on' });
  await pass('2026-11-20');
  expect(await held(area, id)).toMatchObject([{ passed: { to: 'Jane Doe', on: '2026-11-20' } }]);
  expect((await area.client.history.list({})).steps[0]?.fixed).toBe(
    'A comment was passed on outside Baton, which taking this back would hide.',
  );
  await area.send(area.client.reviews.close, { id });
});

test('it is printed word for word for the safeguarding lead; about the head it goes to the chair', async () => {
  const { area, id } = await school();
  await enter(area, id, words, true);
  await finish(area.client.reviews.printConcerns, { id });
  expect(reviewConcerns.parse(area.printed[0]?.data)).toMatchObject({
    goesTo: 'the safeguarding lead',
    about: 'Ada Marsh',
    comments: [{ group: 'Line manager', words }],
  });
  const head = await add(area, {
    name: 'Hana Brook',
    post: 'Headteacher',
    role: 'headteacher',
    since: '2020-09-01',
  });
  const own = await openReview(area, head, { collector: 'Grace Okoro', collectorKeepsFile: true });
  expect(await area.client.reviews.concerns({ id: own })).toMatchObject({
    goesTo: 'the chair of governors',
  });
});

test.each([
  ['Deputy Head and DSL', 'the headteacher'],
  ['Designated Safeguarding Lead', 'the headteacher'],
  ['Deputy Designated Safeguarding Lead', 'the safeguarding lead'],
  ['Deputy DSL', 'the safeguarding lead'],
])('about somebody whose post is %s it goes to %s', async (post, goesTo) => {
  const { area } = await school();
  const lead = await add(area, { name: 'Hana Brook', post, since: '2020-09-01' });
  const id = await openReview(area, lead, { collector: 'Grace Okoro' });
  await enter(area, id, words, true);
  expect(await area.client.reviews.concerns({ id })).toMatchObject({ goesTo });
  expect(await refused(area.send(area.client.reviews.close, { id }))).toMatchObject({
    wayOut: `Give it to ${goesTo} first, and note on the review’s page to whom and when.`,
  });
});

test('what says nothing of the kind is put among the comments', async () => {
  const { area, id } = await school();
  await enter(area, id, 'Hit the ground running.', true);
  const [one] = await held(area, id);
  await area.send(area.client.reviews.releaseConcern, { reviewId: id, id: one!.id });
  expect(await held(area, id)).toEqual([]);
  const { raters } = await area.client.reviews.entry({ id });
  expect(raters[0]!.comment).toBe('Hit the ground running.');
});

test('a false alarm without a rating is put aside, which the history says and undo takes back', async () => {
  const { area, id } = await school();
  await area.send(area.client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'peers',
    ratings: {},
    comment: 'Hit the ground running.',
    harm: true,
  });
  const [one] = await held(area, id);
  expect(one).toMatchObject({ alone: true });
  await area.send(area.client.reviews.releaseConcern, { reviewId: id, id: one!.id });
  expect(await held(area, id)).toEqual([]);
  expect((await area.client.reviews.entry({ id })).raters).toEqual([]);
  const { steps } = await area.client.history.list({});
  expect(steps[0]!.words).toMatch(
    /^Put aside a held comment in .*: it says nothing of harm, and its answers are not in this review$/,
  );
  await area.send(area.client.history.revert, { seq: steps[0]!.seq });
  expect(await held(area, id)).toHaveLength(1);
});

test('a held comment whose answers were taken out is not said to have come without a rating', async () => {
  const { area, id } = await school();
  await enter(area, id, 'Hit the ground running.', true);
  const { raters } = await area.client.reviews.entry({ id });
  await area.send(area.client.reviews.removeRater, { reviewId: id, raterId: raters[0]!.id });
  const [one] = await held(area, id);
  expect(one).toMatchObject({ alone: true });
  await area.send(area.client.reviews.releaseConcern, { reviewId: id, id: one!.id });
  const { steps } = await area.client.history.list({});
  expect(steps[0]!.words).toMatch(/, and its answers are not in this review$/);
});

test('a returned questionnaire whose comment may allege harm is taken in, and the comment held', async () => {
  const { area, id } = await school();
  await area.send(area.client.reviews.invite, {
    reviewId: id,
    raters: [{ group: 'peers', staffId: null, name: 'Ben Reed', email: null }],
  });
  await makeForms(area, id);
  const file = await fill(area, 'Ben Reed - 360 questionnaire.xlsx', 'ben.xlsx', (sheet, questions) => {
    sheet.getCell(questions[0]!, 4).value = 3;
    sheet.eachRow((row) => {
      if (row.getCell(2).text === 'Comment') row.getCell(3).value = words;
    });
  });
  expect(
    await finish(area.client.reviews.takeInForms, { id, refs: [file], cameInTime: false }),
  ).toMatchObject({
    taken: 1,
    held: 1,
  });
  expect(await held(area, id)).toMatchObject([{ group: 'peers', words }]);
  expect((await area.client.reviews.entry({ id })).raters[0]!.comment).toBe('');
});

test('plain words suggest harm; ordinary praise and blame do not', () => {
  for (const one of [words, 'I was frightened of her.', 'Pupils are not safe in his room.', 'He HIT a child'])
    expect(suggestsHarm(one)).toBe(true);
  for (const one of ['Listens well.', 'Late with reports, and hard to reach.', 'White boards are messy.', ''])
    expect(suggestsHarm(one)).toBe(false);
});
