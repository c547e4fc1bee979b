import { comeLate, notOpenYet } from '../../../shared/contract/review-forms.ts';
import type { QueryContext } from '../context.ts';
import type { ReviewRow } from './held.ts';

type Today = Pick<QueryContext, 'today'>;

/** Refuses answers, and closing, before the day on which the review opens. */
export function requireBegun({ today }: Today, { id, opened_on: opens }: ReviewRow): void {
  if (opens > today) throw notOpenYet(opens, id);
}

/**
 * Refuses new answers before the review opens and, once the last day for them is over, unless whoever has them says that
 * they had come by then.
 */
export function requireInTime(context: Today, row: ReviewRow, cameInTime: boolean): void {
  requireBegun(context, row);
  const { id, closes_on: last } = row;
  if (last !== null && last < context.today && !cameInTime) throw comeLate(last, id);
}
