import { guessRole } from '../../../shared/reference/guess-role.ts';
import { roleSaid, type StaffKind } from '../../../shared/reference/roles.ts';
import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { inBatches } from './bulk.ts';

type Write = Pick<CommandContext, 'db' | 'newId' | 'now' | 'today'>;

export interface SchoolElsewhere {
  readonly name: string;
  readonly urn: string;
  readonly phase: string;
  readonly localAuthority: string;
  readonly headteacher: string;
}

export interface PersonElsewhere {
  readonly title: string;
  readonly forename: string;
  readonly surname: string;
  readonly email: string;
  readonly trn: string;
  readonly kind: StaffKind;
  /** The post that they hold, in their school's words. */
  readonly role: string;
  /** Whole calendar years of teaching on `asOf`; null where nothing is said. */
  readonly teachingYears: number | null;
  readonly asOf: string;
}

const orNull = (text: string) => (text === '' ? null : text);

/** Adds a school of the alliance that is none of ours. Out: its id. */
export function addSchoolElsewhere({ db, newId }: Write, school: SchoolElsewhere): string {
  const id = newId();
  db.run(
    build.insertInto('school').values({
      id,
      name: school.name,
      urn: orNull(school.urn),
      phase: school.phase === '' ? 'Not applicable' : school.phase,
      local_authority: school.localAuthority,
      head_name: orNull(school.headteacher),
      ours: 0,
      in_alliance: 1,
    }),
  );
  return id;
}

/** What a post elsewhere is on the ladder: 'Deputy headteacher (curriculum)' is a deputy; null where its words are not sure. */
function roleIn(post: string): string | null {
  const said = roleSaid(post);
  if (said !== null) return said.code;
  const { role, basis, certainty } = guessRole(post);
  return certainty === 'sure' && basis === 'substantive' ? role : null;
}

/** Adds people whom other schools told of, with their employment and post there. Out: their ids, in the same order. */
export function addPeopleElsewhere(
  { db, newId, now }: Write,
  people: readonly { readonly schoolId: string; readonly person: PersonElsewhere }[],
): string[] {
  const rows = people.map((one) => ({ ...one, id: newId() }));
  inBatches(rows, (batch) =>
    db.run(
      build.insertInto('person').values(
        batch.map(({ id, person }) => ({
          id,
          title: orNull(person.title),
          forename: person.forename,
          surname: person.surname,
          email: orNull(person.email),
          trn: orNull(person.trn),
          kind: person.kind,
          teaching_years: person.teachingYears,
          teaching_years_as_of: person.teachingYears === null ? null : person.asOf,
          made_at: now,
        })),
      ),
    ),
  );
  inBatches(rows, (batch) =>
    db.run(
      build
        .insertInto('employment')
        .values(batch.map(({ id, schoolId }) => ({ id: newId(), person_id: id, school_id: schoolId }))),
    ),
  );
  inBatches(
    rows.filter(({ person }) => person.role !== ''),
    (batch) =>
      db.run(
        build.insertInto('holding').values(
          batch.map(({ id, schoolId, person }) => ({
            id: newId(),
            person_id: id,
            school_id: schoolId,
            title: person.role,
            role: roleIn(person.role),
          })),
        ),
      ),
  );
  return rows.map(({ id }) => id);
}

/** Employs somebody at a further school. */
export function employElsewhere({ db, newId }: Write, schoolId: string, personId: string): void {
  db.run(build.insertInto('employment').values({ id: newId(), person_id: personId, school_id: schoolId }));
}

/** Takes over what another school says of somebody, of the fields that were chosen. */
export function takeOverFields(
  { db }: Write,
  personId: string,
  set: Readonly<Partial<Record<'title' | 'forename' | 'surname' | 'email' | 'trn', string>>>,
): void {
  if (Object.keys(set).length > 0) db.run(build.updateTable('person').set(set).where('id', '=', personId));
}
