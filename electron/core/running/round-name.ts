import { contentOf } from '../programmes/content.ts';
import { requireRound } from '../programmes/rounds.ts';
import type { Reader } from '../sql.ts';

/** A round as pages name it. */
export function roundName(db: Reader, roundId: string) {
  const round = requireRound(db, roundId);
  return {
    roundId,
    programme: contentOf(db, round.version_id).name,
    academicYear: round.academic_year,
  };
}
