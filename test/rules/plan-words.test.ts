import { expect, test } from 'vitest';
import { goalFrom } from '../../shared/rules/plan-words.ts';

test.each([
  ['Curriculum and assessment', 'Grow in curriculum and assessment'],
  ['SEND provision', 'Grow in SEND provision'],
  ['ICT', 'Grow in ICT'],
  ['A level teaching', 'Grow in A level teaching'],
  ['Éducation civique', 'Grow in éducation civique'],
  ['leading others', 'Grow in leading others'],
])('the goal from a gap in “%s” is “%s”', (competency, title) => {
  expect(goalFrom(competency)).toBe(title);
});
