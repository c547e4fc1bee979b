import { describe, expect, it } from 'vitest';
import { impossibleDate, readTypedDate, writeDate } from '../../shared/rules/typed-date.ts';

describe('a date typed the British way', () => {
  it.each([
    ['1/9/26', '2026-09-01'],
    ['01/09/2026', '2026-09-01'],
    ['1.9.2026', '2026-09-01'],
    ['1-9-26', '2026-09-01'],
    ['1 9 26', '2026-09-01'],
    ['1 sep 26', '2026-09-01'],
    ['1 Sept 2026', '2026-09-01'],
    ['1st September, 2026', '2026-09-01'],
    ['1sep26', '2026-09-01'],
    ['2026-09-01', '2026-09-01'],
    ['29/2/2028', '2028-02-29'],
    ['14 july 71', '1971-07-14'],
  ])('%s is read', (typed, date) => {
    expect(readTypedDate(typed)).toEqual({ kind: 'date', date });
  });

  it.each(['31/02/2019', '29/2/2027', '1/13/2026', '0/1/2026', '1 sepx 26', 'soon', '1/9', '1 se 26'])(
    '%s is not a date, and the sentence repeats what was typed',
    (typed) => {
      const read = readTypedDate(typed);
      expect(read.kind).toBe('problem');
      expect(read.kind === 'problem' && read.problem).toContain(`${typed} is not a date.`);
    },
  );

  it.each([
    ['31/02/2020', '31/02/2020'],
    ['since 31/02/2020, KS3', '31/02/2020'],
    ['31 Feb 2020', '31 Feb 2020'],
    ['29/02/2020', null],
    ['KS3 lead since 1/9/2020', null],
    ['KS3/4, sets 1-2-3', null],
  ])('%s names the day that there is not: %s', (text, named) => {
    expect(impossibleDate(text)).toBe(named);
  });

  it('takes an empty field as no date', () => {
    expect(readTypedDate('  ')).toEqual({ kind: 'empty' });
  });

  it('writes dates out in words', () => {
    expect(writeDate('2027-03-09')).toBe('9 March 2027');
  });
});
