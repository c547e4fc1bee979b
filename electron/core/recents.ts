import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const recent = z.object({ id: z.string(), name: z.string(), path: z.string(), openedAt: z.string() });
export type Recent = z.infer<typeof recent>;

/** Files opened lately, newest first; ids are what pages see. */
export interface Recents {
  list(): readonly Recent[];
  add(entry: Recent): void;
  remove(id: string): void;
}

const most = 12;

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
      writeFileSync(`${path}.unreadable`, text, { mode: 0o600 });
      return [];
    }
  };
  const write = (entries: Recent[]) => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, JSON.stringify(entries.slice(0, most), null, 1), { mode: 0o600 });
  };
  return {
    list: read,
    add: (entry) => write([entry, ...read().filter((one) => one.path !== entry.path)]),
    remove: (id) => write(read().filter((one) => one.id !== id)),
  };
}
