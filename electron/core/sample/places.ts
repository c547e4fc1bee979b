import { build } from '../sql.ts';
import type { Making } from './making.ts';

/** The place by which one of the cast is on a stage now. */
export function openPlaceOf({ db, id }: Making, key: string): string {
  const row = db.get(
    build
      .selectFrom('stage_place')
      .select('id')
      .where('person_id', '=', id(key))
      .where('state', 'in', ['identified', 'working']),
  );
  if (row === undefined) throw new Error(`The sample school has '${key}' on no stage now.`);
  return row.id;
}
