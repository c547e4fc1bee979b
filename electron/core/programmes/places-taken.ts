import { build, type Reader } from '../sql.ts';

/** Which of these nominations somebody has taken up a place for. */
export function placesTaken(db: Reader, ids: readonly string[]): Set<string> {
  const rows = db.all(
    build.selectFrom('programme_place').select('nomination_id').where('nomination_id', 'in', ids),
  );
  return new Set(rows.map((row) => row.nomination_id));
}
