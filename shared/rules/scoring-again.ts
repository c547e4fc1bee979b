import { type CommentsShown, commentsAfter } from './comments-again.ts';
import {
  type Competency,
  count,
  type Rater,
  reportOf,
  type ScoringSettings,
  score,
  wasAsked,
} from './scoring.ts';
import type { Distribution, GroupLine, Report, ReportGroup } from './scoring-report.ts';
import { answerKey, type ShownFigure, tellsApart } from './scoring-spread.ts';
import { groupIn, hasAnswer, type SettledSettings, settleGroups } from './short-groups.ts';
import { groupsOf, lineBeside, mostShown, neededFor, neededForComments } from './suppression.ts';

export interface Reply extends Rater {
  /** '' where there is none. */
  readonly comment: string;
}

export interface ScoredAgain {
  readonly report: Report;
  /** The comments that may be shown of each group. */
  readonly comments: ReadonlyMap<ReportGroup, readonly string[]>;
}

/** What is shown of one group: the replies that count, and the answers behind each figure, null where withheld. */
interface Shown {
  replies: readonly Reply[];
  figures: Map<string, ReadonlyMap<string, number> | null>;
  waiting: number;
  earlier: number;
  comments: CommentsShown;
}

/**
 * Scores a review that may have been closed, opened again and closed once more, from all replies at each closing, the
 * last one last. The first time is `score`. After that a group's figures stay as they were shown until at least its
 * minimum of replies have come, changed or gone; and then each competency's stays if all figures ever shown of it,
 * taken together with the new one, would tell the answers of fewer people than the group needs (scoring-spread.ts).
 * So results cannot be subtracted, however many there are. 'Others' is worked out from the figures that are shown, as
 * always, and adds nothing to them; a person's own ratings are theirs, and always the last. Source: our judgement on
 * DOMAIN section 5 ('block subtraction disclosure').
 */
export function scoreAgain(
  competencies: readonly Competency[],
  closings: readonly (readonly Reply[])[],
  opened: ScoringSettings,
): ScoredAgain {
  const settings = settleGroups(closings[0] ?? [], opened);
  const groups = groupsOf(settings.colleaguesTogether);
  // What is said of people who answered everything the same is said once: it rests on the first closing for good.
  const first = score(competencies, closings[0] ?? [], opened);
  // Nothing was shown before that a figure would have to be weighed against, and most reviews are closed once.
  if (closings.length <= 1)
    return saidOfComments(
      first,
      new Map(
        first.groups.map(({ group, comments }) => [
          group,
          comments === 'shown' ? firstComments(group, closings[0] ?? [], settings) : [],
        ]),
      ),
    );
  const shown = new Map<ReportGroup, Shown>();
  const ever = new Map<string, ShownFigure[]>(competencies.map((one) => [one.key, []]));
  for (const replies of closings)
    for (const group of groups)
      shown.set(
        group,
        groupAfter(group, shown.get(group), repliesIn(replies, group, settings), {
          competencies,
          settings,
          ever,
        }),
      );
  const last = count(competencies, closings.at(-1) ?? [], settings);
  const report = reportOf(
    competencies,
    {
      self: last.self,
      selfReplied: last.selfReplied,
      replied: new Map(groups.map((group) => [group, countedOf(group, shown, settings)])),
      counts: (place, group) => distributionOf(shown.get(group)?.figures.get(competencies[place]?.key ?? '')),
    },
    settings,
  );
  return saidOfComments(
    {
      ...report,
      sameThroughout: first.sameThroughout,
      groups: report.groups.map((line) => lineWith(line, shown.get(line.group))),
    },
    new Map(groups.map((group) => [group, shown.get(group)?.comments.words ?? []])),
  );
}

/** Says where comments would be shown and there are none: the report shows that in any case. */
function saidOfComments(report: Report, comments: ScoredAgain['comments']): ScoredAgain {
  const groups = report.groups.map((line): GroupLine => {
    const silent =
      line.comments === 'shown' &&
      line.since?.comments !== 'earlier' &&
      (comments.get(line.group) ?? []).length === 0;
    return silent ? { ...line, comments: 'none' } : line;
  });
  return { report: { ...report, groups }, comments };
}

/** A report once the answers behind it are erased: nothing that waits will ever count, and its comments are gone. */
export function withAnswersErased(report: Report): Report {
  return {
    ...report,
    groups: report.groups
      .map((line) => lineBeside(line, mostShown(report.rows, line.group)))
      .map((line) => ({
        ...line,
        comments: line.comments === 'shown' ? 'erased' : line.comments,
        since: line.since === null ? null : { ...line.since, forGood: true },
      })),
  };
}

function firstComments(
  group: ReportGroup,
  replies: readonly Reply[],
  settings: SettledSettings,
): readonly string[] {
  const needed = neededForComments(group, settings.minimums);
  return needed === null ? [] : commentsAfter(undefined, repliesIn(replies, group, settings), needed).words;
}

/** How many replies of a group are counted; of one that is merged, its own among other colleagues'. */
function countedOf(
  group: ReportGroup,
  shown: ReadonlyMap<ReportGroup, Shown>,
  { merged }: SettledSettings,
): number {
  const joined = [...merged].some((one) => one === group);
  if (!joined) return shown.get(group)?.replies.length ?? 0;
  return shown.get('others')?.replies.filter((one) => one.group === group).length ?? 0;
}

interface Among {
  readonly competencies: readonly Competency[];
  readonly settings: SettledSettings;
  /** Every figure shown so far, by competency, of all groups: a rater may have been moved from one to another. */
  readonly ever: ReadonlyMap<string, ShownFigure[]>;
}

function groupAfter(
  group: ReportGroup,
  before: Shown | undefined,
  replies: readonly Reply[],
  { competencies, settings, ever }: Among,
): Shown {
  const needed = neededFor(group, settings.minimums);
  const changed = before === undefined ? 0 : changesBetween(before.replies, replies);
  const figured = [...(before?.figures.values() ?? [])].some((figure) => figure !== null);
  const waits = figured && changed > 0 && changed < needed;
  const commentsBeside = (figures: Shown['figures']) =>
    commentsAfter(before?.comments, replies, waits ? 'waits' : commentsNeed(group, figures, settings));
  if (before !== undefined && (waits || changed === 0))
    return { ...before, waiting: changed, comments: commentsBeside(before.figures) };
  const figures: Shown['figures'] = new Map();
  let earlier = 0;
  for (const competency of competencies) {
    const now = before?.figures.get(competency.key) ?? null;
    const within = group === 'others' ? [group, ...settings.merged] : [group];
    const asked = within.some((one) => wasAsked(competency, one));
    const next = asked ? answersTo(competency, replies) : new Map<string, number>();
    const figure = figureAfter(now, next, needed, ever.get(competency.key) ?? []);
    if (figure === 'stays') earlier += 1;
    figures.set(competency.key, figure === 'stays' ? now : figure);
  }
  return { replies, figures, waiting: 0, earlier, comments: commentsBeside(figures) };
}

/** Fewest replies before a group's comments are shown; null where no figure of it rests on so many (suppression.ts). */
function commentsNeed(
  group: ReportGroup,
  figures: Shown['figures'],
  { minimums }: SettledSettings,
): number | null {
  const needed = neededForComments(group, minimums);
  if (needed === null || neededFor(group, minimums) === 1) return needed;
  return [...figures.values()].some((figure) => figure !== null && figure.size >= needed) ? needed : null;
}

/** The answers that the next figure rests on; null where too few answered; 'stays' where it would tell too much. */
function figureAfter(
  now: ReadonlyMap<string, number> | null,
  next: ReadonlyMap<string, number>,
  needed: number,
  ever: ShownFigure[],
): ReadonlyMap<string, number> | null | 'stays' {
  const answers = keysOf(next);
  if (now !== null && sameSet(keysOf(now), answers)) return now;
  if (next.size < needed) {
    if (now === null) return null;
    const changed = [...new Set([...now.keys(), ...next.keys()])].filter(
      (id) => now.get(id) !== next.get(id),
    );
    return changed.length >= needed ? null : 'stays';
  }
  const figure = { answers, needed };
  if (ever.some((one) => one.needed === needed && sameSet(one.answers, answers))) return next;
  if (tellsApart(ever, figure)) return 'stays';
  ever.push(figure);
  return next;
}

function repliesIn(replies: readonly Reply[], group: ReportGroup, settings: SettledSettings): Reply[] {
  return replies.filter(
    (one) => one.group !== 'self' && groupIn(one.group, settings) === group && hasAnswer(one),
  );
}

/** How many people's answers came, changed or went. */
function changesBetween(before: readonly Reply[], after: readonly Reply[]): number {
  const said = (all: readonly Reply[]) => new Map(all.map((one) => [one.id, wordOf(one)]));
  const [then, now] = [said(before), said(after)];
  return [...new Set([...then.keys(), ...now.keys()])].filter((id) => then.get(id) !== now.get(id)).length;
}

const wordOf = ({ ratings, comment }: Reply) =>
  JSON.stringify([Object.entries(ratings).sort(([a], [b]) => (a < b ? -1 : 1)), comment]);

function answersTo({ key }: Competency, replies: readonly Reply[]): Map<string, number> {
  return new Map(
    replies.flatMap((one) => {
      const rating = one.ratings[key];
      return rating == null ? [] : [[one.id, rating] as const];
    }),
  );
}

const keysOf = (figure: ReadonlyMap<string, number>) =>
  new Set([...figure].map(([id, score]) => answerKey(id, score)));

const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((each) => other.has(each));

function distributionOf(figure: ReadonlyMap<string, number> | null | undefined): Distribution {
  const given: Distribution = [0, 0, 0, 0, 0];
  for (const score of figure?.values() ?? []) given[score - 1] = (given[score - 1] ?? 0) + 1;
  return given;
}

function lineWith(line: GroupLine, shown: Shown | undefined): GroupLine {
  if (shown === undefined) return line;
  const { state } = shown.comments;
  const nothing = shown.waiting === 0 && shown.earlier === 0 && state === 'counted';
  const since = nothing
    ? null
    : { replies: shown.waiting, competencies: shown.earlier, comments: state, forGood: false };
  const comments = line.comments === 'shown' && state === 'held_back' ? 'withheld' : line.comments;
  return { ...line, comments, since };
}
