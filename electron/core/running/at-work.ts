import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { gatherRound } from './gather.ts';
import { hostReader } from './hosts.ts';
import { eventRows, type Missing, missingIn } from './missing.ts';
import { matchesNow } from './proposals.ts';
import { deploymentsOf } from './round.ts';

/**
 * The rounds in which anybody still takes part, a register is not filled or a consultant leader is deployed, each with
 * what is missing: a register stays to be filled when everybody's time has ended.
 */
export function runningRounds(
  context: QueryContext,
): { readonly roundId: string; readonly name: string; readonly missing: readonly Missing[] }[] {
  const { db, today, meeting } = context;
  const taking = db.all(
    build
      .selectFrom('programme_place')
      .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
      .select('round_id')
      .distinct()
      .where('ended', 'is', null),
  );
  const deploying = db.all(
    build.selectFrom('deployment').select('round_id').distinct().where('reviewed_on', 'is', null),
  );
  const unmarked = db.all(
    build
      .selectFrom('programme_event')
      .innerJoin('nomination', 'nomination.round_id', 'programme_event.round_id')
      .innerJoin('programme_place', 'programme_place.nomination_id', 'nomination.id')
      .leftJoin('event_attendance', (join) =>
        join
          .onRef('event_attendance.event_id', '=', 'programme_event.id')
          .onRef('event_attendance.nomination_id', '=', 'nomination.id'),
      )
      .select('programme_event.round_id')
      .distinct()
      .where('from_date', '<', today)
      .where('event_attendance.state', 'is', null),
  );
  const hostOf = hostReader(db, matchesNow(context));
  const ids = [...new Set([...taking, ...unmarked, ...deploying].map((row) => row.round_id))].sort();
  return ids.map((roundId) => {
    const gathered = gatherRound(context, roundId);
    const rows = {
      events: eventRows(gathered, today, meeting),
      deployments: deploymentsOf(context, roundId),
      hostOf,
    };
    return {
      roundId,
      name: `${gathered.name} ${gathered.round.academic_year}`,
      missing: missingIn(context, gathered, rows),
    };
  });
}
