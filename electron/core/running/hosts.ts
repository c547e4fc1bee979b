import { allGivers } from '../matching/rows.ts';
import type { Reader } from '../sql.ts';
import type { Match } from './proposals.ts';

interface Placed {
  readonly request_id: string | null;
  readonly school_id: string;
  readonly to_date: string;
  readonly closed_on: string | null;
}
export interface HostNow {
  /** Since when the school takes nobody any more; null while it does. */
  readonly withdrew: string | null;
  /** The school with which the match it came from is now, where that is another. */
  readonly matched: string | null;
}

/**
 * What became of the host of a placement that was taken over from a match: it may have withdrawn before the last day, and
 * the match may be with another school since, or with none. Nothing is said of a placement that is closed.
 */
export function hostReader(db: Reader, matches: readonly Match[]): (placement: Placed) => HostNow {
  const now = new Map(matches.map((match) => [match.request.id, match]));
  const offers = Map.groupBy(
    allGivers(db).filter((giver) => giver.kind === 'placement'),
    (giver) => giver.school_id,
  );
  return ({ request_id, school_id, to_date, closed_on }) => {
    if (request_id === null || closed_on !== null) return { withdrew: null, matched: null };
    const match = now.get(request_id);
    const here = match?.giver.school_id === school_id;
    const since = here ? match.withdrew : endOf(offers.get(school_id) ?? []);
    return {
      withdrew: since !== null && since <= to_date ? since : null,
      matched: match === undefined || here ? null : match.gives.school,
    };
  };
}

/** Since when a school offers no placement at all; null while it does, or where it never did. */
function endOf(offers: readonly { readonly withdrawn_on: string | null }[]): string | null {
  const ends = offers.map((offer) => offer.withdrawn_on);
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
}
