import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import type { BackfillFields } from '../../../shared/contract/running-shapes.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { refuseLeft, requireName } from '../staff/names.ts';
import { found, refuseBackwards, refuseNobody, requireTakesPart } from './checks.ts';
import { requirePlacement } from './placements.ts';
import { backfillValues } from './rows.ts';

type Data<Name extends keyof typeof runningContract> = DataOf<(typeof runningContract)[Name]>;
const done = { done: true } as const;

const requireBackfill = (db: Reader, id: string) =>
  found(db.get(build.selectFrom('backfill').selectAll().where('id', '=', id)));

/** Refuses a post that is not theirs on those days, nobody, themselves, who has left, and days outside the placement. */
function check({ db }: CommandContext, placementId: string, fields: BackfillFields): readonly string[] {
  const placement = requirePlacement(db, placementId);
  const away = requireTakesPart(db, placement.nomination_id);
  const held = db.get(
    build
      .selectFrom('holding')
      .select('id')
      .where('person_id', '=', away.personId)
      .where('post_id', '=', fields.postId)
      // Of somebody whom another school put forward it is not known since when; it is theirs all the same.
      .where((e) => e.or([e('from_date', 'is', null), e('from_date', '<=', fields.to ?? placement.to_date)]))
      .where((e) => e.or([e('to_date', 'is', null), e('to_date', '>=', fields.from)])),
  );
  if (held === undefined)
    throw new Refusal('running.not-their-post', `That is not a post of ${away.name} at that time.`, {
      field: 'postId',
    });
  refuseNobody(db, fields, 'Say who stands in, or give a name.');
  if (fields.personId === away.personId)
    throw new Refusal('running.themselves', 'They are away themselves.', { field: 'personId' });
  refuseBackwards(fields.from, fields.to);
  if (fields.from < placement.from_date || (fields.to ?? placement.to_date) > placement.to_date)
    throw new Refusal(
      'running.outside',
      `The placement is from ${longDate(placement.from_date)} to ${longDate(placement.to_date)}.`,
      { field: fields.from < placement.from_date ? 'from' : 'to' },
    );
  if (fields.personId === null) return [away.personId];
  refuseLeft(db, [fields.personId], 'personId', 'so they cannot stand in');
  return [fields.personId, away.personId];
}

/** What the history says: the one who stands in by name, and nobody else. */
const said = ({ db }: CommandContext, { personId }: BackfillFields, what: string): string =>
  `${personId === null ? 'Somebody from outside' : requireName(db, personId)}: ${what}`;

/** Keeps who stands in for a participant at home while they are on a placement: a chance to step up. */
export function addBackfill(context: CommandContext, data: Data<'addBackfill'>): { id: string } {
  const { placementId, fields } = data;
  const people = check(context, placementId, fields);
  const id = context.newId();
  context.db.run(
    build.insertInto('backfill').values({ id, placement_id: placementId, ...backfillValues(fields) }),
  );
  context.describe(said(context, fields, 'stands in during a placement'), people);
  return { id };
}

export function editBackfill(context: CommandContext, { id, fields }: Data<'editBackfill'>): typeof done {
  const before = requireBackfill(context.db, id);
  const people = check(context, before.placement_id, fields);
  context.db.run(build.updateTable('backfill').set(backfillValues(fields)).where('id', '=', id));
  const all = before.person_id === null ? people : [...new Set([...people, before.person_id])];
  context.describe(said(context, fields, 'stands in at other times'), all);
  return done;
}

/** Takes out who stands in; a post that was recorded for it in their record stays there. */
export function removeBackfill(context: CommandContext, { id }: { id: string }): typeof done {
  const row = requireBackfill(context.db, id);
  const placement = requirePlacement(context.db, row.placement_id);
  const away = requireTakesPart(context.db, placement.nomination_id);
  context.db.run(build.deleteFrom('backfill').where('id', '=', id));
  context.describe('Took out who stands in during a placement', [
    ...(row.person_id === null ? [] : [row.person_id]),
    away.personId,
  ]);
  return done;
}
