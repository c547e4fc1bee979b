/**
 * The web address that somebody typed, as a browser writes it; null for anything else. Over https alone, with no name or
 * password in it: a path, a share or another scheme is nothing that is opened.
 */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  // A browser takes a backslash, or one slash more, for the start of another place than the one that is read.
  if (!/^https:\/\/[\p{L}\p{N}[][^\s\\]*$/iu.test(text)) return null;
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}
