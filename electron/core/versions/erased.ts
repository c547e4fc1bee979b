import { londonDate } from '../../../shared/rules/dates.ts';
import { erasedById, type Mark, marksIn } from '../erasure/marks.ts';
import { reportIn } from '../erasure/record.ts';
import type { RowImage } from '../school-file/recorder.ts';
import { build, type Reader } from '../sql.ts';
import { parseRow } from './rows.ts';

/**
 * The day in London on which the person of this id was erased, who is in a version made at that time; or null. By the
 * mark that an erasure leaves this is certain. Of an erasure without one it is known only that it took place, so
 * anybody who is in that version and no longer here may be whom it was about.
 */
export function erasedSince(db: Reader, at: string, person: string): string | null {
  const marks = marksIn(db);
  const known = erasedById(marks, person);
  if (known !== null) return known;
  const unmarked = db
    .all(
      build
        .selectFrom('erasure')
        .select(['at', 'out_of_reach'])
        .where('kind', '=', 'person')
        .where('at', '>', at)
        .orderBy('seq', 'desc'),
    )
    .find((row) => !marks.some(({ key }) => key === reportIn(row.out_of_reach)?.id));
  return unmarked === undefined ? null : londonDate(unmarked.at);
}

/**
 * The days in London on which the single answers were erased of 360s that still have them in another version, the first
 * of them first: of one person's or, for null, of everybody's.
 */
export function answersErasedSince(
  marks: readonly Mark[],
  other: Reader,
  person: string | null,
): readonly string[] {
  if (marks.length === 0) return [];
  const holding = build
    .selectFrom('review')
    .select('review.id')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('review_rater').select('id').whereRef('review_id', '=', 'review.id')),
    );
  return other
    .all(person === null ? holding : holding.where('person_id', '=', person))
    .flatMap(({ id }) => erasedById(marks, id) ?? [])
    .sort();
}

/** Whether a step brings single answers that were erased: a rater of a review has them. */
export const bringsErasedAnswers = (marks: readonly Mark[], images: readonly RowImage[]): boolean =>
  images.some(
    ({ table, after }) =>
      table === 'review_rater' &&
      after !== null &&
      erasedById(marks, String(parseRow(after).review_id)) !== null,
  );
