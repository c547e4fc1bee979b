import { build, type Reader } from '../sql.ts';

/**
 * Who, by what is recorded, works at schools that are not ours and never worked at one of ours: nominees whom schools sent,
 * people who give from other schools. Whoever has no employment recorded is taken for ours.
 */
export function peopleElsewhere(db: Reader): ReadonlySet<string> {
  const rows = db.all(
    build
      .selectFrom('employment')
      .innerJoin('school', 'school.id', 'employment.school_id')
      .select(['employment.person_id', 'school.ours']),
  );
  const ours = new Set(rows.filter((row) => row.ours === 1).map((row) => row.person_id));
  return new Set(rows.map((row) => row.person_id).filter((id) => !ours.has(id)));
}

/**
 * Whom the school's own pages are about: without people of other schools, unless nobody is of ours, as in the file of
 * whoever co-ordinates and has no school. Of those elsewhere, whoever `stays` stays.
 */
export function atOurs<Row extends { readonly id: string; readonly elsewhere: boolean }>(
  rows: readonly Row[],
  stays: (row: Row) => boolean = () => false,
): readonly Row[] {
  return rows.every((row) => row.elsewhere) ? rows : rows.filter((row) => !row.elsewhere || stays(row));
}
