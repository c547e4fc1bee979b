import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupMoment, differenceKinds, differenceWords } from '../../shared/rules/backup-words.ts';

it('says what differs in one line for each kind, one person being no people', () => {
  const words = (kind: 'person' | 'nomination', added: number, changed: number, gone: number) =>
    differenceWords({ kind, added, changed, gone });
  expect(words('person', 3, 12, 0)).toBe('3 people added since, 12 changed');
  expect(words('person', 0, 1, 1200)).toBe('1 person changed since, 1,200 deleted');
  expect(words('nomination', 0, 0, 2)).toBe('2 nominations deleted since');
});

it('whatever the counts, each that is not nought is said once and no other', () => {
  const count = fc.integer({ min: 0, max: 999 });
  fc.assert(
    fc.property(fc.constantFrom(...differenceKinds), count, count, count, (kind, added, changed, gone) => {
      const said = differenceWords({ kind, added, changed, gone });
      const counts = [added, changed, gone].filter((one) => one > 0);
      // What a review is called is a number itself.
      const numbers = (kind === 'review' ? said.replaceAll('360s', '').replaceAll('360 or', '') : said).match(
        /\d+/g,
      );
      expect((numbers ?? []).map(Number)).toEqual(counts);
      expect(said === '').toBe(counts.length === 0);
    }),
  );
});

it('names the moment of a backup by London’s clock', () => {
  expect(backupMoment('2026-07-01T23:30:00.000Z')).toBe('2 July 2026 at 00:30');
});
