import { Refusal } from '../../../shared/contract/refusal.ts';
import { type Decision, decisionSchema } from '../../../shared/rules/rule.ts';
import { stageNumber } from '../../../shared/rules/stage-verdict.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { versionById } from './versions.ts';

export interface Place {
  readonly id: string;
  readonly person_id: string;
  readonly stage_id: string;
  readonly version_id: string;
  readonly academic_year: string;
  readonly state: 'identified' | 'working' | 'graduated' | 'left';
  readonly from_date: string;
  readonly state_on: string;
  readonly against_reason: string | null;
}

const columns = [
  'id',
  'person_id',
  'stage_id',
  'version_id',
  'academic_year',
  'state',
  'from_date',
  'state_on',
  'against_reason',
] as const;

/** Whether somebody is on a stage by this place: not graduated from it, and not off it. */
export const isOpen = (place: Pick<Place, 'state'>): boolean =>
  place.state === 'identified' || place.state === 'working';

/** Everybody's places, newest first, by person. */
export function allPlaces(db: Reader): Map<string, Place[]> {
  const rows = db.all(
    build
      .selectFrom('stage_place')
      .select(columns)
      .orderBy('from_date', 'desc')
      .orderBy('state_on', 'desc')
      .orderBy('id'),
  );
  return groupBy(rows, (row) => row.person_id);
}

/** The place that a board shows: the open one, else the newest from which they graduated. */
export function shownPlace(places: readonly Place[]): Place | null {
  return places.find(isOpen) ?? places.find((place) => place.state === 'graduated') ?? null;
}

/** The stage that each person is on, or graduated from last, as it was called when they came onto it. */
export function stagesShown(
  db: Reader,
): Map<string, { readonly name: string; readonly number: number | null }> {
  const version = versionById(db);
  return new Map(
    [...allPlaces(db)].flatMap(([id, places]) => {
      const place = shownPlace(places);
      if (place === null) return [];
      const { name } = version(place.version_id).content;
      return [[id, { name, number: stageNumber(name) }] as const];
    }),
  );
}

/** One person's places, newest first, with the decision that each rests on. */
export function placesOf(db: Reader, personId: string): (Place & { decision: Decision })[] {
  return db
    .all(
      build
        .selectFrom('stage_place')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('from_date', 'desc')
        .orderBy('state_on', 'desc')
        .orderBy('id'),
    )
    .map((row) => ({ ...row, decision: decisionSchema.parse(JSON.parse(row.decision)) }));
}

/** One place. Refuses when there is none. */
export function requirePlace(db: Reader, id: string): Place {
  const row = db.get(build.selectFrom('stage_place').select(columns).where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('stages.no-such-place', 'That place on a stage is no longer there.', {
    wayOut: 'Load the stage board again.',
  });
}
