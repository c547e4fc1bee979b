import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import type { PlacementFields } from '../../../shared/contract/running-shapes.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { schoolOf } from '../staff/school-of.ts';
import {
  found,
  refuseBackwards,
  refuseFuture,
  refuseGone,
  refuseNoRequest,
  requireSchool,
  requireTakesPart,
} from './checks.ts';
import { linesOfRound, refuseNoLine } from './lines.ts';
import { placementValues } from './rows.ts';

type Data<Name extends keyof typeof runningContract> = DataOf<(typeof runningContract)[Name]>;
const done = { done: true } as const;

/** One placement's row. Refuses when there is none. */
export const requirePlacement = (db: Reader, id: string) =>
  found(db.get(build.selectFrom('placement').selectAll().where('id', '=', id)));

/** Refuses one's own school, a line that is not there, days that cannot be, pre-visits once it has begun, and two placements on one day. */
function check(
  context: CommandContext,
  nominationId: string,
  fields: PlacementFields,
  before: { readonly id: string; readonly line: string } | null,
) {
  const { db, today } = context;
  const was = before === null ? undefined : { kind: 'placement', line: before.line };
  const who = refuseGone(db, nominationId, fields.from, 'from');
  requireSchool(db, fields.schoolId);
  refuseNoLine(linesOfRound(db, who.roundId), 'placement', fields.line, was);
  refuseNoRequest(db, fields.requestId);
  if (schoolOf(db).get(who.personId)?.id === fields.schoolId)
    throw new Refusal('running.own-school', 'A placement is at another school than their own.', {
      field: 'schoolId',
    });
  refuseBackwards(fields.from, fields.to);
  const late = fields.preVisits.find((on) => on >= fields.from);
  if (late !== undefined)
    throw new Refusal('running.pre-visit', `${longDate(late)} is not before the placement.`, {
      field: 'preVisits',
    });
  refuseFuture(fields.closedOn, today, 'closedOn');
  if (fields.closedOn !== null && fields.closedOn < fields.from)
    throw new Refusal('running.closed-before', 'It cannot be closed before it began.', { field: 'closedOn' });
  // On whichever programme: nobody is at two schools at once.
  const meets = db
    .all(
      build
        .selectFrom('placement')
        .innerJoin('nomination', 'nomination.id', 'placement.nomination_id')
        .selectAll('placement')
        .where('person_id', '=', who.personId),
    )
    .find((row) => row.id !== before?.id && row.from_date <= fields.to && fields.from <= row.to_date);
  if (meets !== undefined)
    throw new Refusal(
      'running.two-placements',
      `${who.name} is on a placement until ${longDate(meets.to_date)} already.`,
      { field: 'from' },
    );
  return who;
}

/** Keeps where somebody is placed, from when to when, and who mentors them there. */
export function addPlacement(context: CommandContext, data: Data<'addPlacement'>): { id: string } {
  const { nominationId, fields } = data;
  const who = check(context, nominationId, fields, null);
  const id = context.newId();
  const row = { id, nomination_id: nominationId, ...placementValues(fields) };
  context.db.run(build.insertInto('placement').values(row));
  context.describe(`Added a placement of ${who.name}`, [who.personId]);
  return { id };
}

/** Changes a placement. Refuses days that leave somebody standing in outside them. */
export function editPlacement(context: CommandContext, { id, fields }: Data<'editPlacement'>): typeof done {
  const { db } = context;
  const before = requirePlacement(db, id);
  const who = check(context, before.nomination_id, fields, before);
  const outside = db
    .all(build.selectFrom('backfill').selectAll().where('placement_id', '=', id))
    .some((row) => row.from_date < fields.from || (row.to_date ?? fields.to) > fields.to);
  if (outside)
    throw new Refusal('running.backfill-outside', 'Somebody stands in outside these days.', {
      field: 'to',
      wayOut: 'Change when they stand in first.',
    });
  db.run(build.updateTable('placement').set(placementValues(fields)).where('id', '=', id));
  context.describe(`Changed a placement of ${who.name}`, [who.personId]);
  return done;
}

/** Takes a placement out with who was to stand in. */
export function removePlacement(context: CommandContext, { id }: { id: string }): typeof done {
  const row = requirePlacement(context.db, id);
  const who = requireTakesPart(context.db, row.nomination_id);
  context.db.run(build.deleteFrom('placement').where('id', '=', id));
  context.describe(`Took out a placement of ${who.name}`, [who.personId]);
  return done;
}
