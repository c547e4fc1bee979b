import type { RaterGroup } from '../../../shared/rules/scoring-report.ts';
import type { CommandContext } from '../context.ts';
import { build, type Writer } from '../sql.ts';

type Ratings = Readonly<Record<string, number | null>>;

/** Notes one rater of a review; the answers come beside it. */
export function insertRater(
  { db, today }: CommandContext,
  reviewId: string,
  rater: { id: string; group: RaterGroup; number: number; source: string },
): void {
  db.run(
    build.insertInto('review_rater').values({
      id: rater.id,
      review_id: reviewId,
      rater_group: rater.group,
      number: rater.number,
      source: rater.source,
      entered_on: today,
    }),
  );
}

/** Keeps raters' answers: 1 to 5, null for 'not observed', nothing for a blank. */
export function insertRatings(db: Writer, raters: readonly { id: string; ratings: Ratings }[]): void {
  const rows = raters.flatMap(({ id, ratings }) =>
    Object.entries(ratings).map(([competency, score]) => ({ rater_id: id, competency, score })),
  );
  for (let at = 0; at < rows.length; at += 300)
    db.run(build.insertInto('rating').values(rows.slice(at, at + 300)));
}

/** The next free number within a group, from 1. */
export function nextNumber(
  raters: readonly { group: RaterGroup; number: number }[],
  group: RaterGroup,
): number {
  return Math.max(0, ...raters.filter((one) => one.group === group).map((one) => one.number)) + 1;
}
