import { realpathSync, statSync } from 'node:fs';

/**
 * Where a file lies in truth, whatever links lead to it: written through a link, it would take the link's place and
 * leave the file as it was. The path as it is where nothing can be found there.
 */
export function withoutLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Whether two paths lead to the one file: on many computers capitals in a path make no difference, either. */
export function isSameFile(a: string, b: string): boolean {
  if (a === b) return true;
  try {
    const [one, other] = [statSync(a, { bigint: true }), statSync(b, { bigint: true })];
    return one.ino !== 0n && one.ino === other.ino && one.dev === other.dev;
  } catch {
    return false;
  }
}
