import { expect, test } from 'vitest';
import { groupSentence } from '../../shared/rules/scoring-words.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { historyOf } from '../helpers/history.ts';
import { addPerson, answer, closed, openReview } from '../helpers/reviews.ts';

const sentence =
  '2 replies came, changed or were taken out after this result was first shown. They count once there are 3, so that nobody’s answers can be worked out from two results.';

const another = (area: Area, id: string) =>
  area.send(area.client.reviews.reopen, { id, reason: 'A form came late' });
const peersIn = ({ head }: Awaited<ReturnType<typeof closed>>) =>
  head.groups.find((one) => one.group === 'peers');

async function shownOnce() {
  const workbooks: unknown[] = [];
  const area = await openArea({
    work: (_name, input) => {
      workbooks.push((input as { data: { sheets: unknown } }).data.sheets);
      return { sha256: '', bytes: 0 };
    },
  });
  const laura = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, laura);
  await answer(area, id, 'peers', [[4], [5], [3]]);
  await answer(area, id, 'reports', [[4], [4], [1]]);
  const first = await closed(area, id);
  return { area, laura, id, first, workbooks };
}

test('late replies wait until there are enough, and screen, paper, spreadsheet and record say so in one sentence', async () => {
  const { area, laura, id, first, workbooks } = await shownOnce();
  await another(area, id);
  await answer(area, id, 'peers', [[1], [2]]);
  const second = await closed(area, id);
  expect(second.report?.rows).toEqual(first.report?.rows);
  expect(peersIn(second)).toMatchObject({ replied: 3, since: { replies: 2 } });
  expect(second.notes.join(' ')).toContain(`Peers: ${sentence}`);
  await finish(area.client.reviews.exportResult, { id });
  await finish(area.client.reviews.printResult, { id });
  await finish(area.client.staff.printRecord, { id: laura });
  const [paper, record] = area.printed.slice(-2);
  for (const output of [workbooks.at(-1), paper, record]) expect(JSON.stringify(output)).toContain(sentence);

  await another(area, id);
  await answer(area, id, 'peers', [[1, 1]]);
  const third = await closed(area, id);
  expect(third.report?.rows[0]?.cells.peers).toMatchObject({ n: 6 });
  expect(peersIn(third)).toMatchObject({ replied: 6, since: null });
  expect(third.notes.join(' ')).not.toContain('first shown');
});

test('answers taken out or put right after a result leave its figures as they were, in the plan’s too', async () => {
  const { area, laura, id, first } = await shownOnce();
  const before = await area.client.reviews.latest({ personId: laura });
  await another(area, id);
  const { raters } = await area.client.reviews.entry({ id });
  const [one, two] = raters.filter((rater) => rater.group === 'peers');
  await area.send(area.client.reviews.removeRater, { reviewId: id, raterId: one!.id });
  await area.send(area.client.reviews.saveRater, {
    reviewId: id,
    raterId: two!.id,
    group: 'peers',
    ratings: { ...two!.ratings, [first.competencies[0]!.key]: 1 },
    comment: '',
  });
  const second = await closed(area, id);
  expect(second.report?.rows).toEqual(first.report?.rows);
  expect(await area.client.reviews.latest({ personId: laura })).toEqual(before);
  expect((await area.client.reviews.list({}))[0]?.groups).toEqual(second.head.groups);
});

test('a review opened again without a change gives the same result, word for word', async () => {
  const { area, id, first } = await shownOnce();
  await another(area, id);
  expect(await closed(area, id)).toEqual(first);
});

test('once a result was shown, no single entry can be taken back from under it: the difference would be one person’s answer', async () => {
  const area = await openArea();
  const history = historyOf(area);
  const laura = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, laura);
  await answer(area, id, 'peers', [[4], [5], [3]]);
  await answer(area, id, 'peers', [[1]]);
  const entered = await history.latest();
  const first = await closed(area, id);
  expect((await refused(history.revert(entered))).say).toContain('what was shown stays as it was');
  expect(
    (await area.client.history.list({})).steps.find((step) => step.seq === entered)?.fixed,
  ).not.toBeNull();
  expect(await area.client.reviews.result({ id })).toEqual(first);
  await another(area, id);
  await history.revert(entered);
  await answer(area, id, 'peers', [[2]]);
  const second = await closed(area, id);
  expect(second.report?.rows).toEqual(first.report?.rows);
});

test('once the answers are erased, nothing is said to count later, and no comment to be there', async () => {
  const { area, laura, id } = await shownOnce();
  await another(area, id);
  await answer(area, id, 'peers', [[1], [2]]);
  await closed(area, id);
  await area.send(area.client.reviews.makeFinal, { id });
  await finish(area.client.erasure.erase, { what: { kind: 'raw_answers', id }, surname: 'Dunmore' });
  const { head, notes } = await area.client.reviews.result({ id });
  expect(notes.join(' ')).not.toContain('count once');
  expect(notes.join(' ')).toContain(
    'Peers: 2 replies came, changed or were taken out after this result was first shown, and are not in it.',
  );
  expect((await area.client.reviews.list({}))[0]?.groups).toEqual(head.groups);
  await finish(area.client.staff.printRecord, { id: laura });
  expect(JSON.stringify(area.printed.at(-1))).not.toContain('count once');
});

test('a group whose report has no comment is not said to have comments', async () => {
  const area = await openArea();
  const id = await openReview(area, await addPerson(area, 'Laura', 'Dunmore'));
  await answer(area, id, 'manager', [[4]]);
  await answer(area, id, 'peers', [[4], [5], [3], [3]]);
  const { head, comments } = await closed(area, id);
  const said = head.groups.map(groupSentence);
  expect(said[0]).toContain('Ratings; no comments. One person');
  expect(said.join(' ')).not.toContain('Ratings and comments');
  expect(comments.find((one) => one.group === 'peers')).toMatchObject({ why: 'No comments.' });
});
