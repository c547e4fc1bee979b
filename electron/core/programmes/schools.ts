import { build, type Reader } from '../sql.ts';
import { type SchoolOf, schoolOf } from '../staff/school-of.ts';

/** Where somebody works, ours where nothing else is recorded. */
export function schoolReader(db: Reader): (personId: string) => SchoolOf | null {
  const schools = schoolOf(db);
  const ours =
    db.get(build.selectFrom('school').select(['id', 'name', 'phase']).where('ours', '=', 1).orderBy('id')) ??
    null;
  return (personId) => schools.get(personId) ?? ours;
}
