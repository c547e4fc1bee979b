import { join } from 'node:path';
import type { Disk } from '../school-file/disk.ts';
import type { FileKey } from '../school-file/encryption/file-key.ts';
import { type ReadJournal, readJournal } from '../school-file/read-journal.ts';
import type { Statements } from '../school-file/statements.ts';
import { holdsStep, type StepRecord } from '../school-file/steps.ts';
import * as refusals from './refusals.ts';

/**
 * The journals that go, by path: every one of the file whose steps the file holds, and every other that may hold what
 * is erased, one that names it, and one that cannot be read to its end. `others` is how many of the latter there are.
 * Refuses where a journal goes on from the file, since then the file is not all that was done.
 */
export function journalsToRemove(
  disk: Disk,
  folder: string,
  file: { readonly id: string; readonly key: FileKey | null; readonly hash: string },
  statements: Statements,
  concerns: (step: StepRecord) => boolean,
): { readonly paths: readonly string[]; readonly others: number } {
  const paths: string[] = [];
  let others = 0;
  const names = disk.list(folder).filter((name) => name.startsWith(`${file.id}.`));
  for (const name of names.filter((one) => /\.journal(\.new)?$/.test(one))) {
    const path = join(folder, name);
    const read = readSafely(disk, path, file);
    const contained = read?.steps.every((step) => holdsStep(statements, step)) ?? false;
    if (!contained && read?.bases.includes(file.hash)) throw refusals.notSaved();
    if (read !== null && !read.damaged && !contained && !read.steps.some(concerns)) continue;
    paths.push(path);
    if (!contained) others += 1;
  }
  return { paths, others };
}

function readSafely(
  disk: Disk,
  path: string,
  file: { readonly id: string; readonly key: FileKey | null },
): ReadJournal | null {
  const bytes = disk.read(path);
  try {
    const read = readJournal({ ...disk, read: () => bytes }, path, file);
    return read === 'damaged' || read.head.file !== file.id ? null : read;
  } catch {
    // It is not a journal, or another version's: what is in it cannot be known.
    return null;
  }
}
