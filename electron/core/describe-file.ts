import { basename } from 'node:path';
import type { OpenedFile } from '../../shared/contract/app-status.ts';
import type { createBackupWays } from './backups/ways.ts';
import { elsewhereOf, wantsRoom } from './school-file/open-or-look.ts';
import type { SchoolFile } from './school-file/school-file.ts';
import { build } from './sql.ts';

/** What pages are told of the open file, but for what opens it; a backup that is looked at goes by the file's name. */
export function describeFile(
  open: SchoolFile,
  backups: Pick<ReturnType<typeof createBackupWays>, 'home' | 'describe'>,
) {
  const { row, school } = open.query((db) => ({
    row: db.get(build.selectFrom('file').selectAll()),
    school: db.get(
      build.selectFrom('school').select(['id', 'name', 'phase']).where('ours', '=', 1).orderBy('id'),
    ),
  }));
  if (row === undefined) throw new Error('The school file has no description of itself.');
  return {
    id: row.id,
    name: basename(backups.home()).replace(/\.baton$/i, ''),
    sample: row.sample === 1,
    readOnly: open.readOnly,
    backup: backups.describe(),
    elsewhere: elsewhereOf(open),
    wantsRoom: wantsRoom(open),
    academicYear: row.academic_year,
    school: school ?? null,
    saved: open.status(),
    leftover: open.leftover,
    broughtUp: open.broughtUp,
  } satisfies Partial<OpenedFile>;
}
