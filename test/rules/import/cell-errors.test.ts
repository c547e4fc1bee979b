import { expect, it } from 'vitest';
import { stageLines } from '../../helpers/staff-lists.ts';

const errors = ['#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?', '#n/a', '#GETTING_DATA', '#####'];

it.each(errors)('‘%s’ in place of a surname keeps the row out, once, with its reason', (error) => {
  const { staged, columns } = stageLines(
    `Forename|Surname|TRN|Job title\nAda|Example|1234567|Teacher\nBen|${error}|12|Teacher\nCy|Sample|1234569|Teacher`,
  );
  expect(staged.people.map(({ forename }) => forename)).toEqual(['Ada', 'Cy']);
  expect(staged.problems).toEqual([
    {
      row: 3,
      column: 'Surname',
      value: error,
      reason: `The spreadsheet has an error here: ${error}.`,
      suggestion: 'Mend it in the file, and import it again.',
      lost: 'row',
    },
  ]);
  const surname = columns.find(({ name }) => name === 'Surname');
  expect(surname).toMatchObject({ filled: 2, examples: ['Example', 'Sample'] });
  expect(surname?.reason).toContain('2 of 2 have the form of a name');
});

it.each(errors)('‘%s’ in place of a full name keeps the row out', (error) => {
  const { staged } = stageLines(
    `Name|Job title|Team\nAda Example|Teacher|Maths\n${error}|Teacher|Maths\nCy Sample|Teacher|Maths`,
  );
  expect(staged.people).toHaveLength(2);
  expect(staged.problems).toMatchObject([{ row: 3, column: 'Name', lost: 'row' }]);
});

it.each(errors)('‘%s’ elsewhere is not known, and never text that is taken in', (error) => {
  const { staged } = stageLines(
    `Forename|Surname|Job title|Team|Email|Start date|Line manager|Preferred name|Staff code\nAda|Example|${`${error}|`.repeat(6).slice(0, -1)}`,
  );
  expect(staged.people).toHaveLength(1);
  expect(JSON.stringify(staged.people)).not.toContain('#');
  expect(staged.problems).toHaveLength(6);
  expect(staged.problems.every(({ lost, reason }) => lost === 'value' && reason.includes('an error'))).toBe(
    true,
  );
});

it('counts a row that cannot come in once, whatever else is wrong with it', () => {
  const { staged } = stageLines(
    `Forename|Surname|TRN|Email|Team\nAda|Example|1234567|ada@school.example|Maths\nBen||12|nowhere|${'x'.repeat(121)}\nCy|Sample|1234569|cy@school.example|Maths`,
  );
  expect(staged.problems).toMatchObject([{ row: 3, column: 'Surname', lost: 'row' }]);
});
