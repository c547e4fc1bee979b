import type { Criterion } from '../../../shared/contract/round-views.ts';
import type { ProgrammeContent } from '../../../shared/reference/programme-content.ts';
import { criteriaOf } from '../../../shared/rules/criteria.ts';
import { type Placed, type PlacedState, placesOf } from '../../../shared/rules/places.ts';
import type { Decision } from '../../../shared/rules/rule.ts';
import { decideForAll } from '../eligibility.ts';
import { runsProgrammes } from '../runs-programmes.ts';
import { build, type Reader } from '../sql.ts';
import { inForce } from '../staff/current.ts';
import { versionOf } from './content.ts';
import { placesHeld } from './places-taken.ts';
import { askedBy, requireRound } from './rounds.ts';
import { schoolReader } from './schools.ts';

type Round = ReturnType<typeof requireRound>;

/** One round with everything that its page, its workbook and its forms are made from. */
export interface Gathered {
  readonly round: Round;
  readonly content: ProgrammeContent;
  readonly version: number;
  /** Our school's places; where others put people forward too, those of the whole round. */
  readonly quota: number | null;
  /** Whether nominations come in from schools that are not ours. */
  readonly coordinated: boolean;
  /** In the school's order, those not going forward among them; nobody who may not be seen. */
  readonly nominations: readonly NominationRowOf[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly onLeave: ReadonlySet<string>;
  /** The order in which nominations are sent, were only those of the organiser's decisions made that `made` says: by id from 1. */
  readonly ranksIf: (made: (row: { readonly state_on: string }) => boolean) => ReadonlyMap<string, number>;
}
export type NominationRowOf = ReturnType<typeof nominationsIn>[number] & Placed;

/** The nominations of a round in the school’s order, with what is read of each person. */
export function nominationsIn(db: Reader, roundId: string) {
  return db.all(
    build
      .selectFrom('nomination')
      .innerJoin('person', 'person.id', 'nomination.person_id')
      .selectAll('nomination')
      .select(['person.title', 'person.forename', 'person.surname', 'person.preferred_name'])
      .select(['person.email', 'person.trn', 'person.qts_date', 'person.teaching_years'])
      .select(['person.teaching_years_as_of', 'person.archived_on'])
      .where('round_id', '=', roundId)
      .orderBy('rank')
      .orderBy('nomination.id'),
  );
}

/** How many places are ours: the school's own number, else the programme's; null where neither is set. */
export function quotaOf(round: { places: number | null; places_per_school: number | null }): number | null {
  return round.places_per_school ?? round.places;
}

/** Reads one round: each table once, however many are nominated. */
export function gather(db: Reader, roundId: string, today: string): Gathered {
  const round = requireRound(db, roundId);
  const { content, version } = versionOf(db, round.version_id);
  const rows = nominationsIn(db, roundId);
  const school = schoolReader(db);
  const of = (row: { readonly person_id: string }) => school(row.person_id)?.id ?? '';
  const coordinated = comesIn(db, roundId, rows.map(of));
  const several = coordinated || new Set(rows.map(of)).size > 1;
  const quota = several ? round.places : quotaOf(round);
  const most = round.places_per_school;
  // Whoever withdrew from the programme holds no place of it any more; who left the school alone still does.
  const { held, freed } = placesHeld(db, roundId);
  const holding = rows.map((row) =>
    freed.has(row.id)
      ? { ...row, state: 'withdrawn' as const }
      : held.has(row.id)
        ? { ...row, archived_on: null }
        : row,
  );
  const here = new Set(rows.filter((row) => row.archived_on === null).map((row) => row.id));
  const bySchool = several && most !== null ? { of, most } : null;
  const placed = placesOf(holding, quota, bySchool);
  const ranksIf: Gathered['ranksIf'] = (made) => {
    const then = holding.map((row) =>
      byOrganiser(row) && !made(row) ? { ...row, state: 'submitted' as const } : row,
    );
    const order = [...placesOf(then, quota, bySchool)]
      .filter(([id, { group }]) => here.has(id) && (group === 'place' || group === 'reserve'))
      .sort(([, a], [, b]) => (a.place ?? 0) - (b.place ?? 0));
    return new Map(order.map(([id], at) => [id, at + 1]));
  };
  const nominations = rows.map((row) => ({
    ...row,
    ...(placed.get(row.id) ?? { place: null, group: 'not_going' as const }),
  }));
  const decisions = decideForAll(
    db,
    askedBy(round, content),
    rows.map((row) => row.person_id),
  );
  const onLeave = peopleOnLeave(db, today);
  return { round, content, version, quota, coordinated, nominations, decisions, onLeave, ranksIf };
}

/** Whether a nomination stands as the organiser decided; whoever turned a place down decided so themselves. */
export const byOrganiser = ({
  state,
  turned_down_on,
}: {
  readonly state: PlacedState;
  readonly turned_down_on: string | null;
}): boolean =>
  state === 'offered' || state === 'reserve' || (state === 'declined' && turned_down_on === null);

/**
 * Whether nominations of a round come in from schools that are not ours, of which these put people forward: some came, or
 * the file says so, and no workbook of this round went from here to whoever runs it.
 */
function comesIn(db: Reader, roundId: string, schoolIds: readonly string[]): boolean {
  const ours = new Set(
    db.all(build.selectFrom('school').select('id').where('ours', '=', 1)).map(({ id }) => id),
  );
  if (schoolIds.some((id) => id !== '' && !ours.has(id))) return true;
  const has = (table: 'intake' | 'export') =>
    db.get(build.selectFrom(table).select('id').where('round_id', '=', roundId)) !== undefined;
  return has('intake') || (runsProgrammes(db).answer && !has('export'));
}

/** Who is on leave on a day (YYYY-MM-DD), by id. */
export function peopleOnLeave(db: Reader, today: string): Set<string> {
  return new Set(
    db
      .all(build.selectFrom('leave').select(['person_id', 'from_date', 'to_date']))
      .filter((row) => inForce(row, today))
      .map((row) => row.person_id),
  );
}

/** A decision's lines: one for each part of the rule. */
export function criteriaIn(decision: Decision): Criterion[] {
  return criteriaOf(decision.tree).map((node) => ({
    words: node.words,
    aimed: node.strength === 'aimed',
    verdict: node.verdict,
    reason: node.reason,
  }));
}
