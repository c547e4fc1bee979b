import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { implement } from '@orpc/server';
import { afterEach, describe, expect, it } from 'vitest';
import { type HostCore, hostCore } from '../../electron/browser/host-core.ts';
import { keptTheme, preferencesFile } from '../../electron/browser/kept-theme.ts';
import { createServer } from '../../electron/browser/server.ts';
import { createBrowserShell } from '../../electron/browser/shell.ts';
import { ownTemporaryFolder } from '../../electron/browser/temporary-folder.ts';
import { largestUpload } from '../../electron/browser/uploads.ts';
import { writeWayIn } from '../../electron/browser/way-in.ts';
import { createApp } from '../../electron/core/app.ts';
import { handlersFor } from '../../electron/core/app-handlers.ts';
import type { Recents } from '../../electron/core/recents.ts';
import { contract } from '../../shared/contract/index.ts';
import { serverOf } from '../helpers/browser-server.ts';
import { passingPreferences } from '../helpers/preferences.ts';
import { noRecents } from '../helpers/recents.ts';
import { sessionOf } from '../helpers/session-of.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'baton-host-'));
  ends.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function host(recents: Recents = noRecents) {
  const data = folder();
  const schools = join(data, 'schools');
  const pages = join(data, 'pages');
  for (const made of [schools, pages]) mkdirSync(made);
  const temporary = ownTemporaryFolder(join(data, 'temporary'));
  const shell = createBrowserShell({ schools, temporary, built: pages, preferences: passingPreferences() });
  const unforeseen: unknown[] = [];
  const app = createApp({
    shell,
    data,
    clock: () => new Date('2026-11-23T09:00:00Z'),
    jobs: { run: () => Promise.reject(new Error('No work was expected.')) },
    recents,
    version: '0.0.0',
    report: (error) => unforeseen.push(error),
  });
  ends.push(() => app.dispose());
  const handlers = handlersFor({
    files: app.files,
    shell,
    status: app.status,
    jobs: { run: () => Promise.reject(new Error('No work was expected.')) },
    moment: () => ({ now: '2026-11-23T09:00:00.000Z', today: '2026-11-23' }),
    changes: () => {
      throw new Error('Nobody listens.');
    },
    tell: () => undefined,
    refuse: (error) => (error instanceof Error ? error : new Error(String(error))),
  });
  const upload = (name: string, bytes: Uint8Array) => {
    const path = shell.temporary(name);
    writeFileSync(path, bytes);
    return shell.take(path, name, bytes.length);
  };
  return { app, data, schools, shell, pages, handlers, upload, unforeseen };
}

const school = {
  name: 'Elm Park School',
  phase: 'Primary',
  localAuthority: 'Fictional Borough',
  academicYear: '2026/27',
  passphrase: null,
} as const;

describe('opening an uploaded school file', () => {
  it('leaves no copy of what was refused among the schools', async () => {
    const it = host();
    for (const bytes of [Buffer.alloc(0), Buffer.from('Not a school file.')]) {
      const { ref } = it.upload('Elm Park.baton', bytes);
      await expect(it.handlers.open({}, { ref })).rejects.toThrow();
    }
    expect(readdirSync(it.schools)).toEqual([]);
  });

  it('keeps a file that opened although the list of recent files could not be written', async () => {
    const it = host({
      ...noRecents,
      opened: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    });
    const status = await it.handlers.create({}, school);
    expect(status.file?.name).toBe('Elm Park School');
    expect(readdirSync(it.schools)).toContain('Elm Park School.baton');
    expect(it.unforeseen).toHaveLength(1);
  });
});

it('what is open stays open where another file cannot be made', async () => {
  const it = host();
  await it.handlers.create({}, school);
  rmSync(join(it.data, 'samples'), { recursive: true, force: true });
  await expect(it.handlers.openSample({}, {})).rejects.toMatchObject({
    data: { code: 'file.cannot-save' },
  });
  expect(it.app.status().file?.name).toBe('Elm Park School');
});

describe('the temporary folder', () => {
  it('is not taken from another Baton that runs on the same data', async () => {
    const parent = join(folder(), 'temporary');
    const other = await running();
    const theirs = join(parent, `${other.pid}-0123456789ab`);
    mkdirSync(theirs, { recursive: true });
    const own = ownTemporaryFolder(parent);
    expect(existsSync(theirs)).toBe(true);
    expect(statSync(own).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700);
    other.kill('SIGKILL');
    await once(other, 'exit');
    ownTemporaryFolder(parent);
    expect(existsSync(theirs)).toBe(false);
  });

  it('is rid of whatever an earlier Baton left', () => {
    const parent = join(folder(), 'temporary');
    mkdirSync(join(parent, 'browser-old'), { recursive: true });
    writeFileSync(join(parent, 'staff.csv'), 'left over');
    const own = ownTemporaryFolder(parent);
    expect(readdirSync(parent).map((name) => join(parent, name))).toEqual([own]);
  });
});

it('no page that leads the browser in is told of where the disk does not take it', () => {
  expect(writeWayIn(join(folder(), 'gone'), 'http://127.0.0.1:1/#token=a')).toBeNull();
});

it('the session is there at once, however long a file takes to open that what follows waits for', async () => {
  const { app, shell, pages } = host();
  const status = implement(contract.app.status).handler(() => new Promise(() => undefined));
  const router = { ...app.router, app: { ...app.router.app, status } };
  const server = serverOf({ ...app, router }, shell, pages);
  ends.push(() => server.close());
  const { port, token } = await server.listen(0);
  const answer = await fetch(`http://127.0.0.1:${port}/session`, { method: 'POST', body: token });
  expect(answer.headers.get('x-baton-session')).toBeTruthy();
});

it('the page goes out in the chosen theme before core is read, and what asks for more waits for it', async () => {
  const { app, shell, pages, data } = host();
  writeFileSync(join(pages, 'index.html'), '<html lang="en-GB"></html>');
  writeFileSync(preferencesFile(data), '{ "theme": "dark" }');
  const core = Promise.withResolvers<HostCore>();
  const theme = () => keptTheme(data);
  const server = createServer({ core: core.promise, theme, rendererFolder: pages, idleMinutes: 5 });
  ends.push(() => server.close());
  const { port, token } = await server.listen(0);
  const origin = `http://127.0.0.1:${port}`;
  expect(await (await fetch(origin)).text()).toContain('data-theme="dark"');
  const session = await fetch(`${origin}/session`, { method: 'POST', body: token });
  expect(session.headers.get('x-baton-session')).toBeTruthy();
  core.resolve(hostCore(app, shell));
  const { ahead } = (await session.json()) as { ahead: object };
  expect(ahead).toHaveProperty(['/rpc/app/status', 'json', 'file'], null);
});

it.each([
  ['{ "theme": "light" }', 'light'],
  ['{ "theme": "puce" }', 'system'],
  ['[', 'system'],
  ['null', 'system'],
  [null, 'system'],
])('preferences that are %s make the first page %s', (kept, theme) => {
  const data = folder();
  if (kept !== null) writeFileSync(preferencesFile(data), kept);
  expect(keptTheme(data)).toBe(theme);
});

it.each([['multipart/form-data; boundary=x'], ['application/octet-stream'], ['text/plain'], [undefined]])(
  'a call that comes as %s is refused, and changes nothing',
  async (type) => {
    const { app, shell, pages } = host();
    const server = serverOf(app, shell, pages);
    ends.push(() => server.close());
    const { port, token } = await server.listen(0);
    const origin = `http://127.0.0.1:${port}`;
    const key = await sessionOf(origin, token);
    const headers = { 'x-baton-session': key, ...(type !== undefined && { 'content-type': type }) };
    const body = Buffer.from(JSON.stringify({ json: school }));
    const answer = await fetch(`${origin}/rpc/app/create`, { method: 'POST', headers, body });
    expect(answer.status).toBe(415);
    expect(app.status().file).toBeNull();
  },
);

describe('an address at which there is nothing', () => {
  const typed = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

  async function reach() {
    const { app, shell, pages } = host();
    writeFileSync(join(pages, 'index.html'), '<html lang="en-GB"></html>');
    const server = serverOf(app, shell, pages);
    ends.push(() => server.close());
    const { port } = await server.listen(0);
    return `http://127.0.0.1:${port}`;
  }

  it.each(['/whatever', '/staff/Ada-Example', '/rpc/staff/list', '/files/any', '/session'])(
    'is answered with a page of words where a person types %s',
    async (path) => {
      const origin = await reach();
      const home = await fetch(origin);
      const answer = await fetch(`${origin}${path}?name=Ada%20Example`, { headers: typed });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      for (const name of [
        'content-security-policy',
        'x-content-type-options',
        'referrer-policy',
        'cross-origin-opener-policy',
        'cross-origin-resource-policy',
        'x-frame-options',
      ])
        expect([name, answer.headers.get(name)]).toEqual([name, home.headers.get(name)]);
      const words = await answer.text();
      expect(words).toContain('There is no page of Baton at this address');
      expect(words).toContain('start it again');
      expect(words).not.toMatch(/<script|Ada|Example|staff/i);
    },
  );

  it('is answered with JSON where a page’s own call asks, and where anything else than a page is asked for', async () => {
    const origin = await reach();
    for (const [path, init] of [
      ['/whatever', {}],
      ['/rpc/staff/list', { method: 'POST', headers: typed, body: '{}' }],
      ['/files/any', { headers: { ...typed, 'x-baton-session': 'guessed' } }],
    ] as const) {
      const answer = await fetch(`${origin}${path}`, init);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toEqual({ say: 'This page is not connected with Baton.' });
    }
  });
});

describe('an upload', () => {
  it('that is too large is answered in a sentence, and leaves nothing', async () => {
    const { app, shell, pages, data } = host();
    const server = serverOf(app, shell, pages);
    ends.push(() => server.close());
    const { port, token } = await server.listen(0);
    const origin = `http://127.0.0.1:${port}`;
    const key = await sessionOf(origin, token);
    const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const request = http.request(
        `${origin}/files?name=staff.csv`,
        {
          method: 'POST',
          headers: { 'x-baton-session': key, 'content-length': String(largestUpload + 1) },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => {
            request.destroy();
            resolve({ status: response.statusCode, text });
          });
        },
      );
      request.on('error', reject);
      request.write('a');
    });
    expect(answer).toEqual({
      status: 413,
      text: JSON.stringify({ say: 'That file is larger than Baton takes (200 MB).' }),
    });
    const left = readdirSync(join(data, 'temporary'), { recursive: true });
    expect(left).toHaveLength(1);
  });
});

/** A process that is there until it is killed. */
async function running(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  ends.push(() => child.kill('SIGKILL'));
  await once(child, 'spawn');
  return child;
}
