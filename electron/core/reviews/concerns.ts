import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import type { RaterGroup } from '../../../shared/rules/scoring-report.ts';
import { groupNames } from '../../../shared/rules/scoring-words.ts';
import type { CommandContext, JobContext, QueryContext } from '../context.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { build, type Reader } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import { concernsOf, goesTo, type HeldConcern } from './concerns-held.ts';
import { type ReviewRow, type ReviewTerms, requireReview } from './held.ts';
import { requireOpen, reviewWords } from './opening.ts';

type Contract = typeof reviewsContract;
const done = { done: true } as const;

function write({ db }: CommandContext, row: ReviewRow, concerns: readonly HeldConcern[]): void {
  const terms: ReviewTerms = { ...row.terms, concerns: [...concerns] };
  db.run(
    build
      .updateTable('review')
      .set({ minimums: JSON.stringify(terms) })
      .where('id', '=', row.id),
  );
}

/** Holds comments out of an open review, unaltered, until they are passed on. Each is of one rater's. */
export function holdConcerns(
  context: CommandContext,
  reviewId: string,
  comments: readonly { readonly raterId: string; readonly group: RaterGroup; readonly words: string }[],
): void {
  if (comments.length === 0) return;
  const row = requireOpen(context, reviewId);
  const held = comments.map((one) => ({
    id: context.newId(),
    ...one,
    heldOn: context.today,
    passed: null,
  }));
  write(context, row, [...concernsOf(row), ...held]);
}

/**
 * Holds, as one step, a comment that alleges harm and came without a rating: words like these never wait for one, and
 * their rater stays awaited. Returns the number that stands for its rater.
 */
export function holdAlone(context: CommandContext, row: ReviewRow, group: RaterGroup, words: string): string {
  const raterId = context.newId();
  holdConcerns(context, row.id, [{ raterId, group, words }]);
  describeHeld(context, row, 1);
  return raterId;
}

/** Says in the history that comments were held, and of nobody's answers. */
export function describeHeld(context: CommandContext, row: ReviewRow, count: number): void {
  const person = requireName(context.db, row.person_id);
  context.describe(
    `Held ${count === 1 ? 'a comment' : counted(count, 'comment')} out of ${reviewWords(person, row)}`,
    [row.person_id],
  );
}

/** The comments held out of a review, and to whom they go. Only for whoever enters answers, while it is open. */
export function concernsView(
  context: QueryContext,
  { id }: DataOf<Contract['concerns']>,
): ReplyOf<Contract['concerns']> {
  const row = requireReview(context.db, id);
  const held = row.closed_on === null ? concernsOf(row) : [];
  return {
    goesTo: goesTo(context, row),
    concerns: held.map(({ raterId, ...shown }) => ({ ...shown, alone: !hasAnswers(context.db, raterId) })),
  };
}

const hasAnswers = (db: Reader, raterId: string): boolean =>
  db.get(build.selectFrom('review_rater').select('id').where('id', '=', raterId)) !== undefined;

function requireConcern(row: ReviewRow, id: string): HeldConcern {
  const found = concernsOf(row).find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new Refusal('reviews.no-concern', 'That comment is not held here any more.', {
    wayOut: 'Load the page again.',
  });
}

/** Notes to whom a comment was passed on, and when. */
export function passConcern(context: CommandContext, data: DataOf<Contract['passConcern']>): typeof done {
  const row = requireOpen(context, data.reviewId);
  const found = requireConcern(row, data.id);
  // What alleges harm is held before the review opens too.
  const first = row.made_on < row.opened_on ? row.made_on : row.opened_on;
  if (data.on < first || data.on > context.today)
    throw new Refusal('reviews.passed-when', 'That day is before the review was started, or still to come.', {
      field: 'on',
    });
  const passed = { to: data.to, on: data.on };
  write(
    context,
    row,
    concernsOf(row).map((one) => (one.id === found.id ? { ...one, passed } : one)),
  );
  const person = requireName(context.db, row.person_id);
  context.describe(
    `Noted that a comment in ${reviewWords(person, row)} was passed on to ${data.to} on ${longDate(data.on)}`,
    [row.person_id],
  );
  return done;
}

/**
 * Lets go of a held comment that says nothing of the kind: it is put among the others where its rater's answers are
 * in the review; where none came with it, or they were taken out since, it goes. Refuses one that was passed on.
 */
export function releaseConcern(
  context: CommandContext,
  data: DataOf<Contract['releaseConcern']>,
): typeof done {
  const { db, newId } = context;
  const row = requireOpen(context, data.reviewId);
  const found = requireConcern(row, data.id);
  if (found.passed !== null)
    throw new Refusal('reviews.concern-passed', `It was passed on to ${found.passed.to}, so it stays held.`);
  const among = hasAnswers(db, found.raterId);
  if (among)
    db.run(
      build
        .insertInto('review_comment')
        .values({ id: newId(), rater_id: found.raterId, competency: null, words: found.words }),
    );
  write(
    context,
    row,
    concernsOf(row).filter((one) => one.id !== found.id),
  );
  const person = requireName(db, row.person_id);
  context.describe(
    among
      ? `Put a held comment among the others in ${reviewWords(person, row)}`
      : `Put aside a held comment in ${reviewWords(person, row)}: it says nothing of harm, and its answers are not in this review`,
    [row.person_id],
  );
  return done;
}

/** Prints what is held, word for word, for whoever it goes to. */
export async function printConcerns(
  context: JobContext,
  { id }: DataOf<Contract['printConcerns']>,
): Promise<ReplyOf<Contract['printConcerns']>> {
  const data = context.query((read) => {
    const row = requireReview(read.db, id);
    const held = row.closed_on === null ? concernsOf(row) : [];
    if (held.length === 0)
      throw new Refusal('reviews.no-concern', 'No comment is held in this review.', {
        wayOut: 'Load the page again.',
      });
    return {
      ...schoolPrinted(read),
      goesTo: goesTo(read, row),
      about: requireName(read.db, row.person_id),
      collector: row.collector,
      comments: held.map(({ group, words, heldOn }) => ({ group: groupNames[group], words, heldOn })),
    };
  });
  return printAndHandOver(
    context,
    { document: 'review-concerns', title: `For ${data.goesTo}, ${data.printedOn}`, data },
    `For ${data.goesTo} - ${data.printedOn}`,
  );
}
