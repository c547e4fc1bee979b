import type { Reader } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { declaredInterests } from '../staff/interests.ts';
import { namesOf } from '../staff/names.ts';

const interestWords = {
  relative: 'a relative',
  partner: 'a partner',
  own_child: 'their own child here',
  other: 'an interest',
} as const;

/** Whom the posts held now suggest as raters: line managers, who shares them, and who reports to this person; ids. */
export function colleaguesOf(
  db: Reader,
  today: string,
  personId: string,
): { readonly manager: string[]; readonly peers: string[]; readonly reports: string[] } {
  const holdings = [...holdingsNow(db, today).values()].flat();
  const managers = new Set(
    holdings.flatMap((row) =>
      row.person_id === personId && row.line_manager_id !== null ? [row.line_manager_id] : [],
    ),
  );
  const of = (wanted: (row: (typeof holdings)[number]) => boolean) => [
    ...new Set(
      holdings.filter((row) => row.person_id !== personId && wanted(row)).map((row) => row.person_id),
    ),
  ];
  return {
    manager: [...managers],
    peers: of((row) => row.line_manager_id !== null && managers.has(row.line_manager_id)),
    reports: of((row) => row.line_manager_id === personId),
  };
}

interface Barred {
  /** Null for somebody who is nobody here. */
  readonly id: string | null;
  readonly name: string;
  readonly why: string;
}

/**
 * A declared interest bars rating: in either direction, whoever declared it, by link or by name. A name that is nobody's
 * here stands as it was written.
 */
export function barredFrom(db: Reader, personId: string): Barred[] {
  const found = declaredInterests(db).flatMap(({ declaredBy, others, name, kind }) => {
    const own: readonly (string | null)[] = others.length > 0 ? others : [null];
    const whose = others.includes(personId) ? [declaredBy] : declaredBy === personId ? own : [];
    return whose.map((id) => ({ id, name, kind }));
  });
  const names = namesOf(
    db,
    found.flatMap(({ id }) => id ?? []),
  );
  return found.flatMap(({ id, name, kind }) => {
    const who = id === null ? name : names.get(id);
    return who == null
      ? []
      : [{ id, name: who, why: `${who} may not rate: ${interestWords[kind]} is declared.` }];
  });
}

/** The same as sentences. */
export const interestsOf = (db: Reader, personId: string): string[] =>
  barredFrom(db, personId).map(({ why }) => why);
