import { seedProgrammes } from './programmes/content.ts';
import type { Writer } from './sql.ts';
import { build } from './sql.ts';
import { seedStages } from './stages/seed.ts';
import { seedFlagKinds } from './talent/kinds.ts';

export interface NewFile {
  readonly name: string;
  readonly phase: string;
  readonly localAuthority: string;
  readonly academicYear: string;
  readonly now: string;
  readonly today: string;
  readonly sample: boolean;
  newId(): string;
}

/** Fills a new file with its own description, the school, and copies of the reference data. Returns the school's id. */
export function seedFile(db: Writer, file: NewFile): string {
  const schoolId = file.newId();
  db.run(
    build.insertInto('file').values({
      only: 1,
      id: file.newId(),
      made_at: file.now,
      sample: file.sample ? 1 : 0,
      academic_year: file.academicYear,
      alliance: null,
    }),
  );
  db.run(
    build.insertInto('school').values({
      id: schoolId,
      name: file.name,
      phase: file.phase,
      local_authority: file.localAuthority,
      ours: 1,
    }),
  );
  seedProgrammes(db, file);
  seedStages(db, file);
  seedFlagKinds(db);
  return schoolId;
}
