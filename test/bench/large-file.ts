import { join } from 'node:path';
import { seededIds } from '../../electron/core/sample/seeded.ts';
import { SchoolFile } from '../../electron/core/school-file/school-file.ts';
import { seedFile } from '../../electron/core/seed-file.ts';
import { build } from '../../electron/core/sql.ts';
import { insertPeople, manyPeople } from '../helpers/people.ts';

const MB = 1024 * 1024;
export const PEOPLE = 300;

export const optionsOf = (folder: string) => ({
  path: join(folder, 'Elm Park.baton'),
  journals: join(folder, 'journals'),
  clock: () => new Date(),
});

/** A closed school file of about so many megabytes, mostly notes, as years of use would leave it; its people's ids. */
export async function makeLargeFile(folder: string, megabytes: number): Promise<string[]> {
  const words = 'Led the moderation across two year groups and wrote it up. '.repeat(17);
  const people = manyPeople(PEOPLE);
  const file = await SchoolFile.create(optionsOf(folder), (db) => {
    const schoolId = seedFile(db, {
      name: 'Elm Park School',
      phase: 'Secondary',
      localAuthority: 'Havering',
      academicYear: '2026/27',
      now: '2026-11-23T09:00:00.000Z',
      today: '2026-11-23',
      sample: false,
      newId: seededIds(megabytes),
    });
    insertPeople(db, people, schoolId);
    const notes = Math.max(0, Math.floor((megabytes * MB - 0.5 * MB) / (words.length + 330)));
    for (let note = 0; note < notes; note += 1)
      db.run(
        build.insertInto('note').values({
          id: `n${note}`,
          person_id: people[note % PEOPLE]?.id ?? '',
          on_date: '2026-11-23',
          words: `${note} ${words}`,
          by_name: 'Head',
        }),
      );
  });
  await file.close();
  return people.map((one) => one.id);
}
