import { build, type Reader } from '../sql.ts';
import { groupBy, heldOn } from './current.ts';
import { nameOf } from './names.ts';

interface Headed {
  readonly id: string;
  /** What Settings says, which goes before the posts. */
  readonly head_name: string | null;
}

/**
 * Who heads each school, as documents name them: what Settings says, else whoever holds its post of headteacher on this
 * day. Null where neither is known, or where two hold it and only the school can say who signs. The posts are read once,
 * when the first school that Settings names nobody for is asked about.
 */
export function headsOn(db: Reader, today: string): (school: Headed | undefined) => string | null {
  let posts: ReturnType<typeof headshipsOn> | null = null;
  return (school) => {
    if (school === undefined) return null;
    if (school.head_name) return school.head_name;
    posts ??= headshipsOn(db, today);
    const heads = posts.get(school.id) ?? [];
    const [first] = heads;
    return first !== undefined && heads.every((one) => one.person_id === first.person_id)
      ? nameOf(first)
      : null;
  };
}

/** The posts of headteacher that are held on a day, by school. */
function headshipsOn(db: Reader, today: string) {
  const held = db
    .all(
      build
        .selectFrom('holding')
        .innerJoin('person', 'person.id', 'holding.person_id')
        .select(['school_id', 'person_id', 'from_date', 'to_date', 'forename', 'surname', 'preferred_name'])
        .where('role', '=', 'headteacher'),
    )
    .filter(heldOn(db, today));
  return groupBy(held, (one) => one.school_id);
}

/** Who heads our school; where several are ours, the first of them. */
export const ourHead = (db: Reader, today: string): string | null =>
  headsOn(
    db,
    today,
  )(db.get(build.selectFrom('school').select(['id', 'head_name']).where('ours', '=', 1).orderBy('id')));
