import { expect, it } from 'vitest';
import { bringsBack } from '../../../electron/core/backups/refusals.ts';

const [first, later] = ['2026-11-03', '2026-11-20'];
const back = 'and would bring them back.';

it.each([
  ['one person', [first], [], `This backup holds somebody who was erased on 3 November 2026, ${back}`],
  [
    'several people',
    [first, later],
    [],
    `This backup holds 2 people who were erased, the first on 3 November 2026, ${back}`,
  ],
  [
    'one 360',
    [],
    [later],
    `This backup holds the single answers of a 360 that were erased on 20 November 2026, ${back}`,
  ],
  [
    'several 360s',
    [],
    [first, later, later],
    `This backup holds the single answers of three 360s that were erased, the first on 3 November 2026, ${back}`,
  ],
  [
    'a person and a 360',
    [later],
    [first],
    `This backup holds somebody who was erased on 20 November 2026, ${back} It also holds the single answers of a 360 that were erased on 3 November 2026, ${back}`,
  ],
  [
    'people and 360s',
    [first, first, later],
    [first, later],
    `This backup holds 3 people who were erased, the first on 3 November 2026, ${back} It also holds the single answers of two 360s that were erased, the first on 3 November 2026, ${back}`,
  ],
])('a backup that holds %s who were erased says whom and what, and from when', (_, people, answers, say) => {
  expect(bringsBack(people, answers).data).toEqual({
    code: 'backups.erased',
    say,
    wayOut: 'Choose another, or restore it all the same and erase them again.',
  });
});
