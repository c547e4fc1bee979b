import type { MatchKind } from '../../../shared/reference/matching.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { judgeBy } from '../../../shared/rules/matching/judge.ts';
import type { Reader } from '../sql.ts';
import { leftAlready } from '../staff/names.ts';
import { type Gathered, gather, offerOf } from './gather.ts';
import { allGivers, allPairs, allRequests, type PairFile } from './rows.ts';

/**
 * Tells of a pair why it cannot stay as it is: who gave has withdrawn or left, the request is not asked for any more, a
 * rule stops it by now, or more are matched than there are places. Null where it can stay.
 */
export function brokenReader(
  db: Reader,
  kind: MatchKind,
  today: string,
  { input, askerOf, offersOf }: Gathered = gather(db, kind, today),
): (pair: PairFile) => string | null {
  const givers = new Map(allGivers(db).map((row) => [row.id, row]));
  const requests = new Map(allRequests(db).map((row) => [row.id, row]));
  const left = leftAlready(db);
  const judge = judgeBy(input.weights);
  const load = new Map<string, number>();
  const offered = (pair: PairFile) => offerOf(pair, offersOf.get(pair.giver_id) ?? []);
  for (const pair of allPairs(db)) {
    const id = offered(pair)?.id;
    if (id !== undefined && askerOf.has(pair.request_id)) load.set(id, (load.get(id) ?? 0) + 1);
  }
  return (pair) => {
    const asker = askerOf.get(pair.request_id);
    if (asker === undefined) {
      const request = requests.get(pair.request_id);
      const on = request?.withdrawn_on;
      // What leavers asked for is withdrawn as they leave; that they left says more.
      return on == null || left.has(request?.person_id ?? '')
        ? 'Who asked has left'
        : `Not asked for since ${longDate(on)}`;
    }
    const offer = offered(pair);
    if (offer === undefined) {
      const giver = givers.get(pair.giver_id);
      if (giver?.withdrawn_on != null) return `Withdrew on ${longDate(giver.withdrawn_on)}`;
      return kind === 'visit' && giver?.days === '[]' ? 'Offers no days now' : 'Who gives has left';
    }
    const { stops } = judge(asker, offer);
    if (stops.length > 0) return listed(stops.map(({ words }) => words));
    return (load.get(offer.id) ?? 0) > offer.places ? 'More are matched than there are places' : null;
  };
}
