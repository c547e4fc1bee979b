import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Preferences } from '../../shared/contract/preferences.ts';
import { errorCode, saysFull } from '../core/school-file/disk.ts';
import { because } from '../core/school-file/refusals.ts';
import { newUploadKey } from '../core/sealed-upload.ts';
import { SETTLED_MS } from '../core/settled.ts';
import type { HostCore } from './host-core.ts';
import { askedByPerson, nothingHere } from './nothing-here.ts';
import { reportQuietly } from './report.ts';
import { createSessions } from './sessions.ts';
import { headersOf, inTheme, readFurther, safeHeaders, staticFiles } from './static-files.ts';
import { receiveUpload, TooLarge } from './uploads.ts';

// Required, since an import would read all that it exports, a whole HTTP client among it, at every start.
const http: typeof import('node:http') = createRequire(import.meta.url)('node:http');

// The library asks of every call whether it is a form, and Node reads that same HTTP client to know what one is.
// Calls are JSON and nothing else. Defining it anew would read it first: it is taken away before.
Reflect.deleteProperty(globalThis, 'FormData');
Object.defineProperty(globalThis, 'FormData', { value: class {}, configurable: true });
const isJson = ({ headers, method }: IncomingMessage) =>
  method === 'GET' || headers['content-type']?.startsWith('application/json') === true;

const jsonHeaders = {
  ...safeHeaders,
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
};

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, jsonHeaders);
  response.end(JSON.stringify(body));
}

function failed(error: unknown): [status: number, say: string] {
  if (error instanceof TooLarge) return [413, 'That file is larger than Baton takes (200 MB).'];
  if (saysFull(errorCode(error))) return [507, `${because(error)} Free some space on this computer.`];
  return [400, 'Baton could not read that request.'];
}

async function readSmall(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > 4096) throw new TooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/**
 * The host's HTTP side: pages, one session, calls, uploads and downloads, on 127.0.0.1 alone. Every request
 * must name this host, come from this page's own origin, and, beyond the pages themselves, hold the session.
 */
export function createServer(options: {
  /** Pages go out before it is there; whatever asks for more waits for it. */
  core: Promise<HostCore>;
  /** Light or dark for as long as core, which keeps the preferences, is not there. */
  theme(): Preferences['theme'];
  rendererFolder: string;
  idleMinutes: number;
}) {
  let there: HostCore | null = null;
  options.core.then(
    (core) => {
      there = core;
    },
    // Each request that waits for it is told.
    () => undefined,
  );
  const sessions = createSessions();
  const pages = staticFiles(options.rendererFolder);
  let origins: ReadonlySet<string> = new Set();
  let hosts: ReadonlySet<string> = new Set();
  let idle: NodeJS.Timeout | undefined;
  /** Nothing was asked for a while: without a tab the file is locked, or written where it has no passphrase. */
  const left = async () => {
    if (there === null) return;
    const { app } = there;
    if (app.isWatched() || !(await app.files.lock('away'))) await app.files.snapshot();
  };
  const stirred = () => {
    clearTimeout(idle);
    idle = setTimeout(() => {
      left().catch((error: unknown) => reportQuietly(error, 'idle'));
      stirred();
    }, options.idleMinutes * 60_000);
    idle.unref();
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { host, origin } = request.headers;
    if (host === undefined || !hosts.has(host)) return answer(response, 421, { say: 'Wrong host.' });
    if (origin !== undefined && !origins.has(origin)) return answer(response, 403, { say: 'Wrong origin.' });
    const url = URL.parse(request.url ?? '/', `http://${host}`);
    if (url === null) return answer(response, 400, { say: 'That address cannot be read.' });
    const { pathname } = url;

    if (request.method === 'GET' || request.method === 'HEAD') {
      const page = pages.get(pathname);
      if (page !== undefined) {
        const body = page.page
          ? inTheme(page.body, there?.shell.preferences.read().theme ?? options.theme())
          : page.body;
        response.writeHead(200, headersOf(page, body));
        response.end(request.method === 'HEAD' ? undefined : body);
        return;
      }
    }
    if (askedByPerson(request.method, request.headers)) {
      response.writeHead(404, { ...safeHeaders, ...nothingHere.headers });
      response.end(request.method === 'HEAD' ? undefined : nothingHere.body);
      return;
    }
    if (request.method === 'POST' && pathname === '/session') {
      const key = sessions.trade(await readSmall(request));
      if (key === null) return answer(response, 403, { say: 'This link has been used already.' });
      response.writeHead(200, { ...jsonHeaders, 'X-Baton-Session': key });
      // At once, since the link is used up now; what follows may wait for a file that is being opened.
      response.flushHeaders();
      response.end(JSON.stringify({ ahead: await (await options.core).ahead() }));
      return;
    }
    const key = request.headers['x-baton-session'];
    if (!sessions.knows(typeof key === 'string' ? key : undefined))
      return answer(response, 401, { say: 'This page is not connected with Baton.' });
    stirred();
    const { app, shell, rpc, ahead } = await options.core;
    if (request.method === 'GET' && pathname === '/session')
      return answer(response, 200, { ahead: await ahead() });

    if (pathname.startsWith('/files') && app.isGivenAway())
      return answer(response, 409, { say: 'Somebody is answering a form on this computer.' });
    if (request.method === 'POST' && pathname === '/files') {
      const name = url.searchParams.get('name') ?? 'File';
      const path = shell.temporary(name);
      const key = newUploadKey();
      const bytes = await receiveUpload(request, path, key);
      const file = shell.take(path, name, bytes, key);
      return answer(response, 200, { ref: file.ref, name: file.name, bytes });
    }
    if (request.method === 'GET' && pathname.startsWith('/files/')) {
      const ref = pathname.slice('/files/'.length);
      const file = shell.ready(ref);
      if (file === undefined) return answer(response, 404, { say: 'That file is no longer at hand.' });
      response.writeHead(200, {
        ...safeHeaders,
        'Content-Type': 'application/octet-stream',
        'Content-Length': statSync(file.path).size,
        'Cache-Control': 'no-store',
      });
      response.once('finish', () => shell.fetched(ref));
      createReadStream(file.path)
        .on('error', (error) => response.destroy(error))
        .pipe(response);
      return;
    }
    if (pathname.startsWith('/rpc/')) {
      if (!isJson(request)) return answer(response, 415, { say: 'Baton is told things as JSON.' });
      response.setHeader('Cache-Control', 'no-store');
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: {} });
      if (matched) return;
    }
    answer(response, 404, { say: 'There is nothing at this address.' });
  };

  const server = http.createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      const [status, say] = failed(error);
      if (response.headersSent) response.destroy();
      else answer(response, status, { say });
      if (status === 400 && !response.destroyed) reportQuietly(error, 'request');
    });
  });
  server.maxConnections = 200;

  return {
    listen: (port: number) =>
      new Promise<{ port: number; token: string; traded: Promise<void> }>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          const bound = (server.address() as AddressInfo).port;
          hosts = new Set([`127.0.0.1:${bound}`, `localhost:${bound}`]);
          origins = new Set([...hosts].map((host) => `http://${host}`));
          stirred();
          sessions.traded.then(() => {
            setTimeout(() => {
              readFurther(pages).catch((error: unknown) => reportQuietly(error, 'reading the pages'));
            }, SETTLED_MS).unref();
          });
          resolve({ port: bound, token: sessions.token(), traded: sessions.traded });
        });
      }),
    close: () =>
      new Promise<void>((resolve) => {
        clearTimeout(idle);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
