import { Refusal } from '../../../shared/contract/refusal.ts';
import { answersToErase } from '../reviews/answers-erased.ts';
import { refuseUnpassedAbout } from '../reviews/concerns-held.ts';
import type { Reader } from '../sql.ts';
import * as refusals from './refusals.ts';
import type { Pending, Target } from './target.ts';

/** What was begun may not be erased now as it was agreed when it was begun. */
export interface NotAgreed {
  readonly kind: 'not-agreed';
  readonly why: Refusal;
  /** Why, as the history says it, which names nobody and says nothing about anybody. */
  readonly since: string;
  /** It goes on once that is seen to, since it cannot be left half done; or it is given up. */
  readonly becomes: 'waits' | 'given-up';
}

/**
 * Whether what was begun may still be erased as it was agreed: null, or why not. A while may have passed since, in which
 * a review was changed or a comment that alleges harm came in, which nobody has seen yet. Answers are given up even
 * where backups are without them already, since what was to stay of them is not what it was. `today` is in London.
 */
export function notAgreed(
  context: { readonly db: Reader; readonly today: string },
  { target, touched }: Pending,
): NotAgreed | null {
  try {
    if (target.kind === 'person') refuseUnpassedAbout(context, target.id);
    else refuseChanged(context.db, target);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const waits = target.kind === 'person' && touched;
    return {
      kind: 'not-agreed',
      why: waits ? refusals.waits(error) : refusals.givenUp(error, touched),
      since: target.kind === 'person' ? 'something has to be passed on first' : 'the review has changed',
      becomes: waits ? 'waits' : 'given-up',
    };
  }
}

function refuseChanged(db: Reader, agreed: Extract<Target, { kind: 'raw_answers' }>): void {
  const now = answersNow(db, agreed.id);
  if (now.terms !== agreed.terms || now.closedOn !== agreed.closedOn) throw refusals.reviewChanged();
}

function answersNow(db: Reader, id: string): ReturnType<typeof answersToErase> {
  try {
    return answersToErase(db, id);
  } catch (error) {
    const code = error instanceof Refusal ? error.data.code : '';
    if (code === 'reviews.unknown') throw refusals.reviewGone();
    throw code === 'erasure.review-open' ? refusals.reviewReopened() : error;
  }
}
