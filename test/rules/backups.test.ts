import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { academicYearOf } from '../../shared/rules/academic-year.ts';
import { backupReasons, backupsToKeep, type DatedBackup } from '../../shared/rules/backups.ts';
import { addDays, londonDate } from '../../shared/rules/dates.ts';

const made = (...ats: string[]): DatedBackup[] =>
  ats.map((at, place) => ({ sequence: place + 1, at: `${at}:00.000Z`, reason: 'opened' }));
const kept = (backups: readonly DatedBackup[], today: string) =>
  [...backupsToKeep(backups, today)].sort((a, b) => a - b);

describe('which backups stay', () => {
  it('the last three of today, and the last of each earlier day', () => {
    const backups = made(
      '2026-11-25T09:00',
      '2026-11-25T16:00',
      '2026-11-26T09:00',
      '2026-11-26T16:00',
      '2026-11-27T08:00',
      '2026-11-27T10:00',
      '2026-11-27T12:00',
      '2026-11-27T16:00',
    );
    expect(kept(backups, '2026-11-27')).toEqual([2, 4, 6, 7, 8]);
    expect(kept(backups, '2026-11-28')).toEqual([2, 4, 8]);
  });

  it('ten in all, and beyond those the last of each academic year, which starts on 1 September', () => {
    const days = Array.from({ length: 14 }, (_, day) => `${addDays('2026-11-01', day)}T09:00`);
    const backups = made(
      '2024-07-01T09:00',
      '2025-08-31T22:00',
      '2025-09-01T09:00',
      '2026-08-31T09:00',
      ...days,
    );
    expect(kept(backups, '2026-11-14')).toEqual([1, 2, 4, ...Array.from({ length: 10 }, (_, n) => n + 9)]);
  });

  it('a day is a day in London: half past eleven at night in June is the next one by UTC’s count', () => {
    const backups = made('2026-06-30T21:00', '2026-06-30T23:30', '2026-07-01T12:00');
    expect(kept(backups, '2026-07-02')).toEqual([1, 3]);
  });

  it('what was made before something that changed much stays a fortnight, the last three of them', () => {
    const marked = (sequence: number, at: string): DatedBackup => ({
      sequence,
      at,
      reason: 'before_restoring',
    });
    const backups: DatedBackup[] = [
      ...[1, 2, 3, 4].map((sequence) => marked(sequence, `2026-11-20T0${sequence}:00:00.000Z`)),
      { sequence: 5, at: '2026-11-20T16:00:00.000Z', reason: 'closed' },
    ];
    expect(kept(backups, '2026-11-21')).toEqual([2, 3, 4, 5]);
    expect(kept(backups, '2026-12-30')).toEqual([5]);
  });
});

const instant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2031-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const reason = fc.constantFrom(...backupReasons);
/** Made by a clock that may go anywhere between one backup and the next. */
const anyBackups = fc
  .array(fc.record({ at: instant, reason }), { minLength: 1, maxLength: 60 })
  .map((all) => all.map((one, place): DatedBackup => ({ ...one, sequence: place + 1 })));

describe('whatever the clock did', () => {
  it('the newest by sequence stays, and there are never more than the rule says', () => {
    fc.assert(
      fc.property(anyBackups, instant, (backups, now) => {
        const keep = backupsToKeep(backups, londonDate(now));
        expect(keep.has(backups.length)).toBe(true);
        const years = new Set(backups.map(({ at }) => academicYearOf(londonDate(at))));
        expect(keep.size).toBeLessThanOrEqual(10 + 3 + years.size);
        for (const year of years)
          expect(
            backups.some((one) => keep.has(one.sequence) && academicYearOf(londonDate(one.at)) === year),
          ).toBe(true);
      }),
    );
  });

  it('thinning twice is thinning once, and the order in which they are listed is nothing to it', () => {
    fc.assert(
      fc.property(anyBackups, instant, (backups, now) => {
        const today = londonDate(now);
        const keep = backupsToKeep(backups, today);
        const left = backups.filter(({ sequence }) => keep.has(sequence));
        expect(backupsToKeep(left.toReversed(), today)).toEqual(keep);
      }),
    );
  });

  it('while it only goes on, each of the last nine days that had one still has its last', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40 * 60 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(gaps, (minutes) => {
        let at = Date.parse('2026-03-01T08:00:00Z');
        let left: DatedBackup[] = [];
        const lastOf = new Map<string, number>();
        for (const [place, gap] of minutes.entries()) {
          at += gap * 60_000;
          const one: DatedBackup = { sequence: place + 1, at: new Date(at).toISOString(), reason: 'changed' };
          const today = londonDate(one.at);
          lastOf.set(today, one.sequence);
          const keep = backupsToKeep([...left, one], today);
          left = [...left, one].filter(({ sequence }) => keep.has(sequence));
          const daysBefore = [...lastOf].filter(([day]) => day !== today).slice(-7);
          for (const [, sequence] of daysBefore) expect(keep.has(sequence)).toBe(true);
        }
      }),
    );
  });
});
