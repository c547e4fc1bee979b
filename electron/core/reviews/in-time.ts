import { comeLate } from '../../../shared/contract/review-forms.ts';
import type { QueryContext } from '../context.ts';
import type { ReviewRow } from './held.ts';

/** Refuses new answers once the last day for them is over, unless whoever has them says that they had come by then. */
export function requireInTime(
  { today }: Pick<QueryContext, 'today'>,
  { id, closes_on: last }: ReviewRow,
  cameInTime: boolean,
): void {
  if (last !== null && last < today && !cameInTime) throw comeLate(last, id);
}
