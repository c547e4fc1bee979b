import { expect, test } from 'vitest';
import { nextCohort } from '../../shared/rules/next-cohort.ts';

test('somebody goes into the cohort that follows theirs, whatever others the stage has', () => {
  expect(nextCohort('Stage 7 B 2026/27', ['Stage 7 A 2026/27', 'Stage 7 B 2026/27'])).toBe(
    'Stage 7 B 2026/27',
  );
});

test('where none follows theirs the stage’s only one serves, and of several none is chosen', () => {
  expect(nextCohort(null, ['Stage 7 2026/27'])).toBe('Stage 7 2026/27');
  expect(nextCohort(undefined, ['Stage 7 A 2026/27', 'Stage 7 B 2026/27'])).toBeNull();
  expect(nextCohort(null, [])).toBeNull();
});
