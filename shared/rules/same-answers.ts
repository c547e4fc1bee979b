import type { Rater } from './scoring.ts';
import type { Report, ReportGroup } from './scoring-report.ts';
import { type Grouping, groupIn } from './short-groups.ts';

/** Fewer competencies than this answered alike say nothing of how somebody answers (our judgement). */
const fewest = 3;

/**
 * How many people gave every competency the same rating; they count like anybody else. Counted over the competencies of
 * which their group's figure is shown and everybody in it who replied has answered: so it rests on no withheld answer,
 * nor on who left which one out, and is the same with any two people of a group exchanged. As with the distribution, only
 * in groups of twice the minimum: of three people with one mean of 5.0, two who are said to have given everything the same
 * would leave every other mean as the third one's answer.
 */
export function sameThroughout(
  { rows, groups }: Pick<Report, 'rows' | 'groups'>,
  raters: readonly Rater[],
  grouping: Grouping,
): number {
  const answered = new Map<ReportGroup, readonly string[]>(
    groups
      .filter((line) => line.replied >= 2 * line.needed)
      .map((line) => [
        line.group,
        rows
          .filter(({ cells }) => {
            const cell = cells[line.group];
            return cell?.state === 'shown' && cell.n === line.replied;
          })
          .map((row) => row.competency),
      ]),
  );
  return raters.filter((rater) => {
    if (rater.group === 'self') return false;
    const keys = answered.get(groupIn(rater.group, grouping)) ?? [];
    const first = rater.ratings[keys[0] ?? ''];
    return keys.length >= fewest && first != null && keys.every((key) => rater.ratings[key] === first);
  }).length;
}
