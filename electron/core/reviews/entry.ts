import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { AskedStatement } from '../../../shared/contract/review-students.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import type { Competency } from '../../../shared/reference/framework-content.ts';
import type { RaterGroup } from '../../../shared/rules/scoring-report.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import { insertRater, insertRatings, nextNumber } from './answers-kept.ts';
import { holdAlone, holdConcerns } from './concerns.ts';
import { scoredOf, versionOf } from './frameworks.ts';
import { headsOf, nobodyAsked, type ReviewRow, requireReview } from './held.ts';
import { requireInTime } from './in-time.ts';
import { tickOff } from './inviting.ts';
import { requireOpen, reviewWords } from './opening.ts';
import { placeRaters } from './place-raters.ts';
import { ratersOf } from './raters.ts';

type Contract = typeof reviewsContract;
type Ratings = Readonly<Record<string, number | null>>;
const done = { done: true } as const;

const allGroups: readonly RaterGroup[] = ['self', 'manager', 'peers', 'reports', 'others', 'students'];

/** Groups that can rate in a review: a self-assessment has only the person, and students rate where they are asked. */
const groupsFor = (row: ReviewRow): readonly RaterGroup[] =>
  row.kind === 'self_assessment'
    ? ['self']
    : allGroups.filter((group) => group !== 'students' || asksStudents(row));

const asksStudents = ({ terms }: ReviewRow): boolean =>
  terms.students !== undefined || terms.asked.students > 0;

/** Refuses answers of a group that does not rate in this review; `where` says which row they are of. */
function refuseGroup(row: ReviewRow, group: RaterGroup, where = ''): void {
  if (groupsFor(row).includes(group)) return;
  if (row.kind === 'self_assessment')
    throw new Refusal(
      'reviews.group',
      `${where}${where === '' ? 'A' : 'a'} self-assessment holds only the person’s own answers.`,
      { field: 'group' },
    );
  throw new Refusal('reviews.students-not-asked', `${where}This review does not ask students.`, {
    field: 'group',
    wayOut: 'Settle first, on the review’s page, how they are asked.',
  });
}

/** What was entered so far. Refused once the review is closed: from then on there is only the result. */
export function entryOf({ db, today }: QueryContext, { id }: { id: string }): ReplyOf<Contract['entry']> {
  const row = requireReview(db, id);
  if (row.closed_on !== null)
    throw new Refusal('reviews.closed', 'This review is closed: single answers are not shown any more.', {
      wayOut: 'Read the result, or open the review again.',
      details: { id },
    });
  const [head] = headsOf(db, today, [row]);
  if (head === undefined) throw new Error('A review without a head.');
  return {
    head,
    competencies: scoredOf(versionOf(db, row.framework_version_id).content),
    groups: [...groupsFor(row)],
    asked: row.kind === 'self_assessment' ? nobodyAsked : row.terms.asked,
    statements: row.terms.students === undefined ? null : statementsOf(row.terms.students.statements),
    raters: ratersOf(db, id).map((one) => ({ ...one, ratings: asRatings(one.ratings) })),
  };
}

function asRatings(given: Ratings): Record<string, 1 | 2 | 3 | 4 | 5 | null> {
  const found: Record<string, 1 | 2 | 3 | 4 | 5 | null> = {};
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === 1 || value === 2 || value === 3 || value === 4 || value === 5)
      found[key] = value;
  }
  return found;
}

/** Keeps one rater's answers, new or changed, as one step. Blank is kept as blank, 'not observed' as not observed. */
export function saveRater(
  context: CommandContext,
  data: DataOf<Contract['saveRater']>,
): ReplyOf<Contract['saveRater']> {
  const { db } = context;
  const row = requireOpen(context, data.reviewId);
  refuseGroup(row, data.group);
  refuseStudentComment(data);
  if (data.raterId === null && data.harm && data.comment !== '' && Object.keys(data.ratings).length === 0)
    return { id: holdAlone(context, row, data.group, data.comment) };
  if (data.raterId === null) requireInTime(context, row, data.cameInTime);
  checkRatings(db, row, data);
  const raters = ratersOf(db, row.id);
  const before = raters.find((one) => one.id === data.raterId);
  if (data.raterId !== null && before === undefined)
    throw new Refusal('reviews.no-rater', 'These answers were taken out meanwhile.', {
      wayOut: 'Enter them as one more rater.',
    });
  if (data.group === 'self' && raters.some((one) => one.group === 'self' && one.id !== data.raterId))
    throw new Refusal('reviews.second-self', 'The person’s own answers are in already.', {
      wayOut: 'Change those, or choose another group.',
      field: 'group',
    });
  const id = before?.id ?? context.newId();
  const number = before?.group === data.group ? before.number : nextNumber(raters, data.group);
  if (before === undefined)
    insertRater(context, row.id, { id, group: data.group, number, source: 'typed in' });
  else {
    db.run(build.updateTable('review_rater').set({ rater_group: data.group, number }).where('id', '=', id));
    db.run(build.deleteFrom('rating').where('rater_id', '=', id));
    db.run(build.deleteFrom('review_comment').where('rater_id', '=', id));
  }
  if (before === undefined && data.of !== null) tickOff(context, row, { id: data.of, group: data.group });
  insertRatings(db, [{ id, ratings: data.ratings }]);
  if (data.harm && data.comment !== '')
    holdConcerns(context, row.id, [{ raterId: id, group: data.group, words: data.comment }]);
  else if (data.comment !== '')
    db.run(
      build
        .insertInto('review_comment')
        .values({ id: context.newId(), rater_id: id, competency: null, words: data.comment }),
    );
  const person = requireName(db, row.person_id);
  context.describe(
    `${before === undefined ? 'Entered' : 'Changed'} one rater’s answers in ${reviewWords(person, row)}`,
    [row.person_id],
  );
  return { id };
}

/** Takes one rater's answers out of an open review. */
export function removeRater(context: CommandContext, data: DataOf<Contract['removeRater']>): typeof done {
  const row = requireOpen(context, data.reviewId);
  const gone = context.db.run(
    build.deleteFrom('review_rater').where('id', '=', data.raterId).where('review_id', '=', row.id),
  );
  if (gone === 0)
    throw new Refusal('reviews.no-such-rater', 'Those answers are no longer there.', {
      wayOut: 'Load the page again.',
    });
  const person = requireName(context.db, row.person_id);
  context.describe(`Took one rater’s answers out of ${reviewWords(person, row)}`, [row.person_id]);
  return done;
}

/** Takes in the rows of a spreadsheet in one step. Rows that are in already are counted and left as they are. */
export function addRaters(
  context: CommandContext,
  data: DataOf<Contract['addRaters']>,
): ReplyOf<Contract['addRaters']> {
  const { db } = context;
  const row = requireOpen(context, data.id);
  requireInTime(context, row, data.cameInTime);
  for (const rater of data.raters) {
    refuseGroup(row, rater.group, `Row ${rater.row}: `);
    checkRatings(db, row, rater, `Row ${rater.row}: `);
  }
  const { placed, left } = placeRaters(ratersOf(db, row.id), data.raters);
  const added = placed.map((one) => ({ ...one, id: context.newId() }));
  const source = data.source === '' ? 'a spreadsheet' : data.source;
  for (const one of added) insertRater(context, row.id, { ...one, source });
  insertRatings(db, added);
  const person = requireName(db, row.person_id);
  context.describe(
    `Took ${added.length} ${added.length === 1 ? 'rater’s' : 'raters’'} answers from a spreadsheet into ${reviewWords(person, row)}`,
    [row.person_id],
  );
  return { added: added.length, alreadyHere: left.length };
}

/** What students are asked, as competencies are: each statement stands for the one that it speaks of. */
export const statementsOf = (asked: readonly AskedStatement[]): Competency[] =>
  asked.map(({ competency, words }) => ({
    key: competency,
    name: words,
    set: 'This person',
    indicators: [],
    scored: true,
  }));

/** Refuses words of a student: ratings alone are asked of them. */
export function refuseStudentComment({ group, comment }: { group: RaterGroup; comment: string }): void {
  if (group === 'students' && comment !== '')
    throw new Refusal('reviews.student-comment', 'Students give ratings only, no comments.', {
      wayOut: 'Take the comment out.',
      field: 'comment',
    });
}

/** Refuses answers of which none is given, or that are for another framework; `where` says which row they are of. */
export function checkRatings(
  db: Reader,
  row: ReviewRow,
  { group, ratings }: { readonly group: RaterGroup; readonly ratings: Ratings },
  where = '',
): void {
  const keys = Object.keys(ratings);
  if (keys.length === 0)
    throw new Refusal('reviews.no-answer', `${where}Nothing is answered yet.`, {
      wayOut: 'Give at least one rating or “not observed”. A form that came back empty is no reply.',
    });
  const { content } = versionOf(db, row.framework_version_id);
  const asked =
    group === 'students' ? row.terms.students?.statements.map((one) => one.competency) : undefined;
  if (asked !== undefined && keys.some((key) => !asked.includes(key)))
    throw new Refusal(
      'reviews.not-a-student-statement',
      `${where}An answer is for something that students are not asked.`,
      { wayOut: 'Enter answers to the statements on their form alone.' },
    );
  const known = new Set(scoredOf(content).map((one) => one.key));
  if (keys.some((key) => !known.has(key)))
    throw new Refusal(
      'reviews.other-framework',
      `${where}An answer is for a competency that this review does not have.`,
      {
        wayOut: 'Load the page again: the review may have been opened on another framework.',
      },
    );
}
