import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { allPairs, allRequests, type RequestFile } from './rows.ts';

/**
 * Withdraws, from `on` (YYYY-MM-DD), what is asked for by somebody who takes part no longer or has left: the requests of
 * which `of` says so, matched or not. One whose matched days have begun by then was met, and stays. Returns how many.
 * The step is described by whoever calls: they all go, and come back, with it.
 */
export function requestsLeave(
  { db }: CommandContext,
  of: (request: RequestFile) => boolean,
  on: string,
): number {
  const begun = new Set(
    allPairs(db)
      .filter((pair) => pair.state === 'confirmed' && pair.from_date !== null && pair.from_date <= on)
      .map((pair) => pair.request_id),
  );
  const open = allRequests(db).filter((row) => row.withdrawn_on === null && !begun.has(row.id) && of(row));
  for (const { id, asked_on } of open) {
    const withdrawn_on = on < asked_on ? asked_on : on;
    db.run(build.updateTable('request').set({ withdrawn_on }).where('id', '=', id));
  }
  return open.length;
}
