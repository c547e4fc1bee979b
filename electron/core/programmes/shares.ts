import { goesForward } from '../../../shared/rules/places.ts';
import { type Counted, putForwardShares, type ShareLine } from '../../../shared/rules/put-forward-shares.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy, inForce } from '../staff/current.ts';
import { peopleElsewhere } from '../staff/elsewhere.ts';
import type { Gathered } from './gather.ts';

/**
 * Of those put forward in a round, drafts too, beside all staff: who is part-time, support staff or on leave. Where all of them
 * are of our schools, so are all staff: people of other schools in this file are no staff of ours.
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
  const going = nominations.filter((row) => goesForward(row) && staff.has(row.person_id));
  const elsewhere = peopleElsewhere(db);
  const ofOurs = going.every((row) => !elsewhere.has(row.person_id));
  return putForwardShares(
    going.flatMap((row) => staff.get(row.person_id) ?? []),
    [...staff].flatMap(([id, one]) => (ofOurs && elsewhere.has(id) ? [] : [one])),
  );
}

/** Whether all their work here together is less than a whole post; null where a share is not recorded. */
function partTime(jobs: readonly { share: number | null }[]): boolean | null {
  const known = jobs.flatMap((one) => (one.share === null ? [] : [one.share]));
  if (known.length === 0 || known.length < jobs.length) return null;
  return known.reduce((total, share) => total + share, 0) < 1;
}
