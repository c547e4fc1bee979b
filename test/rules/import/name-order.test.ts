import { expect, test } from 'vitest';
import { stageLines } from '../../helpers/staff-lists.ts';

const read = (heading: string, names: readonly string[]) =>
  stageLines(`${heading}|Post\n${names.map((name) => `${name}|Cook`).join('\n')}`).staged.people.map(
    ({ forename, surname }) => `${forename} · ${surname}`,
  );

test('where surnames stand in capitals, two letters are one too, before and behind', () => {
  expect(
    read('Name', [
      'Mr LI Na',
      'Mr EXAMPLE John',
      'PO Lan',
      'O’SAMPLE Ann',
      'Tu QI',
      'Mrs TU Van',
      'THIRD AJ',
      'Fourth, Mr CJ',
    ]),
  ).toEqual([
    'Na · LI',
    'John · Example',
    'Lan · PO',
    'Ann · O’Sample',
    'Tu · QI',
    'Van · TU',
    'AJ · Third',
    'CJ · Fourth',
  ]);
});

test('where no surname stands in capitals, two letters before one are initials', () => {
  expect(read('Name', ['Mrs MA Example', 'Ben Sample', 'Dr PO Third (NQT)', 'AJ Fourth MBE'])).toEqual([
    'MA · Example',
    'Ben · Sample',
    'PO · Third',
    'AJ · Fourth',
  ]);
});

test('where all is in capitals, two letters that can be spoken are a surname, unless initials stand there', () => {
  expect(read('Name', ['ADA EXAMPLE', 'BEN PO', 'ED OK', 'MRS JO QI', 'SAMPLE DJ'])).toEqual([
    'Ada · Example',
    'Ben · PO',
    'ED · OK',
    'JO · QI',
    'DJ · Sample',
  ]);
  expect(read('Name', ['EXAMPLE DJ', 'Sample A', 'THIRD JO', 'Fourth MA', 'Fifth B.'])).toEqual([
    'DJ · Example',
    'A · Sample',
    'JO · Third',
    'MA · Fourth',
    'B. · Fifth',
  ]);
  expect(read('Name', ['Ada NG'])).toEqual(['Ada · NG']);
});

test('under a heading that says so the surname comes first, in capitals too, but no initial is one', () => {
  expect(
    read('Surname and Forename', [
      'Seventh M',
      'Eighth Major (Bob)',
      'Tenth Kit MA',
      'Ms Mary Ann Cover',
      'A. Example',
      'Mr J Sample',
      'J-P Third',
      'FOURTH ADA',
      'TU Van',
      'Ada FIFTH',
      'AJ SIXTH',
    ]),
  ).toEqual([
    'M · Seventh',
    'Eighth · Major',
    'Kit · Tenth',
    'Mary Ann · Cover',
    'A. · Example',
    'J · Sample',
    'J-P · Third',
    'Ada · Fourth',
    'Van · TU',
    'Ada · Fifth',
    'AJ · Sixth',
  ]);
});

test('where most have the comma that the heading speaks of, one without it has the forename first', () => {
  expect(read('Surname, Forename', ['Example, Ada', 'Sample, Ben', 'Mr Cy Third'])).toEqual([
    'Ada · Example',
    'Ben · Sample',
    'Cy · Third',
  ]);
});

test('what stands behind a name in capitals is no forename, and initials are no form of address', () => {
  expect(
    read('Name', [
      'EXAMPLE Ada',
      'BEN SAMPLE (she/her)',
      'EVE THIRD - Drama',
      'FAY FOURTH PhD',
      'QI Mei (Bob)',
    ]),
  ).toEqual(['Ada · Example', 'Ben · Sample', 'Eve · Third', 'Fay · Fourth', 'Mei · QI']);
  expect(
    read('Name', ['Example AJ', 'Sample MR', 'Sixth TA', 'Third DR', 'Fourth, M', 'Fifth, A. M.']),
  ).toEqual(['AJ · Example', 'MR · Sample', 'TA · Sixth', 'DR · Third', 'M · Fourth', 'A. M. · Fifth']);
});
