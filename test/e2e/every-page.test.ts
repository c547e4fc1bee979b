import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { inRoot } from '../../build/paths.ts';
import { sharedBrowser, troubles, userContext } from '../helpers/app-browser.ts';
import { type ReadFile, readSchoolFile } from '../helpers/read-file.ts';
import { type Running, startBaton } from '../helpers/running.ts';
import { rulesFor, violationsOn } from './access.ts';
import { keptFolder } from './folders.ts';
import { openSample } from './steps.ts';

/** Whose id stands in an address: by the whole address, or by what comes before the id. */
const named: readonly (readonly [prefix: string, rows: string])[] = [
  ['/staff/', "person WHERE surname = 'Haddad'"],
  ['/plans/', "person WHERE surname = 'Haddad'"],
  ['/reviews/frameworks/', 'framework_version'],
  ['/reviews/:id/answers', 'review WHERE closed_on IS NULL'],
  ['/reviews/:id/students', 'review WHERE closed_on IS NULL'],
  ['/reviews/', 'review WHERE closed_on IS NOT NULL'],
  // No backup has the id of a school: what is said then is looked at as well.
  ['/versions/backup/', 'school'],
  ['/versions/copy/', 'school'],
  ['/programmes/rounds/:id/running/', 'nomination WHERE id IN (SELECT nomination_id FROM programme_place)'],
  ['/programmes/rounds/', 'round WHERE closed_on IS NULL'],
  ['/impact/participants/', '(SELECT nomination_id AS id FROM programme_place)'],
  ['/programmes/', 'programme'],
  ['/stages/cohorts/', 'cohort'],
  ['/projects/library/', '(SELECT nomination_id AS id FROM project WHERE shared_on IS NOT NULL)'],
  ['/projects/', '(SELECT nomination_id AS id FROM project)'],
  ['/stages/', 'stage'],
];

const paths = [...readFileSync(inRoot('renderer/pages/routes.tsx'), 'utf8').matchAll(/path: '([^']+)'/g)].map(
  (match) => match[1] ?? '',
);

function addressOf(path: string, file: ReadFile): string {
  const withoutOptional = path.replaceAll(/\/:\w+\?/g, '');
  return withoutOptional.replace(/:\w+/g, (_, at: number) => {
    const rows = named.find(([key]) => key === withoutOptional || key === withoutOptional.slice(0, at))?.[1];
    if (rows === undefined) throw new Error(`Say in this test whose id stands in ${path}.`);
    return String(file.list(`SELECT id FROM ${rows} ORDER BY id LIMIT 1`)[0]);
  });
}

const { folder, remove } = keptFolder();
let baton: Running;
let file: ReadFile;

afterAll(async () => {
  await context?.close();
  await baton?.end();
  remove();
});

/** A page of the sample school that has come to rest: its own heading, and all that it asked for. */
async function shown(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    if (location.hash === `#${to}`) return;
    for (const heading of document.querySelectorAll('h1')) heading.dataset.before = '';
    location.hash = `#${to}`;
  }, address);
  await page.locator('h1:not([data-before])').first().waitFor();
  await expect.poll(() => [...asked].map((request) => request.url())).toEqual([]);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}

let context: BrowserContext;
let page: Page;
let found: string[];
/** What the page has asked Baton for and not been told yet; the feed is never told to the end. */
const asked = new Set<Request>();
beforeAll(async () => {
  await buildStale();
  baton = await startBaton(folder);
  context = await userContext(await sharedBrowser());
  page = await context.newPage();
  found = troubles(page);
  page.on('request', (request) => {
    if (request.url().includes('/rpc/') && !request.url().endsWith('/app/changes')) asked.add(request);
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  await page.goto(baton.url);
  await openSample(page);
  const samples = join(folder, 'samples');
  file = readSchoolFile(join(samples, readdirSync(samples).find((name) => name.endsWith('.baton')) ?? ''));
});

describe.each(['light', 'dark'] as const)('in %s,', (colorScheme) => {
  beforeAll(async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  });

  test.each(['/', ...paths.filter((path) => path !== '/')])(
    '%s has no axe violation, no name in its address and nothing to scroll sideways',
    async (path) => {
      found.length = 0;
      await shown(page, addressOf(path, file));
      expect(await violationsOn(page, rulesFor(colorScheme))).toEqual([]);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.getByText(/did not load|cannot be reached|Nothing here/).count()).toBe(0);
      // At 125 % zoom a laptop has 1024 pixels.
      await page.setViewportSize({ width: 1024, height: 640 });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(sideways).toBeLessThanOrEqual(0);
      expect(page.url()).not.toMatch(/haddad|leila/i);
      expect(await page.title()).not.toMatch(/haddad|leila/i);
      expect(found).toEqual([]);
    },
  );
});
