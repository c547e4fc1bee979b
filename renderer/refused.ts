import { ORPCError } from '@orpc/client';
import { queries } from './client.ts';

/**
 * From now on, what core refuses to show goes from what the page holds: a page that asks again would otherwise go on
 * showing what it was answered before. What failed in another way is kept, since it may still be shown.
 *
 * @returns what ends it.
 */
export function forgetWhatIsRefused(): () => void {
  return queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    if (isRefused(event.action.error) && event.query.state.data !== undefined)
      event.query.setState({ data: undefined });
  });
}

/** Only what core refused by a rule: a failure inside Baton comes with another status. */
const isRefused = (error: unknown): boolean =>
  error instanceof ORPCError && error.code === 'REFUSED' && error.status === 409;
