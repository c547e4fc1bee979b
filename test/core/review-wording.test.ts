import { expect, test } from 'vitest';
import type { NewReview } from '../../shared/contract/reviews.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { addPerson, closed, openReview } from '../helpers/reviews.ts';

const written = [
  'Mrs Haddad’s lessons are better.',
  'The Grant came through her.',
  'Calm when JD is not.',
  'Laura listens.',
];

async function reviewWith(area: Area, changes: Partial<NewReview> = {}, comments = written) {
  await addPerson(area, 'Rose', 'Haddad');
  await addPerson(area, 'Grant', 'Nair');
  const laura = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, laura, changes);
  const { competencies } = await area.client.reviews.entry({ id });
  for (const comment of comments)
    await area.send(area.client.reviews.saveRater, {
      reviewId: id,
      raterId: null,
      group: 'peers',
      ratings: { [competencies[0]!.key]: 3 },
      comment,
    });
  return { id, laura };
}

const peers = async (area: Area, id: string) =>
  (await area.client.reviews.result({ id })).comments
    .find((one) => one.group === 'peers')!
    .comments.map((one) => one.words);

test('comments lose the names of other staff in every output, and the answers keep them', async () => {
  const workbooks: unknown[] = [];
  const area = await openArea({
    work: (_name, input) => {
      workbooks.push(input);
      return { sha256: '', bytes: 0 };
    },
  });
  const { id, laura } = await reviewWith(area);
  expect((await area.client.reviews.entry({ id })).raters.map((one) => one.comment)).toEqual(written);
  await closed(area, id);
  expect(await peers(area, id)).toEqual([
    'Calm when JD is not.',
    'Laura listens.',
    'The [name] came through her.',
    '[name]’s lessons are better.',
  ]);
  await finish(area.client.reviews.exportResult, { id });
  await finish(area.client.reviews.printResult, { id });
  await finish(area.client.staff.printRecord, { id: laura });
  const [paper, record] = area.printed.slice(-2).map((one) => JSON.stringify(one.data));
  for (const output of [JSON.stringify(workbooks), paper, record]) {
    expect(output).toContain('[name]’s lessons');
    expect(output).not.toMatch(/Haddad’s|The Grant/);
  }
});

test('a word that is no name is put back, another one taken out, and the history says so without the words', async () => {
  const area = await openArea();
  const { id } = await reviewWith(area);
  await closed(area, id);
  const at = async (words: string) => {
    const found = (await area.client.reviews.wording({ id })).find((one) => one.words === words)!;
    return { reviewId: id, group: found.group, place: found.place, shown: words };
  };
  const grant = await at('The [name] came through her.');
  await area.send(area.client.reviews.wordComment, { ...grant, word: 'Grant', as: 'no_name' });
  await area.send(area.client.reviews.wordComment, {
    ...(await at('Calm when JD is not.')),
    word: 'JD',
    as: 'out',
  });
  expect(await peers(area, id)).toEqual([
    'Calm when [name] is not.',
    'Laura listens.',
    'The Grant came through her.',
    '[name]’s lessons are better.',
  ]);
  const [last] = (await area.client.history.list({})).steps;
  expect(last?.words).toBe('Took a word out of a comment in Laura Dunmore’s 360 “First review”');
  const stale = area.send(area.client.reviews.wordComment, { ...grant, word: 'Grant', as: 'name' });
  expect((await refused(stale)).code).toBe('reviews.comment-changed');
});

test('a word that is not in the comment is refused', async () => {
  const area = await openArea();
  const { id } = await reviewWith(area);
  await closed(area, id);
  const [first] = await area.client.reviews.wording({ id });
  const asked = area.send(area.client.reviews.wordComment, {
    reviewId: id,
    group: first!.group,
    place: first!.place,
    shown: first!.words,
    word: 'headteacher',
    as: 'out',
  });
  expect((await refused(asked)).say).toBe('“headteacher” is not a word of this comment.');
});

test('comments that are shuffled keep one order, whoever was entered first', async () => {
  const area = await openArea();
  const { id } = await reviewWith(area, { shuffled: true });
  await closed(area, id);
  const first = await peers(area, id);
  expect(first.toSorted()).toEqual([...first].sort());
  expect(await peers(area, id)).toEqual(first);
  expect((await area.client.reviews.wording({ id })).map((one) => one.words)).toEqual(first);
});
