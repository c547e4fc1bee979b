import { z } from 'zod';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { concern } from '../../../shared/contract/review-concerns.ts';
import { askedCounts, type ReviewHead } from '../../../shared/contract/review-shapes.ts';
import { drawCounts, studentTerms } from '../../../shared/contract/review-students.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import { reviewReader } from '../../../shared/rules/review-readers.ts';
import { askedIn } from '../../../shared/rules/scoring.ts';
import { withAnswersErased } from '../../../shared/rules/scoring-again.ts';
import {
  type GroupLine,
  minimums,
  type RaterGroup,
  type ReportGroup,
  raterGroup,
  report,
  shortGroups,
} from '../../../shared/rules/scoring-report.ts';
import { groupNames } from '../../../shared/rules/scoring-words.ts';
import { groupIn } from '../../../shared/rules/short-groups.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import { groupLineFor, groupsOf, lineBeside } from '../../../shared/rules/suppression.ts';
import { build, type Reader } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { namesOf, stageNames, surnamesOf } from '../staff/names.ts';
import { frameworkWords, versionsOf } from './frameworks.ts';
import { scored } from './scored.ts';

/** Every rater's answers as they were when a review was closed, kept once it is opened again. */
const closing = z.object({
  closedOn: z.string(),
  raters: z.array(
    z.object({
      id: z.string(),
      group: raterGroup,
      ratings: z.record(z.string(), z.number().nullable()),
      comment: z.string(),
    }),
  ),
});

/**
 * What was fixed when a review was opened; only how many were asked may be put right while it is open. And what its
 * earlier results rested on, where it was opened again after one: answers may be altered or taken out meanwhile, and
 * the next result may not differ from those by what too few people said.
 */
export const reviewTerms = z.object({
  minimums,
  colleaguesTogether: z.boolean(),
  shortGroups: shortGroups.default('drop'),
  asked: askedCounts,
  /** How many were to be asked before anybody was asked by name; kept from then on. */
  planned: askedCounts.optional(),
  /** Who may read the result; not kept one by one in reviews of earlier versions. */
  reads: z.array(reviewReader).optional(),
  closings: z.array(closing).optional(),
  /** Comments that say that somebody may be harmed, held out of every report until they are passed on. */
  concerns: z.array(concern.extend({ raterId: z.string() })).optional(),
  /** How students are asked; no name of theirs. */
  students: studentTerms.extend({ counts: drawCounts.optional() }).optional(),
  /** Comments are shuffled by it, the same way at every look; alphabetical where there is none. */
  shuffle: z.string().optional(),
  /** What was decided of single comments, by the words as they were given: which are no names, which go besides. */
  wording: z
    .array(z.object({ of: z.string(), leave: z.array(z.string()), blank: z.array(z.string()) }))
    .optional(),
  /** Since when the report is final, with its comments as they were then; gone with the single answers. */
  final: z
    .object({
      on: z.string(),
      comments: z.array(z.object({ group: z.string(), words: z.array(z.string()) })),
    })
    .optional(),
  /** The result as it counts among its cohort's figures, and with how many it came in. */
  cohort: z
    .object({
      batch: z.string(),
      of: z.int(),
      group: z.string(),
      rows: z.array(
        z.object({ competency: z.string(), self: z.number(), others: z.number(), replies: z.int() }),
      ),
    })
    .optional(),
  /** When its summary was taken in, and the number of the review in the file where somebody else collected it. */
  returned: z.object({ on: z.string(), number: z.string() }).optional(),
  /** The figures that were shown, where the single answers behind them have been erased or never came here. */
  frozen: z.object({ report }).optional(),
});
export type ReviewTerms = z.infer<typeof reviewTerms>;

export const nobodyAsked = { manager: 0, peers: 0, reports: 0, others: 0, students: 0 } as const;

export type ReviewRow = ReturnType<typeof reviewRows>[number];

function reviewRows(db: Reader, where: { personId?: string; id?: string }) {
  let query = build.selectFrom('review').selectAll();
  if (where.personId !== undefined) query = query.where('person_id', '=', where.personId);
  if (where.id !== undefined) query = query.where('id', '=', where.id);
  return db.all(query).map((row) => ({ ...row, terms: termsOf(row.minimums) }));
}

/** Where answers were erased here, the report says that nothing more will come of what waits. */
function termsOf(json: string): ReviewTerms {
  const terms = reviewTerms.parse(JSON.parse(json));
  if (terms.frozen === undefined || terms.returned !== undefined) return terms;
  return { ...terms, frozen: { report: withAnswersErased(terms.frozen.report) } };
}

/** Every review that may be shown now, in no order. */
export const allReviews = (db: Reader): ReviewRow[] => reviewRows(db, {});

/** One review. Refuses when it is not in the file, or may not be shown now. */
export function requireReview(db: Reader, id: string): ReviewRow {
  const [row] = reviewRows(db, { id });
  if (row !== undefined) return row;
  throw new Refusal('reviews.unknown', 'That review is not in this file, or is not shown in a meeting.', {
    wayOut: 'Go back to 360 reviews.',
  });
}

/** One person's reviews, the newest first by when they closed, the open ones before. */
export function reviewsOf(db: Reader, personId: string): ReviewRow[] {
  return newestFirst(reviewRows(db, { personId }));
}

type Dated = Pick<ReviewRow, 'closed_on' | 'opened_on' | 'made_on' | 'moment' | 'id'>;

function newestFirst<Row extends Dated>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) => byText(b.closed_on ?? '9999', a.closed_on ?? '9999') || byBeginning(b, a) || byText(a.id, b.id),
  );
}

/** Negative where one review began before another: by when it opened, was made, and stands in the stage. */
export const byBeginning = (a: Dated, b: Dated): number =>
  byText(a.opened_on, b.opened_on) || byText(a.made_on, b.made_on) || placeInStage(a) - placeInStage(b);

const placeInStage = ({ moment }: Dated): number => (moment === 'start' ? 0 : moment === 'end' ? 2 : 1);

/** How many answered in each rater group, by review: a form without an answer is no reply. */
function replies(db: Reader, reviewId: string | null): Map<string, Map<RaterGroup, number>> {
  let query = build
    .selectFrom('review_rater')
    .select((e) => ['review_id', 'rater_group', e.fn.countAll<number>().as('count')])
    .where((e) =>
      e.exists(
        e.selectFrom('rating').select('competency').whereRef('rating.rater_id', '=', 'review_rater.id'),
      ),
    )
    .groupBy(['review_id', 'rater_group']);
  if (reviewId !== null) query = query.where('review_id', '=', reviewId);
  const found = new Map<string, Map<RaterGroup, number>>();
  for (const row of db.all(query)) {
    const groups = found.get(row.review_id) ?? new Map<RaterGroup, number>();
    groups.set(row.rater_group, row.count);
    found.set(row.review_id, groups);
  }
  return found;
}

type Rated = ReadonlyMap<string, ReadonlyMap<RaterGroup, ReadonlyMap<string, number>>>;

/** How many rated each competency in each rater group, by closed review: 'not observed' is no rating. */
function ratings(db: Reader, reviewId: string | null): Rated {
  let query = build
    .selectFrom('rating')
    .innerJoin('review_rater', 'review_rater.id', 'rating.rater_id')
    .innerJoin('review', 'review.id', 'review_rater.review_id')
    .select((e) => ['review_id', 'rater_group', 'competency', e.fn.countAll<number>().as('count')])
    .where('score', 'is not', null)
    .where('closed_on', 'is not', null)
    .groupBy(['review_id', 'rater_group', 'competency']);
  if (reviewId !== null) query = query.where('review_id', '=', reviewId);
  const found = new Map<string, Map<RaterGroup, Map<string, number>>>();
  for (const row of db.all(query)) {
    const groups = found.get(row.review_id) ?? new Map<RaterGroup, Map<string, number>>();
    const group = groups.get(row.rater_group) ?? new Map<string, number>();
    groups.set(row.rater_group, group.set(row.competency, row.count));
    found.set(row.review_id, groups);
  }
  return found;
}

/**
 * What may be said of reviews before and after they close: whom they are about, what they are for, and how many
 * replied in each group beside how many are needed. No answer and no mean is in it.
 */
export function headsOf(db: Reader, today: string, rows: readonly ReviewRow[]): ReviewHead[] {
  const people = [...new Set(rows.map((row) => row.person_id))];
  const names = namesOf(db, people);
  const surnames = surnamesOf(db, people);
  const posts = rows.length === 0 ? new Map() : holdingsNow(db, today);
  const versions = versionsOf(
    db,
    rows.map((row) => row.framework_version_id),
  );
  const stageName = stageNames(db);
  const only = rows.length === 1 ? (rows[0]?.id ?? null) : null;
  const counts = replies(db, only);
  const rated = rows.some((row) => row.closed_on !== null) ? ratings(db, only) : null;
  return newestFirst(rows).map((row): ReviewHead => {
    const main = posts.get(row.person_id)?.[0];
    const version = versions.get(row.framework_version_id);
    const replied = counts.get(row.id) ?? new Map<RaterGroup, number>();
    return {
      id: row.id,
      personId: row.person_id,
      person: names.get(row.person_id) ?? '',
      surname: surnames.get(row.person_id) ?? '',
      post: main === undefined ? '' : postWords(main),
      stage: row.stage_id === null ? null : stageName(row.stage_id),
      kind: row.kind,
      name: row.name,
      moment: row.moment,
      purpose: row.purpose,
      readers: row.readers,
      framework: version === undefined ? '' : frameworkWords(version),
      frameworkVersionId: row.framework_version_id,
      openedOn: row.opened_on,
      closesOn: row.closes_on,
      collector: row.collector,
      closedOn: row.closed_on,
      // One whose answers were erased cannot change any more.
      finalOn: row.terms.final?.on ?? (row.terms.frozen === undefined ? null : row.closed_on),
      returned: row.terms.returned === undefined ? null : { by: row.collector, on: row.terms.returned.on },
      answersErased: row.terms.frozen !== undefined && row.terms.returned === undefined,
      selfReplied: row.terms.frozen?.report.selfReplied ?? (replied.get('self') ?? 0) > 0,
      groups: row.kind === 'self_assessment' ? [] : named(linesOf(db, row, replied, rated)),
      shortGroups: row.terms.shortGroups,
    };
  });
}

/**
 * A closed review says of its groups what its result says; where it was opened again, or merges groups, that is scored.
 * An open one says who replied.
 */
function linesOf(
  db: Reader,
  row: ReviewRow,
  replied: ReadonlyMap<RaterGroup, number>,
  rated: Rated | null,
): GroupLine[] {
  if (row.terms.frozen !== undefined) return row.terms.frozen.report.groups;
  const settled = (row.terms.closings ?? []).length > 0 || row.terms.shortGroups === 'merge';
  if (row.closed_on !== null && settled) return scored(db, row).report.groups;
  const { colleaguesTogether: together, asked } = row.terms;
  const inGroup = new Map<ReportGroup, number>();
  for (const [group, count] of replied) {
    if (group === 'self') continue;
    const at = groupIn(group, row.terms);
    inGroup.set(at, (inGroup.get(at) ?? 0) + count);
  }
  const lines = groupsOf(together).map((group) =>
    groupLineFor(group, askedIn(group, asked, row.terms), inGroup.get(group) ?? 0, row.terms.minimums),
  );
  if (row.closed_on === null) return lines;
  return lines.map((line) => lineBeside(line, mostRated(rated?.get(row.id), line, row.terms)));
}

/** The largest number who rated one competency in a group of the report; 0 where that is too few for a figure. */
function mostRated(
  rated: ReadonlyMap<RaterGroup, ReadonlyMap<string, number>> | undefined,
  { group, needed }: GroupLine,
  grouping: ReviewTerms,
): number {
  const totals = new Map<string, number>();
  for (const [own, competencies] of rated ?? []) {
    if (own === 'self' || groupIn(own, grouping) !== group) continue;
    for (const [competency, count] of competencies)
      totals.set(competency, (totals.get(competency) ?? 0) + count);
  }
  const most = Math.max(0, ...totals.values());
  return most < needed ? 0 : most;
}

/** The groups that took part, by name. */
export function named(lines: readonly GroupLine[]): ReviewHead['groups'] {
  return lines
    .filter((line) => line.state !== 'not_asked')
    .map((line) => ({ ...line, name: groupNames[line.group] }));
}

/** Reviews in which this person supervises the students. */
export const supervisedReviews = (db: Reader, personId: string): ReviewRow[] =>
  newestFirst(reviewRows(db, {}).filter(({ terms }) => terms.students?.supervisorId === personId));

/** Reviews with their replies: one person's, or everybody's; the open ones first. */
export function listReviews(
  { db, today }: { db: Reader; today: string },
  { personId }: { personId?: string | undefined },
): ReviewHead[] {
  return headsOf(db, today, reviewRows(db, personId === undefined ? {} : { personId }));
}
