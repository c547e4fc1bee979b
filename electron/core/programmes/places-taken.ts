import { build, type Reader } from '../sql.ts';

/** Which of these nominations somebody has taken up a place for. */
export function placesTaken(db: Reader, ids: readonly string[]): Set<string> {
  const rows = db.all(
    build.selectFrom('programme_place').select('nomination_id').where('nomination_id', 'in', ids),
  );
  return new Set(rows.map((row) => row.nomination_id));
}

/** Who holds a place of a round, whether completed or not, and whose place came free when they withdrew; by nomination. */
export function placesHeld(
  db: Reader,
  roundId: string,
): { readonly held: ReadonlySet<string>; readonly freed: ReadonlySet<string> } {
  const rows = db.all(
    build
      .selectFrom('programme_place')
      .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
      .select(['nomination_id', 'ended'])
      .where('round_id', '=', roundId),
  );
  return {
    held: new Set(rows.filter(({ ended }) => ended !== 'withdrew').map((row) => row.nomination_id)),
    freed: new Set(rows.filter(({ ended }) => ended === 'withdrew').map((row) => row.nomination_id)),
  };
}
