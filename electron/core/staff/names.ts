import { Refusal } from '../../../shared/contract/refusal.ts';
import { build, type Reader } from '../sql.ts';

interface Named {
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
}

/** A person's name as they like to be called: 'Priya Nair'. */
export function nameOf(person: Named): string {
  return `${person.preferred_name || person.forename} ${person.surname}`;
}

/** The names of these people by id; those who may not be seen are not in it. */
export function namesOf(db: Reader, ids: readonly string[]): Map<string, string> {
  if (ids.length === 0) return new Map();
  const rows = db.all(
    build
      .selectFrom('person')
      .select(['id', 'forename', 'surname', 'preferred_name'])
      .where('id', 'in', [...ids]),
  );
  return new Map(rows.map((row) => [row.id, nameOf(row)]));
}

/** One person's name. Refuses when there is no such person. */
export function requireName(db: Reader, id: string): string {
  const name = namesOf(db, [id]).get(id);
  if (name !== undefined) return name;
  throw new Refusal('staff.unknown', 'That person is not in this file.', {
    wayOut: 'Go back to the staff list.',
  });
}

/** 'Laura Dunmore', 'Laura Dunmore and Imran Qureshi', or '12 people', for the history's words. */
export function whom(db: Reader, ids: readonly string[]): string {
  const names = [...namesOf(db, ids.slice(0, 3)).values()];
  const [first, second] = names;
  if (ids.length === 1 && first !== undefined) return first;
  if (ids.length === 2 && first !== undefined && second !== undefined) return `${first} and ${second}`;
  return `${ids.length} people`;
}

/** What stages are called now: 'Stage 7' of 'stage_7', as the school words it. */
export function stageNames(db: Reader): (stageId: string) => string {
  const names = new Map(
    db
      .all(
        build
          .selectFrom('stage')
          .innerJoin('stage_version', 'stage_version.id', 'stage.version_id')
          .select((e) => [
            'stage.id',
            e.fn<string>('json_extract', ['stage_version.content', e.val('$.name')]).as('name'),
          ]),
      )
      .map((row) => [row.id, row.name]),
  );
  return (stageId) => names.get(stageId) ?? `Stage ${stageId.replace(/^stage_/, '')}`;
}
