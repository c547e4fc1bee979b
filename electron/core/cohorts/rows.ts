import { Refusal } from '../../../shared/contract/refusal.ts';
import { build, type Reader } from '../sql.ts';

/** One cohort's row. Refuses when there is none. */
export function requireCohort(db: Reader, id: string) {
  const row = db.get(build.selectFrom('cohort').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('cohorts.unknown', 'That cohort is not in this file.', {
    wayOut: 'Go back to the cohorts.',
  });
}
export type CohortFile = ReturnType<typeof requireCohort>;

/** One session's row. Refuses when there is none. */
export function requireSession(db: Reader, id: string) {
  const row = db.get(build.selectFrom('session').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('cohorts.no-such-session', 'That session is not in this file.', {
    wayOut: 'Load the cohort again.',
  });
}
export type SessionRow = ReturnType<typeof requireSession>;

/** The sessions of some cohorts, or of all, in the order in which they are held. */
export function sessionsOf(db: Reader, cohortId?: string): SessionRow[] {
  const all = build.selectFrom('session').selectAll();
  return db.all(
    (cohortId === undefined ? all : all.where('cohort_id', '=', cohortId))
      .orderBy('on_date')
      .orderBy('starts')
      .orderBy('id'),
  );
}

/** Who takes part, with the place on the stage that each takes part by; those a meeting hides are not among them. */
export function participantsOf(db: Reader, cohortId?: string) {
  const all = build
    .selectFrom('participant')
    .innerJoin('stage_place', 'stage_place.id', 'participant.stage_place_id')
    .select([
      'participant.cohort_id',
      'participant.stage_place_id',
      'participant.joined_on',
      'stage_place.person_id',
      'stage_place.state',
    ]);
  return db.all(
    (cohortId === undefined ? all : all.where('participant.cohort_id', '=', cohortId)).orderBy(
      'participant.stage_place_id',
    ),
  );
}

/** Whether an attendance counts as having had the session. */
export const hadIt = (state: string): boolean => state === 'attended' || state === 'caught_up';

/** A session in the history's words: its topic, in quotation marks. */
export const sessionWords = (session: { topic: string }): string => `‘${session.topic}’`;
