import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Room for what is added to a name beside it: a number, '.lock', a date, within the 255 bytes of a file system. */
const MOST_BYTES = 180;
const MOST_LETTERS = 120;

/** What Windows takes for a device, whatever follows the first stop. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name that every file system takes: path and control characters become spaces; never empty, never too long. */
export function plainName(name: string): string {
  // A stop within words is no ending: 'St. Mary’s Primary' is a name.
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
  const stem = shortened(
    name
      .slice(0, name.length - ending.length)
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what goes
      .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+/, ''),
  ).replace(/[. ]+$/, '');
  return `${stem === '' ? 'File' : stem.replace(DEVICE, '$1_')}${ending}`;
}

function shortened(text: string): string {
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > MOST_LETTERS || Buffer.byteLength(kept + letter) > MOST_BYTES) break;
    kept += letter;
  }
  return kept;
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
