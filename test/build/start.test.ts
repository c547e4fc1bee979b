import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { dist, inDist } from '../../build/paths.ts';
import { startBaton } from '../helpers/running.ts';

let data: string;

beforeAll(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'baton-start-'));
  await buildStale();
}, 120_000);

afterAll(() => rmSync(data, { recursive: true, force: true }));

test('the address is printed on a line of its own, the page is there, and SIGTERM ends it cleanly', async () => {
  const baton = await startBaton(data);
  expect(baton.lines).toContain(`Baton is running at ${baton.url}`);
  const page = await fetch(baton.url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<title>Baton');
  expect(readdirSync(data)).not.toEqual([]);
  expect(await baton.end('SIGTERM')).toBe(0);
  await expect(fetch(baton.url)).rejects.toThrow();
});

test('Ctrl-C ends it cleanly too', async () => {
  const baton = await startBaton(data);
  expect(await baton.end('SIGINT')).toBe(0);
  await expect(fetch(baton.url)).rejects.toThrow();
});

test('a port that another program has is said in a sentence', async () => {
  const baton = await startBaton(data);
  const { port } = new URL(baton.url);
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'baton-start-'));
  await expect(startBaton(elsewhere, ['--port', port])).rejects.toThrow(
    `Port ${port} cannot be used: another program has it.`,
  );
  await baton.end();
  rmSync(elsewhere, { recursive: true });
});

test('a data folder that is a file is said with what to do', async () => {
  const file = path.join(data, 'a-file');
  writeFileSync(file, '');
  await expect(startBaton(file)).rejects.toThrow(/Baton cannot write in .*a-file\. .* Start it with --data/);
});

test.each([
  'host-core.js',
  // Read when the first page is drawn.
  'sample.js',
])('a piece that is missing is said with what to do, and nothing of the start is left: %s', async (piece) => {
  const place = realpathSync(mkdtempSync(path.join(tmpdir(), 'baton-start-')));
  const built = path.join(place, 'dist');
  cpSync(dist, built, { recursive: true });
  writeFileSync(path.join(place, 'package.json'), '{ "type": "module" }');
  rmSync(path.join(built, 'host', piece));
  const args = [path.join(built, 'host', 'browser-host.js'), '--data', path.join(place, 'data')];
  const [code, said] = await new Promise<[unknown, string]>((resolve) => {
    execFile(process.execPath, args, (error, _, stderr) => resolve([error?.code, stderr]));
  });
  expect(code).toBe(1);
  expect(said).toContain(`Baton had to end. Where it says so again, delete ${built}`);
  expect(readdirSync(path.join(place, 'data', 'temporary'))).toEqual([]);
  rmSync(place, { recursive: true });
});

test('whoever asks for the end while it goes on waits for it, too', async () => {
  const host = JSON.stringify(pathToFileURL(inDist('host', 'browser-host.js')));
  const twice = `const { end } = await import(${host}); void end(0); await end(0); console.log('It goes on.');`;
  const args = ['--input-type=module', '-e', twice, '--', '--data', path.join(data, 'twice')];
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, (_, stdout) => resolve(stdout));
  });
  expect(said).toMatch(/^Baton is running at \S+\n$/);
});

test('a build that is fresh is not built again', async () => {
  expect(await buildStale()).toEqual([]);
});
