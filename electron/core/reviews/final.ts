import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import { type ReviewTerms, requireReview } from './held.ts';
import { reviewWords } from './opening.ts';
import { resultOf } from './result.ts';

/**
 * Makes a closed 360's report final. Its comments are kept as they are shown now, whoever joins or leaves the file
 * later; its figures rest on answers that stand. Refuses one that is open, and one that is final.
 */
export function makeFinal(context: CommandContext, { id }: { id: string }): { done: true } {
  const row = requireReview(context.db, id);
  if (row.kind !== 'review_360' || row.closed_on === null)
    throw new Refusal('reviews.no-report', 'There is no 360 report here yet.', {
      wayOut: 'Close the review first.',
    });
  if (row.terms.final !== undefined || row.terms.frozen !== undefined)
    throw new Refusal('reviews.final', 'This report is final already.');
  const comments = resultOf(context, { id }).comments.map((one) => ({
    group: one.group,
    words: one.comments.map((each) => each.words),
  }));
  const terms: ReviewTerms = { ...row.terms, final: { on: context.today, comments } };
  context.db.run(
    build
      .updateTable('review')
      .set({ minimums: JSON.stringify(terms) })
      .where('id', '=', id),
  );
  const person = requireName(context.db, row.person_id);
  context.describe(`Made the report of ${reviewWords(person, row)} final`, [row.person_id]);
  return { done: true };
}
