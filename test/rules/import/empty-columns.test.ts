import { expect, test } from 'vitest';
import { stageLines } from '../../helpers/staff-lists.ts';

const names = (lines: string) =>
  stageLines(lines).staged.people.map(({ forename, surname }) => `${forename} ${surname}`);

test('a plain heading over nothing does not stand in for the column that has the names', () => {
  const lines = `
    Surname | Legal Surname | Legal Forename | Post
            | Holt          | Anna           | Teacher
            | Adams         | Bill           | Teacher`;
  expect(names(lines)).toEqual(['Anna Holt', 'Bill Adams']);
  const [surname] = stageLines(lines).columns;
  expect(surname).toMatchObject({ field: null });
  expect(surname?.reason).toBe(
    'Also says the surname; taken from ‘Legal Surname’, as nothing stands in this one.',
  );
});

test('empty columns for forename and surname leave the full name to be taken', () => {
  const lines = `
    Name       | Forename | Surname | Post
    Holt, Anna |          |         | Teacher
    Adams, Bob |          |         | Teacher`;
  expect(names(lines)).toEqual(['Anna Holt', 'Bob Adams']);
});

test('an empty column of job titles leaves them to the one headed ‘Role’', () => {
  const lines = `
    Forename | Surname | Job Title | Role
    Anna     | Holt    |           | Head of Science
    Bob      | Adams   |           | Teacher`;
  expect(stageLines(lines).fields).toEqual({ Forename: 'forename', Surname: 'surname', Role: 'job_title' });
});

test('an empty column that the head chose stays chosen', () => {
  const lines = `
    Surname | Legal Surname | Legal Forename
            | Holt          | Anna`;
  expect(stageLines(lines, {}, { Surname: 'surname' }).fields).toMatchObject({ Surname: 'surname' });
});
