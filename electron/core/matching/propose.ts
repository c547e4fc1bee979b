import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { matchingContract } from '../../../shared/contract/matching.ts';
import type { StandingOf } from '../../../shared/contract/matching-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { type MatchKind, matchKindWords } from '../../../shared/reference/matching.ts';
import type { WrongLock } from '../../../shared/rules/matching/match.ts';
import { isRun, type Run } from '../../../shared/rules/matching/run.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { refuseInMeeting } from './checks.ts';
import { type Gathered, gather } from './gather.ts';
import { keepRun } from './keeping.ts';
import { partyReader } from './parties.ts';
import { allRequests, requireGiver, requireRequest } from './rows.ts';

type Data<Name extends keyof typeof matchingContract> = DataOf<(typeof matchingContract)[Name]>;
type Reply<Name extends keyof typeof matchingContract> = ReplyOf<(typeof matchingContract)[Name]>;

/** Gathers what a run is made from. Refuses while a meeting looks on, and where nobody asks. */
function gathered({ db, today, meeting }: QueryContext, kind: MatchKind): Gathered {
  refuseInMeeting({ meeting });
  const all = gather(db, kind, today);
  if (all.input.askers.length === 0)
    throw new Refusal('matching.nobody-asks', `Nobody asks for ${matchKindWords[kind].wants}.`, {
      wayOut: 'Put in a request first.',
    });
  return all;
}

/**
 * Matches all of a kind anew in the jobs' process and keeps the proposal with its reasons. What is fixed or confirmed
 * stays; a change by hand is made and fixed with it. Refuses where what is held breaks a rule, naming it, and where
 * something changed while it was worked out.
 */
export async function propose(
  context: JobContext,
  { kind, change }: Data<'propose'>,
): Promise<Reply<'propose'>> {
  const { input, madeFrom } = context.query((read) => gathered(read, kind));
  const locks = JSON.stringify(input.locks);
  const now = change === null ? null : context.query(({ db }) => giverNow(db, change.requestId));
  const found =
    change === null
      ? await context.work('match', input)
      : await context.work('tryMatch', { input, change: { ...change, now } });
  const run = settled(context, found);
  context.signal.throwIfAborted();
  context.command((write) => {
    const then = gather(write.db, kind, write.today);
    if (then.madeFrom !== madeFrom || JSON.stringify(then.input.locks) !== locks)
      throw new Refusal(
        'matching.changed',
        'Something changed while it was worked out, so nothing was kept.',
        {
          wayOut: 'Propose again.',
        },
      );
    keepRun(write, kind, run, change);
  });
  return standingOf(run);
}

/** What a change by hand would cost, beside the best without it. Changes nothing. */
export async function tryOut(
  context: JobContext,
  { kind, change }: Data<'tryOut'>,
): Promise<Reply<'tryOut'>> {
  const { input } = context.query((read) => gathered(read, kind));
  const now = context.query(({ db }) => giverNow(db, change.requestId));
  const found = await context.work('tryMatch', { input, change: { ...change, now } });
  if (!('before' in found)) throw held(context, found);
  const { before, after, stops } = found;
  return context.query(({ db, today }) => {
    const { party } = partyReader(db, today);
    const requests = new Map(allRequests(db).map((row) => [row.id, row]));
    const name = (id: string | undefined) => (id === undefined ? null : party(requireGiver(db, id)).name);
    const then = new Map(before.pairs.map((pair) => [pair.requestId, pair.giverId]));
    const moved = new Map(after?.pairs.map((pair) => [pair.requestId, pair.giverId]));
    return {
      before: standingOf(before),
      after: after === null ? null : standingOf(after),
      stops: [...stops],
      moves:
        after === null
          ? []
          : [...requests.values()]
              .filter((row) => row.kind === kind && then.get(row.id) !== moved.get(row.id))
              .map((row) => ({
                asker: party(row),
                from: name(then.get(row.id)),
                to: name(moved.get(row.id)),
              })),
    };
  });
}

const giverNow = (db: QueryContext['db'], requestId: string): string | null =>
  db.get(build.selectFrom('request_match').select('giver_id').where('request_id', '=', requestId))
    ?.giver_id ?? null;

const standingOf = ({ pairs, unmet, points }: Run): StandingOf => ({
  met: pairs.length,
  of: pairs.length + unmet.length,
  points,
});

type Found = Run | readonly WrongLock[] | { after: Run | null; stops: readonly string[] };

function settled(context: JobContext, found: Found): Run {
  if ('after' in found) {
    if (found.after !== null) return found.after;
    throw new Refusal('matching.stopped', `That cannot be: ${found.stops.join('; ').toLowerCase()}.`, {
      wayOut: 'Choose somebody else, or ease the rule first.',
    });
  }
  if (isRun(found)) return found;
  throw held(context, found);
}

const WHY = {
  nobody: 'one of the two is not there any more',
  twice: 'it is held twice',
  full: 'more are held than there are places',
  stopped: '',
} as const satisfies Record<WrongLock['why'], string>;

/** Names the first pair that is held against a rule. */
function held(context: JobContext, [lock]: readonly WrongLock[]): Refusal {
  const who = context.query(({ db, today }) =>
    lock === undefined ? '' : partyReader(db, today).party(requireRequest(db, lock.seekerId)).name,
  );
  const why =
    lock === undefined ? '' : WHY[lock.why] || lock.stops.map(({ words }) => words.toLowerCase()).join('; ');
  return new Refusal('matching.held', `The match of ${who} is held, and it cannot be: ${why}.`, {
    wayOut: 'Take that match out or let it move, then propose again.',
    ...(lock !== undefined && { details: { requestId: lock.seekerId } }),
  });
}
