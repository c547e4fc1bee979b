import { build, type Reader } from '../sql.ts';
import { heldOn } from './current.ts';
import { nameOf } from './names.ts';

interface Headed {
  readonly id: string;
  /** What Settings says, which goes before the posts. */
  readonly head_name: string | null;
}

/**
 * Who heads a school, as documents name them: what Settings says, else whoever holds its post of headteacher on this day.
 * Null where neither is known, or where two hold it and only the school can say who signs.
 */
export function headOf(db: Reader, today: string, school: Headed | undefined): string | null {
  if (school === undefined) return null;
  if (school.head_name) return school.head_name;
  const heads = db
    .all(
      build
        .selectFrom('holding')
        .innerJoin('person', 'person.id', 'holding.person_id')
        .select(['person_id', 'from_date', 'to_date', 'forename', 'surname', 'preferred_name'])
        .where('school_id', '=', school.id)
        .where('role', '=', 'headteacher'),
    )
    .filter(heldOn(db, today));
  const [first] = heads;
  return first !== undefined && heads.every((one) => one.person_id === first.person_id)
    ? nameOf(first)
    : null;
}

/** Who heads our school; where several are ours, the first of them. */
export const ourHead = (db: Reader, today: string): string | null =>
  headOf(
    db,
    today,
    db.get(build.selectFrom('school').select(['id', 'head_name']).where('ours', '=', 1).orderBy('id')),
  );
