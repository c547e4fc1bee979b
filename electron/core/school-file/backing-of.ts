import { join } from 'node:path';
import type { Database } from 'sql.js';
import { type BackingUp, createBackingUp } from './backing-up.ts';
import { createBackups } from './backups.ts';
import type { Disk } from './disk.ts';
import type { SchoolFileOptions } from './school-file.ts';

const UNTOUCHED = 'SELECT 1 FROM main.file WHERE sample = 1 AND NOT EXISTS (SELECT 1 FROM main.step)';

/** What backs an open file up; null where no backups are kept. A sample is worth one once somebody has changed it. */
export function backingOf(
  options: SchoolFileOptions,
  disk: Disk,
  db: Database,
  id: string,
): BackingUp | null {
  if (options.backups === undefined) return null;
  const { path, clock } = options;
  return createBackingUp({
    backups: createBackups({ disk, folder: join(options.backups, id), clock }),
    disk,
    path,
    clock,
    isWorth: () => db.exec(UNTOUCHED).length === 0,
  });
}
