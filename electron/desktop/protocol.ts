import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Session } from 'electron/main';
import { z } from 'zod';
import { mediaTypes } from '../core/media-types.ts';
import { isOurs } from './pages.ts';

/** Mantine writes sizes and colours as style attributes and one style element, hence 'unsafe-inline' for styles. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const refuse = (status: number) => new Response(null, { status, headers });

/**
 * Answers `baton://app/…` from the list of files made at build time. The address is looked up, never joined to a
 * folder, so there is no path that could lead outside.
 */
export function pageServer(dist: string): (request: Request) => Promise<Response> {
  const list = z
    .array(z.string())
    .parse(JSON.parse(readFileSync(path.join(dist, 'renderer-files.json'), 'utf8')));
  const files = new Map(list.map((file) => [`/${file}`, path.join(dist, 'renderer', ...file.split('/'))]));
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const url = URL.parse(request.url);
    if (url === null || !isOurs(request.url)) return refuse(403);
    const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
    const type = file === undefined ? undefined : mediaTypes[path.extname(file)];
    if (file === undefined || type === undefined) return refuse(404);
    const body = request.method === 'HEAD' ? null : new Uint8Array(await readFile(file));
    return new Response(body, { status: 200, headers: { ...headers, 'Content-Type': type } });
  };
}

export function servePages(session: Session, dist: string): void {
  session.protocol.handle('baton', pageServer(dist));
}
