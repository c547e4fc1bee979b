import { plainName } from '../../../shared/rules/same-name.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from './current.ts';
import { nameOf } from './names.ts';

/**
 * Every declared interest, with whom of this file it is in: by link, or everybody who has the name that was written.
 * `name` is what was written, null where there is a link; `others` is empty where it is nobody's name here.
 */
export function declaredInterests(db: Reader) {
  const named = groupBy(
    db.all(build.selectFrom('person').select(['id', 'forename', 'surname', 'preferred_name'])),
    (row) => plainName(nameOf(row)),
  );
  return db
    .all(build.selectFrom('declared_interest').select(['person_id', 'other_person_id', 'other_name', 'kind']))
    .map((row) => ({
      declaredBy: row.person_id,
      others:
        row.other_person_id !== null
          ? [row.other_person_id]
          : (named.get(plainName(row.other_name ?? '')) ?? []).map((person) => person.id),
      name: row.other_name,
      kind: row.kind,
    }));
}
