import type { impactContract } from '../../../shared/contract/impact.ts';
import type { ImpactView, TestimonyFields } from '../../../shared/contract/impact-shapes.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { nameOf } from '../staff/names.ts';
import { raw } from '../versions/raw.ts';
import type { Text } from './choice.ts';
import { refuseToCome, requireTakenUp, requireTestimony } from './rows.ts';

type Data<Name extends keyof typeof impactContract> = DataOf<(typeof impactContract)[Name]>;
const done = { done: true } as const;

const values = ({ permission, ...fields }: TestimonyFields) => ({
  words: fields.words,
  said_on: fields.saidOn,
  permitted_on: permission?.on ?? null,
  asked_by: permission?.askedBy ?? '',
  shown_as: permission?.shownAs ?? null,
  role: fields.role,
});

function check({ today }: CommandContext, fields: TestimonyFields): void {
  refuseToCome(fields.saidOn, today, 'saidOn');
  if (fields.permission !== null) refuseToCome(fields.permission.on, today, 'permittedOn');
}

/** Keeps what a participant said. Without permission it never leaves. */
export function addTestimony(
  context: CommandContext,
  { nominationId, fields }: Data<'addTestimony'>,
): { id: string } {
  const { db } = context;
  const place = requireTakenUp(db, nominationId);
  check(context, fields);
  const id = context.newId();
  db.run(build.insertInto('testimony').values({ id, nomination_id: nominationId, ...values(fields) }));
  context.describe(`Kept what ${nameOf(place)} said of the programme`, [place.person_id]);
  return { id };
}

/** Changes a testimony or its permission; taking the permission back keeps it from leaving again. */
export function editTestimony(context: CommandContext, { id, fields }: Data<'editTestimony'>): typeof done {
  const { db } = context;
  const place = requireTakenUp(db, requireTestimony(db, id).nomination_id);
  check(context, fields);
  db.run(build.updateTable('testimony').set(values(fields)).where('id', '=', id));
  const permission = fields.permission === null ? 'without permission' : 'with permission';
  context.describe(`Changed what ${nameOf(place)} said of the programme, ${permission} to show it`, [
    place.person_id,
  ]);
  return done;
}

/** Takes a testimony out. */
export function removeTestimony(context: CommandContext, { id }: Data<'removeTestimony'>): typeof done {
  const { db } = context;
  const place = requireTakenUp(db, requireTestimony(db, id).nomination_id);
  db.run(build.deleteFrom('testimony').where('id', '=', id));
  context.describe(`Took out what ${nameOf(place)} said of the programme`, [place.person_id]);
  return done;
}

/** What participants of a choice said by a day: those who permitted it by then, as they may be shown, and how many more. */
export function testimoniesOf(
  db: Reader,
  { sql, values: given }: Text,
  asAt: string,
): Pick<ImpactView, 'testimonies' | 'withoutPermission'> {
  const rows = db.all(
    raw<{
      id: string;
      words: string;
      said_on: string;
      permitted: number;
      shown_as: 'name' | 'role' | null;
      role: string;
      title: string | null;
      forename: string;
      surname: string;
      preferred_name: string | null;
    }>(
      `SELECT t.id, t.words, t.said_on, coalesce(t.permitted_on <= ?, 0) AS permitted, t.shown_as, t.role,
         w.title, w.forename, w.surname, w.preferred_name
       FROM testimony AS t JOIN (${sql}) AS x ON x.id = t.nomination_id JOIN person AS w ON w.id = x.person_id
       WHERE t.said_on <= ? ORDER BY t.said_on DESC, t.id`,
      [asAt, ...given, asAt],
    ),
  );
  const may = rows.filter((row) => row.permitted === 1);
  return {
    testimonies: may.map((row) => ({
      id: row.id,
      words: row.words,
      who: row.shown_as === 'name' ? nameOf(row) : row.role || 'A participant',
      on: row.said_on,
    })),
    withoutPermission: rows.length - may.length,
  };
}
