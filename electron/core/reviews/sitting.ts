import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { suggestsHarm } from '../../../shared/rules/harm-words.ts';
import { commentSentence, formHead, ratesAs } from '../../../shared/rules/review-form.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import type { Seat } from '../sitting.ts';
import { build } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import { insertRater, insertRatings, nextNumber } from './answers-kept.ts';
import { holdConcerns } from './concerns.ts';
import { checkRatings } from './entry.ts';
import { type FormRater, formRaters, formReview, formTitle, requireCollecting } from './forms/to-send.ts';
import { scoredOf, versionOf } from './frameworks.ts';
import type { ReviewRow } from './held.ts';
import { reviewWords } from './opening.ts';
import { ratersOf } from './raters.ts';

type Contract = typeof reviewsContract;
const done = { done: true } as const;

/**
 * The review and the rater of a form at the laptop. Refuses a review that is closed or past its last day, and a rater who
 * is not asked, has answered or has declined.
 */
export function requireSeat(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  { reviewId, raterId }: Seat,
): { row: ReviewRow; rater: FormRater } {
  const row = requireCollecting(db, reviewId);
  if (row.closes_on !== null && row.closes_on < today)
    throw new Refusal('reviews.window-over', `The last day for answers was ${longDate(row.closes_on)}.`, {
      wayOut: 'Put it off on the review’s page first.',
    });
  const rater = formRaters(db, row).find((one) => one.id === raterId);
  if (rater === undefined)
    throw new Refusal('reviews.no-such-invited', 'This rater is no longer in the list.', {
      wayOut: 'Load the page again.',
    });
  if (rater.state !== 'invited')
    throw new Refusal(
      'reviews.not-awaited',
      rater.state === 'answered' ? `${rater.name} has answered already.` : `${rater.name} has declined.`,
      { wayOut: 'Set them to awaited first if they are to answer now.' },
    );
  return { row, rater };
}

function requireSeated(context: QueryContext): { row: ReviewRow; rater: FormRater } {
  if (context.seat !== null) return requireSeat(context, context.seat);
  throw new Refusal('sitting.over', 'This form is not open any more.', {
    wayOut: 'Give the computer back to whoever gave it to you.',
  });
}

/** The one form that is open at the laptop: all that its rater has to know, and nothing of anybody’s answers. */
export function sittingForm(context: QueryContext): ReplyOf<Contract['sitting']> {
  const { row, rater } = requireSeated(context);
  return {
    title: formTitle(row, 'form'),
    as: rater.group === 'self' ? 'Your own answers' : `You answer ${ratesAs(rater.group)}`,
    head: formHead(rater.group, formReview(context, row)).map(([label, words]) => ({ label, words })),
    competencies: scoredOf(versionOf(context.db, row.framework_version_id).content),
    comment: commentSentence,
  };
}

/**
 * Takes the form in that is open at the laptop, as one step: the answers go where typed ones go, a comment that alleges
 * harm is held out, and the rater is noted as having answered. Refuses a form on which nothing is answered.
 */
export function handIn(context: CommandContext, data: DataOf<Contract['handIn']>): typeof done {
  const { db, newId, today } = context;
  const { row, rater } = requireSeated(context);
  const { group } = rater;
  checkRatings(db, row, data.ratings);
  const id = newId();
  const number = nextNumber(ratersOf(db, row.id), group);
  insertRater(context, row.id, { id, group, number, source: 'answered on this computer' });
  insertRatings(db, [{ id, ratings: data.ratings }]);
  if (suggestsHarm(data.comment))
    holdConcerns(context, row.id, [{ raterId: id, group, words: data.comment }]);
  else if (data.comment !== '')
    db.run(
      build
        .insertInto('review_comment')
        .values({ id: newId(), rater_id: id, competency: null, words: data.comment }),
    );
  db.run(
    build
      .updateTable('invited')
      .set({ state: 'answered', state_on: today })
      .where('id', '=', rater.id)
      .where('review_id', '=', row.id),
  );
  const person = requireName(db, row.person_id);
  context.describe(`Took a form answered on this computer into ${reviewWords(person, row)}`, [row.person_id]);
  return done;
}
