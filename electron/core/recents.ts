import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

export const recent = z.object({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  openedAt: z.string(),
  /** Whether it has not been closed since: Baton then opens it by itself at its next start. */
  open: z.boolean().default(false),
  /** Whether a meeting is on in it: then it is not opened by itself, since others may be looking on. */
  meeting: z.boolean().default(false),
});
export type Recent = z.infer<typeof recent>;

/** Files opened lately, newest first; ids are what pages see. */
export interface Recents {
  list(): readonly Recent[];
  /** Puts a file that was opened before the others; it is the one that is open. */
  opened(entry: Omit<Recent, 'open'>): void;
  /** A meeting begins or ends in the file that is open. */
  met(on: boolean): void;
  /** None is open any more: its user closed it. */
  closed(): void;
  /** The file at this path is gone, or wanted no more. */
  forget(path: string): void;
}

const most = 12;
const left = (one: Recent): Recent => ({ ...one, open: false, meeting: false });

/** Recents over any place that keeps a list, newest first. */
export function recentsOver(read: () => readonly Recent[], write: (entries: Recent[]) => void): Recents {
  const others = (path: string) =>
    read()
      .filter((one) => one.path !== path)
      .map(left);
  return {
    list: read,
    opened: (entry) => write([{ ...entry, open: true }, ...others(entry.path)].slice(0, most)),
    met: (on) => {
      if (read().some((one) => one.open && one.meeting !== on))
        write(read().map((one) => (one.open ? { ...one, meeting: on } : one)));
    },
    closed: () => {
      if (read().some((one) => one.open)) write(read().map(left));
    },
    forget: (path) => write(read().filter((one) => one.path !== path)),
  };
}

/** Recents kept as JSON in Baton's own data folder. An unreadable list is set aside, never silently emptied. */
export function recentsInFolder(folder: string): Recents {
  const path = join(folder, 'recent.json');
  const read = (): Recent[] => {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
    try {
      return z.array(recent).parse(JSON.parse(text));
    } catch {
      putInPlace(`${path}.unreadable`, text);
      return [];
    }
  };
  return recentsOver(read, (entries) => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    putInPlace(path, JSON.stringify(entries, null, 1));
  });
}

/** Flushed beside its place first, for its user's eyes alone, so that a crash leaves what was or what is to be, whole. */
function putInPlace(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = openSync(beside, 'wx', 0o600);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
