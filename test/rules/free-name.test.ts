import { expect, test } from 'vitest';
import { freeName, longestCohortName } from '../../shared/rules/free-name.ts';

test('a plain name that is free stays; where it is taken, however it is written, it is numbered', () => {
  expect(freeName('Stage 7 2026/27', ['Stage 6 2026/27'])).toBe('Stage 7 2026/27');
  expect(freeName('Stage 7 2026/27', ['stage 7 2026/27', 'Stage 7 2026/27, group 2'])).toBe(
    'Stage 7 2026/27, group 3',
  );
});

test('a proposed name is never longer than a name may be, and no character is cut through', () => {
  const plain = `${'Leading '.repeat(9)}Stage 7`;
  const first = freeName(plain, [plain]);
  expect(first).toMatch(/^Leading .*, group 2$/);
  expect(first.length).toBeLessThanOrEqual(longestCohortName);
  expect(freeName(plain, [plain, first])).toMatch(/, group 3$/);
  const long = freeName('Stage '.repeat(20), []);
  expect(long.length).toBeLessThanOrEqual(longestCohortName);
  const bells = `Stage ${'🔔'.repeat(37)}`;
  const cut = freeName(bells, [bells]);
  expect(cut.length).toBeLessThanOrEqual(longestCohortName);
  expect(cut.isWellFormed()).toBe(true);
});
