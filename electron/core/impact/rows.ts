import type { Selectable } from 'kysely';
import type { OutcomeFields, TestimonyFields } from '../../../shared/contract/impact-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { contentOf } from '../programmes/content.ts';
import type { OutcomeTables } from '../school-file/tables/outcomes.ts';
import { build, type Reader } from '../sql.ts';
import { nameOf } from '../staff/names.ts';
import { schoolOf } from '../staff/school-of.ts';

export type OutcomeFile = Selectable<OutcomeTables['outcome']>;
export type TestimonyFile = Selectable<OutcomeTables['testimony']>;

const unknown = (what: string) =>
  new Refusal('impact.unknown', `${what} is not in this file, or is not shown in a meeting.`, {
    wayOut: 'Go back to the impact page.',
  });

/** Everybody who took up a place, with their round, or those of one person or place. */
export function placesTakenUp(db: Reader, of: { readonly id?: string; readonly personId?: string } = {}) {
  let query = build
    .selectFrom('programme_place')
    .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
    .innerJoin('round', 'round.id', 'nomination.round_id')
    .innerJoin('person', 'person.id', 'nomination.person_id')
    .selectAll('programme_place')
    .select(['nomination.id', 'nomination.person_id', 'nomination.round_id'])
    .select(['round.version_id', 'round.academic_year', 'person.archived_on'])
    .select(['person.title', 'person.forename', 'person.surname', 'person.preferred_name'])
    .orderBy('person.surname')
    .orderBy('person.forename')
    .orderBy('nomination.id');
  if (of.id !== undefined) query = query.where('nomination.id', '=', of.id);
  if (of.personId !== undefined) query = query.where('nomination.person_id', '=', of.personId);
  return db.all(query);
}
export type PlaceTakenUp = ReturnType<typeof placesTakenUp>[number];

/** Names the participants of a list; schools and versions are read once for all of them. */
export function participantNamer(db: Reader) {
  const schools = schoolOf(db);
  return (row: PlaceTakenUp) => ({
    id: row.id,
    personId: row.person_id,
    name: nameOf(row),
    school: schools.get(row.person_id)?.name ?? '',
    round: `${contentOf(db, row.version_id).name} ${row.academic_year}`,
  });
}

/** One participant's place. Refuses somebody who is none. */
export function requireTakenUp(db: Reader, id: string): PlaceTakenUp {
  const [row] = placesTakenUp(db, { id });
  if (row === undefined) throw unknown('That participant');
  return row;
}

export function requireOutcome(db: Reader, id: string): OutcomeFile {
  const row = db.get(build.selectFrom('outcome').selectAll().where('id', '=', id));
  if (row === undefined) throw unknown('That outcome');
  return row;
}

export function requireTestimony(db: Reader, id: string): TestimonyFile {
  const row = db.get(build.selectFrom('testimony').selectAll().where('id', '=', id));
  if (row === undefined) throw unknown('That testimony');
  return row;
}

export const outcomeFieldsOf = (row: OutcomeFile): OutcomeFields => ({
  kind: row.kind,
  on: row.on_date,
  fromRole: row.from_role,
  toRole: row.to_role,
  schoolId: row.school_id,
  place: row.place,
  course: row.course,
  words: row.words,
  saidBy: row.said_by,
  learntOn: row.learnt_on,
});

export const testimonyFieldsOf = (row: TestimonyFile): TestimonyFields => ({
  words: row.words,
  saidOn: row.said_on,
  permission:
    row.permitted_on === null || row.shown_as === null
      ? null
      : { on: row.permitted_on, askedBy: row.asked_by, shownAs: row.shown_as },
  role: row.role,
});

/** What an outcome says in words: 'Promoted from Teacher to Head of Year, Elm Park School'. */
export function outcomeWords(fields: OutcomeFields, schools: ReadonlyMap<string, string>): string {
  const where = fields.schoolId === null ? fields.place : (schools.get(fields.schoolId) ?? '');
  const at = where === '' ? '' : `, ${where}`;
  const from = fields.fromRole === '' ? '' : ` from ${fields.fromRole}`;
  switch (fields.kind) {
    case 'promoted':
      return `Promoted${from} to ${fields.toRole}${at}`;
    case 'headship':
      return `Headship: ${fields.toRole === '' ? 'headteacher' : fields.toRole}${from}${at}`;
    case 'accredited':
      return `A place on ${fields.course}${at}`;
    case 'other':
      return fields.words.replace(/\.$/, '');
  }
}

export const schoolNames = (db: Reader): Map<string, string> =>
  new Map(db.all(build.selectFrom('school').select(['id', 'name'])).map((row) => [row.id, row.name]));

/** Refuses a day that is still to come. */
export function refuseToCome(on: string, today: string, field: string): void {
  if (on > today) throw new Refusal('impact.future', `${longDate(on)} is still to come.`, { field });
}
