import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manyPeople } from '../helpers/people.ts';

const british = (date: string | null) => (date === null ? '' : date.split('-').reverse().join('/'));

/** A staff list as a school's system exports it: a title above the headings, a column nobody should want. */
export function staffFile(
  folder: string,
  count: number,
): { path: string; people: ReturnType<typeof manyPeople> } {
  const people = manyPeople(count);
  const lines = [
    ['Staff list', '', '', '', '', '', '', '', ''],
    ['Elm Park School', '', '', '', '', '', '', '', ''],
    [
      'Staff Code',
      'Title',
      'Legal Surname',
      'Legal Forename',
      'Job Title',
      'Department',
      'Work Email',
      'QTS Date',
      'Post Start Date',
      'NI Number',
    ],
    ...people.map((one) => [
      one.staffCode,
      one.title,
      one.surname,
      one.forename,
      one.post,
      one.team,
      one.email,
      british(one.qtsDate),
      british(one.from),
      'QQ123456C',
    ]),
  ];
  const path = join(folder, 'Staff list.csv');
  writeFileSync(path, `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`);
  return { path, people };
}
