import { expect, test } from 'vitest';
import { asRole } from '../../shared/rules/projects/as-role.ts';
import { chartOf, figureOf } from '../../shared/rules/projects/figures.ts';
import { printedLines } from '../../shared/rules/projects/length.ts';
import { caseHistory } from '../helpers/case-history-documents.ts';

test.each([
  ['8.1 of 20', { value: 8.1, unit: 'of 20' }],
  ['45%', { value: 45, unit: '%' }],
  [' 12 ', { value: 12, unit: '' }],
  ['Seven by January', null],
  ['1.2.3', null],
  ['1,200', null],
  ['-3', null],
  ['', null],
])('%s is read as a figure', (text, figure) => {
  expect(figureOf(text)).toEqual(figure);
});

const measure = (what: string, baseline: string, result: string) => ({
  what,
  baseline,
  result,
  pupils: null,
});

test('a chart shows the measures that have numbers of one kind at both ends, of the kind that most have', () => {
  const chart = chartOf([
    measure('Share', '41%', '74%'),
    measure('Year 3', '8.1 of 20', '11.9 of 20'),
    measure('Year 4', '10.4 of 20', '14.2 of 20'),
    measure('Other units', '3 of 9', '8 of 10'),
    measure('Words', 'few', 'many'),
  ]);
  expect(chart).toMatchObject({ unit: 'of 20', most: 20 });
  expect(chart?.bars.map(({ what }) => what)).toEqual(['Year 3', 'Year 4']);
  expect(chartOf([measure('Share', '41%', '74%')])).toMatchObject({ unit: '%', most: 100 });
  expect(chartOf([measure('Lessons', '0', '0')])).toMatchObject({ most: 1 });
  expect(chartOf([measure('Lessons', '0', '6')])).toMatchObject({ most: 10 });
  // More than the whole: the axis goes on rather than cut the bar off.
  expect(chartOf([measure('Share', '90%', '120%')])).toMatchObject({ most: 200 });
  expect(chartOf([measure('Words', 'few', 'many')])).toBeNull();
});

test('capitals take more room on paper than small letters, and what is not written takes none', () => {
  const small = caseHistory({ aim: 'read aloud '.repeat(100) });
  const large = caseHistory({ aim: 'READ ALOUD '.repeat(100) });
  expect(printedLines(large)).toBeGreaterThan(printedLines(small));
  expect(printedLines(caseHistory({ advice: '' }))).toBeLessThan(printedLines(caseHistory()));
});

test('an author without the name is called by the level of the role and the phase of the school', () => {
  expect(asRole('middle', 'Primary')).toBe('A middle leader in a primary school');
  expect(asRole('senior', 'All-through')).toBe('A senior leader in an all-through school');
  expect(asRole(null, '')).toBe('A member of staff in a school');
});
