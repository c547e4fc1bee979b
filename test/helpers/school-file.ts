import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Disk } from '../../electron/core/school-file/disk.ts';
import { SchoolFile, type SchoolFileOptions } from '../../electron/core/school-file/school-file.ts';
import { build, type Writer } from '../../electron/core/sql.ts';
import { NOW, optionsIn } from './school-file-options.ts';

export { NOW, optionsIn };

/** A folder of the test's own, gone when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface NewSchoolFile {
  readonly folder?: string;
  readonly clock?: () => Date;
  readonly disk?: Disk;
  /** Further rows of the first snapshot. */
  readonly seed?: (db: Writer) => void;
}

/** The rows every new file has: its own and one school of ours, with the id 'school'. */
export function seedSchool(db: Writer, id = 'file-1'): void {
  db.run(
    build.insertInto('file').values({ only: 1, id, made_at: NOW.toISOString(), academic_year: '2026/27' }),
  );
  db.run(
    build.insertInto('school').values({
      id: 'school',
      name: 'Elm Park School',
      phase: 'secondary',
      local_authority: 'Havering',
      ours: 1,
    }),
  );
}

/** A new, open school file with a fixed clock in a temporary folder, closed when the test has finished. */
export async function newSchoolFile(what: NewSchoolFile = {}): Promise<SchoolFile> {
  const { folder = temporaryFolder(), seed, clock = () => NOW, disk } = what;
  const file = await SchoolFile.create(optionsIn(folder, { clock, disk }), (db) => {
    seedSchool(db);
    seed?.(db);
  });
  onTestFinished(async () => {
    await file.close();
  });
  return file;
}

/** Opens the file in the folder, closed when the test has finished. */
export async function openSchoolFile(
  folder: string,
  more: Partial<SchoolFileOptions> = {},
): Promise<SchoolFile> {
  const file = await SchoolFile.open(optionsIn(folder, more));
  onTestFinished(async () => {
    await file.close();
  });
  return file;
}

/** What a crash at this moment would leave: the folder as it is on disk, in another place, without its locks. */
export function asAfterACrash(folder: string): string {
  const left = join(temporaryFolder(), 'after');
  cpSync(folder, left, { recursive: true });
  for (const sub of [left, join(left, 'journals')]) {
    mkdirSync(sub, { recursive: true });
    for (const name of readdirSync(sub)) if (name.endsWith('.lock')) rmSync(join(sub, name));
  }
  return left;
}
