import { expect, test } from 'vitest';
import { type Area, finish, openArea } from '../helpers/area.ts';
import { addPerson, answer, closed, openReview } from '../helpers/reviews.ts';

const said = '2 replied and 3 are needed, so they are counted with other colleagues.';

async function school() {
  const workbooks: unknown[] = [];
  const area = await openArea({
    work: (_name, input) => {
      workbooks.push((input as { data: { sheets: unknown } }).data.sheets);
      return { sha256: '', bytes: 0 };
    },
  });
  const laura = await addPerson(area, 'Laura', 'Dunmore');
  return { area, laura, workbooks };
}

async function mergedReview(area: Area, personId: string): Promise<string> {
  const id = await openReview(area, personId, { shortGroups: 'merge' });
  await answer(area, id, 'self', [[4, 3]]);
  await answer(area, id, 'manager', [[2, 4]]);
  await answer(area, id, 'reports', [
    [5, 1],
    [3, 2],
  ]);
  await answer(area, id, 'others', [[1, 3]]);
  return id;
}

test('groups that are counted with other colleagues are so everywhere, and everywhere said in one sentence', async () => {
  const { area, laura, workbooks } = await school();
  const id = await mergedReview(area, laura);
  const result = await closed(area, id);
  expect(result.report?.rows[0]).toMatchObject({
    cells: { others: { mean: 3, n: 3 }, reports: { state: 'merged' } },
    others: { n: 4 },
  });
  await finish(area.client.reviews.exportResult, { id });
  await finish(area.client.reviews.printResult, { id });
  await finish(area.client.staff.printRecord, { id: laura });
  const [paper, record] = area.printed.slice(-2);
  const marked = 'o counted with other colleagues.';
  for (const output of [result, workbooks.at(-1), paper, record])
    expect(JSON.stringify(output)).toContain(said);
  expect(JSON.stringify(workbooks.at(-1))).toContain(marked);
  expect(result.notes.join(' ')).toContain('counted with other colleagues and nowhere else');
  const [listed] = await area.client.reviews.list({});
  expect(listed?.groups).toEqual(result.head.groups);
});

test('groups that were merged once stay so, and two results of one review give the same figures', async () => {
  const { area, laura } = await school();
  const id = await mergedReview(area, laura);
  const first = await closed(area, id);
  await area.send(area.client.reviews.reopen, { id, reason: 'A form came late' });
  await answer(area, id, 'reports', [[1, 1]]);
  const second = await closed(area, id);
  expect(second.report?.rows).toEqual(first.report?.rows);
  expect(second.head.groups.find((one) => one.group === 'others')).toMatchObject({
    replied: 3,
    with: ['reports'],
    since: { replies: 1 },
  });
});

test('a review that leaves short groups out keeps to it', async () => {
  const { area, laura } = await school();
  const id = await openReview(area, laura);
  await answer(area, id, 'peers', [[4], [4]]);
  await answer(area, id, 'others', [[1]]);
  const { report, notes } = await closed(area, id);
  expect(report?.rows[0]?.cells).toMatchObject({
    peers: { state: 'withheld' },
    others: { state: 'withheld' },
  });
  expect(notes.join(' ')).toContain('not rolled into another group');
});
