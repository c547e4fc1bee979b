import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A name that every file system takes: path and control characters become spaces, never empty, at most 120 long. */
export function plainName(name: string): string {
  const ending = extname(name).slice(0, 12);
  const stem = (ending === '' ? name : name.slice(0, -ending.length))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what goes
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
    .slice(0, 120);
  return `${stem === '' ? 'File' : stem}${ending.replace(/[\\/:*?"<>|]/g, '')}`;
}

/** The first of 'Name.baton', 'Name 2.baton' … that is not taken in a folder. */
export function freePlace(folder: string, name: string): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let n = 1; ; n += 1) {
    const path = join(folder, n === 1 ? name : `${stem} ${n}${ending}`);
    if (!existsSync(path)) return path;
  }
}
