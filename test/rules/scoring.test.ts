import { describe, expect, it } from 'vitest';
import { categoryOf, defaultThresholds, rankGaps, widest } from '../../shared/rules/gap.ts';
import { type Rater, type ScoringSettings, score } from '../../shared/rules/scoring.ts';
import {
  defaultMinimums,
  type RaterGroup,
  type ReportRow,
  report as reportSchema,
} from '../../shared/rules/scoring-report.ts';
import {
  categoryRule,
  cellMark,
  cellSentence,
  commentsSentence,
  gapText,
  groupSentence,
  meanText,
  othersNote,
  sameSentence,
  withheldSentence,
} from '../../shared/rules/scoring-words.ts';

const settings: ScoringSettings = {
  minimums: defaultMinimums,
  thresholds: defaultThresholds,
  colleaguesTogether: false,
};
const teaching = [{ key: 'teaching' }];

function raters(group: RaterGroup, ...scores: (number | null | undefined)[]): Rater[] {
  return scores.map((given, index) => {
    const ratings: Rater['ratings'] = given === undefined ? { other: 3 } : { teaching: given };
    return { id: `${group}-${index}`, group, ratings };
  });
}
function row(all: Rater[], more: Partial<ScoringSettings> = {}): ReportRow {
  return score(teaching, all, { ...settings, ...more }).rows[0]!;
}

describe('means', () => {
  it('each shown group has its mean and how many answered, and fits the contract', () => {
    const result = score(teaching, [...raters('manager', 3), ...raters('peers', 3, 4, 4)], settings);
    expect(result.rows[0]!.cells.peers).toEqual({ state: 'shown', mean: 11 / 3, n: 3, distribution: null });
    expect(reportSchema.parse(result)).toEqual(result);
  });

  it('not observed and blank are not zeros', () => {
    const cell = row(raters('peers', 4, 4, 4, null, undefined)).cells.peers;
    expect(cell).toMatchObject({ mean: 4, n: 3 });
  });

  it('others is the mean of all ratings in the shown groups, not of the group means, without self', () => {
    const { others } = row([
      ...raters('self', 5),
      ...raters('manager', 1),
      ...raters('peers', 4, 4, 4),
      ...raters('reports', 5, 5),
    ]);
    expect(others).toEqual({ state: 'shown', mean: 13 / 4, n: 4 });
  });

  it('others is not given where only one group is shown', () => {
    expect(row([...raters('self', 3), ...raters('peers', 4, 4, 4)])).toMatchObject({
      others: { state: 'withheld' },
      gap: null,
      category: null,
    });
  });

  it('the distribution appears from twice the minimum', () => {
    expect(row(raters('peers', 1, 2, 3, 4, 5)).cells.peers).toMatchObject({ distribution: null });
    expect(row(raters('peers', 1, 2, 3, 4, 5, 5)).cells.peers).toMatchObject({
      distribution: [1, 1, 1, 1, 2],
    });
  });

  it('a rating outside the scale or a second self-rating is an error, not a figure', () => {
    expect(() => row(raters('peers', 6))).toThrow(RangeError);
    expect(() => row(raters('peers', 2.5))).toThrow(RangeError);
    expect(() => row(raters('self', 2, 3))).toThrow(RangeError);
  });
});

describe('minimums', () => {
  it.each([
    ['manager', 1],
    ['peers', 3],
    ['reports', 3],
    ['others', 3],
    ['students', 5],
  ] as const)('%s are shown from %i', (group, needed) => {
    const enough = Array<number>(needed).fill(4);
    expect(row(raters(group, ...enough)).cells[group]).toMatchObject({ state: 'shown', n: needed });
    const short = row(raters(group, ...enough.slice(1), null)).cells[group];
    expect(short).toEqual({ state: 'withheld', needed });
  });

  it('no setting shows an anonymous group of one', () => {
    const minimums = { ...defaultMinimums, peers: 1 };
    expect(row(raters('peers', 4), { minimums }).cells.peers).toEqual({ state: 'withheld', needed: 2 });
  });

  it('an empty form does not lift a group over its minimum', () => {
    const empty: Rater = { id: 'x', group: 'peers', ratings: {} };
    const result = score(teaching, [...raters('peers', 4, 4), empty], settings);
    expect(result.groups.find((line) => line.group === 'peers')).toMatchObject({
      replied: 2,
      state: 'withheld',
    });
  });

  it('comments need four of an anonymous group, one line manager, and are never from students', () => {
    const result = score(
      teaching,
      [
        ...raters('manager', 4),
        ...raters('peers', 4, 4, 4),
        ...raters('reports', 4, 4, 4, 4),
        ...raters('students', 4, 4, 4, 4, 4),
      ],
      settings,
    );
    expect(result.groups.map((line) => [line.group, line.comments])).toEqual([
      ['manager', 'shown'],
      ['peers', 'withheld'],
      ['reports', 'shown'],
      ['others', 'not_asked'],
      ['students', 'not_asked'],
    ]);
  });

  it('a competency that a group was not asked about is not asked, never withheld', () => {
    const result = score(
      [{ key: 'teaching', askedOf: ['self', 'peers'] }],
      raters('students', 4, 4, 4, 4, 4),
      settings,
    );
    expect(result.rows[0]!.cells.students).toEqual({ state: 'not_asked' });
  });
});

describe('colleagues together in a small school', () => {
  const together = { colleaguesTogether: true };
  it('are one group of five, the line manager included', () => {
    const five = row(
      [...raters('self', 3), ...raters('manager', 5), ...raters('peers', 4, 4), ...raters('reports', 4, 3)],
      together,
    );
    expect(Object.keys(five.cells)).toEqual(['colleagues', 'students']);
    expect(five).toMatchObject({
      cells: { colleagues: { n: 5, mean: 4 } },
      others: { n: 5 },
      gap: 1,
      category: 'hidden_strength',
    });
  });

  it('are none at four, and the students then stand alone without a figure for others', () => {
    const four = row(
      [...raters('manager', 5), ...raters('peers', 4, 4, 4), ...raters('students', 3, 3, 3, 3, 3)],
      together,
    );
    expect(four.cells.colleagues).toEqual({ state: 'withheld', needed: 5 });
    expect(four.others).toEqual({ state: 'withheld' });
  });
});

describe('gaps', () => {
  it.each([
    [4, 3, 'blind_spot'],
    [5, 4, 'blind_spot'],
    [3, 4, 'hidden_strength'],
    [4, 4.9, 'agreed_strength'],
    [5, 4.1, 'agreed_strength'],
    [3, 3, 'agreed_need'],
    [2, 2.9, 'agreed_need'],
    [3, 3.4, 'in_line'],
    [4, 3.04, 'in_line'],
    [3.7, 3, 'in_line'],
  ] as const)('self %d and others %d is %s', (self, others, expected) => {
    expect(categoryOf(self, others, defaultThresholds)).toBe(expected);
  });

  it('the threshold counts exactly, whatever the floating point makes of it', () => {
    expect(categoryOf(3, 2.3, { ...defaultThresholds, gap: 0.7 })).toBe('blind_spot');
    expect(categoryOf(3, 3.7, { ...defaultThresholds, gap: 0.7 })).toBe('hidden_strength');
  });

  it('rank the widest first, equals in framework order, rows without a gap left out', () => {
    const keys = ['a', 'b', 'c', 'd'];
    const of = (id: string, group: RaterGroup, ...scores: (number | null)[]): Rater => ({
      id,
      group,
      ratings: Object.fromEntries(keys.map((key, index) => [key, scores[index] ?? null])),
    });
    const { rows } = score(
      keys.map((key) => ({ key })),
      [
        of('s', 'self', 4, 2, 4, 5),
        of('m', 'manager', 4, 4, 2, null),
        of('p', 'peers', 4, 4, 2, 1),
        of('q', 'peers', 4, 4, 2, 1),
        of('r', 'peers', 4, 4, 2, 1),
      ],
      settings,
    );
    expect(rankGaps(rows).map((each) => each.competency)).toEqual(['b', 'c', 'a']);
    expect(widest(rows, 1)).toHaveLength(1);
  });
});

describe('words', () => {
  it('say why something is withheld', () => {
    expect(withheldSentence(2, 3)).toBe('Withheld. 2 replied and 3 are needed.');
    expect(withheldSentence(0, 1)).toBe('Withheld. Nobody replied and 1 is needed.');
    const line = score(teaching, raters('reports', 4, 4), settings).groups[2]!;
    expect(groupSentence(line)).toBe('Withheld. 2 replied and 3 are needed. Not counted in any figure.');
    expect(commentsSentence(line)).toBe('Fewer than 3 replied, so neither ratings nor comments are shown.');
    expect(cellSentence({ state: 'withheld', needed: 3 })).toBe('Withheld. Fewer than 3 answered.');
    expect(othersNote(row(raters('peers', 4, 4, 4)))).toMatch(/two groups or more/);
  });

  it('round halves up in means and away from nought in gaps, with a real minus', () => {
    expect(['2.05', '1.15', '3.25', '3.24'].map((text) => meanText(Number(text)))).toEqual([
      '2.1',
      '1.2',
      '3.3',
      '3.2',
    ]);
    expect([-1.25, 1.25, -0.04, 0].map(gapText)).toEqual(['−1.3', '+1.3', '0.0', '0.0']);
    expect(cellMark({ state: 'withheld', needed: 3 })).toBe('w');
    expect(cellMark({ state: 'not_asked' })).toBe('–');
  });

  it('name the threshold that the review was opened with', () => {
    expect(categoryRule('blind_spot', { ...defaultThresholds, gap: 1.5 })).toContain('1.5');
  });
});

describe('people who answer everything the same', () => {
  const four = ['a', 'b', 'c', 'd'].map((key) => ({ key }));
  const peer = (id: string, ...given: (number | null)[]): Rater => ({
    id,
    group: 'peers',
    ratings: Object.fromEntries(four.map(({ key }, at) => [key, given[at] ?? null])),
  });
  const mixed = ['p', 'q', 's', 't', 'u'].map((id, at) => peer(id, 3, 4, 4, 1 + at));

  it('are counted and said without a name, and their answers count like any other', () => {
    const result = score(four, [...mixed, peer('r', 5, 5, 5, 5)], settings);
    expect(result.sameThroughout).toBe(1);
    expect(result.rows[0]!.cells.peers).toMatchObject({ mean: 20 / 6, n: 6 });
    expect(sameSentence(result)).toMatch(/^One person gave .* the same rating\. It counts like any other\.$/);
    expect(sameSentence(score(four, mixed, settings))).toBe('');
  });

  it('are told of only where twice the fewest answered, since one mean of 5.0 would give the third one’s answers', () => {
    const three = [peer('p', 5, 5, 5, 5), peer('q', 5, 5, 5, 5), peer('r', 5, 2, 3, 4)];
    expect(score(four, three, settings).sameThroughout).toBe(0);
  });

  it('are not told by what is withheld, nor by who left something out', () => {
    expect(score(four, [peer('p', 4, 4, 4, 4), peer('q', 1, 2, 3, 4)], settings).sameThroughout).toBe(0);
    const gaps = [
      peer('p', 4, 4, 4, 4),
      ...mixed.slice(1),
      peer('q', 1, null, 3, 4),
      peer('r', 1, 2, null, 4),
    ];
    expect(score(four, gaps, settings).sameThroughout).toBe(0);
  });
});
