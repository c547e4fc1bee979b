import { build, type Reader } from '../sql.ts';

/** For which of these nominations somebody has taken up a place, and on which day. */
export function placesTaken(db: Reader, ids: readonly string[]): Map<string, string> {
  const rows = db.all(
    build
      .selectFrom('programme_place')
      .select(['nomination_id', 'taken_up_on'])
      .where('nomination_id', 'in', ids),
  );
  return new Map(rows.map((row) => [row.nomination_id, row.taken_up_on]));
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

/** Whether it was said of a place that has not ended that its participant goes on, though they left the school; `why` is then from where. */
export const goesOn = ({ ended, why }: { readonly ended: string | null; readonly why: string }): boolean =>
  ended === null && why !== '';

/** When a participant left the school; null where they went on, as was said of them, or as completing the programme tells. */
export const leftOf = (
  row: Parameters<typeof goesOn>[0] & { readonly archived_on: string | null },
): string | null => (goesOn(row) || row.ended === 'completed' ? null : row.archived_on);
