import { isDate } from './dates.ts';

/** How services that keep folders alike name the second version of a file. `{n}` is the file's own name, unescaped. */
const SERVICES: readonly (readonly [service: string, pattern: RegExp])[] = [
  ['Syncthing', /^\.sync-conflict-\d{8}-\d{6}-[A-Z0-9]{7}$/],
  ['Nextcloud', /^ \((?:[^()]+ )?conflicted copy \d{4}-\d\d-\d\d \d{6}\)$/i],
  ['Dropbox', /^ \([^()]*(?:'s|’s)? ?conflicted copy(?: \d{4}-\d\d-\d\d)?(?: \(\d+\))?\)$/i],
  ['Google Drive', /^ \(\d+\)$/],
  ['Google Drive', /^ ?\[conflict(?: \d+)?\]$/i],
  ['iCloud', /^ \d+$/],
  ['OneDrive', /^-[A-Za-z0-9][A-Za-z0-9-]{0,62}$/],
  ['Baton', /^ \((?:this copy|damaged) [\d -]+\)(?: \d+)?$/],
];

const SET_ASIDE = /^ \(damaged (\d{4}-\d\d-\d\d)\)(?: \d+)?$/;

/** The day on which Baton set a damaged file aside under this name, where a backup took its place; null for any other name. */
export function setAsideOn(copy: string, original: string): string | null {
  const day = copy.startsWith(original) ? SET_ASIDE.exec(copy.slice(original.length))?.[1] : undefined;
  return day !== undefined && isDate(day) ? day : null;
}

/**
 * Which service has probably made a copy, from the two names without their ending: 'School (1)' beside 'School' is
 * Google Drive's way. Null where the name says nothing. Only a guess: that it is a version of the same file is told by
 * what is in it.
 */
export function madeBy(copy: string, original: string): string | null {
  if (!copy.startsWith(original)) return null;
  const rest = copy.slice(original.length);
  return SERVICES.find(([, pattern]) => pattern.test(rest))?.[0] ?? null;
}
