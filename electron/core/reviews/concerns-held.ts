import { Refusal } from '../../../shared/contract/refusal.ts';
import { parseRow } from '../school-file/recorder.ts';
import { build, type Reader } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { type ReviewRow, type ReviewTerms, requireReview, reviewsOf, reviewTerms } from './held.ts';
import { keepsTheFile } from './starting.ts';

interface Asked {
  readonly db: Reader;
  readonly today: string;
}

/** A comment held out of a review, with whose answers it came. */
export type HeldConcern = NonNullable<ReviewTerms['concerns']>[number];

/** The comments held out of a review, in the order in which they came. */
export const concernsOf = (row: ReviewRow): readonly HeldConcern[] => row.terms.concerns ?? [];

const headships: readonly (string | null)[] = ['headteacher', 'executive_headteacher'];

/** By titles such as 'Deputy Head and DSL'; a deputy of that lead is not the lead. */
const leadsSafeguarding =
  /(?<!deputy )(?<!deputy designated )\b(safeguarding lead(er)?|head of safeguarding|dsl)\b/i;

/**
 * Whom an allegation goes to: about the head, by the settings or by a post held now, it goes to the chair; about whoever
 * leads safeguarding, by the title of a post held now (there is no role for it), to the headteacher. Nobody is handed what is said of them.
 */
export function goesTo({ db, today }: Asked, row: ReviewRow): string {
  const posts = holdingsNow(db, today).get(row.person_id) ?? [];
  const isHead = keepsTheFile(db, today, row.person_id) || posts.some(({ role }) => headships.includes(role));
  if (isHead) return 'the chair of governors';
  return posts.some(({ title }) => leadsSafeguarding.test(title))
    ? 'the headteacher'
    : 'the safeguarding lead';
}

/** Refuses to close a review, or to let it go, while a comment that alleges harm has not been passed on. */
export function refuseUnpassed(context: Asked, row: ReviewRow): void {
  const waiting = concernsOf(row).filter((one) => one.passed === null).length;
  if (waiting > 0)
    throw new Refusal(
      'reviews.concern-waits',
      waiting === 1
        ? 'A comment that says that somebody may be harmed has not been passed on yet.'
        : `${waiting} comments that say that somebody may be harmed have not been passed on yet.`,
      { wayOut: `Give it to ${goesTo(context, row)} first, and note on the review’s page to whom and when.` },
    );
}

/** Refuses to let somebody go, with the reviews that are open about them, while one holds such a comment. */
export function refuseUnpassedAbout(context: Asked, personId: string): void {
  for (const row of reviewsOf(context.db, personId)) if (row.closed_on === null) refuseUnpassed(context, row);
}

/**
 * What became of the comments that a step of the history brought and that are still in their review: 'waits' while one
 * has not been passed on, else 'passed'; null where none is. Taking the step back would lose what alleges harm without a
 * word, or the note of whom it was given to; of one that was said to be nothing of the kind it loses neither.
 */
export function stillHeld(db: Reader, seq: number): 'waits' | 'passed' | null {
  const images = db.all(
    build
      .selectFrom('step_image')
      .select(['before', 'after'])
      .where('seq', '=', seq)
      .where('tbl', '=', 'review'),
  );
  const still = images.flatMap(({ before, after }) => {
    const had = new Set(heldIn(before).map(({ id }) => id));
    const brought = heldIn(after).filter(({ id }) => !had.has(id));
    if (brought.length === 0 || after === null) return [];
    const came = new Set(brought.map(({ id }) => id));
    return concernsIn(db, String(parseRow(after).id)).filter(({ id }) => came.has(id));
  });
  if (still.length === 0) return null;
  return still.some(({ passed }) => passed === null) ? 'waits' : 'passed';
}

function heldIn(image: string | null): readonly HeldConcern[] {
  const kept = image === null ? undefined : parseRow(image).minimums;
  return typeof kept === 'string' ? (reviewTerms.parse(JSON.parse(kept)).concerns ?? []) : [];
}

function concernsIn(db: Reader, id: string): readonly HeldConcern[] {
  const there = db.get(build.selectFrom('review').select('id').where('id', '=', id));
  return there === undefined ? [] : concernsOf(requireReview(db, id));
}
