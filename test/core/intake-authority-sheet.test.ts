import { expect, test } from 'vitest';
import {
  notHere,
  stepsDiffering,
  stepsOfNobody,
  stepsOnSheet,
  stillToCome,
  withSteps,
} from '../../electron/core/intake/authority-came.ts';
import { authorityColumns, headRow } from '../../electron/core/spreadsheets/nomination/place.ts';

const sheet = (...rows: (readonly string[])[]) =>
  stepsOnSheet([
    { number: headRow, cells: authorityColumns.map(([head]) => head) },
    ...rows.map((cells, at) => ({ number: headRow + 1 + at, cells: [...cells] })),
  ]);
const endorses = (ref: string, surname: string, words = '') => [
  ...[ref, surname, 'Ben', 'Endorsed', '2026-11-12', 'Jo Marsh', 'Marlshire', words],
];
const line = (ref: string, surname: string) => ({
  values: { ref, surname, forename: 'Ben' },
  rules: [],
  authority: [],
});

test('a reference may be any word at all', () => {
  for (const ref of ['__proto__', 'constructor', 'toString', 'length']) {
    const { shown } = sheet(endorses(ref, 'Jones'));
    expect(withSteps([line(ref, 'Jones')], shown)[0]?.authority).toMatchObject([{ step: 'endorsed' }]);
    expect(withSteps([line(ref, 'Jones')], [])[0]?.authority).toEqual([]);
    expect(stepsDiffering([], [line(ref, 'Jones')])).toEqual([]);
  }
});

test('the word goes to nobody who may not be meant: without a reference, or with that of two, the name tells', () => {
  const { shown } = sheet(endorses('', 'Jones'), endorses('A1', 'Reid'), endorses('A1', 'Cox'));
  const lines = [line('', 'Jones'), line('', 'Hale'), line('A1', 'Reid'), line('A1', 'Dean')];
  const came = withSteps(lines, shown);
  expect(came.map(({ authority }) => authority.length)).toEqual([1, 0, 1, 0]);
  expect(stepsOfNobody(shown, came)).toEqual([
    '1 row of its Local authority sheet left out: the reference there is of nobody in the list, or of several.',
  ]);
  const twins = withSteps([line('', 'Jones'), line('', 'Jones')], shown);
  expect(twins.map(({ authority }) => authority.length)).toEqual([0, 0]);
  // Somebody whose name was changed on one of the two sheets is who the reference says.
  const [wed] = withSteps([line('B2', 'Newname')], sheet(endorses('B2', 'Oldname')).shown);
  expect(wed?.authority).toHaveLength(1);
});

test('rows that cannot be read are counted, and a sheet of another make has none', () => {
  const [, ...rest] = endorses('A1', 'Jones');
  const wrongDay = ['A1', 'Jones', 'Ben', 'Endorsed', 'in July', '', 'Marlshire', ''];
  const { shown, unread } = sheet(
    endorses('A1', 'Jones'),
    wrongDay,
    [],
    endorses('A1', 'Jones', 'x'.repeat(1001)),
    ['', ...rest.with(2, 'Perhaps')],
  );
  expect(shown).toHaveLength(1);
  expect(unread).toEqual([6, 8, 9]);
  const other = [
    { number: headRow, cells: ['Contact', 'Telephone'] },
    { number: 5, cells: ['Jo', '1234'] },
  ];
  expect(stepsOnSheet(other)).toEqual({ shown: [], unread: [] });
});

test('a yes without a day is news after a no, and what is still to come is nobody’s word yet', () => {
  const word = (step: 'asked' | 'endorsed' | 'not_endorsed', on: string) => ({
    ...{ step, on, byName: '', authority: 'Marlshire', words: '' },
  });
  const yes = word('endorsed', '');
  const [first, no, asked] = [
    word('endorsed', '2026-11-01'),
    word('not_endorsed', '2026-11-10'),
    word('asked', '2026-11-12'),
  ];
  const today = '2026-11-23';
  expect(notHere([yes], [asked, first], today)).toEqual([]);
  expect(notHere([yes], [asked, no, first], today)).toEqual([yes]);
  expect(notHere([no, no], [first], today)).toEqual([no]);
  const later = word('endorsed', '2026-11-24');
  expect(notHere([later], [], today)).toEqual([]);
  expect(notHere([later], [], later.on)).toEqual([later]);
  expect(stillToCome([{ ...line('A1', 'Jones'), authority: [later] }], today)).toEqual([
    'What the local authority says of 1 person has a day that is still to come, and is left out: ask the school, or record it in the nomination once it is said.',
  ]);
  expect(stillToCome([{ ...line('A1', 'Jones'), authority: [no] }], today)).toEqual([]);
});
