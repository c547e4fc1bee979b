import type { Reader } from '../sql.ts';
import { build } from '../sql.ts';
import { hadIt, participantsOf, sessionsOf } from './rows.ts';

/** How many of a cohort's sessions there are in all, cancelled ones aside, and how many somebody has had so far. */
export interface SessionsHad {
  readonly had: number;
  readonly all: number;
}

/** By place on a stage, for everybody who takes part in a cohort; whoever is in none is not in it. */
export function sessionsHad(db: Reader): Map<string, SessionsHad> {
  const cohorts = Map.groupBy(
    sessionsOf(db).filter((one) => one.cancelled === 0),
    (one) => one.cohort_id,
  );
  const marks = Map.groupBy(
    db.all(build.selectFrom('attendance').selectAll()).filter((one) => hadIt(one.state)),
    (one) => one.stage_place_id,
  );
  return new Map(
    participantsOf(db).map((one) => {
      const sessions = new Set((cohorts.get(one.cohort_id) ?? []).map((session) => session.id));
      const had = (marks.get(one.stage_place_id) ?? []).filter((mark) =>
        sessions.has(mark.session_id),
      ).length;
      return [one.stage_place_id, { had, all: sessions.size }];
    }),
  );
}
