import { MATCH_KINDS, type MatchKind } from '../../../shared/reference/matching.ts';
import { build, type Reader } from '../sql.ts';

export interface Withdrawn {
  readonly kind: MatchKind;
  /** Matches whose giver has withdrawn or left, while the request stands. */
  readonly matches: number;
  /** Since when the first of them is so. */
  readonly since: string;
}

/** The matches, by kind, for which somebody else has to be found. */
export function withdrawnFromMatches(db: Reader): Withdrawn[] {
  const rows = db.all(
    build
      .selectFrom('request_match')
      .innerJoin('request', 'request.id', 'request_match.request_id')
      .innerJoin('giver', 'giver.id', 'request_match.giver_id')
      .leftJoin('person', 'person.id', 'giver.person_id')
      .leftJoin('person as asker', 'asker.id', 'request.person_id')
      .select(['request.kind', 'giver.withdrawn_on', 'person.archived_on'])
      .where('request.withdrawn_on', 'is', null)
      .where('asker.archived_on', 'is', null),
  );
  return MATCH_KINDS.flatMap((kind) => {
    const [since, ...more] = rows
      .filter((row) => row.kind === kind)
      .flatMap((row) => row.withdrawn_on ?? row.archived_on ?? [])
      .sort();
    return since === undefined ? [] : [{ kind, matches: more.length + 1, since }];
  });
}
