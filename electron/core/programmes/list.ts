import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import type { PersonNomination, RoundSummary } from '../../../shared/contract/round-views.ts';
import { daysBetween } from '../../../shared/rules/dates.ts';
import { goesForward } from '../../../shared/rules/places.ts';
import type { QueryContext } from '../context.ts';
import { runsProgrammes } from '../runs-programmes.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { requireName } from '../staff/names.ts';
import { allProgrammes, contentOf, requireProgramme } from './content.ts';
import { verdictsFor } from './round-view.ts';
import { requireRound } from './rounds.ts';

type Reply<Name extends keyof typeof programmesContract> = ReplyOf<(typeof programmesContract)[Name]>;

/** Every programme with its rounds, open ones first. */
export function listProgrammes({ db, today, meeting }: QueryContext): Reply<'list'> {
  const rounds = groupBy(roundsSummary(db, today), (row) => row.programmeId);
  return allProgrammes(db).map(({ id, content, closedOn }) => ({
    id,
    name: content.name,
    audience: content.audience,
    provider: content.provider,
    pastScheme: content.pastScheme,
    npq: content.npq !== null,
    characteristic: content.characteristic,
    closed: closedOn !== null,
    rounds: (rounds.get(id) ?? []).map((row) => asSummary(row, meeting)),
  }));
}

/** One programme in full. */
export function programmeView(
  { db, today, meeting }: QueryContext,
  { id }: DataOf<(typeof programmesContract)['programme']>,
): Reply<'programme'> {
  const { version, madeOn, closedOn, content } = requireProgramme(db, id);
  return {
    id,
    version,
    madeOn,
    closed: closedOn !== null,
    content: meeting ? { ...content, places: null, perSchool: null } : content,
    rounds: roundsSummary(db, today)
      .filter((row) => row.programmeId === id)
      .map((row) => asSummary(row, meeting)),
  };
}

/** Beside how many are shown in a meeting, the number of places would say who lacks one. */
function asSummary(
  row: RoundSummary & { programmeId: string; programme: string },
  meeting: boolean,
): RoundSummary {
  const { programmeId: _, programme: __, ...summary } = row;
  return meeting ? { ...summary, placesPerSchool: null } : summary;
}

/**
 * Every round, open ones by deadline first: for lists and for Home. `ready` counts those that may be sent or have
 * been; `notReady` those still going forward that may not.
 */
export function roundsSummary(
  db: Reader,
  today: string,
): (RoundSummary & { programmeId: string; programme: string })[] {
  const nominations = groupBy(
    db.all(
      build
        .selectFrom('nomination')
        .innerJoin('person', 'person.id', 'nomination.person_id')
        .select(['round_id', 'state', 'archived_on']),
    ),
    (row) => row.round_id,
  );
  const runs = runsProgrammes(db).answer;
  const roundsOf = (table: 'intake' | 'export') =>
    new Set(db.all(build.selectFrom(table).select('round_id')).map((row) => row.round_id));
  const [came, went] = [roundsOf('intake'), roundsOf('export')];
  return db
    .all(build.selectFrom('round').selectAll().orderBy('deadline'))
    .map((row) => {
      const going = (nominations.get(row.id) ?? []).filter(goesForward);
      const notReady = going.filter((one) => one.state === 'draft').length;
      return {
        id: row.id,
        programmeId: row.programme_id,
        programme: contentOf(db, row.version_id).name,
        academicYear: row.academic_year,
        deadline: row.deadline,
        daysLeft: daysBetween(today, row.deadline),
        closed: row.closed_on !== null,
        nominated: going.length,
        ready: going.length - notReady,
        notReady,
        placesPerSchool: row.places_per_school,
        coordinated: came.has(row.id) || (runs && !went.has(row.id)),
        toDecide: going.filter((one) => one.state === 'submitted').length,
      };
    })
    .sort((a, b) => Number(a.closed) - Number(b.closed));
}

/** What one person has been nominated for, newest first. */
export function nominationsOf({ db, meeting }: QueryContext, personId: string): PersonNomination[] {
  return db
    .all(
      build
        .selectFrom('nomination')
        .innerJoin('round', 'round.id', 'nomination.round_id')
        .selectAll('nomination')
        .select(['round.academic_year', 'round.version_id', 'round.closed_on'])
        .where('person_id', '=', personId)
        .orderBy('nominated_on', 'desc')
        .orderBy('ref', 'desc'),
    )
    .map((row) => ({
      id: row.id,
      ref: meeting ? null : row.ref,
      roundId: row.round_id,
      programme: contentOf(db, row.version_id).name,
      academicYear: row.academic_year,
      state: row.state,
      stateOn: row.state_on,
      turnedDownOn: row.turned_down_on,
      agreedOn: row.agreed_on,
      nominatedOn: row.nominated_on,
      closed: row.closed_on !== null,
    }));
}

/** For one person's page: their nominations, and the open rounds they are not in, with a verdict each. */
export function ofPerson(
  context: QueryContext,
  { personId }: DataOf<(typeof programmesContract)['ofPerson']>,
): Reply<'ofPerson'> {
  const { db, today } = context;
  requireName(db, personId);
  const nominations = nominationsOf(context, personId);
  const already = new Set(nominations.map((row) => row.roundId));
  const open = roundsSummary(db, today)
    .filter((row) => !row.closed && !already.has(row.id))
    .flatMap((row) =>
      verdictsFor(context, requireRound(db, row.id), [personId]).map((verdict) => ({
        ...verdict,
        roundId: row.id,
        programme: row.programme,
        deadline: row.deadline,
      })),
    );
  return { nominations, open };
}
