import { expect, test } from 'vitest';
import {
  anonymityWords,
  commentWords,
  coveringText,
  type FormReview,
  formHead,
} from '../../shared/rules/review-form.ts';
import { defaultMinimums } from '../../shared/rules/scoring-report.ts';

const review: FormReview = {
  kind: 'review_360',
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

test('a form on which nobody else is asked speaks of no others, and says that its answers are shown as one’s own', () => {
  const own: FormReview = { ...review, kind: 'self_assessment', collector: '' };
  const { subject, words } = coveringText('Ada Marsh', 'self', own);
  const said = [...formHead('self', own).flat(), subject, words, commentWords('self', own)].join(' ');
  expect(said).not.toMatch(/360|others|unknown|single answers/i);
  expect(said).toContain('nobody else is asked, and your answers are shown as yours');
  expect(subject).toBe('Self-assessment: please answer');
});

test('one’s own comment is shown as one’s own; those of others stand together', () => {
  expect(commentWords('self', review)).toMatch(/^Your comment is shown as yours/);
  expect(commentWords('peers', review)).toMatch(/^Comments are shown together with those of others/);
});

test('a line manager who may stand alone is not told that their comment is among those of others', () => {
  expect(commentWords('manager', review)).toBe(
    'Your comment is shown as the line manager’s, word for word, without the names of other staff.',
  );
  const together = /^Comments are shown together with those of others/;
  expect(commentWords('manager', { ...review, minimums: { ...defaultMinimums, manager: 2 } })).toMatch(
    together,
  );
  expect(commentWords('manager', { ...review, colleaguesTogether: true })).toMatch(together);
});
