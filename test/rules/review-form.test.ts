import { expect, test } from 'vitest';
import { anonymityWords, type FormReview } from '../../shared/rules/review-form.ts';
import { defaultMinimums } from '../../shared/rules/scoring-report.ts';

const review: FormReview = {
  person: 'Ada Marsh',
  post: 'Head of Science',
  purpose: 'To choose goals.',
  readers: 'the person',
  collector: 'R Calder',
  closesOn: null,
  minimums: defaultMinimums,
  colleaguesTogether: false,
  shortGroups: 'drop',
};

test('a form says to a peer when their answers are shown, and what becomes of them where too few reply', () => {
  expect(anonymityWords('peers', review)).toBe(
    'Readers of the result see no names. Ratings of peers are shown together, and only where at least 3 answered; comments only where at least 4 did.',
  );
  expect(anonymityWords('peers', { ...review, shortGroups: 'merge' })).toContain(
    'where fewer do, they are counted with other colleagues’',
  );
});

test('the line manager is told that they can be recognised, whatever becomes of short groups; students are never merged', () => {
  const merge = { ...review, shortGroups: 'merge' as const };
  expect(anonymityWords('manager', merge)).toMatch(/^A line manager can be recognised/);
  expect(anonymityWords('students', merge)).toMatch(/otherwise they are withheld\.$/);
});
