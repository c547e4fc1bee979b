import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isOurs } from '../../electron/desktop/pages.ts';
import { contentSecurityPolicy, pageServer } from '../../electron/desktop/protocol.ts';

const dist = mkdtempSync(path.join(os.tmpdir(), 'baton-pages-'));
mkdirSync(path.join(dist, 'renderer', 'assets'), { recursive: true });
writeFileSync(path.join(dist, 'secret.txt'), 'secret');
writeFileSync(path.join(dist, 'renderer', 'unlisted.js'), 'secret');
writeFileSync(path.join(dist, 'renderer', 'index.html'), '<!doctype html>');
writeFileSync(path.join(dist, 'renderer', 'assets', 'main.js'), 'export {};');
writeFileSync(path.join(dist, 'renderer-files.json'), JSON.stringify(['assets/main.js', 'index.html']));
afterAll(() => rmSync(dist, { recursive: true, force: true }));
const serve = pageServer(dist);
const get = (url: string, method = 'GET') => serve(new Request(url, { method }));

test('listed files are served with their type and the policy', async () => {
  const page = await get('baton://app/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  const script = await get('baton://app/assets/main.js?v=1#x');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await script.text()).toBe('export {};');
});

test.each([
  'baton://app/../secret.txt',
  'baton://app/..%2fsecret.txt',
  'baton://app/%2e%2e/secret.txt',
  'baton://app/..%5csecret.txt',
  'baton://app//etc/passwd',
  'baton://app/assets/../../secret.txt',
  'baton://app/assets/%2e%2e/%2e%2e/secret.txt',
  'baton://app/file:///etc/passwd',
  'baton://app/C:/Windows/win.ini',
  'baton://app/assets',
  'baton://app/assets/',
  'baton://app/index.html%00.js',
  'baton://app/INDEX.HTML',
  'baton://app/unlisted.js',
  'baton://app/renderer-files.json',
  'baton://app/constructor',
  'baton://app/__proto__',
])('nothing outside the list is served: %s', async (url) => {
  const answer = await get(url);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('');
});

test('other hosts, credentials and methods are refused', async () => {
  expect((await get('baton://other/index.html')).status).toBe(403);
  expect((await get('baton://app/index.html', 'POST')).status).toBe(405);
  expect((await get('baton://app/index.html', 'HEAD')).status).toBe(200);
});

test.each([
  ['baton://app/index.html', true],
  ['baton://app', true],
  ['baton://app.example/index.html', false],
  ['baton://user@app/index.html', false],
  ['baton://app:8080/', false],
  ['https://app/index.html', false],
  ['file:///app/index.html', false],
  ['about:blank', false],
  ['', false],
])('whether %s is ours: %s', (url, ours) => {
  expect(isOurs(url)).toBe(ours);
});

test('the policy lets nothing in from elsewhere', () => {
  const rules = new Map(
    contentSecurityPolicy.split('; ').map((rule) => {
      const [name = '', ...sources] = rule.split(' ');
      return [name, sources];
    }),
  );
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')).toEqual(["'self'"]);
  expect(rules.get('connect-src')).toEqual(["'self'"]);
  expect(rules.get('base-uri')).toEqual(["'none'"]);
  expect(rules.get('form-action')).toEqual(["'none'"]);
  expect(rules.get('frame-ancestors')).toEqual(["'none'"]);
  expect([...rules.values()].flat().filter((source) => /^https?:|\*|unsafe-eval/.test(source))).toEqual([]);
});
