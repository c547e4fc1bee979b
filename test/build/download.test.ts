import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchElectron } from '../../build/start/electron-binary.ts';
import { DownloadFailed, resumeDownload } from '../../build/start/resume-download.ts';

const archive = Buffer.from('Electron as a zip, or so it says. '.repeat(2000));
const archiveName = `electron-v45.4.1-${process.platform}-${process.arch}.zip`;
const checksums = { [archiveName]: createHash('sha256').update(archive).digest('hex') };

let folder: string;
let server: Server;
let asked: (string | undefined)[];

async function serve(answer: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    asked.push(request.headers.range);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/`;
}

/** A host that honours ranges, as Electron's does. */
const whole: RequestListener = (request, response) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from >= archive.length) return void response.writeHead(416).end();
  const part = archive.subarray(from);
  const headers = {
    'content-length': part.length,
    'content-range': `bytes ${from}-${archive.length - 1}/${archive.length}`,
  };
  response.writeHead(from > 0 ? 206 : 200, headers).end(part);
};

/** Sends half of what was asked for and then nothing more. */
const half: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-length': archive.length });
  response.write(archive.subarray(0, archive.length / 2));
};

const wishes = (patienceMs = 5000, signal = new AbortController().signal) => ({
  patienceMs,
  signal,
  progress: vi.fn(),
});
const file = () => path.join(folder, 'part');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baton-download-'));
  asked = [];
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

test('a download shows how far it is, to the last byte', async () => {
  const seen = wishes();
  await resumeDownload(await serve(whole), file(), seen);
  expect(readFileSync(file())).toEqual(archive);
  expect(seen.progress).toHaveBeenLastCalledWith(archive.length, archive.length);
});

test('a download goes on from where the last one stopped', async () => {
  writeFileSync(file(), archive.subarray(0, 1000));
  await resumeDownload(await serve(whole), file(), wishes());
  expect(asked).toEqual(['bytes=1000-']);
  expect(readFileSync(file())).toEqual(archive);
});

test('a host that knows no ranges sends everything again, and nothing is doubled', async () => {
  writeFileSync(file(), archive.subarray(0, 1000));
  await resumeDownload(await serve((_request, response) => response.end(archive)), file(), wishes());
  expect(readFileSync(file())).toEqual(archive);
});

test('a host that does not answer is given up in one sentence', async () => {
  const url = await serve(() => {});
  await expect(resumeDownload(url, file(), wishes(100))).rejects.toThrow(
    /^127\.0\.0\.1:\d+ did not answer within 0\.1 s$/,
  );
});

test('a host that falls silent half way is given up, and what came is kept for the next time', async () => {
  await expect(resumeDownload(await serve(half), file(), wishes(200))).rejects.toThrow(DownloadFailed);
  expect(readFileSync(file()).length).toBe(archive.length / 2);
});

test('a slow host that keeps sending is waited for', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': 40 });
    let sent = 0;
    const timer = setInterval(() => {
      response.write('four');
      sent += 1;
      if (sent < 10) return;
      clearInterval(timer);
      response.end();
    }, 60);
  });
  await resumeDownload(url, file(), wishes(400));
  expect(readFileSync(file(), 'utf8')).toBe('four'.repeat(10));
});

test('Ctrl-C stops a download at once, and what came is kept', async () => {
  const cancel = new AbortController();
  const seen = wishes(5000, cancel.signal);
  seen.progress.mockImplementation(
    (done: number) => done >= archive.length / 2 && cancel.abort(new Error('stopped')),
  );
  await expect(resumeDownload(await serve(half), file(), seen)).rejects.toThrow('stopped');
  expect(existsSync(file())).toBe(true);
});

test('a host that is not there is told by its name', async () => {
  const url = await serve(whole);
  await new Promise((resolve) => server.close(resolve));
  await expect(resumeDownload(url, file(), wishes())).rejects.toThrow(
    /127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)/,
  );
});

test('a refusal is told by its number', async () => {
  const url = await serve((_request, response) => response.writeHead(404).end());
  await expect(resumeDownload(url, file(), wishes())).rejects.toThrow(/answered 404/);
});

test('Electron comes from the mirror that its own installer would use, and stays in the same cache', async () => {
  vi.stubEnv('ELECTRON_MIRROR', await serve(whole));
  const fetched = await fetchElectron({ version: '45.4.1', checksums }, folder, wishes());
  expect(readFileSync(fetched)).toEqual(archive);
  expect(await fetchElectron({ version: '45.4.1', checksums }, folder, wishes())).toBe(fetched);
  expect(asked).toHaveLength(1);
});

test('a spoilt beginning is noticed by its checksum and fetched again from nothing', async () => {
  vi.stubEnv('ELECTRON_MIRROR', await serve(half));
  await expect(fetchElectron({ version: '45.4.1', checksums }, folder, wishes(200))).rejects.toThrow(
    /did not answer/,
  );
  const partial = path.join(folder, 'partial', archiveName);
  writeFileSync(partial, Buffer.alloc(500, 'x'));
  server.closeAllConnections();
  server.removeAllListeners('request').on('request', whole);
  expect(readFileSync(await fetchElectron({ version: '45.4.1', checksums }, folder, wishes()))).toEqual(
    archive,
  );
});

test('an archive that is not what Electron published is refused and not kept', async () => {
  vi.stubEnv('ELECTRON_MIRROR', await serve((_request, response) => response.end('something else')));
  await expect(fetchElectron({ version: '45.4.1', checksums }, folder, wishes())).rejects.toThrow(
    /checksum differs/,
  );
  expect(existsSync(path.join(folder, 'partial', archiveName))).toBe(false);
});
