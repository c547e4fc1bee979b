import { z } from 'zod';
import type { InTheWay } from '../school-file/changed-since.ts';
import type { RowImage } from '../school-file/recorder.ts';
import { build, type Reader } from '../sql.ts';

interface Held {
  readonly id: string;
  readonly owner: string;
  readonly place: number | string;
}

/** Of which there may be one at a time although the schema does not say so: by whom it is held, and where. */
const rules: readonly {
  readonly table: string;
  readonly owner: string;
  readonly held: (db: Reader, owners: readonly string[]) => Held[];
}[] = [
  {
    table: 'stage_place',
    owner: 'person_id',
    held: (db, owners) =>
      db
        .all(
          build
            .selectFrom('stage_place')
            .select(['id', 'person_id as owner'])
            .where('person_id', 'in', owners)
            .where('state', 'in', ['identified', 'working']),
        )
        .map((row) => ({ ...row, place: '' })),
  },
  {
    table: 'plan',
    owner: 'person_id',
    held: (db, owners) =>
      db
        .all(
          build
            .selectFrom('plan')
            .select(['id', 'person_id as owner'])
            .where('person_id', 'in', owners)
            .where('closed_on', 'is', null),
        )
        .map((row) => ({ ...row, place: '' })),
  },
  {
    table: 'nomination',
    owner: 'round_id',
    held: (db, owners) =>
      db.all(
        build
          .selectFrom('nomination')
          .select(['id', 'round_id as owner', 'rank as place'])
          .where('round_id', 'in', owners),
      ),
  },
  {
    table: 'round',
    owner: 'programme_id',
    held: (db, owners) =>
      db.all(
        build
          .selectFrom('round')
          .select(['id', 'programme_id as owner', 'academic_year as place'])
          .where('programme_id', 'in', owners)
          .where('closed_on', 'is', null),
      ),
  },
];

const row = z.record(z.string(), z.unknown());

/**
 * Rows that hold a place which another holds too, among what these images are about: two open stages or plans of one
 * person, two nominations of one rank, two open rounds of one programme and year.
 */
export function ownersBroken(db: Reader, images: readonly RowImage[]): InTheWay[] {
  return rules.flatMap(({ table, owner, held }) => {
    const owners = new Set(
      images
        .filter((image) => image.table === table)
        .flatMap(({ before, after }) => [before, after])
        .flatMap((json) => (json === null ? [] : [String(row.parse(JSON.parse(json))[owner])])),
    );
    if (owners.size === 0) return [];
    const places = new Map<string, Held[]>();
    for (const one of held(db, [...owners])) {
      const place = `${one.owner} ${one.place}`;
      places.set(place, [...(places.get(place) ?? []), one]);
    }
    return [...places.values()]
      .filter((sharing) => sharing.length > 1)
      .flatMap((sharing) => sharing.map(({ id }) => ({ table, key: { id }, columns: null })));
  });
}
