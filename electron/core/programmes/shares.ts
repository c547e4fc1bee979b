import { goesForward } from '../../../shared/rules/places.ts';
import { type Counted, putForwardShares, type ShareLine } from '../../../shared/rules/put-forward-shares.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy, inForce } from '../staff/current.ts';
import { peopleElsewhere } from '../staff/elsewhere.ts';
import type { Gathered } from './gather.ts';

/**
 * Of those put forward in a round, drafts too, beside all staff: who is part-time, support staff or on leave. People of
 * other schools, whom the file knows from their workbooks, are no staff of ours unless they are put forward here.
 */
export function sharesOf(db: Reader, { nominations, onLeave }: Gathered, today: string): ShareLine[] {
  const shares = groupBy(
    db
      .all(build.selectFrom('employment').select(['person_id', 'from_date', 'to_date', 'share']))
      .filter((row) => inForce(row, today)),
    (row) => row.person_id,
  );
  const staff = new Map(
    db
      .all(build.selectFrom('person').select(['id', 'kind']).where('archived_on', 'is', null))
      .map((row): [string, Counted] => [
        row.id,
        {
          partTime: partTime(shares.get(row.id) ?? []),
          support: row.kind !== 'teaching',
          onLeave: onLeave.has(row.id),
        },
      ]),
  );
  const going = new Set(nominations.filter(goesForward).map((row) => row.person_id));
  const elsewhere = peopleElsewhere(db);
  const forward = [...going].flatMap((id) => staff.get(id) ?? []);
  const all = [...staff].filter(([id]) => going.has(id) || !elsewhere.has(id)).map(([, one]) => one);
  return putForwardShares(forward, all);
}

/** Whether all their work here together is less than a whole post; null where a share is not recorded. */
function partTime(jobs: readonly { share: number | null }[]): boolean | null {
  const known = jobs.flatMap((one) => (one.share === null ? [] : [one.share]));
  if (known.length === 0 || known.length < jobs.length) return null;
  return known.reduce((total, share) => total + share, 0) < 1;
}
