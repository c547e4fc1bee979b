import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { matchingContract } from '../../../shared/contract/matching.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import type { QueryContext } from '../context.ts';
import { groupBy } from '../staff/current.ts';
import { giverReader, requestReader } from './lists.ts';
import { partyReader } from './parties.ts';
import { allGivers, allPairs, allRequests } from './rows.ts';

/**
 * What one person gives and asks for, and with whom they are matched. In a meeting only matches of which both sides may
 * be shown, and nothing of who has nobody.
 */
export function ofPerson(
  context: QueryContext,
  { personId }: DataOf<(typeof matchingContract)['ofPerson']>,
): ReplyOf<(typeof matchingContract)['ofPerson']> {
  const { db, today } = context;
  const { party } = partyReader(db, today);
  const givers = allGivers(db);
  const requests = allRequests(db);
  const giverOf = new Map(givers.map((row) => [row.id, row]));
  const requestOf = new Map(requests.map((row) => [row.id, row]));
  const pairs = allPairs(db);
  const pairOf = new Map(pairs.map((pair) => [pair.request_id, pair]));
  const given = groupBy(pairs, (pair) => pair.giver_id);
  const asGiver = giverReader(context);
  const asRequest = requestReader(context);
  return {
    gives: givers
      .filter((row) => row.person_id === personId)
      .map((row) => {
        const { id, fields, withdrawnOn } = asGiver(row);
        const to = (given.get(row.id) ?? []).flatMap((pair) => {
          const request = requestOf.get(pair.request_id);
          return request === undefined
            ? []
            : [{ ...party(request), from: pair.from_date, to: pair.to_date, state: pair.state }];
        });
        return { id, kind: fields.kind, withdrawnOn, to: to.sort(byName) };
      }),
    asks: requests
      .filter((row) => row.person_id === personId)
      .map((row) => {
        const { id, fields, state, round } = asRequest(row);
        const pair = pairOf.get(row.id);
        const giver = giverOf.get(pair?.giver_id ?? '');
        return {
          id,
          kind: fields.kind,
          state,
          round,
          by:
            pair === undefined || giver === undefined
              ? null
              : { ...party(giver), from: pair.from_date, to: pair.to_date, state: pair.state },
        };
      }),
  };
}
