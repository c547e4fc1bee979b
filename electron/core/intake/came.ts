import { build, type Reader } from '../sql.ts';

/** Which of these nominations a school sent: it vouches for the nominee's agreement and for the case. */
export function cameFromSchools(db: Reader, ids: readonly string[]): ReadonlySet<string> {
  if (ids.length === 0) return new Set();
  return new Set(
    db
      .all(
        build
          .selectFrom('intake_line')
          .select('nomination_id')
          .where('nomination_id', 'in', [...ids]),
      )
      .map((row) => row.nomination_id),
  );
}
