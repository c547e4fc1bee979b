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

/** An open place of somebody who left the school, of whom nothing is said yet. `id` is the nomination's. */
export interface LeftOpen {
  readonly id: string;
  readonly roundId: string;
  readonly personId: string;
  readonly leftOn: string;
  /** Whether they took it up; else it is offered still, in a round that is open. */
  readonly taken: boolean;
}

/** The open places of people who left the school: taken up and not ended, or offered still. */
export function placesLeftOpen(db: Reader): LeftOpen[] {
  return db
    .all(
      build
        .selectFrom('nomination')
        .innerJoin('person', 'person.id', 'nomination.person_id')
        .innerJoin('round', 'round.id', 'nomination.round_id')
        .leftJoin('programme_place', 'programme_place.nomination_id', 'nomination.id')
        .select([
          'nomination.id',
          'round_id',
          'person_id',
          'archived_on',
          'closed_on',
          'taken_up_on',
          'ended',
          'why',
        ])
        .where('state', '=', 'offered')
        .where('archived_on', 'is not', null)
        .orderBy('nomination.id'),
    )
    .flatMap((row): LeftOpen[] => {
      const taken = row.taken_up_on !== null;
      const open = taken ? row.ended === null && row.why === '' : row.closed_on === null;
      return row.archived_on === null || !open
        ? []
        : [{ id: row.id, roundId: row.round_id, personId: row.person_id, leftOn: row.archived_on, taken }];
    });
}
