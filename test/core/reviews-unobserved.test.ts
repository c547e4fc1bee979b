import { expect, test } from 'vitest';
import type { Report } from '../../shared/rules/scoring-report.ts';
import { finish, openArea } from '../helpers/area.ts';
import { addPerson, answer, closed, openReview } from '../helpers/reviews.ts';

type Sheets = { sheets: { name: string; rows: unknown[][] }[] };

test('a group whose forms rate nothing is withheld in the same words on screen, paper and in the workbook', async () => {
  const workbooks: Sheets[] = [];
  const area = await openArea({
    work: (_name, input) => {
      workbooks.push((input as { data: Sheets }).data);
      return { sha256: '', bytes: 0 };
    },
  });
  const laura = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, laura);
  await answer(area, id, 'self', [[4, 3, 2]]);
  await answer(area, id, 'manager', [[4, 4, 4]]);
  await answer(area, id, 'reports', [
    [4, 3],
    [5, 3],
    [3, 3],
  ]);
  await answer(area, id, 'peers', [
    [null, null, null],
    [null, null],
    [null, 2],
    [null, null],
  ]);
  const [open] = await area.client.reviews.list({});
  expect(open?.groups.find(({ group }) => group === 'peers')).toMatchObject({ state: 'shown', replied: 4 });
  const view = await closed(area, id);
  const says =
    'Withheld. 4 replied, but no competency has a figure from 3 or more of them. Not counted in any figure.';
  const lineOf = (groups: Report['groups']) => groups.find(({ group }) => group === 'peers');
  expect(lineOf(view.report!.groups)).toMatchObject({ state: 'withheld', comments: 'withheld', replied: 4 });
  expect(view.notes).toContain(`Peers: ${says}`);
  expect(view.comments.find(({ group }) => group === 'peers')?.why).toBe(
    'No competency has a figure from 3 or more, so neither ratings nor comments are shown.',
  );
  const [listed] = await area.client.reviews.list({});
  expect(listed?.groups.find(({ group }) => group === 'peers')).toMatchObject({ state: 'withheld' });
  expect((await area.client.reviews.latest({ personId: laura }))?.result?.leftOut).toContain(
    'peers: 4 replied, but no competency has a figure from 3 or more of them',
  );

  await finish(area.client.reviews.printResult, { id });
  const paper = area.printed.at(-1)!.data as { groups: { group: string; state: string; says: string }[] };
  expect(paper.groups.find(({ group }) => group === 'peers')).toMatchObject({ state: 'withheld', says });
  await finish(area.client.reviews.exportResult, { id });
  const took = workbooks.at(-1)!.sheets.find(({ name }) => name === 'Who took part')!;
  expect(took.rows.find(([name]) => name === 'Peers')?.at(-1)).toBe(says);
});

test('a line manager who rates nothing is told apart from one who did not reply, and their comment is theirs', async () => {
  const area = await openArea();
  const laura = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, laura);
  const { competencies } = await area.client.reviews.entry({ id });
  await area.send(area.client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'manager',
    ratings: { [competencies[0]!.key]: null },
    comment: 'I came in September.',
  });
  const view = await closed(area, id);
  expect(view.notes).toContain(
    'Line manager: No ratings: everything was left out or marked “not observed”. Comments. One person, so identifiable; told before replying.',
  );
  expect(view.comments.find(({ group }) => group === 'manager')).toMatchObject({
    why: null,
    comments: [{ words: 'I came in September.' }],
  });
});
