import { z } from 'zod';
import type { ReplyOf } from '../../../shared/contract/kinds.ts';
import type { matchingContract } from '../../../shared/contract/matching.ts';
import type { GiverRow, RequestRow } from '../../../shared/contract/matching-shapes.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { leftAlready } from '../staff/names.ts';
import { partyReader } from './parties.ts';
import {
  allGivers,
  allPairs,
  allRequests,
  type GiverFile,
  giverFieldsOf,
  type RequestFile,
  requestFieldsOf,
} from './rows.ts';

type Reply<Name extends keyof typeof matchingContract> = ReplyOf<(typeof matchingContract)[Name]>;

/** Everybody who gives, those who withdrew too, by name. */
export function pool(context: QueryContext): Reply<'pool'> {
  const row = giverReader(context);
  return allGivers(context.db).map(row).sort(byName);
}

/** Everything that is asked for, by name, and the rounds whose participants could ask. */
export function requests(context: QueryContext): Reply<'requests'> {
  const row = requestReader(context);
  return { requests: allRequests(context.db).map(row).sort(byName), rounds: roundsOffering(context.db) };
}

/** How lists show whoever gives. In a meeting nobody is counted, since not everybody is shown. */
export function giverReader({ db, today, meeting }: QueryContext): (row: GiverFile) => GiverRow {
  const { party, post } = partyReader(db, today);
  const taken = groupBy(allPairs(db), (pair) => pair.giver_id);
  return (row) => ({
    ...party(row),
    id: row.id,
    fields: giverFieldsOf(row),
    post: post(row),
    withdrawnOn: row.withdrawn_on,
    taken: meeting ? null : (taken.get(row.id)?.length ?? 0),
  });
}

/** How lists show a request. In a meeting its state is left out: whoever has no pair may have one with somebody hidden. */
export function requestReader({ db, today, meeting }: QueryContext): (row: RequestFile) => RequestRow {
  const { party, post } = partyReader(db, today);
  const pairs = new Map(allPairs(db).map((pair) => [pair.request_id, pair.state]));
  const rounds = roundNames(db);
  const left = leftAlready(db);
  const stateOf = (row: RequestFile): RequestRow['state'] => {
    if (left.has(row.person_id ?? '')) return 'left';
    return row.withdrawn_on !== null ? 'withdrawn' : (pairs.get(row.id) ?? 'open');
  };
  return (row) => ({
    ...party(row),
    id: row.id,
    fields: requestFieldsOf(row),
    post: post(row),
    round: rounds.get(row.nomination_id ?? '') ?? null,
    withdrawnOn: row.withdrawn_on,
    state: meeting ? null : stateOf(row),
  });
}

const named = z.object({ name: z.string() });
const nominated = build
  .selectFrom('nomination')
  .innerJoin('round', 'round.id', 'nomination.round_id')
  .innerJoin('programme_version', 'programme_version.id', 'round.version_id')
  .select([
    'nomination.id',
    'nomination.state',
    'round.id as roundId',
    'round.academic_year as year',
    'round.closed_on as closedOn',
    'programme_version.content',
  ])
  .orderBy('round.academic_year', 'desc')
  .orderBy('round.id');

const nameOfRound = ({ content, year }: { content: string; year: string }) =>
  `${named.parse(JSON.parse(content)).name} ${year}`;

function roundNames(db: Reader): Map<string, string> {
  return new Map(db.all(nominated).map((row) => [row.id, nameOfRound(row)]));
}

/** Open rounds with somebody who was offered a place. */
function roundsOffering(db: Reader): Reply<'requests'>['rounds'] {
  const offered = db.all(nominated).filter((row) => row.state === 'offered' && row.closedOn === null);
  return [...groupBy(offered, (row) => row.roundId)].flatMap(([id, [first, ...more]]) =>
    first === undefined ? [] : [{ id, name: nameOfRound(first), offered: more.length + 1 }],
  );
}
