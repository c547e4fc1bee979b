import type { LatestResult, ReviewHead, ReviewResultView } from '../../../shared/contract/review-shapes.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { inOrder } from '../../../shared/rules/names-out.ts';
import { mayRead, type ReviewAudience } from '../../../shared/rules/review-readers.ts';
import {
  commentsSentence,
  groupNames,
  groupSentence,
  howToRead,
  returnedSentence,
  sameSentence,
  shortSentence,
  sinceSentence,
  thresholdSentence,
  togetherSentence,
  withoutFigure,
} from '../../../shared/rules/scoring-words.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../sql.ts';
import { frameworkWords, scoredOf, versionOf } from './frameworks.ts';
import { byBeginning, headsOf, named, type ReviewRow, requireReview, reviewsOf } from './held.ts';
import { type Scored, scored } from './scored.ts';
import { wordingOf } from './wording.ts';

/**
 * A review's result as its readers may see it. Until it is closed there is no figure in it: answers are looked at
 * once, all together, so that an earlier view cannot be taken from a later one. What is withheld never leaves here.
 */
export function resultOf({ db, today }: QueryContext, { id }: { id: string }): ReviewResultView {
  const row = requireReview(db, id);
  const [asOpen] = headsOf(db, today, [row]);
  if (asOpen === undefined) throw new Error('A review without a head.');
  const version = versionOf(db, row.framework_version_id);
  const competencies = scoredOf(version.content).map(({ key, name, set }) => ({ key, name, set }));
  if (row.closed_on === null)
    return {
      head: asOpen,
      competencies,
      report: null,
      comments: [],
      notes: ['Results open when the review is closed. Until then only the number of replies is shown.'],
      before: null,
    };
  const one = scored(db, row);
  const head = row.kind === 'self_assessment' ? asOpen : { ...asOpen, groups: named(one.report.groups) };
  return {
    head,
    competencies,
    report: one.report,
    comments: commentsOf(db, one, head),
    notes: notesOf(one, head),
    before: comparisonOf(db, row),
  };
}

/**
 * The same for Baton's own screens, which whoever keeps the file reads: where they are not among the review's readers,
 * only who is. It is printed for those.
 */
export function resultOnScreen(context: QueryContext, input: { id: string }): ReviewResultView {
  const view = resultOf(context, input);
  const { terms, readers } = requireReview(context.db, input.id);
  if (view.report === null || mayRead(terms.reads ?? null, 'screen')) return view;
  return {
    ...view,
    report: null,
    comments: [],
    before: null,
    notes: [`This result is for ${readers}, as was said before anybody answered. Print it for them.`],
  };
}

/** Comments of shown groups without names of staff, in an order that says nothing about who wrote which. */
function commentsOf(
  db: Reader,
  { row, report, raters, comments }: Scored,
  head: ReviewHead,
): ReviewResultView['comments'] {
  const gone = row.terms.frozen !== undefined && row.terms.returned === undefined;
  const erased = !gone ? null : 'Comments, if any, have been erased.';
  const shownOf = wordingOf(db, row);
  const fixed = new Map(row.terms.final?.comments.map((one) => [one.group, one.words]));
  const said = (words: readonly string[], group: string) =>
    (
      fixed.get(group) ??
      inOrder(
        words.map((one) => shownOf(one).words),
        row.terms.shuffle ?? null,
      )
    ).map((one) => ({ competency: null, words: one }));
  const own = raters.filter((one) => one.group === 'self' && one.comment !== '').map((one) => one.comment);
  const self = {
    group: 'self' as const,
    name: groupNames.self,
    why: erased,
    comments: erased === null ? said(own, 'self') : [],
  };
  const groups = report.groups
    .filter((line) => head.groups.some((shown) => shown.group === line.group))
    .map((line) => ({
      group: line.group,
      name: groupNames[line.group],
      why: (line.comments === 'not_asked' ? null : erased) ?? commentsSentence(line),
      comments:
        line.comments === 'shown' && erased === null ? said(comments.get(line.group) ?? [], line.group) : [],
    }));
  return [self, ...groups];
}

/** How the figures were made and what is left out, in the same sentences on screen, paper and in the spreadsheet. */
function notesOf({ row, version, report }: Scored, head: ReviewHead): string[] {
  const framework = `Given on “${frameworkWords(version)}” of ${longDate(version.madeOn)}.`;
  if (row.kind === 'self_assessment') return [framework];
  const returned = returnedSentence(head.returned);
  const withheld = head.groups.filter((line) => line.state === 'withheld' || line.state === 'merged');
  const waiting = head.groups.filter((line) => line.state === 'shown' && line.since !== null);
  return [
    ...(returned === '' ? [] : [returned]),
    framework,
    howToRead.others,
    howToRead.sign,
    thresholdSentence(report),
    howToRead.notObserved,
    howToRead.rounding,
    ...(row.terms.colleaguesTogether ? [togetherSentence] : []),
    ...[sameSentence(report)].filter((one) => one !== ''),
    ...withheld.map((line) => `${line.name}: ${groupSentence(line)}`),
    ...waiting.map((line) => `${line.name}: ${sinceSentence(line)}`),
    ...(waiting.length > 0 ? [howToRead.again] : []),
    shortSentence(report),
    howToRead.unanimous,
    ...(row.terms.frozen === undefined || returned !== '' ? [] : [howToRead.erased]),
  ];
}

/** Whether everybody who may read one result may read the earlier one; unknown of reviews of earlier versions. */
function readBySame(earlier: ReviewRow['terms']['reads'], now: ReviewRow['terms']['reads']): boolean {
  return earlier === undefined || now === undefined || now.every((one) => earlier.includes(one));
}

/** The newest closed review of the kind that began before this one, and what was given then or why it is not shown. */
function comparisonOf(db: Reader, row: ReviewRow): ReviewResultView['before'] {
  const before = reviewsOf(db, row.person_id).find(
    (one) =>
      one.id !== row.id && one.kind === row.kind && one.closed_on !== null && byBeginning(one, row) < 0,
  );
  if (before === undefined || before.closed_on === null) return null;
  const about = { id: before.id, name: before.name, closedOn: before.closed_on };
  if (!readBySame(before.terms.reads, row.terms.reads))
    return {
      ...about,
      rows: null,
      why: `“${before.name}” is for other readers (${before.readers}), so the two are not put side by side.`,
    };
  if (before.framework_version_id !== row.framework_version_id) {
    const then = versionOf(db, before.framework_version_id);
    const now = versionOf(db, row.framework_version_id);
    const on =
      then.frameworkId === now.frameworkId
        ? `version ${then.version} of “${now.content.name}” and this one on version ${now.version}`
        : `another framework (${frameworkWords(then)})`;
    return {
      ...about,
      rows: null,
      why: `“${before.name}” was given on ${on}, so the two are not put side by side.`,
    };
  }
  const rows = scored(db, before).report.rows.map((one) => ({
    competency: one.competency,
    self: one.self,
    others: one.others.state === 'shown' ? one.others.mean : null,
  }));
  return { ...about, rows, why: null };
}

/**
 * Somebody's newest closed result: a 360 where there is one, else a self-assessment; null where there is neither.
 * For a plan or a screen whose readers are all among the review's: competencies by name, what may be shown and nothing
 * else. Means are unrounded.
 */
export function latestResult(db: Reader, personId: string, audience: ReviewAudience): LatestResult | null {
  const closed = reviewsOf(db, personId).filter(
    (row) => row.closed_on !== null && mayRead(row.terms.reads ?? null, audience),
  );
  const row = closed.find((one) => one.kind === 'review_360') ?? closed[0];
  if (row === undefined || row.closed_on === null) return null;
  const { version, report } = scored(db, row);
  const named = new Map(version.content.competencies.map((one) => [one.key, one]));
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    closedOn: row.closed_on,
    framework: frameworkWords(version),
    frameworkVersionId: version.id,
    gap: row.gap,
    competencies: report.rows.map((one) => ({
      key: one.competency,
      competency: named.get(one.competency)?.name ?? one.competency,
      set: named.get(one.competency)?.set ?? '',
      self: one.self,
      others: one.others.state === 'shown' ? one.others.mean : null,
      n: one.others.state === 'shown' ? one.others.n : null,
      gap: one.gap,
      category: one.category,
    })),
    leftOut: report.groups
      .filter((line) => line.state === 'withheld')
      .map((line) => `${groupNames[line.group].toLowerCase()}: ${withoutFigure(line)}`),
  };
}
