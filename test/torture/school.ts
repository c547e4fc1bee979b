import { join } from 'node:path';
import { sql } from 'kysely';
import type { SchoolFile, SchoolFileOptions } from '../../electron/core/school-file/school-file.ts';
import { seedFile } from '../../electron/core/seed-file.ts';
import { build, type Reader, type Writer } from '../../electron/core/sql.ts';

export const optionsIn = (folder: string, more: Partial<SchoolFileOptions> = {}): SchoolFileOptions => ({
  path: join(folder, 'Elm Park.baton'),
  journals: join(folder, 'journals'),
  clock: () => new Date(),
  ...more,
});

/** Fills a new file as setting up a school does; `ballast` is about how many megabytes of notes it has besides. */
export function fillSchool(ballast: number): (db: Writer) => void {
  let ids = 0;
  return (db) => {
    seedFile(db, {
      name: 'Elm Park School',
      phase: 'Secondary',
      localAuthority: 'Havering',
      academicYear: '2026/27',
      now: '2026-11-23T09:00:00.000Z',
      today: '2026-11-23',
      sample: false,
      newId: () => `torture-${ids++}`,
    });
    db.run(
      build
        .insertInto('person')
        .values({ id: 'first', forename: 'Ada', surname: 'First', kind: 'teaching', made_at: '2026-11-23' }),
    );
    const words = 'Led the moderation across two year groups and wrote it up. '.repeat(17);
    for (let note = 0; note < ballast * 1000; note += 1)
      db.run(
        build.insertInto('note').values({
          id: `ballast-${note}`,
          person_id: 'first',
          on_date: '2026-11-23',
          words: `ballast ${words}`,
          by_name: 'Head',
        }),
      );
  };
}

/** What a file says of its people, by key: what commands of the torture set, and nothing that they do not. */
export type Facts = Readonly<Record<string, string>>;

export function factsOf(db: Reader): Facts {
  const facts: Record<string, string> = {};
  const people = db.all(build.selectFrom('person').select(['id', 'surname', 'preferred_name']));
  const names = new Map(people.map((one) => [one.id, one.surname]));
  for (const one of people) facts[`person ${one.surname}`] = one.preferred_name ?? '';
  const notes = db.all(
    build.selectFrom('note').select(['person_id', 'words']).where('words', 'not like', 'ballast%'),
  );
  for (const note of notes) facts[`note ${note.words}`] = names.get(note.person_id) ?? '';
  return facts;
}

/** The ids of every command in the history. */
export function historyOf(db: Reader): ReadonlySet<string> {
  return new Set(db.all(build.selectFrom('step').select('command_id')).map((one) => one.command_id));
}

const rowOf = (table: string) =>
  sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)} ORDER BY 1, 2`;

/** Every row of every table as text, so that two states can be told apart whatever differs. */
export function everyRow(file: SchoolFile): string {
  return file.query((db) => {
    const tables = db.all({
      compile: () =>
        sql<{ name: string }>`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`.compile(
          build,
        ),
    });
    return tables
      .map(({ name }) => JSON.stringify([name, db.all({ compile: () => rowOf(name).compile(build) })]))
      .join('\n');
  });
}
