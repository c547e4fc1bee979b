import { z } from 'zod';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { matchingContract } from '../../../shared/contract/matching.ts';
import type { PairRow, UnmetRow } from '../../../shared/contract/matching-shapes.ts';
import {
  MATCH_KINDS,
  type MatchKind,
  matchKindWords,
  usualWeights,
} from '../../../shared/reference/matching.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { spanWords } from '../../../shared/rules/matching/hard-rules.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { leftAlready } from '../staff/names.ts';
import { brokenReader } from './broken.ts';
import { gather } from './gather.ts';
import { giverReader, requestReader } from './lists.ts';
import { keptChange } from './pairs.ts';
import { partyReader, wantsWords } from './parties.ts';
import { placedWithoutMentor } from './placed.ts';
import {
  allGivers,
  allPairs,
  allRequests,
  type GiverFile,
  giverFieldsOf,
  listIn,
  type PairFile,
  type RequestFile,
} from './rows.ts';
import { weightsOf } from './weights.ts';

type Reply = ReplyOf<(typeof matchingContract)['board']>;
type Party = ReturnType<typeof partyReader>['party'];

/**
 * The matching of one kind as it stands. In a meeting the pairs whose both sides may be shown, and nothing of who is not
 * met, of what stops whom or of counts: they would tell of people who are not shown, and of declared interests.
 */
export function board(context: QueryContext, { kind }: DataOf<(typeof matchingContract)['board']>): Reply {
  const { db, today, meeting } = context;
  const givers = allGivers(db);
  const requests = allRequests(db);
  const mine = new Map(requests.filter((row) => row.kind === kind).map((row) => [row.id, row]));
  const { party } = partyReader(db, today);
  const gathered = meeting ? null : gather(db, kind, today);
  const broken = gathered === null ? () => null : brokenReader(db, kind, today, gathered);
  const asks = (pair: PairFile) => gathered === null || gathered.askerOf.has(pair.request_id);
  const left = leftAlready(db);
  const stands = (row: GiverFile | RequestFile) =>
    row.withdrawn_on === null && !left.has(row.person_id ?? '');
  const giverOf = new Map(givers.map((row) => [row.id, row]));
  const pairs = allPairs(db).flatMap((pair): PairRow[] => {
    const request = mine.get(pair.request_id);
    const giver = giverOf.get(pair.giver_id);
    return request === undefined || giver === undefined
      ? []
      : [pairRow(pair, request, giver, party, { broken: broken(pair), asks: asks(pair) })];
  });
  const fixedAt = Map.groupBy(
    pairs.filter(({ fixed, state }) => fixed && state === 'proposed'),
    ({ giverId }) => giverId,
  );
  const rows = meeting ? [] : db.all(build.selectFrom('unmet').selectAll());
  const standing = gathered === null ? new Set<string>() : new Set(gathered.askerOf.keys());
  const unmet = rows.flatMap((row): UnmetRow[] => {
    const request = mine.get(row.request_id);
    return request === undefined || !standing.has(row.request_id)
      ? []
      : [unmetRow(row, request, party, requests, giverOf, fixedAt)];
  });
  const seen = new Set([...pairs, ...unmet].map(({ requestId }) => requestId));
  const asRequest = requestReader(context);
  const run = meeting ? undefined : lastRun(db, kind);
  return {
    kinds: MATCH_KINDS.map((one) => ({
      kind: one,
      requests: requests.filter((row) => row.kind === one && stands(row)).length,
      givers: givers.filter((row) => row.kind === one && stands(row)).length,
    })),
    pairs: pairs.sort((a, b) => byName(a.asker, b.asker)),
    unmet: unmet.sort((a, b) => byName(a.asker, b.asker)),
    waiting: [...mine.values()]
      .filter((row) => standing.has(row.id) && !seen.has(row.id))
      .map(asRequest)
      .sort(byName),
    givers: givers
      .filter((row) => row.kind === kind)
      .map(giverReader(context))
      .sort(byName),
    run:
      run === undefined
        ? null
        : { at: run.at, points: run.points, stale: run.made_from !== gathered?.madeFrom },
    weights: { ...weightsOf(db) },
    usual: { ...usualWeights },
    meeting,
    withoutMentor: meeting || kind !== 'placement' ? 0 : placedWithoutMentor(db).length,
  };
}

const lastRun = (db: Reader, kind: MatchKind) =>
  db.get(build.selectFrom('match_run').selectAll().where('kind', '=', kind));

function pairRow(
  pair: PairFile,
  request: RequestFile,
  giver: GiverFile,
  party: Party,
  standing: Pick<PairRow, 'broken' | 'asks'>,
): PairRow {
  return {
    requestId: request.id,
    giverId: giver.id,
    asker: party(request),
    wants: wantsWords(request),
    giver: party(giver),
    from: pair.from_date,
    to: pair.to_date,
    points: pair.points,
    because: listIn(pair.because),
    although: listIn(pair.although),
    fixed: pair.fixed === 1,
    state: pair.state,
    ...standing,
  };
}

const stoppedBy = z.array(z.object({ words: z.string(), givers: z.number() }));

function unmetRow(
  row: { request_id: string; stopped_by: string; full_up: number; change: string },
  request: RequestFile,
  party: Party,
  requests: readonly RequestFile[],
  givers: ReadonlyMap<string, GiverFile>,
  fixedAt: ReadonlyMap<string, readonly PairRow[]>,
): UnmetRow {
  return {
    requestId: request.id,
    asker: party(request),
    wants: wantsWords(request),
    why: stoppedBy
      .parse(JSON.parse(row.stopped_by))
      .map(({ words, givers: count }) => ({ words, givers: count })),
    full: row.full_up,
    change: changeWords(keptChange.parse(JSON.parse(row.change)), request, party, requests, givers, fixedAt),
  };
}

/** The smallest change in words; null where somebody it needs is not there any more, or there is none. */
function changeWords(
  change: z.infer<typeof keptChange>,
  request: RequestFile,
  party: Party,
  requests: readonly RequestFile[],
  givers: ReadonlyMap<string, GiverFile>,
  fixedAt: ReadonlyMap<string, readonly PairRow[]>,
): UnmetRow['change'] {
  if (change.kind === 'nobody') return null;
  const giver = givers.get(change.giverId);
  if (giver === undefined) return null;
  const { name } = party(giver);
  const { giver: one } = matchKindWords[giver.kind];
  if (change.kind === 'place') {
    const fixed = (fixedAt.get(giver.id) ?? [])
      .map(({ asker }) => asker)
      .sort(byName)
      .map((asker) => asker.name);
    // A place that is held by hand may be let go by hand; whether both can then be met, a run tells.
    const held =
      fixed.length === 0
        ? '.'
        : fixed.length === 1
          ? `: the match of ${listed(fixed)} there is fixed. Let it move and propose again, or add a place.`
          : `: the matches of ${listed(fixed)} there are fixed. Let one of them move and propose again, or add a place.`;
    return { words: `${name} would do and has no place left${held}`, button: 'Add a place' };
  }
  const moved = requests.find((row) => row.id === change.requestId);
  if (moved === undefined) return null;
  const whose = moved.id === request.id ? '' : ` for ${party(moved).name}, who then makes room`;
  const fields = giverFieldsOf(giver);
  const free =
    giver.kind === 'visit'
      ? fields.days.map(({ from, to }) => spanWords(from, to)).join('; ')
      : spanWords(giver.from_date, giver.to_date);
  const say = {
    dates: { words: `${name} is free ${free}: agree other days${whose}.`, button: 'Agree other days' },
    reach: { words: `${name} is further away than was said${whose}.`, button: 'Go further' },
    phase: {
      words: `${name} knows ${fields.phases.join(', ') || 'no phase that was given'}, not ${moved.phase ?? 'this one'}${whose}.`,
      button: 'Accept the phase',
    },
    by_hand: { words: `${name} was taken out by hand as ${one}${whose}.`, button: 'Allow them again' },
  } as const;
  return say[change.rule];
}
