import { createHash } from 'node:crypto';
import { FOCUS_KEYS, type FocusArea, type MatchKind } from '../../../shared/reference/matching.ts';
import type { Lock } from '../../../shared/rules/matching/match.ts';
import type { Asker, Offer } from '../../../shared/rules/matching/pool.ts';
import type { RunInput } from '../../../shared/rules/matching/run.ts';
import { plainName } from '../../../shared/rules/same-name.ts';
import { build, type Reader } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { declaredInterests } from '../staff/interests.ts';
import { leftAlready } from '../staff/names.ts';
import { type School, schoolsById } from './parties.ts';
import {
  allGivers,
  allPairs,
  allRequests,
  easedIn,
  type GiverFile,
  giverFieldsOf,
  listIn,
  type PairFile,
  type RequestFile,
  said,
} from './rows.ts';
import { weightsOf } from './weights.ts';

export interface Gathered {
  readonly input: RunInput;
  /** A mark of all that a run is made from, but for what is fixed. */
  readonly madeFrom: string;
  readonly offersOf: ReadonlyMap<string, readonly Offer[]>;
  readonly askerOf: ReadonlyMap<string, Asker>;
}

/**
 * All that a run of one kind is made from: the requests that stand, what is offered, and the pairs that are held, which
 * are those fixed or confirmed. Whoever has withdrawn or left neither asks nor gives: the pairs of a request of theirs
 * go, and those whom they gave to are looked for anew. Never for a meeting, whose veil would let rules be broken unseen.
 */
export function gather(db: Reader, kind: MatchKind, today: string): Gathered {
  const schools = schoolsById(db);
  const left = leftAlready(db);
  const here = (row: GiverFile | RequestFile) =>
    row.kind === kind && row.withdrawn_on === null && !left.has(row.person_id ?? '');
  const between = betweenPeople(db, today);
  const pairs = allPairs(db);
  const placed = placedAt(db, pairs);
  const askers = allRequests(db)
    .filter(here)
    .map((row) => askerOf(row, schools, between, placed));
  const offers = allGivers(db)
    .filter(here)
    .flatMap((row) => offersOf(row, schools));
  const byGiver = Map.groupBy(offers, (one) => one.giverId);
  const byId = new Map(askers.map((one) => [one.id, one]));
  const locks = pairs
    .filter((pair) => (pair.fixed === 1 || pair.state === 'confirmed') && byId.has(pair.request_id))
    .flatMap((pair): Lock[] => {
      const offer = offerOf(pair, byGiver.get(pair.giver_id) ?? []);
      return offer === undefined ? [] : [{ seekerId: pair.request_id, giverId: offer.id }];
    });
  const weights = weightsOf(db);
  return {
    input: { askers, offers, weights, locks },
    madeFrom: markOf({ askers, offers, weights }),
    offersOf: byGiver,
    askerOf: byId,
  };
}

/** Which of a giver's offers a pair stands for: the one that holds its days, else the first. */
export function offerOf(pair: Pick<PairFile, 'from_date' | 'to_date'>, offers: readonly Offer[]) {
  const { from_date: from, to_date: to } = pair;
  const holding = offers.find(
    (one) =>
      from !== null &&
      to !== null &&
      (one.from === null || one.from <= from) &&
      (one.to === null || one.to >= to),
  );
  return holding ?? offers[0];
}

function markOf(from: unknown): string {
  const plain = JSON.stringify(from, (_, value: unknown) =>
    value instanceof Set ? [...value].sort() : value instanceof Map ? [...value].sort() : value,
  );
  return createHash('sha256').update(plain).digest('base64url');
}

/** Stands for somebody who is in the file by name alone. */
const byNameAlone = (name: string) => `name:${plainName(name)}`;
const known = ({ person_id, name }: Pick<GiverFile | RequestFile, 'person_id' | 'name'>): string | null =>
  person_id ?? (name === '' ? null : byNameAlone(name));

/** Who manages whom and who declared an interest in whom, both ways round. */
function betweenPeople(db: Reader, today: string) {
  const managers = new Map<string, Set<string>>();
  const interests = new Map<string, Set<string>>();
  const both = (of: Map<string, Set<string>>, one: string, other: string) => {
    of.set(one, (of.get(one) ?? new Set()).add(other));
    of.set(other, (of.get(other) ?? new Set()).add(one));
  };
  for (const [person, holdings] of holdingsNow(db, today))
    for (const { line_manager_id } of holdings)
      if (line_manager_id !== null) both(managers, person, line_manager_id);
  for (const { declaredBy, others, name } of declaredInterests(db)) {
    for (const other of others) both(interests, declaredBy, other);
    if (name !== null) both(interests, declaredBy, byNameAlone(name));
  }
  const of = (all: Map<string, Set<string>>, who: string | null) =>
    who === null ? [] : [...(all.get(who) ?? [])].sort();
  return {
    managers: (who: string | null) => of(managers, who),
    interests: (who: string | null) => of(interests, who),
  };
}

/** The schools where people are placed, by whom: their external mentor works at neither. */
function placedAt(db: Reader, pairs: readonly PairFile[]): Map<string, string[]> {
  const givers = new Map(allGivers(db).map((row) => [row.id, row]));
  const givenTo = new Map(pairs.map((pair) => [pair.request_id, pair.giver_id]));
  const placed = new Map<string, string[]>();
  for (const row of db.all(build.selectFrom('request').selectAll().where('kind', '=', 'placement'))) {
    const who = known(row);
    const school = givers.get(givenTo.get(row.id) ?? '')?.school_id;
    if (who !== null && school != null) placed.set(who, [...(placed.get(who) ?? []), school]);
  }
  return placed;
}

const isFocus = (text: string): text is FocusArea => FOCUS_KEYS.some((key) => key === text);

function askerOf(
  row: RequestFile,
  schools: ReadonlyMap<string, School>,
  between: ReturnType<typeof betweenPeople>,
  placed: ReadonlyMap<string, string[]>,
): Asker {
  const school = schools.get(row.school_id);
  const who = known(row);
  const { eased, notWith } = easedIn(row.eased);
  return {
    id: row.id,
    schoolId: row.school_id,
    kind: row.kind,
    personId: who,
    authority: school?.authority ?? null,
    region: school?.region ?? null,
    role: row.role,
    focus: listIn(row.focus).filter(isFocus),
    phase: row.phase,
    samePhase: row.same_phase === 1,
    from: row.from_date,
    to: row.to_date,
    days: row.days,
    reach: row.reach,
    challenging: said(row.challenging),
    choices: listIn(row.choices),
    placedAt: row.kind === 'mentor' ? (placed.get(who ?? '') ?? []) : [],
    managers: between.managers(who),
    interests: between.interests(who),
    eased: new Map(
      [...Map.groupBy(eased, (one) => one.giverId)].map(([giver, all]) => [
        giver,
        new Set(all.map(({ rule }) => rule)),
      ]),
    ),
    notWith: new Set(notWith),
  };
}

function offersOf(row: GiverFile, schools: ReadonlyMap<string, School>): Offer[] {
  const school = schools.get(row.school_id ?? '');
  const fields = giverFieldsOf(row);
  const offer: Offer = {
    id: row.id,
    giverId: row.id,
    places: row.places,
    personId: known(row),
    schoolId: row.school_id,
    authority: school?.authority ?? null,
    region: school?.region ?? null,
    roles: fields.roles,
    phases: fields.phases,
    focus: fields.focus,
    from: row.from_date,
    to: row.to_date,
    reach: row.reach,
    challenging: fields.challenging,
    strong: fields.strong,
    headMentors: fields.headMentors,
  };
  if (row.kind !== 'visit') return [offer];
  return fields.days.map(({ from, to }, at) => ({ ...offer, id: `${row.id}#${at}`, from, to }));
}
