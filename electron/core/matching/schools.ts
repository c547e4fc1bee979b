import type { ReplyOf } from '../../../shared/contract/kinds.ts';
import type { matchingContract } from '../../../shared/contract/matching.ts';
import { MATCH_KINDS } from '../../../shared/reference/matching.ts';
import { daysBetween } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { schoolsById } from './parties.ts';
import { allGivers, allPairs, allRequests, type GiverFile, giverFieldsOf, type PairFile } from './rows.ts';

/**
 * What every school gives and receives, by kind: places offered and requests that stand, and the pairs proposed or
 * confirmed, with the days that visits come to. Counted from what may be shown, so in a meeting it is left out whole.
 */
export function schools({ db, meeting }: QueryContext): ReplyOf<(typeof matchingContract)['schools']> {
  if (meeting) return [];
  const givers = allGivers(db);
  const requests = allRequests(db);
  const schoolOfGiver = new Map(givers.map((row) => [row.id, row.school_id]));
  const request = new Map(requests.map((row) => [row.id, row]));
  const pairs = allPairs(db).flatMap((pair) => {
    const asked = request.get(pair.request_id);
    return asked === undefined
      ? []
      : [
          {
            kind: asked.kind,
            from: schoolOfGiver.get(pair.giver_id) ?? null,
            to: asked.school_id,
            days: daysOf(pair, asked.kind === 'visit' ? asked.days : 0),
          },
        ];
  });
  const days = (all: readonly { days: number }[]) => all.reduce((sum, one) => sum + one.days, 0);
  return [...schoolsById(db).values()].map(({ id, name, ours }) => ({
    id,
    name,
    ours,
    gives: MATCH_KINDS.map((kind) => {
      const given = pairs.filter((pair) => pair.kind === kind && pair.from === id);
      const places = givers
        .filter((row) => row.kind === kind && row.school_id === id && row.withdrawn_on === null)
        .reduce((sum, row) => sum + placesOf(row), 0);
      return { kind, places, pairs: given.length, days: days(given) };
    }),
    receives: MATCH_KINDS.map((kind) => {
      const got = pairs.filter((pair) => pair.kind === kind && pair.to === id);
      const asked = requests.filter(
        (row) => row.kind === kind && row.school_id === id && row.withdrawn_on === null,
      );
      return { kind, requests: asked.length, pairs: got.length, days: days(got) };
    }),
  }));
}

/** A host of visits takes its visitors on each of the days that it offers. */
const placesOf = (row: GiverFile): number =>
  row.kind === 'visit' ? row.places * giverFieldsOf(row).days.length : row.places;

/** The days of a visit, as matched, or as asked for where they are still to be agreed. */
function daysOf({ from_date, to_date }: PairFile, asked: number): number {
  return asked === 0 || from_date === null || to_date === null ? asked : daysBetween(from_date, to_date) + 1;
}
