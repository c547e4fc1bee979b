import type { cohortsContract } from '../../../shared/contract/cohorts.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { whom } from '../staff/names.ts';
import { participantsOf, requireCohort, requireSession, sessionWords } from './rows.ts';

type Data<Name extends keyof typeof cohortsContract> = DataOf<(typeof cohortsContract)[Name]>;

/**
 * Marks who was at a session. Refuses for a session still to come or cancelled, and for whoever is not in the
 * cohort. Returns how many marks changed; refuses where none would.
 */
export function attend(context: CommandContext, data: Data<'attend'>): { changed: number } {
  const { db, today } = context;
  const session = requireSession(db, data.sessionId);
  if (session.on_date > today)
    throw new Refusal('cohorts.session-to-come', `This session is on ${longDate(session.on_date)}.`, {
      wayOut: 'Mark who was there on the day or afterwards.',
    });
  if (session.cancelled === 1)
    throw new Refusal('cohorts.session-cancelled', 'This session was cancelled.', {
      wayOut: 'Take that back first where it was held after all.',
    });
  const inIt = new Map(participantsOf(db, session.cohort_id).map((one) => [one.stage_place_id, one]));
  const now = new Map(
    db
      .all(
        build
          .selectFrom('attendance')
          .select(['stage_place_id', 'state'])
          .where('session_id', '=', session.id),
      )
      .map((row) => [row.stage_place_id, row.state]),
  );
  const changed: string[] = [];
  for (const { placeId, state } of data.marks) {
    const participant = inIt.get(placeId);
    if (participant === undefined)
      throw new Refusal('cohorts.not-in-it', 'Somebody marked is not in this cohort any more.', {
        wayOut: 'Load the cohort again.',
      });
    if ((now.get(placeId) ?? null) === state) continue;
    const mark = build.deleteFrom('attendance').where('session_id', '=', session.id);
    db.run(mark.where('stage_place_id', '=', placeId));
    if (state !== null)
      db.run(
        build.insertInto('attendance').values({ session_id: session.id, stage_place_id: placeId, state }),
      );
    changed.push(participant.person_id);
  }
  if (changed.length === 0)
    throw new Refusal('cohorts.marked-already', 'These marks are there already.', {
      wayOut: 'Load the cohort again if it shows otherwise.',
    });
  context.describe(
    `Marked attendance of ${sessionWords(session)} of ${requireCohort(db, session.cohort_id).name} for ${whom(db, changed)}`,
    changed,
  );
  return { changed: changed.length };
}
