import { join } from 'node:path';
import type { Database } from 'sql.js';
import { writeAtomically } from './atomic.ts';
import { createBackups } from './backups.ts';
import type { Disk } from './disk.ts';
import type { FileKey } from './encryption/file-key.ts';
import { seal } from './image.ts';

interface Older {
  readonly db: Database;
  readonly id: string;
  readonly schema: number;
  readonly key: FileKey | null;
}

/** A file of an older schema is backed up as it was, its journals included, before it is migrated. */
export async function keepOlder(
  options: { readonly journals: string; readonly backups?: string; readonly clock: () => Date },
  disk: Disk,
  { db, id, schema, key }: Older,
): Promise<void> {
  const { parts } = await seal(db.export(), key, id);
  if (options.backups !== undefined) {
    const backups = createBackups({ disk, folder: join(options.backups, id), clock: options.clock });
    await backups.take(parts, 'before_migrating');
    return;
  }
  const path = join(options.journals, `${id}.schema-${schema}.baton`);
  await writeAtomically(disk, path, parts, () => undefined);
}

/** Where `keepOlder` has kept what beside the journals. */
export function keptOlder(disk: Disk, folder: string, id: string): string[] {
  return disk
    .list(folder)
    .filter((name) => name.startsWith(`${id}.schema-`) && name.endsWith('.baton'))
    .map((name) => join(folder, name));
}
