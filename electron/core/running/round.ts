import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import type { DeploymentRow } from '../../../shared/contract/running-shapes.ts';
import { EVENT_KINDS } from '../../../shared/reference/running.ts';
import { elementDetails } from '../../../shared/rules/element-words.ts';
import { linesOf } from '../../../shared/rules/ledger-lines.ts';
import { eventsProposed } from '../../../shared/rules/running.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { leftAlready, namesOf } from '../staff/names.ts';
import { gatherRound } from './gather.ts';
import { hostReader } from './hosts.ts';
import { eventRows, missingIn } from './missing.ts';
import { deploymentProposals, matchesNow, placementProposals } from './proposals.ts';
import { deploymentFieldsOf, schoolNames } from './rows.ts';

/** A round as it runs: what is planned and had, each participant's ledger, deployments, and what is missing. */
export function round(
  context: QueryContext,
  { roundId }: DataOf<(typeof runningContract)['round']>,
): ReplyOf<(typeof runningContract)['round']> {
  const { db, today, meeting } = context;
  const gathered = gatherRound(context, roundId);
  const events = eventRows(gathered, today, meeting);
  const deployments = deploymentsOf(context, roundId);
  const deploys = gathered.elements.some((one) => one.kind === 'deployment');
  const matches = matchesNow(context);
  const lines = linesOf(gathered.elements);
  return {
    roundId,
    programme: gathered.name,
    academicYear: gathered.round.academic_year,
    plan: EVENT_KINDS.flatMap((kind) => {
      const alike = lines.filter((one) => one.element.kind === kind);
      return alike.map((one) => ({
        element: kind,
        name: one.name,
        line: alike.length === 1 ? '' : one.name,
        words: [...new Set([one.name, ...elementDetails(one.element)])].join(', '),
        proposed: eventsProposed(one),
        planned: events.filter((row) => row.fields.element === kind && row.line === one.name).length,
      }));
    }),
    lines,
    deploys,
    events,
    participants: gathered.participants,
    deployments,
    proposals: [
      ...placementProposals(db, matches, gathered.participants),
      ...(deploys ? deploymentProposals(db, matches) : []),
    ],
    missing: missingIn(context, gathered, { events, deployments, hostOf: hostReader(db, matches) }),
    meeting,
  };
}

/** The deployments of a round, newest first; one of a consultant leader who has left is late with nothing. */
export function deploymentsOf({ db, today }: QueryContext, roundId: string): DeploymentRow[] {
  const rows = db.all(
    build
      .selectFrom('deployment')
      .selectAll()
      .where('round_id', '=', roundId)
      .orderBy('from_date', 'desc')
      .orderBy('id'),
  );
  const names = namesOf(
    db,
    rows.flatMap((row) => row.person_id ?? []),
  );
  const schools = schoolNames(db);
  const left = leftAlready(db);
  return rows.map((row) => ({
    id: row.id,
    fields: deploymentFieldsOf(row),
    name: row.person_id === null ? row.name : (names.get(row.person_id) ?? ''),
    school: schools.get(row.school_id) ?? '',
    late:
      row.review_on !== null &&
      row.reviewed_on === null &&
      row.review_on < today &&
      !left.has(row.person_id ?? ''),
  }));
}
