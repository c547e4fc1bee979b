import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { inDist } from '../../build/paths.ts';
import { fuseMark, type PackedApp, packApp } from '../helpers/packed-app.ts';

let app: PackedApp;
let inside: string[];

beforeAll(async () => {
  await buildStale();
  app = await packApp();
  inside = listPackage(app.asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
}, 120_000);

afterAll(() => app.remove());

test('the installed app holds what it runs: both entries, the jobs, the pages and the licences', () => {
  expect(inside).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/LICENSE',
      '/dist/THIRD-PARTY-NOTICES',
      '/dist/main/main.js',
      '/dist/main/sql-wasm.wasm.gz',
      '/dist/preload/preload.cjs',
      '/dist/jobs/jobs.js',
      '/dist/print/markup.js',
      '/dist/renderer/index.html',
      '/dist/renderer-files.json',
    ]),
  );
});

test('every piece that the jobs load when they need it is in it', () => {
  for (const piece of readdirSync(inDist('jobs'))) expect(inside).toContain(`/dist/jobs/${piece}`);
});

test('the installed app holds no packages, sources or tests', () => {
  expect(inside.filter((file) => /node_modules|\.tsx?$|\.map$|\/test\//.test(file))).toEqual([]);
});

test('every page that the app may ask for is in it', () => {
  const files: string[] = JSON.parse(extractFile(app.asar, 'dist/renderer-files.json').toString());
  expect(files).toContain('index.html');
  for (const file of files) expect(inside).toContain(`/dist/renderer/${file}`);
});

test('the installed app knows its entry, and nothing of how it was made', () => {
  const manifest = JSON.parse(extractFile(app.asar, 'package.json').toString());
  expect(manifest).toMatchObject({ type: 'module', main: 'dist/main/main.js', name: 'baton' });
  expect(Object.keys(manifest)).not.toContain('devDependencies');
});

test('the installed app is at most 8 MB beside Electron', () => {
  expect(statSync(app.asar).size).toBeLessThan(8 * 1024 * 1024);
});

test('the fuses are set: no Node mode, no NODE_OPTIONS, no inspector, only the checked archive', () => {
  const binary = readFileSync(app.executable);
  const wire = binary.indexOf(fuseMark) + fuseMark.length + 2;
  const [runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, snapshot, file] = binary
    .subarray(wire, wire + 8)
    .toString();
  expect({ runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, snapshot, file }).toEqual({
    runAsNode: '0',
    cookies: '0',
    nodeOptions: '0',
    inspect: '0',
    integrity: '1',
    onlyAsar: '1',
    snapshot: '0',
    file: '0',
  });
});
