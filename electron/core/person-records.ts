import type { PersonRecord } from '../../shared/rules/person-record.ts';
import { lastWords } from './programmes/authority.ts';
import { build, type Reader } from './sql.ts';
import { groupBy } from './staff/current.ts';

/**
 * What rules may look at, for these people or for everybody who has not left. Reads each table once, however many
 * people there are. The round of a nomination that is being decided is left out of 'other programmes', and what the local
 * authority said in it is read.
 */
export function personRecords(
  db: Reader,
  options: { ids?: readonly string[]; exceptRound?: string } = {},
): Map<string, PersonRecord> {
  const { ids, exceptRound } = options;
  const one = ids?.length === 1 ? ids[0] : undefined;
  const wanted = ids === undefined ? null : new Set(ids);
  const people = db
    .all(
      build
        .selectFrom('person')
        .select([
          'id',
          'kind',
          'qts_date',
          'teaching_years',
          'teaching_years_as_of',
          'overseas_trained',
          'archived_on',
        ])
        .$if(one !== undefined, (query) => query.where('id', '=', one ?? '')),
    )
    .filter((row) => (wanted === null ? row.archived_on === null : wanted.has(row.id)));

  const byPerson = <Row extends { person_id: string }>(rows: Row[]) => groupBy(rows, (row) => row.person_id);
  const from = {
    holdings: byPerson(db.all(build.selectFrom('holding').selectAll().orderBy('from_date'))),
    npqs: byPerson(db.all(build.selectFrom('npq').selectAll())),
    recommendations: byPerson(db.all(build.selectFrom('recommendation').selectAll().orderBy('on_date'))),
    answers: byPerson(db.all(build.selectFrom('answer').selectAll())),
    aspirations: byPerson(db.all(build.selectFrom('aspiration').selectAll().orderBy('asked_on'))),
    leave: byPerson(db.all(build.selectFrom('leave').selectAll())),
    places: byPerson(db.all(build.selectFrom('stage_place').selectAll().orderBy('from_date'))),
    told: byPerson(db.all(build.selectFrom('told').selectAll())),
    employments: byPerson(db.all(build.selectFrom('employment').selectAll().orderBy('from_date'))),
    programmes: byPerson(programmesOf(db, exceptRound)),
  };
  const authority = exceptRound === undefined ? null : lastWords(db, exceptRound);
  const schools = new Map(db.all(build.selectFrom('school').selectAll()).map((row) => [row.id, row]));

  return new Map(
    people.map((person) => {
      const of = <Row>(groups: ReadonlyMap<string, Row[]>): Row[] => groups.get(person.id) ?? [];
      const school = schools.get(of(from.employments).at(-1)?.school_id ?? '') ?? null;
      const record: PersonRecord = {
        person: {
          kind: person.kind,
          qts_date: person.qts_date,
          teaching_years: person.teaching_years,
          teaching_years_as_of: person.teaching_years_as_of,
          overseas_trained: bit(person.overseas_trained),
        },
        holdings: of(from.holdings),
        npqs: of(from.npqs),
        recommendations: of(from.recommendations).map((row) => ({
          ...row,
          recommended: row.recommended === 1 ? 1 : 0,
        })),
        answers: of(from.answers).map((row) => ({ ...row, value: row.value === 1 ? 1 : 0 })),
        aspirations: of(from.aspirations),
        leave: of(from.leave),
        stage_places: of(from.places),
        told: of(from.told),
        programmes: of(from.programmes),
        authority_word: authority?.get(person.id) ?? null,
        school,
      };
      return [person.id, record];
    }),
  );
}

function bit(value: number | null): 0 | 1 | null {
  return value === null ? null : value === 1 ? 1 : 0;
}

/** Programmes that people have been put forward for or offered a place on, by name. */
function programmesOf(db: Reader, exceptRound: string | undefined) {
  return db
    .all(
      build
        .selectFrom('nomination')
        .innerJoin('round', 'round.id', 'nomination.round_id')
        .innerJoin('programme_version', 'programme_version.id', 'round.version_id')
        .select((e) => [
          'nomination.person_id',
          'nomination.state_on as on_date',
          'nomination.round_id',
          'nomination.state',
          e.fn<string>('json_extract', ['programme_version.content', e.val('$.name')]).as('name'),
        ])
        .where('nomination.state', 'in', ['submitted', 'offered'])
        .where('round.closed_on', 'is', null),
    )
    .flatMap((row) =>
      row.round_id !== exceptRound && (row.state === 'submitted' || row.state === 'offered')
        ? [{ ...row, state: row.state }]
        : [],
    );
}
