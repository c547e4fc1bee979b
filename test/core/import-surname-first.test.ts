import { expect, test } from 'vitest';
import { openImport } from '../helpers/import.ts';

test('in a list with the surname first, line managers stand so too, and everybody is known again', async () => {
  const it = await openImport();
  const lines =
    'Surname Forename|Post|Line Manager\nExample Ada|Headteacher|\nSample Ben|Deputy Headteacher|Example Ada\nThird Cy|Head of Art|Mr B Sample\nFourth Di|Head of Maths|Sample, Ben';
  const { preview } = await it.take(lines);
  expect(preview.managerCount).toBe(0);
  expect((await it.staff()).map(({ surname, lineManager }) => [surname, lineManager])).toEqual([
    ['Example', null],
    ['Fourth', 'Ben Sample'],
    ['Sample', 'Ada Example'],
    ['Third', 'Ben Sample'],
  ]);
  expect((await it.read(lines)).counts).toMatchObject({ added: 0, changed: 0, same: 4 });
});

test('a line manager whose two names stand the other way round is somebody else', async () => {
  const it = await openImport();
  const { preview } = await it.take(
    'Name|Post|Line Manager\nThomas James|Head of Art|\nAda Example|Teacher|James Thomas',
  );
  expect(preview.managerCount).toBe(1);
  expect((await it.staff()).map(({ lineManager }) => lineManager)).toEqual([null, null]);
});
