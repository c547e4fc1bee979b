import { stillHeld } from '../reviews/concerns-held.ts';
import { newestSchema } from '../school-file/migrations/index.ts';
import { parseRow } from '../school-file/recorder.ts';
import { build, type Reader } from '../sql.ts';

export interface Step {
  readonly seq: number;
  readonly schema: number;
  readonly area: string;
  readonly name: string;
  readonly images_gone: number;
}

const outside = 'Something left Baton with it, which taking it back would not undo.';
const shown = 'Its result was shown, and what was shown stays as it was.';

/** Commands with which something left the app, so that taking them back would only hide it. */
const left: Readonly<Record<string, string>> = {
  'cohorts.printCertificates': outside,
  'erasure.begin': 'An erasure that was begun goes on.',
  'erasure.giveUp': 'An erasure that was given up is asked for anew.',
  'handOver.make': outside,
  'impact.exportWorkbook': outside,
  'programmes.exportWorkbook': outside,
  'settings.beginPassphrase': 'The passphrase and the recovery code have been changed since.',
  'settings.confirmRecoveryCode': 'The recovery code is shown no more.',
  'reviews.close': shown,
  'reviews.countInCohort':
    'The cohort’s figures were shown with these results, and one less could be taken from them.',
  'reviews.passConcern': 'A comment was passed on outside Baton, which taking this back would hide.',
  'reviews.reopen': shown,
};

/** Why a step of this kind is never taken back; null where it is none of those. */
const lastingReason = ({ area, name }: Pick<Step, 'area' | 'name'>): string | null =>
  left[`${area}.${name}`] ?? null;

/** What the steps changed that are never taken back for what they are, oldest first. */
export function lastingImages(db: Reader) {
  const names = [...new Set(Object.keys(left).map((key) => key.split('.')[1] ?? ''))];
  return db
    .all(
      build
        .selectFrom('step')
        .innerJoin('step_image', 'step_image.seq', 'step.seq')
        .select(['step.seq', 'area', 'name', 'words', 'tbl', 'before', 'after'])
        .where('name', 'in', names)
        .orderBy('step.seq')
        .orderBy('place'),
    )
    .flatMap((row) => {
      const reason = lastingReason(row);
      return reason === null ? [] : [{ ...row, reason }];
    });
}

/**
 * Why a step cannot be taken back, in a sentence, or null where it can be tried. What left Baton is never undone; a
 * step of an older schema, or whose images are gone, can be read only.
 */
export function whyFixed(db: Reader, step: Step): string | null {
  const reason = lastingReason(step);
  if (reason !== null) return reason;
  if (step.schema !== newestSchema) return 'From before Baton was updated: kept in words only.';
  if (step.images_gone === 1) return 'Kept in words only.';
  if (touchesClosedReview(db, step.seq)) return shown;
  const held = stillHeld(db, step.seq);
  if (held !== null) return heldWords[held];
  const image = db.get(build.selectFrom('step_image').select('seq').where('seq', '=', step.seq).limit(1));
  return image === undefined ? 'It changed nothing.' : null;
}

const takenOut = 'Answers that are wrong can be taken out where they were entered.';

const heldWords = {
  waits: `A comment that may say that somebody is harmed came with it, and taking it back would lose it without a word. ${takenOut}`,
  passed: `A comment that came with it was passed on, since it may say that somebody is harmed: to whom and when stays noted in the review. ${takenOut}`,
} as const;

/** Whether the step changed who answered, or what, in a review that is closed: its result would say who that was. */
function touchesClosedReview(db: Reader, seq: number): boolean {
  const images = db.all(
    build
      .selectFrom('step_image')
      .select(['tbl', 'before', 'after'])
      .where('seq', '=', seq)
      .where('tbl', 'in', ['review_rater', 'rating', 'review_comment']),
  );
  const reviews = new Set<string>();
  const raters = new Set<string>();
  for (const { tbl, before, after } of images) {
    const row = parseRow(after ?? before ?? '{}');
    if (tbl === 'review_rater') reviews.add(String(row.review_id));
    else raters.add(String(row.rater_id));
  }
  const closed = build.selectFrom('review').select('review.id').where('closed_on', 'is not', null).limit(1);
  const byRater = closed
    .innerJoin('review_rater', 'review_rater.review_id', 'review.id')
    .where('review_rater.id', 'in', [...raters]);
  return (
    (reviews.size > 0 && db.get(closed.where('review.id', 'in', [...reviews])) !== undefined) ||
    (raters.size > 0 && db.get(byRater) !== undefined)
  );
}
