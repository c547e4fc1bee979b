import type { Reply } from '../../../shared/rules/scoring-again.ts';
import { build, type Reader } from '../sql.ts';

export interface HeldRater extends Reply {
  readonly number: number;
  readonly source: string;
  readonly enteredOn: string;
}

/** Every rater of a review with the answers. For scoring and for whoever enters them; never for a reader. */
export function ratersOf(db: Reader, reviewId: string): HeldRater[] {
  const raters = db.all(
    build
      .selectFrom('review_rater')
      .selectAll()
      .where('review_id', '=', reviewId)
      .orderBy('rater_group')
      .orderBy('number'),
  );
  const ids = build.selectFrom('review_rater').select('id').where('review_id', '=', reviewId);
  const answers = new Map<string, Record<string, number | null>>();
  for (const row of db.all(build.selectFrom('rating').selectAll().where('rater_id', 'in', ids))) {
    const given = answers.get(row.rater_id) ?? {};
    given[row.competency] = row.score;
    answers.set(row.rater_id, given);
  }
  const comments = new Map(
    db
      .all(build.selectFrom('review_comment').select(['rater_id', 'words']).where('rater_id', 'in', ids))
      .map((row) => [row.rater_id, row.words]),
  );
  return raters.map((row) => ({
    id: row.id,
    group: row.rater_group,
    number: row.number,
    source: row.source,
    enteredOn: row.entered_on,
    ratings: answers.get(row.id) ?? {},
    comment: comments.get(row.id) ?? '',
  }));
}
