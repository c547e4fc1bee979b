import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildStale } from '../../build/build.ts';
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

test('a build that is fresh is not built again', async () => {
  expect(await buildStale()).toEqual([]);
});
