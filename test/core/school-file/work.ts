import { dirname } from 'node:path';
import type { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';

let next = 0;

/** Adds a person with a command of its own and returns the command's outcome. */
export function addPerson(file: SchoolFile, id: string, surname = 'Marsh', command = `command-${next++}`) {
  return file.command({ id: command, area: 'staff', name: 'add' }, (db, describe) => {
    db.run(
      build
        .insertInto('person')
        .values({ id, forename: 'Ada', surname, kind: 'teaching', made_at: '2026-11-23' }),
    );
    describe(`Added Ada ${surname}`, [id]);
    return { added: id };
  });
}

/** Ids of everyone in the file, sorted. */
export function people(file: SchoolFile): string[] {
  return file.query((db) =>
    db.all(build.selectFrom('person').select('id').orderBy('id')).map((row) => row.id),
  );
}

export const folderOf = (file: SchoolFile) => dirname(file.path);
