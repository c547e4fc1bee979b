import type { Selectable } from 'kysely';
import type { Tables } from '../school-file/tables.ts';
import { build, type Reader } from '../sql.ts';
import { heldOn } from './current.ts';
import { nameOf } from './names.ts';

type Part = Pick<
  Selectable<Tables['holding']>,
  'person_id' | 'post_id' | 'basis' | 'share' | 'from_date' | 'to_date'
>;

const isPart = ({ share }: Pick<Part, 'share'>): boolean => share !== null && share < 1;

/**
 * Who shares a post with its holder on a day: each other person who holds a part of it in the same way. Somebody who is
 * part-time in a post of their own shares it with nobody, and neither with whoever covers them.
 */
export function jobShares(db: Reader, today: string, of: readonly Part[]) {
  const held = heldOn(db, today);
  const parts = of.filter((one) => one.post_id !== null && isPart(one) && held(one));
  const others =
    parts.length === 0
      ? []
      : db
          .all(
            build
              .selectFrom('holding')
              .innerJoin('person', 'person.id', 'holding.person_id')
              .select(['person_id', 'post_id', 'basis', 'share', 'from_date', 'to_date'])
              .select(['forename', 'surname', 'preferred_name'])
              .where(
                'post_id',
                'in',
                parts.flatMap((one) => one.post_id ?? []),
              )
              .orderBy('surname'),
          )
          .filter((one) => isPart(one) && held(one));
  return (holding: Part): { id: string; name: string }[] => {
    if (!parts.includes(holding)) return [];
    const sharing = others.filter(
      (one) =>
        one.post_id === holding.post_id && one.basis === holding.basis && one.person_id !== holding.person_id,
    );
    // Somebody may hold two parts of it.
    const named = new Map(sharing.map((one) => [one.person_id, nameOf(one)]));
    return [...named].map(([id, name]) => ({ id, name }));
  };
}
