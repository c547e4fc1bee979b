import { categoryOf } from './gap.ts';
import { sameThroughout } from './same-answers.ts';
import type {
  Cell,
  Distribution,
  GroupLine,
  Minimums,
  RaterGroup,
  Report,
  ReportGroup,
  ReportRow,
  ShortGroups,
  Thresholds,
} from './scoring-report.ts';
import { type Grouping, groupIn, isMerged, type SettledSettings, settleGroups } from './short-groups.ts';
import {
  cellFor,
  groupLineFor,
  groupsOf,
  lineBeside,
  mergedLineFor,
  mostShown,
  neededFor,
  othersFor,
} from './suppression.ts';

export interface Competency {
  readonly key: string;
  /** The groups that were asked about it; all of them where it is left out. Students often rate only a few. */
  readonly askedOf?: readonly RaterGroup[];
}

export interface Rater {
  readonly id: string;
  readonly group: RaterGroup;
  /** 1 to 5; null is 'not observed'; a competency that is absent was left blank. Neither is a zero. */
  readonly ratings: Readonly<Record<string, number | null>>;
}

export interface ScoringSettings {
  readonly minimums: Minimums;
  readonly thresholds: Thresholds;
  /** For schools under 15 staff: every adult but the person is one group of `minimums.colleagues` or none. */
  readonly colleaguesTogether: boolean;
  /** Dropped where it is left out. */
  readonly shortGroups?: ShortGroups;
  /** How many of each group were asked, where that is known; those who replied count in any case. */
  readonly asked?: Partial<Record<RaterGroup, number>>;
}

/**
 * Scores a 360 review: one row per competency in framework order, one line per group.
 *
 * What may not be shown is decided first, cell by cell (suppression.ts); a withheld cell carries no mean and
 * no n, and everything after it (others, gap, category, ranks, lists) is worked out from the shown cells
 * alone. So nothing in the result depends on a withheld answer, and no sum of what is shown can give one
 * away: there is no 'all raters' mean, no total of answers and no mean across competencies that counts what
 * its cells leave out. Accepted and said in words: a near-unanimous mean of a shown group tells what most of
 * it gave, and a line manager alone is identifiable. The promise is for one result of one review; what a review
 * that is opened again may show next is decided in scoring-again.ts, so that two results cannot be subtracted.
 *
 * Sources: minimums and suppression DOMAIN section 5 [Hon, S36, Bla] and PEERS C; others, gap and categories
 * DOCUMENTS section 2; self excluded and 'not observed' left out [HS]; gap threshold PEERS A6.
 * Throws a RangeError on a rating that is not 1 to 5 and whole, and on two self-ratings.
 */
export function score(
  competencies: readonly Competency[],
  raters: readonly Rater[],
  settings: ScoringSettings,
): Report {
  const settled = settleGroups(raters, settings);
  const report = reportOf(competencies, count(competencies, raters, settled), settled);
  return { ...report, sameThroughout: sameThroughout(report, raters, settled) };
}

/** How many of each group gave each rating, and who replied. */
export interface Tally {
  readonly replied: ReadonlyMap<ReportGroup, number>;
  readonly self: readonly (number | null)[];
  readonly selfReplied: boolean;
  /** How many gave 1 to 5 to the competency in that place. */
  counts(place: number, group: ReportGroup): Distribution;
}

/** A report from counts, which cannot tell who answered everything the same: see `score`. */
export function reportOf(
  competencies: readonly Competency[],
  tally: Tally,
  settings: SettledSettings,
): Report {
  const { minimums, thresholds, colleaguesTogether, shortGroups = 'drop', asked = {} } = settings;
  const merged = [...settings.merged];
  const lines = groupsOf(colleaguesTogether).map((group) => {
    const replied = tally.replied.get(group) ?? 0;
    const own = merged.find((one) => one === group);
    if (own !== undefined) return mergedLineFor(own, asked[own] ?? 0, replied, minimums);
    const line = groupLineFor(group, askedIn(group, asked, settings), replied, minimums);
    return group === 'others' ? { ...line, with: merged } : line;
  });
  const rows = competencies.map((competency, place) =>
    rowFor(competency, tally.self[place] ?? null, thresholds, lines, (line) =>
      cellFor(tally.counts(place, line.group), neededFor(line.group, minimums)),
    ),
  );
  return {
    selfReplied: tally.selfReplied,
    colleaguesTogether,
    shortGroups,
    thresholds,
    sameThroughout: 0,
    groups: lines.map((line) => lineBeside(line, mostShown(rows, line.group))),
    rows,
  };
}

function rowFor(
  competency: Competency,
  self: number | null,
  thresholds: Thresholds,
  lines: readonly GroupLine[],
  cellOf: (line: GroupLine) => Cell,
): ReportRow {
  const cells: Partial<Record<ReportGroup, Cell>> = {};
  for (const line of lines) {
    const asked =
      line.state !== 'not_asked' && [line.group, ...line.with].some((group) => wasAsked(competency, group));
    if (!asked) cells[line.group] = { state: 'not_asked' };
    else cells[line.group] = line.state === 'merged' ? { state: 'merged' } : cellOf(line);
  }
  const others = othersFor(cells);
  const compared = self !== null && others.state === 'shown';
  return {
    competency: competency.key,
    self,
    cells,
    others,
    gap: compared ? others.mean - self : null,
    category: compared ? categoryOf(self, others.mean, thresholds) : null,
  };
}

/** Whether a group was asked about a competency. */
export function wasAsked(competency: Competency, group: ReportGroup): boolean {
  const { askedOf } = competency;
  if (askedOf === undefined) return true;
  return group === 'colleagues'
    ? askedOf.some((asked) => asked !== 'self' && asked !== 'students')
    : askedOf.includes(group);
}

/** How many were asked in a group of a report, from how many were asked in each rater group. */
export function askedIn(
  group: ReportGroup,
  asked: Partial<Record<RaterGroup, number>>,
  grouping: Grouping,
): number {
  let total = 0;
  for (const rated of ['manager', 'peers', 'reports', 'others', 'students'] as const) {
    if (groupIn(rated, grouping) === group) total += asked[rated] ?? 0;
  }
  return total;
}

/** One pass over the ratings. */
export function count(
  competencies: readonly Competency[],
  raters: readonly Rater[],
  grouping: Grouping,
): Tally {
  const groups = groupsOf(grouping.colleaguesTogether);
  const size = competencies.length;
  const places = competencies.map((competency) => competency.key);
  const given = new Uint32Array(groups.length * size * 6);
  const replied = new Map<ReportGroup, number>();
  const self: (number | null)[] = [];
  let selfReplied = false;
  for (const rater of raters) {
    if (rater.group === 'self') {
      if (selfReplied) throw new RangeError('A review has one self-rating.');
      selfReplied = true;
      for (let place = 0; place < size; place += 1) {
        self[place] = checked(rater.ratings[places[place] ?? '']) || null;
      }
      continue;
    }
    const group = groupIn(rater.group, grouping);
    const start = groups.indexOf(group) * size;
    let answered = false;
    for (let place = 0; place < size; place += 1) {
      const rating = rater.ratings[places[place] ?? ''];
      if (rating === undefined) continue;
      answered = true;
      const at = (start + place) * 6 + checked(rating);
      given[at] = (given[at] ?? 0) + 1;
    }
    // A form that came back empty is no reply: it must not lift a group over its minimum.
    if (!answered) continue;
    replied.set(group, (replied.get(group) ?? 0) + 1);
    if (isMerged(rater.group, grouping)) replied.set(rater.group, (replied.get(rater.group) ?? 0) + 1);
  }
  const counts = (place: number, group: ReportGroup): Distribution => {
    const at = (groups.indexOf(group) * size + place) * 6;
    const [, one = 0, two = 0, three = 0, four = 0, five = 0] = given.subarray(at, at + 6);
    return [one, two, three, four, five];
  };
  return { replied, self, selfReplied, counts };
}

/** 1 to 5, or 0 where nothing was rated. */
function checked(rating: number | null | undefined): number {
  if (rating === null || rating === undefined) return 0;
  if (rating === 1 || rating === 2 || rating === 3 || rating === 4 || rating === 5) return rating;
  throw new RangeError(`A rating is a whole number from 1 to 5, not ${rating}.`);
}
