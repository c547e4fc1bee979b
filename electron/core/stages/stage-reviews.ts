import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import type { Place } from './places.ts';

export type ReviewKind = 'self_assessment' | 'review_360';

/** One review that counts for a place on a stage. */
export interface StageReview {
  readonly id: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** Whether anybody has answered. */
  readonly rated: boolean;
}

/** A kind of review at the start of a stage and at its end; null where there is none. */
export interface Moments {
  readonly start: StageReview | null;
  readonly end: StageReview | null;
}

/**
 * The reviews that count for a place: given for its stage, or for none since the place began. The newest of each moment
 * counts; where none is marked as the start, the first unmarked one is. An end is only what is marked so. Reads each
 * table once.
 */
export function stageReviewsReader(db: Reader): (place: Place, kind: ReviewKind) => Moments {
  const rated = new Set([
    ...db.all(build.selectFrom('review_rater').select('review_id').distinct()).map((row) => row.review_id),
    // Its answers were erased; that there were some stays true.
    ...db
      .all(build.selectFrom('review').select('id').where('minimums', 'like', '%"frozen":{%'))
      .map((row) => row.id),
  ]);
  const reviews = groupBy(
    db.all(
      build
        .selectFrom('review')
        .select(['id', 'person_id', 'kind', 'stage_id', 'moment', 'opened_on', 'closed_on'])
        .orderBy('opened_on'),
    ),
    (row) => row.person_id,
  );
  return (place, kind) => {
    const own = (reviews.get(place.person_id) ?? []).filter(
      (one) =>
        one.kind === kind &&
        (one.stage_id === place.stage_id || (one.stage_id === null && one.opened_on >= place.from_date)),
    );
    const start = own.findLast((one) => one.moment === 'start') ?? own.find((one) => one.moment === null);
    const end = own.findLast((one) => one.moment === 'end');
    const shown = (one: typeof start): StageReview | null =>
      one === undefined
        ? null
        : { id: one.id, openedOn: one.opened_on, closedOn: one.closed_on, rated: rated.has(one.id) };
    return { start: shown(start), end: shown(end) };
  };
}
