import { expect, it } from 'vitest';
import { apart } from '../../renderer/pages/notices.ts';

it('changes that were found and a version beside the file are one notice, which speaks of both', () => {
  expect(apart(false, false)).toEqual([]);
  expect(apart(true, false).map((one) => one.label)).toEqual(['Changes found']);
  expect(apart(false, true).map((one) => one.label)).toEqual(['Another version']);
  const both = apart(true, true);
  expect(both.map((one) => one.label)).toEqual(['Another version']);
  expect(both[0]?.words).toMatch(/found on this computer/);
  expect(apart(false, true)[0]?.words).not.toMatch(/found on this computer/);
});

it('changes that were found may be damaged rather than another version’s, and the notice does not say otherwise', () => {
  expect(apart(true, false)[0]?.words).toMatch(/in another version of it, or cannot all be read/);
});
