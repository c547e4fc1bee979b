import type { Runner } from '../../../shared/contract/running-shapes.ts';
import { ledgerOf } from '../../../shared/rules/running.ts';
import type { QueryContext } from '../context.ts';
import { contentOf } from '../programmes/content.ts';
import { requireRound } from '../programmes/rounds.ts';
import { participantsOf } from '../programmes/taking-part.ts';
import { build } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { marksOf } from './register.ts';
import { eventsOf } from './rows.ts';

/** Everything of a round that its pages, Home and the ledgers are worked out from, each read once. */
export function gatherRound(context: QueryContext, roundId: string) {
  const { db, today } = context;
  const round = requireRound(db, roundId);
  const { elements, name } = contentOf(db, round.version_id);
  const inRound = build.selectFrom('nomination').select('id').where('round_id', '=', roundId);
  const events = eventsOf(db, roundId);
  const marks = marksOf(
    db,
    events.map((row) => row.id),
  );
  const support = db.all(
    build
      .selectFrom('support')
      .selectAll()
      .where('nomination_id', 'in', inRound)
      .orderBy('on_date', 'desc')
      .orderBy('id'),
  );
  const applications = db.all(
    build
      .selectFrom('job_application')
      .selectAll()
      .where('nomination_id', 'in', inRound)
      .orderBy('applied_on', 'desc')
      .orderBy('id'),
  );
  const placements = db.all(
    build
      .selectFrom('placement')
      .selectAll()
      .where('nomination_id', 'in', inRound)
      .orderBy('from_date')
      .orderBy('id'),
  );
  const supportOf = groupBy(support, (row) => row.nomination_id);
  const placementsOf = groupBy(placements, (row) => row.nomination_id);
  const counted = events.map((row) => ({
    id: row.id,
    element: row.element,
    from: row.from_date,
    to: row.to_date,
    days: row.days,
  }));
  const participants = participantsOf(context, { roundId }).map(
    ({ id, personId, name: called, school, takenUpOn, ended, endedOn, leftOn }): Runner => ({
      id,
      personId,
      name: called,
      school,
      takenUpOn,
      ended,
      endedOn,
      leftOn,
      ledger: ledgerOf({
        elements,
        events: counted,
        marks: marks.get(id) ?? new Map(),
        support: (supportOf.get(id) ?? []).map((row) => ({ kind: row.kind, on: row.on_date })),
        placements: (placementsOf.get(id) ?? []).map((row) => ({ from: row.from_date, to: row.to_date })),
        today,
      }),
    }),
  );
  return { round, name, elements, events, counted, marks, support, applications, placements, participants };
}
export type Gathered = ReturnType<typeof gatherRound>;
