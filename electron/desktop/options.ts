import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The value of `--name=value` or `--name value`. */
export function optionIn(argv: readonly string[], name: string): string | undefined {
  const joined = argv.find((item) => item.startsWith(`--${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 3) || undefined;
  const at = argv.indexOf(`--${name}`);
  const next = at < 0 ? undefined : argv[at + 1];
  return next === undefined || next.startsWith('-') ? undefined : next;
}

function asPath(item: string, cwd: string): string | null {
  if (!item.startsWith('file:')) return path.resolve(cwd, item);
  try {
    return fileURLToPath(item);
  } catch {
    return null;
  }
}

/**
 * The school files named on a command line. Launchers pass paths or, on Linux, `file:` addresses; Chromium adds
 * switches of its own in any order, so only what ends in `.baton` is taken.
 */
export function schoolFilesIn(argv: readonly string[], cwd: string): string[] {
  return argv
    .slice(1)
    .filter((item) => !item.startsWith('-'))
    .map((item) => asPath(item, cwd))
    .filter((item): item is string => item !== null && /\.baton$/i.test(item));
}
