import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../../shared/rules/gap.ts';
import { type Rater, type ScoringSettings, score } from '../../shared/rules/scoring.ts';
import { type Reply, scoreAgain } from '../../shared/rules/scoring-again.ts';
import { defaultMinimums, type RaterGroup } from '../../shared/rules/scoring-report.ts';
import { cellMark, groupSentence, marksSentence, shortSentence } from '../../shared/rules/scoring-words.ts';

const settings: ScoringSettings = {
  minimums: defaultMinimums,
  thresholds: defaultThresholds,
  colleaguesTogether: false,
  shortGroups: 'merge',
};
const competencies = [{ key: 'a' }];

function replies(group: RaterGroup, ...scores: (number | null)[]): Reply[] {
  return scores.map((a, at) => ({ id: `${group}${at}`, group, ratings: { a }, comment: `${group} ${at}` }));
}

function merged(raters: readonly Rater[], more: Partial<ScoringSettings> = {}) {
  const report = score(competencies, raters, { ...settings, ...more });
  const line = (group: string) => report.groups.find((one) => one.group === group)!;
  return { report, cells: report.rows[0]!.cells, line };
}

describe('a review opened to count short groups with other colleagues', () => {
  it('puts peers and people they lead with too few replies into one group with the others', () => {
    const { cells, line, report } = merged([
      ...replies('peers', 5),
      ...replies('reports', 3, 4),
      ...replies('others', 1, 2),
    ]);
    expect(cells.others).toEqual({ state: 'shown', mean: 3, n: 5, distribution: null });
    expect(cells.peers).toEqual({ state: 'merged' });
    expect(cells.reports).toEqual({ state: 'merged' });
    expect(groupSentence(line('reports'))).toBe(
      '2 replied and 3 are needed, so they are counted with other colleagues.',
    );
    expect(groupSentence(line('others'))).toContain('Together with peers and people they lead.');
    expect(line('others')).toMatchObject({ replied: 5, state: 'shown' });
    expect(line('peers')).toMatchObject({ replied: 1, state: 'merged' });
    expect(cellMark(cells.peers!)).toBe('o');
    expect(marksSentence(report)).toContain('o counted with other colleagues.');
    expect(shortSentence(report)).toContain('counted with other colleagues');
  });

  it('shows nothing of them while together they are still too few, and says how many are needed', () => {
    const { cells, line } = merged([...replies('peers', 5), ...replies('reports', 3)]);
    expect(cells.others).toEqual({ state: 'withheld', needed: 3 });
    expect(groupSentence(line('others'))).toContain('Withheld. 2 replied and 3 are needed.');
  });

  it('needs as many as the most demanding group in it', () => {
    const minimums = { ...defaultMinimums, reports: 6 };
    const five = [...replies('reports', 3, 4, 4), ...replies('others', 2, 2)];
    expect(merged(five, { minimums }).cells.others).toEqual({ state: 'withheld', needed: 6 });
    const six = [...five, ...replies('peers', 1)];
    expect(merged(six, { minimums }).cells.others).toMatchObject({ n: 6 });
  });

  it('leaves groups with enough replies, the line manager and students as they are', () => {
    const { cells, report } = merged([
      ...replies('manager', 2),
      ...replies('peers', 4, 4, 4),
      ...replies('others', 2, 2),
      ...replies('students', 5, 5),
    ]);
    expect(cells).toMatchObject({
      manager: { state: 'shown', mean: 2 },
      peers: { state: 'shown', n: 3 },
      others: { state: 'withheld' },
      students: { state: 'withheld' },
    });
    expect(report.groups.every((line) => line.state !== 'merged')).toBe(true);
  });

  it('changes nothing where colleagues are one group already, or groups are dropped', () => {
    const raters = [...replies('peers', 5), ...replies('reports', 3, 4)];
    const dropped = merged(raters, { shortGroups: 'drop' });
    expect(dropped.cells.peers).toEqual({ state: 'withheld', needed: 3 });
    expect(shortSentence(dropped.report)).toContain('not rolled into another group');
    const together = merged(raters, { colleaguesTogether: true });
    expect(together.report.groups.map((line) => line.group)).toEqual(['colleagues', 'students']);
  });

  it('keeps the groups of the first closing, also once one of them has enough', () => {
    const first = [...replies('others', 2, 3, 4), ...replies('reports', 5, 5)];
    const later = [...replies('others', 2, 3, 4), ...replies('reports', 5, 5, 1, 2, 3)];
    const { report } = scoreAgain(competencies, [first, later], settings);
    expect(report.rows[0]?.cells).toMatchObject({ reports: { state: 'merged' }, others: { n: 8 } });
    expect(report.groups.find((line) => line.group === 'reports')).toMatchObject({ replied: 5 });
  });

  it('shows comments of the joint group only where it has enough for comments', () => {
    const four = [...replies('others', 2, 3), ...replies('reports', 5, 5)];
    const shown = scoreAgain(competencies, [four], settings).comments;
    expect(shown.get('others')).toHaveLength(4);
    expect(shown.get('reports')).toEqual([]);
    expect(scoreAgain(competencies, [four.slice(1)], settings).comments.get('others')).toEqual([]);
  });
});
