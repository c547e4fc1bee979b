import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './atomic.ts';
import type { Disk } from './disk.ts';

const about = z.object({
  /** Where the school file was when it was last backed up: a damaged one says no longer which file it is. */
  path: z.string(),
  /** The days in London on which the file was written, the last of them first. */
  days: z.array(z.string()),
});
export type About = z.output<typeof about>;

const NAME = 'about.json';
const DAYS = 60;

/** What is known of a set of backups; null where nothing, or nothing that can be read. */
export function aboutBackups(disk: Disk, folder: string): About | null {
  try {
    return about.parse(JSON.parse(Buffer.from(disk.read(join(folder, NAME))).toString('utf8')));
  } catch {
    return null;
  }
}

/** Keeps where the file is, and with a day that it was written on that day. */
export async function noteBackups(disk: Disk, folder: string, path: string, day: string): Promise<void> {
  const before = aboutBackups(disk, folder);
  if (before?.path === path && before.days.includes(day)) return;
  const days = [day, ...(before?.days ?? []).filter((one) => one !== day)].slice(0, DAYS);
  disk.makeFolder(folder);
  const said: About = { path, days };
  const bytes = Buffer.from(JSON.stringify(said), 'utf8');
  await writeAtomically(disk, join(folder, NAME), [bytes], () => undefined);
}

/** The ids of the files whose backups lie under this folder and that were last at this path. */
export function backedUpFrom(disk: Disk, backups: string, path: string): string[] {
  let ids: string[];
  try {
    ids = disk.list(backups);
  } catch {
    return [];
  }
  return ids.filter((id) => aboutBackups(disk, join(backups, id))?.path === path);
}
