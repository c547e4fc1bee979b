import { type MatchKind, matchKindWords } from '../../../shared/reference/matching.ts';
import { counted } from '../../../shared/rules/dates.ts';
import type { Run } from '../../../shared/rules/matching/run.ts';
import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { allowAgain, notAgain } from './eased.ts';
import { gather } from './gather.ts';
import { allPairs, allRequests } from './rows.ts';

/**
 * Writes a run in place of what was proposed before, with the change by hand that it was made with; a confirmed match
 * that goes on being held stays as it is. Describes the step.
 */
export function keepRun(
  context: CommandContext,
  kind: MatchKind,
  { pairs, unmet, points }: Run,
  change: { readonly requestId: string; readonly giverId: string | null } | null,
): void {
  const { db, now, today, describe } = context;
  const requests = allRequests(db).filter((row) => row.kind === kind);
  const mine = new Set(requests.map((row) => row.id));
  const before = new Map(
    allPairs(db)
      .filter((pair) => mine.has(pair.request_id))
      .map((pair) => [pair.request_id, pair]),
  );
  const kept = new Set<string>();
  for (const pair of pairs) {
    const had = before.get(pair.requestId);
    const same = had?.giver_id === pair.giverId && (pair.locked || had.state === 'proposed');
    if (same && had.state === 'confirmed') {
      kept.add(pair.requestId);
      continue;
    }
    const fixed =
      change?.requestId === pair.requestId && change.giverId !== null ? 1 : same ? (had?.fixed ?? 0) : 0;
    db.run(build.deleteFrom('request_match').where('request_id', '=', pair.requestId));
    db.run(
      build.insertInto('request_match').values({
        giver_id: pair.giverId,
        request_id: pair.requestId,
        state: 'proposed',
        state_on: today,
        fixed,
        points: pair.points,
        because: JSON.stringify(pair.because),
        although: JSON.stringify(pair.although),
        from_date: pair.from,
        to_date: pair.to,
      }),
    );
    kept.add(pair.requestId);
  }
  for (const id of before.keys())
    if (!kept.has(id)) db.run(build.deleteFrom('request_match').where('request_id', '=', id));
  for (const id of mine) db.run(build.deleteFrom('unmet').where('request_id', '=', id));
  for (const one of unmet)
    db.run(
      build.insertInto('unmet').values({
        request_id: one.requestId,
        stopped_by: JSON.stringify(one.stoppedBy),
        full_up: one.full,
        change: JSON.stringify(one.change),
      }),
    );
  if (change !== null) {
    const had = before.get(change.requestId)?.giver_id;
    if (change.giverId !== null) allowAgain(db, change.requestId, change.giverId);
    else if (had !== undefined) notAgain(db, change.requestId, had);
  }
  const made_from = gather(db, kind, today).madeFrom;
  db.run(build.deleteFrom('match_run').where('kind', '=', kind));
  db.run(build.insertInto('match_run').values({ kind, at: now, made_from, points }));
  describe(
    `Proposed ${counted(pairs.length, 'match', 'matches')} of ${matchKindWords[kind].givers}`,
    requests.flatMap((row) => (kept.has(row.id) ? (row.person_id ?? []) : [])),
  );
}
