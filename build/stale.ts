import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';

function filesUnder(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** One hash of everything in these folders and files, names included: by content, since clones and zips reset times. */
export function hashOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesUnder(path.resolve(root, place)))) {
    const bytes = readFileSync(file);
    hash.update(`${path.relative(root, file).replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

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
