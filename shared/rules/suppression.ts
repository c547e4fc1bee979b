import type {
  Cell,
  Distribution,
  GroupLine,
  Minimums,
  OthersCell,
  ReportGroup,
  ReportRow,
} from './scoring-report.ts';

const separate: readonly ReportGroup[] = ['manager', 'peers', 'reports', 'others', 'students'];
const together: readonly ReportGroup[] = ['colleagues', 'students'];

/** The groups a report has, in its order. */
export function groupsOf(colleaguesTogether: boolean): readonly ReportGroup[] {
  return colleaguesTogether ? together : separate;
}

/**
 * Fewest people before a group is shown. Only the line manager may stand alone (identifiable, and told so);
 * an anonymous group is never shown from one person, whatever the setting says.
 */
export function neededFor(group: ReportGroup, minimums: Minimums): number {
  return Math.max(group === 'manager' ? 1 : 2, minimums[group]);
}

/** Fewest replies before comments are shown: the line manager's need no others. Null for students, who give none. */
export function neededForComments(group: ReportGroup, minimums: Minimums): number | null {
  const needed = neededFor(group, minimums);
  if (group === 'students') return null;
  return group === 'manager' ? needed : Math.max(needed, minimums.comments);
}

/**
 * One group's cell for one competency, from how many gave each rating. Below the minimum nothing but the
 * minimum is said: how many answered is itself an answer ('not observed') of those who did not. The
 * distribution is shown from twice the minimum.
 */
export function cellFor(counts: Distribution, needed: number): Cell {
  const n = counts.reduce((total, count) => total + count, 0);
  if (n < needed) return { state: 'withheld', needed };
  const sum = counts.reduce((total, count, index) => total + count * (index + 1), 0);
  return { state: 'shown', mean: sum / n, n, distribution: n >= 2 * needed ? counts : null };
}

/**
 * Others: the mean of all ratings in the cells shown in the row, self excluded. It is worked out from the
 * shown cells alone, so it can add nothing to them. Shown where two groups or more are, so that one group is
 * not printed twice under a wider name; colleagues kept together are several groups already.
 */
export function othersFor(cells: Partial<Record<ReportGroup, Cell>>): OthersCell {
  let groups = 0;
  let n = 0;
  let sum = 0;
  for (const [group, cell] of Object.entries(cells)) {
    if (cell.state !== 'shown') continue;
    groups += group === 'colleagues' ? 2 : 1;
    n += cell.n;
    sum += Math.round(cell.mean * cell.n);
  }
  return groups < 2 ? { state: 'withheld' } : { state: 'shown', mean: sum / n, n };
}

/**
 * A group's line in 'Who took part'. How many were asked and replied is said even where the group is
 * withheld (PEERS section 1, Star360 and Honestly); ratings and comments are then left out together.
 */
export function groupLineFor(
  group: ReportGroup,
  asked: number,
  replied: number,
  minimums: Minimums,
): GroupLine {
  const needed = neededFor(group, minimums);
  const forComments = neededForComments(group, minimums);
  const wasAsked = Math.max(asked, replied) > 0;
  const state = !wasAsked ? 'not_asked' : replied < needed ? 'withheld' : 'shown';
  const comments =
    !wasAsked || forComments === null ? 'not_asked' : replied < forComments ? 'withheld' : 'shown';
  return {
    group,
    asked: Math.max(asked, replied),
    replied,
    needed,
    neededForComments: forComments,
    state,
    with: [],
    comments,
    since: null,
  };
}

/**
 * A group's line beside its cells. A group in which everybody marked 'not observed' has replied and has no figure: it is
 * called withheld, and its comments need a figure that rests on as many as comments do, so that forms without a rating do
 * not make up the number. `most` is the largest n among the group's cells that are shown, 0 where none is: of what is
 * withheld nothing is asked, so the line adds nothing to the cells beside it (docs/decisions/0018). The comments of a
 * line manager who stands alone need no others: there is nobody to be kept unknown among.
 */
export function lineBeside(line: GroupLine, most: number): GroupLine {
  if (line.state !== 'shown') return line;
  const { needed, neededForComments } = line;
  const silent =
    line.comments === 'shown' && needed > 1 && neededForComments !== null && most < neededForComments;
  return {
    ...line,
    state: most < needed ? 'withheld' : 'shown',
    comments: silent ? 'withheld' : line.comments,
  };
}

/** The largest n among a group's cells that are shown; 0 where none is. */
export function mostShown(rows: readonly Pick<ReportRow, 'cells'>[], group: ReportGroup): number {
  return rows.reduce((most, { cells }) => {
    const cell = cells[group];
    return cell?.state === 'shown' ? Math.max(most, cell.n) : most;
  }, 0);
}

/** The line of a group that is counted with other colleagues: how many replied, and no figure. */
export function mergedLineFor(
  group: ReportGroup,
  asked: number,
  replied: number,
  minimums: Minimums,
): GroupLine {
  return { ...groupLineFor(group, asked, replied, minimums), state: 'merged', comments: 'withheld' };
}
