import { londonDate } from '../../../shared/rules/dates.ts';
import { build, type Reader } from '../sql.ts';

/**
 * The day in London on which somebody was erased after a version was made, or null. Whom it was is recorded nowhere, so
 * anybody who is in that version and no longer here may be who asked for it.
 */
export function erasedSince(db: Reader, at: string): string | null {
  const found = db.get(
    build
      .selectFrom('erasure')
      .select('at')
      .where('kind', '=', 'person')
      .where('at', '>', at)
      .orderBy('seq', 'desc'),
  );
  return found === undefined ? null : londonDate(found.at);
}
