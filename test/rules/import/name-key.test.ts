import { expect, test } from 'vitest';
import { nameKey } from '../../../shared/rules/import/names.ts';
import { keyOf } from '../../../shared/rules/import/text.ts';

const apart: readonly (readonly [string, string])[] = [
  ['محمد علي', 'فاطمة حسن'],
  ['राम शर्मा', 'रमा शर्मा'],
  ['王芳', '李娜'],
  ['Ольга Иванова', 'Анна Петрова'],
  ['Γιώργος Παππάς', 'Ελένη Νικολάου'],
  ['שרה כהן', 'דוד לוי'],
  ['அருண்', 'அருணா'],
];

test('two names in one script are two, whatever the script', () => {
  for (const [one, other] of apart) {
    expect(nameKey(one)).not.toBe('');
    expect(nameKey(one)).not.toBe(nameKey(other));
    expect(nameKey(`  ${one.replace(' ', '  ')} `)).toBe(nameKey(one));
  }
  expect(nameKey('Zoë O’Brien-Smith')).toBe(nameKey('ZOE OBRIEN SMITH'));
});

const alike: readonly (readonly [string, string])[] = [
  ['Νίκος Παπαδόπουλος', 'ΝΙΚΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ'],
  ['محمد علي', 'مُحَمَّد عَلي'],
  ['محمد علي', 'محمـد علي'],
  ['שרה כהן', 'שָׂרָה כֹּהֵן'],
  ['Пётр Семёнов', 'ПЕТР СЕМЕНОВ'],
  ['José García', 'Jose\u0301 Garci\u0301a'],
];

test('a name is one with and without what its script may leave out', () => {
  for (const [one, other] of alike) expect(nameKey(one)).toBe(nameKey(other));
  // These marks make another letter.
  for (const [one, other] of [
    ['Андрей', 'Андреи'],
    ['Їжак', 'Іжак'],
    ['ガ', 'カ'],
  ] as const)
    expect(nameKey(one)).not.toBe(nameKey(other));
});

test('two headings without a letter of ours are two, and ours are as they were', () => {
  expect(keyOf('الاسم')).not.toBe(keyOf('اللقب'));
  expect([keyOf('Legal first-name *'), keyOf('Prénom (required)'), keyOf('–')]).toEqual([
    'legalfirstname',
    'prenom',
    '',
  ]);
});
