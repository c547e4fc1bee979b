import { sql } from 'kysely';
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
  const events = eventsOf(db, roundId);
  const marks = marksOf(
    db,
    events.map((row) => row.id),
  );
  const inRound = sql<boolean>`nomination_id in (select id from nomination where round_id = ${roundId})`;
  const logs = build.selectFrom('support').selectAll().where(inRound);
  const support = db.all(logs.orderBy('on_date', 'desc').orderBy('id'));
  const applied = build.selectFrom('job_application').selectAll().where(inRound);
  const applications = db.all(applied.orderBy('applied_on', 'desc').orderBy('id'));
  const placed = build.selectFrom('placement').selectAll().where(inRound);
  const placements = db.all(placed.orderBy('from_date').orderBy('id'));
  const supportOf = groupBy(support, (row) => row.nomination_id);
  const placementsOf = groupBy(placements, (row) => row.nomination_id);
  const counted = events.map((row) => ({
    id: row.id,
    element: row.element,
    title: row.title,
    line: row.line,
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
        support: (supportOf.get(id) ?? []).map((row) => ({
          kind: row.kind,
          on: row.on_date,
          withWhom: row.with_whom,
          line: row.line,
        })),
        placements: (placementsOf.get(id) ?? []).map((row) => ({
          from: row.from_date,
          to: row.to_date,
          focus: row.focus,
          line: row.line,
          hostMentor: row.host_mentor,
        })),
        today,
      }),
    }),
  );
  return {
    round,
    name,
    elements,
    events,
    counted,
    marks,
    support,
    applications,
    placements,
    participants,
  };
}
export type Gathered = ReturnType<typeof gatherRound>;
