import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Reader } from '../sql.ts';
import { type ReviewTerms, requireReview } from './held.ts';
import { scored } from './scored.ts';

/**
 * What a closed review becomes once its single answers are erased: its terms with the figures that its readers have
 * been shown, and nothing that those rest on. Refuses one that is open, since its figures were shown to nobody, and one
 * whose answers are erased already, and a self-assessment, which is nothing but answers.
 */
export function answersToErase(
  db: Reader,
  id: string,
): { personId: string; terms: string; closedOn: string } {
  const row = requireReview(db, id);
  if (row.kind !== 'review_360')
    throw new Refusal(
      'erasure.self-assessment',
      'A self-assessment holds nothing but the person’s own answers.',
      {
        wayOut: 'Delete it, or erase the person.',
      },
    );
  if (row.closed_on === null)
    throw new Refusal(
      'erasure.review-open',
      'This review is still open, so it has no result that could stay.',
      {
        wayOut: 'Close it first, or delete the review.',
      },
    );
  if (row.terms.returned !== undefined)
    throw new Refusal(
      'erasure.answers-elsewhere',
      'The single answers of this review were never in this file.',
      {
        wayOut: 'Delete the review, or ask whoever collected it to erase them there.',
      },
    );
  if (row.terms.frozen !== undefined)
    throw new Refusal('erasure.answers-gone', 'The single answers of this review have been erased already.');
  const { closings: _, concerns: __, wording: ___, final, ...terms } = row.terms;
  const kept = {
    ...terms,
    ...(final !== undefined && { final: { on: final.on, comments: [] } }),
    frozen: { report: scored(db, row).report },
  } satisfies ReviewTerms;
  return { personId: row.person_id, terms: JSON.stringify(kept), closedOn: row.closed_on };
}

/** Refuses to erase the answers behind a report that is still a draft: they may yet be needed to put it right. */
export function refuseDraft(db: Reader, id: string): void {
  const { terms } = requireReview(db, id);
  if (terms.final !== undefined || terms.frozen !== undefined) return;
  throw new Refusal('erasure.draft', 'The report of this review is still a draft.', {
    wayOut: 'Look through it, choose More, Make the report final, and then erase the answers.',
  });
}
