import { expect, test } from 'vitest';
import { asRead, byName, bySurname } from '../../shared/rules/by-text.ts';

test('lists that people read count numbers as numbers, whatever the accents and the case', () => {
  const names = ['School 10', 'École 3', 'School 100', 'school 2', 'School 1', 'Elm Park'];
  const read = ['École 3', 'Elm Park', 'School 1', 'school 2', 'School 10', 'School 100'];
  expect(names.toSorted(asRead)).toEqual(read);
  expect(names.map((name) => ({ name })).sort(byName)).toEqual(read.map((name) => ({ name })));
});

test('people go by surname, then by forename, and what is of one of two with the same name stays together', () => {
  const person = (surname: string, forename: string, id = forename) => ({
    id,
    surname,
    name: `${forename} ${surname}`,
  });
  const [first, second] = [person('Reed', 'Ben', 'b1'), person('Reed', 'Ben', 'b2')];
  const sorted = [
    person('Adé', 'Zoë'),
    person('de la Example', 'Ana'),
    person('Lee', 'Ann'),
    person('Lee', 'Ann Bea'),
    person('Lee Abbott', 'Amy'),
    first,
    first,
    second,
    second,
    person('Баев', 'Юрий'),
    person('Ярцева', 'Мила'),
  ];
  expect(
    [second, first, ...sorted.toReversed().filter((one) => one.surname !== 'Reed'), second, first].sort(
      bySurname,
    ),
  ).toEqual(sorted);
});
