import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Preferences } from '../../shared/contract/preferences.ts';
import { mediaTypes } from '../core/media-types.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine sets sizes and colours through style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer carries. */
export const safeHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

export interface StaticFile {
  /** Read when it is first asked for, and kept. */
  readonly body: Buffer;
  readonly type: string;
  readonly lasting: boolean;
  /** Whether it is the page that the app is shown in. */
  readonly page: boolean;
}

/** The built pages by address, listed once: whatever is not in the list does not exist, so no path can escape. */
export function staticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const type = mediaTypes[extname(entry.name)];
    if (type === undefined) continue;
    let kept: Buffer | undefined;
    files.set(address, {
      get body() {
        kept ??= readFileSync(path);
        return kept;
      },
      type,
      lasting: address.startsWith('/assets/'),
      page: address === '/index.html',
    });
  }
  const home = files.get('/index.html');
  if (home !== undefined) files.set('/', home);
  return files;
}

/** What the browser has to know of a page's file, sent as these bytes. */
export const headersOf = (file: StaticFile, body: Buffer) => ({
  ...safeHeaders,
  'Content-Type': file.type,
  'Content-Length': body.length,
  'Cache-Control': file.lasting ? 'private, max-age=31536000, immutable' : 'no-store',
});

/** Reads what was not asked for yet, between other work: a newer Baton may be put in its place while this one runs. */
export async function readFurther(files: ReadonlyMap<string, StaticFile>): Promise<void> {
  for (const file of files.values()) {
    await setImmediate();
    void file.body;
  }
}

/** The page as it is served to somebody who chose light or dark, so that not even its first drawing is the other. */
export function inTheme(page: Buffer, theme: Preferences['theme']): Buffer {
  if (theme === 'system') return page;
  return Buffer.from(
    page
      .toString('utf8')
      .replace('<html ', `<html data-theme="${theme}" data-mantine-color-scheme="${theme}" `)
      .replace('content="light dark"', `content="${theme}"`),
  );
}
