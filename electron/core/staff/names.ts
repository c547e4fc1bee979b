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

/** 'Nair Priya', as file names about one person begin. */
export function surnameFirst(person: Named): string {
  return `${person.surname} ${person.preferred_name || person.forename}`;
}

/** The same of somebody in the file; '' where there is nobody to name. */
export function surnameFirstOf(db: Reader, id: string): string {
  const person = db.get(
    build.selectFrom('person').select(['forename', 'surname', 'preferred_name']).where('id', '=', id),
  );
  return person === undefined ? '' : surnameFirst(person);
}

/** The names of these people by id; those who may not be seen are not in it. */
export const namesOf = (db: Reader, ids: readonly string[]): Map<string, string> => ofEach(db, ids, nameOf);

/** Their surnames, by which lists of people go. */
export const surnamesOf = (db: Reader, ids: readonly string[]): Map<string, string> =>
  ofEach(db, ids, (person) => person.surname);

/** Every way these people's names may be typed, by id: as they like to be called, and with their formal forename. */
export const spellingsOf = (db: Reader, ids: readonly string[]): Map<string, string[]> =>
  ofEach(db, ids, (person) => [nameOf(person), nameOf({ ...person, preferred_name: null })]);

function ofEach<Said>(db: Reader, ids: readonly string[], say: (person: Named) => Said): Map<string, Said> {
  if (ids.length === 0) return new Map();
  const rows = db.all(
    build
      .selectFrom('person')
      .select(['id', 'forename', 'surname', 'preferred_name'])
      .where('id', 'in', [...ids]),
  );
  return new Map(rows.map((row) => [row.id, say(row)]));
}

/** One person's name. Refuses when there is no such person. */
export function requireName(db: Reader, id: string): string {
  const name = namesOf(db, [id]).get(id);
  if (name !== undefined) return name;
  throw new Refusal('staff.unknown', 'That person is not in this file.', {
    wayOut: 'Go back to the staff list.',
  });
}

/**
 * 'Laura Dunmore', or '12 people', for the history's words. Never two names: the words stand in the record of everybody
 * whom the step concerns, and that record names nobody else.
 */
export function whom(db: Reader, ids: readonly string[]): string {
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0
    ? (namesOf(db, [only]).get(only) ?? '1 person')
    : `${ids.length} people`;
}

/** Refuses what is for the staff alone where one of these people has left; `so` ends its sentence. */
export function refuseLeft(db: Reader, ids: readonly string[], field: string, so: string): void {
  if (ids.length === 0) return;
  const left = db.all(
    build
      .selectFrom('person')
      .select('id')
      .where('id', 'in', [...ids])
      .where('archived_on', 'is not', null),
  );
  if (left.length === 0) return;
  const who = whom(
    db,
    left.map((row) => row.id),
  );
  throw new Refusal('staff.left', `${who} ${left.length === 1 ? 'has' : 'have'} left, ${so}.`, {
    field,
    wayOut: 'Leave out who has left, or bring them back on their page first.',
  });
}

/** The people of this file who have left. */
export function leftAlready(db: Reader): ReadonlySet<string> {
  return new Set(
    db.all(build.selectFrom('person').select('id').where('archived_on', 'is not', null)).map((row) => row.id),
  );
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
