import type { Disk } from '../../../electron/core/school-file/disk.ts';
import type { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';

/** Something that is done with a school file, on a disk that may stop anywhere in it. */
export interface Scene {
  readonly name: string;
  /** Lays out what it begins with in an empty folder. */
  prepare(folder: string): Promise<void>;
  /** Does it, with every touch of this disk; `acknowledge` is called with what is then safe. Throws where the disk has stopped. */
  play(folder: string, disk: Disk, acknowledge: (what: string) => void): Promise<void>;
  /** Opens what was left as whoever starts Baton again does, and says what is wrong with it, a sentence each. */
  wrong(folder: string, acknowledged: ReadonlySet<string>, disk?: Disk): Promise<string[]>;
}

/** One durable edit. */
export function addPerson(file: SchoolFile, id: string): void {
  file.command({ id: `command-${id}`, area: 'staff', name: 'add' }, (db, describe) => {
    db.run(
      build
        .insertInto('person')
        .values({ id, forename: 'Ada', surname: 'Marsh', kind: 'teaching', made_at: '2026-11-23' }),
    );
    describe(`Added ${id}`, [id]);
  });
}

export const peopleOf = (file: SchoolFile): ReadonlySet<string> =>
  new Set(file.query((db) => db.all(build.selectFrom('person').select('id'))).map(({ id }) => id));

/** What of it the file does not hold, or cannot say that it holds all of. */
export function lostFrom(file: SchoolFile, people: Iterable<string>): string[] {
  const found = peopleOf(file);
  const lost = [...people].filter((id) => !found.has(id)).map((id) => `${id} is lost`);
  return file.leftover === null ? lost : [...lost, 'changes were kept aside'];
}

/** Edits, each acknowledged once it is made. */
export function edit(
  file: SchoolFile,
  mark: string,
  count: number,
  acknowledge: (what: string) => void,
): void {
  for (let number = 0; number < count; number += 1) {
    addPerson(file, `${mark}-${number}`);
    acknowledge(`${mark}-${number}`);
  }
}

/** Closes the file whatever happens, so that no lock is kept up and no memory. */
export async function withFile<T>(
  opening: Promise<SchoolFile>,
  work: (file: SchoolFile) => Promise<T> | T,
): Promise<T> {
  const file = await opening;
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
