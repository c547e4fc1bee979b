import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';

function filesUnder(place: string): string[] {
  if (!existsSync(place)) return [];
  return statSync(place).isFile() ? [place] : filesIn(place).sort();
}

/** Asks each folder once; Node's own `recursive` asks of every file once more what it is, at every start. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = `${folder}${path.sep}${entry.name}`;
    return entry.isDirectory() ? filesIn(at) : entry.isFile() ? [at] : [];
  });

/** One hash of everything in these folders and files, names included: by content, since clones and zips reset times. */
export function hashOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesUnder(path.resolve(root, place)))) {
    const bytes = readFileSync(file);
    hash.update(`${path.relative(root, file).replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * What the system says of everything in these folders and files, without reading them: names, sizes and times. Where
 * it is as it was, nothing was written since; null while a file is so young that a second writing might not show.
 */
export function looksOf(places: readonly string[], now = Date.now()): string | null {
  const seen: string[] = [];
  let newest = 0;
  for (const place of places) {
    for (const file of filesUnder(path.resolve(root, place))) {
      const { size, mtimeMs, ctimeMs, ino } = statSync(file);
      newest = Math.max(newest, ctimeMs);
      seen.push(`${file}\0${size} ${mtimeMs} ${ctimeMs} ${ino}`);
    }
  }
  const young = newest > now - settledAfterMs;
  return young ? null : createHash('sha256').update(seen.join('\0')).digest('hex');
}

/** Clocks of file systems tick in steps of up to two seconds. */
const settledAfterMs = 3_000;

/** `hashOf` for one build, in which several targets have the same inputs: each file is read once. */
export function rememberedHashes(): typeof hashOf {
  const known = new Map<string, string>();
  return (places) => {
    const key = places.join('\0');
    const hash = known.get(key) ?? hashOf(places);
    known.set(key, hash);
    return hash;
  };
}
