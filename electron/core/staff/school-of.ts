import { build, type Reader } from '../sql.ts';
import { groupBy } from './current.ts';

export interface SchoolOf {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
}

/** Where everybody works now, by person: the newest employment that has not ended, else the newest. */
export function schoolOf(db: Reader): Map<string, SchoolOf> {
  const rows = db.all(
    build
      .selectFrom('employment')
      .innerJoin('school', 'school.id', 'employment.school_id')
      .select(['employment.person_id', 'school.id', 'school.name', 'school.phase', 'employment.to_date'])
      .orderBy('employment.from_date', 'desc')
      .orderBy('employment.id'),
  );
  return new Map(
    [...groupBy(rows, (row) => row.person_id)].flatMap(([person, all]) => {
      const now = all.find((row) => row.to_date === null) ?? all[0];
      return now === undefined ? [] : [[person, { id: now.id, name: now.name, phase: now.phase }] as const];
    }),
  );
}
