import { expect, test } from 'vitest';
import { asRead, byName } from '../../shared/rules/by-text.ts';

test('lists that people read count numbers as numbers, whatever the accents and the case', () => {
  const names = ['School 10', 'École 3', 'School 100', 'school 2', 'School 1', 'Elm Park'];
  const read = ['École 3', 'Elm Park', 'School 1', 'school 2', 'School 10', 'School 100'];
  expect(names.toSorted(asRead)).toEqual(read);
  expect(names.map((name) => ({ name })).sort(byName)).toEqual(read.map((name) => ({ name })));
});
