import { expect, test } from 'vitest';
import { openImport } from '../helpers/import.ts';

test('a job share that each title says in its own words is one post', async () => {
  const it = await openImport();
  const lines =
    'Forename|Surname|Job Title|FTE\nAda|Example|Head of Year 7 (job share Mon-Wed)|3 days\nBen|Sample|Head of Year 7 / Job Share|2 days';
  const { preview } = await it.take(lines);
  expect([preview.newPosts, preview.problemCount]).toEqual([1, 0]);
  expect((await it.staff()).map(({ post, share }) => [post, share])).toEqual([
    ['Head of Year 7', 0.6],
    ['Head of Year 7', 0.4],
  ]);
  expect((await it.read(lines)).counts).toMatchObject({ added: 0, changed: 0, same: 2 });
});
