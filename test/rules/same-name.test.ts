import { expect, test } from 'vitest';
import { sameName } from '../../shared/rules/same-name.ts';

test.each([
  'leila haddad',
  'Ms Leila Haddad',
  'Dr. Leila Haddad',
  'Haddad, Leila',
  'Haddad, Ms Leila',
  'HADDAD Leila',
  'Leila Haddad (Ms)',
  'Léila  Haddad',
])('“%s” is Leila Haddad', (typed) => {
  expect(sameName(typed, 'Leila Haddad')).toBe(true);
});

test.each(['Leila Haddad-Khan', 'Lena Haddad', 'Haddad', 'L Haddad', ''])(
  '“%s” is not Leila Haddad',
  (typed) => {
    expect(sameName(typed, 'Leila Haddad')).toBe(false);
  },
);

test('a double-barrelled name and an apostrophe are one however they are written', () => {
  expect(sameName('Joel Adeyemi Clarke', 'Joel Adeyemi-Clarke')).toBe(true);
  expect(sameName('Mrs Niamh O’Shea', "Niamh O'Shea")).toBe(true);
});
