import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../../shared/rules/gap.ts';
import { type Rater, type ScoringSettings, score } from '../../shared/rules/scoring.ts';
import { scoreAgain } from '../../shared/rules/scoring-again.ts';
import {
  defaultMinimums,
  type RaterGroup,
  type Report,
  type ReportGroup,
} from '../../shared/rules/scoring-report.ts';
import { commentsSentence, groupSentence, withoutFigure } from '../../shared/rules/scoring-words.ts';
import { groupsOf, neededFor } from '../../shared/rules/suppression.ts';
import { inRowSpace } from '../helpers/row-space.ts';

const competencies = ['a', 'b', 'c'].map((key) => ({ key }));
type How = Pick<ScoringSettings, 'colleaguesTogether' | 'shortGroups'>;
const settings = (how: How): ScoringSettings => ({
  minimums: defaultMinimums,
  thresholds: defaultThresholds,
  ...how,
});

const answer = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 2, arbitrary: fc.constant(null) },
);
/** Of groups in which hardly anybody has seen the person at work. */
const unseen = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 4, arbitrary: fc.constant(null) },
);
const rated = (one: fc.Arbitrary<number | null>) => fc.record({ a: one, b: one, c: one });
const groups: RaterGroup[] = ['self', 'manager', 'peers', 'reports', 'others', 'students'];
const most: Record<RaterGroup, number> = {
  self: 1,
  manager: 2,
  peers: 7,
  reports: 4,
  others: 4,
  students: 11,
};
const reviewOf = (ratings: ReturnType<typeof rated>) =>
  fc.record({
    how: fc.constantFrom<How>(
      { colleaguesTogether: false, shortGroups: 'drop' },
      { colleaguesTogether: false, shortGroups: 'merge' },
      { colleaguesTogether: true, shortGroups: 'merge' },
    ),
    raters: fc
      .tuple(...groups.map((group) => fc.array(ratings, { maxLength: most[group] })))
      .map((all) =>
        all.flatMap((forms, g) =>
          forms.map((form, i): Rater => ({ id: `${g}.${i}`, group: groups[g]!, ratings: form })),
        ),
      ),
  });
const review = reviewOf(rated(answer));
const hardlySeen = reviewOf(rated(unseen));

/** Everything that leaves one closing: figures, the words made of them, and the comments, one of each rater. */
function outputs(raters: readonly Rater[], how: How) {
  const replies = raters.map((one) => ({ ...one, comment: `Words of ${one.id}` }));
  const { report, comments } = scoreAgain(competencies, [replies], settings(how));
  const says = report.groups.map((line) => [
    groupSentence(line),
    commentsSentence(line),
    withoutFigure(line),
  ]);
  return { report, comments, says };
}

function reportGroupOf({ group }: Rater, report: Report): ReportGroup | null {
  if (group === 'self') return null;
  if (report.colleaguesTogether && group !== 'students') return 'colleagues';
  return report.groups.find((line) => line.group === group)?.state === 'merged' ? 'others' : group;
}

function withheldCells(report: Report): { group: ReportGroup; competency: string }[] {
  return report.rows.flatMap((row) =>
    groupsOf(report.colleaguesTogether)
      .filter((group) => row.cells[group]?.state === 'withheld')
      .map((group) => ({ group, competency: row.competency })),
  );
}

/** Every number in a report that tells a sum of ratings, as figure times the n shown beside it. */
function sums(report: Report): number[] {
  return report.rows.flatMap((row) => {
    const found: number[] = row.self === null ? [] : [row.self];
    for (const cell of Object.values(row.cells)) {
      if (cell.state !== 'shown') continue;
      found.push(cell.mean * cell.n, ...(cell.distribution ?? []));
    }
    if (row.others.state === 'shown') found.push(row.others.mean * row.others.n);
    if (row.others.state === 'shown' && row.gap !== null) found.push(row.gap * row.others.n);
    return found;
  });
}

describe('a reader with every figure in hand', () => {
  it('sees exactly the same report whatever a withheld cell holds, and however many answered it', () => {
    fc.assert(
      fc.property(fc.oneof(review, hardlySeen), fc.infiniteStream(answer), ({ how, raters }, others) => {
        const report = score(competencies, raters, settings(how));
        const left = new Map<string, number>();
        const hidden = new Set(
          withheldCells(report).map(({ group, competency }) => `${group} ${competency}`),
        );
        for (const key of hidden) {
          const group = key.split(' ')[0] as ReportGroup;
          left.set(key, neededFor(group, defaultMinimums) - 1);
        }
        const altered = raters.map((rater): Rater => {
          const group = reportGroupOf(rater, report);
          const form = { ...rater.ratings };
          for (const competency of Object.keys(form)) {
            const key = `${group} ${competency}`;
            if (!hidden.has(key)) continue;
            const given = others.next().value ?? null;
            const may = left.get(key) ?? 0;
            form[competency] = given !== null && may > 0 ? given : null;
            if (form[competency] !== null) left.set(key, may - 1);
          }
          return { ...rater, ratings: form };
        });
        expect(score(competencies, altered, settings(how))).toEqual(report);
        expect(outputs(altered, how)).toEqual(outputs(raters, how));
      }),
      { numRuns: 400 },
    );
  });

  it('is shown neither a group nor its comments where nothing that it rated is', () => {
    fc.assert(
      fc.property(hardlySeen, ({ how, raters }) => {
        const { report, comments } = outputs(raters, how);
        for (const line of report.groups) {
          const figures = report.rows.flatMap(({ cells }) => {
            const cell = cells[line.group];
            return cell?.state === 'shown' ? [cell.n] : [];
          });
          expect(line.state === 'shown').toBe(figures.length > 0);
          if (line.needed === 1) continue;
          const words = comments.get(line.group) ?? [];
          if (words.length > 0) expect(Math.max(...figures)).toBeGreaterThanOrEqual(line.neededForComments!);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('cannot combine the figures into the sum of a withheld cell', () => {
    fc.assert(
      fc.property(review, ({ how, raters }) => {
        const report = score(competencies, raters, settings(how));
        const before = sums(report);
        const unknowns = raters.flatMap((rater, at) =>
          Object.entries(rater.ratings)
            .filter(([, given]) => given !== null)
            .map(([competency]) => ({ at, competency, group: reportGroupOf(rater, report) })),
        );
        // What each figure depends on is measured, not taken from the code's word: move one answer by one.
        const columns = unknowns.map(({ at, competency }) => {
          const moved = raters.map((rater, index) => {
            const given = rater.ratings[competency] ?? 0;
            if (index !== at) return rater;
            return { ...rater, ratings: { ...rater.ratings, [competency]: given < 5 ? given + 1 : 4 } };
          });
          const step = (raters[at]!.ratings[competency] ?? 0) < 5 ? 1 : -1;
          const after = sums(score(competencies, moved, settings(how)));
          return after.map((figure, index) => Math.round((figure - before[index]!) * step));
        });
        const rows = before.map((_, figure) => columns.map((column) => BigInt(column[figure]!)));
        for (const { group, competency } of withheldCells(report)) {
          const wanted = unknowns.map((each) =>
            each.group === group && each.competency === competency ? 1n : 0n,
          );
          if (wanted.some((each) => each === 1n)) expect(inRowSpace(rows, wanted)).toBe(false);
          // Nor any one answer in it.
          for (const [index, each] of wanted.entries()) {
            if (each === 1n) {
              const alone = wanted.map((_, at) => (at === index ? 1n : 0n));
              expect(inRowSpace(rows, alone)).toBe(false);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('would be caught by that attack if others counted a withheld group', () => {
    const shown = [1n, 1n, 1n, 0n, 0n];
    const leaky = [1n, 1n, 1n, 1n, 1n];
    expect(inRowSpace([shown, leaky], [0n, 0n, 0n, 1n, 1n])).toBe(true);
    expect(inRowSpace([shown], [0n, 0n, 0n, 1n, 1n])).toBe(false);
  });

  it('finds no key, name or order that follows a rater', () => {
    fc.assert(
      fc.property(
        review.chain((made) =>
          fc.record({
            made: fc.constant(made),
            shuffled: fc.shuffledSubarray(made.raters, { minLength: made.raters.length }),
          }),
        ),
        ({ made, shuffled }) => {
          const renamed = shuffled.map((rater, index) => ({ ...rater, id: `other-${index}` }));
          expect(score(competencies, renamed, settings(made.how))).toEqual(
            score(competencies, made.raters, settings(made.how)),
          );
        },
      ),
    );
  });
});
