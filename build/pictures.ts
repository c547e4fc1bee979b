import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { staffFile } from '../test/e2e/staff-file.ts';
import { openSample } from '../test/e2e/steps.ts';
import { userBrowser, userContext } from '../test/helpers/app-browser.ts';
import { startBaton } from '../test/helpers/running.ts';
import { buildStale } from './build.ts';
import { inRoot } from './paths.ts';

type Scheme = 'light' | 'dark';

interface Picture {
  readonly name: string;
  readonly scheme?: Scheme;
  /** Goes there from the sample school's Home. */
  readonly show: (page: Page) => Promise<unknown>;
  readonly after?: (page: Page) => Promise<unknown>;
}

async function address(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** A row's own link, found by the name it begins with. */
const open = (page: Page, name: RegExp) => page.getByRole('main').getByRole('link', { name }).first().click();

/** The pictures of the README and the guide, in the order in which a head meets the pages. */
const pictures: readonly Picture[] = [
  { name: 'home', show: (page) => address(page, '#/') },
  { name: 'staff', show: (page) => address(page, '#/staff') },
  {
    name: 'person',
    show: async (page) => {
      await address(page, '#/staff');
      await open(page, /Haddad/);
    },
  },
  {
    name: 'import-columns',
    show: async (page) => {
      await address(page, '#/staff/import');
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Choose a file' }).click();
      await (await chooser).setFiles(
        staffFile(mkdtempSync(path.join(tmpdir(), 'baton-pictures-')), 120).path,
      );
      await page.getByRole('button', { name: 'Continue to questions and roles' }).waitFor();
    },
  },
  { name: 'stages', show: (page) => address(page, '#/stages') },
  { name: 'stages-dark', scheme: 'dark', show: (page) => address(page, '#/stages') },
  { name: 'questions', show: (page) => address(page, '#/stages/questions') },
  { name: 'reviews', show: (page) => address(page, '#/reviews') },
  {
    name: 'review',
    show: async (page) => {
      await address(page, '#/reviews');
      await page
        .getByText(/^Closed \d/)
        .first()
        .click();
      await open(page, /Haddad|Leila/);
    },
  },
  { name: 'programmes', show: (page) => address(page, '#/programmes') },
  {
    name: 'round',
    show: async (page) => {
      await address(page, '#/programmes');
      await page.locator('a[href*="/rounds/"]').first().click();
    },
  },
  {
    name: 'export',
    show: async (page) => {
      await page.getByRole('button', { name: 'Export spreadsheet' }).click();
      await page
        .getByRole('dialog', { name: 'What leaves the school' })
        .getByText('Haddad')
        .first()
        .waitFor();
    },
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'plan',
    show: async (page) => {
      await address(page, '#/plans');
      await open(page, /Haddad/);
    },
  },
  {
    name: 'person-dark',
    scheme: 'dark',
    show: async (page) => {
      await address(page, '#/staff');
      await open(page, /Haddad/);
    },
  },
  {
    name: 'meeting-dark',
    scheme: 'dark',
    show: async (page) => {
      await address(page, '#/stages');
      await page.keyboard.press('Alt+Shift+m');
      const asked = page.getByRole('dialog');
      for (const person of ['Whitlock', 'Oyelaran'])
        await asked.getByRole('checkbox', { name: new RegExp(person) }).check();
      await asked.getByRole('button', { name: 'Start with 2 in the room' }).click();
      await page.getByText('Meeting mode is on.').waitFor();
    },
  },
];

/** Takes every picture from the running app with the sample school, as it stands today. */
async function takeAll(folder: string): Promise<number> {
  await buildStale(console.log);
  const data = mkdtempSync(path.join(tmpdir(), 'baton-pictures-'));
  const baton = await startBaton(data);
  const browser = await userBrowser();
  try {
    const page = await (await userContext(browser)).newPage();
    await page.goto(baton.url);
    await page.getByRole('button', { name: /sample school/i }).waitFor();
    await page.screenshot({ path: path.join(folder, 'first-run.png') });
    await openSample(page);
    for (const { name, scheme = 'light', show, after } of pictures) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await show(page);
      await settled(page);
      await page.screenshot({
        path: path.join(folder, `${name}.png`),
        animations: 'disabled',
        caret: 'hide',
      });
      await after?.(page);
      console.log(`took ${name}`);
    }
    return pictures.length + 1;
  } finally {
    await browser.close();
    await baton.end();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Nothing is loading any more, fonts are in, and two frames looked the same. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  let before = '';
  for (;;) {
    const now = await page.evaluate(
      () => new Promise<string>((resolve) => setTimeout(() => resolve(document.body.innerText), 400)),
    );
    if (now === before) return;
    before = now;
  }
}

const folder = inRoot('docs', 'pictures');
mkdirSync(folder, { recursive: true });
console.log(`${await takeAll(folder)} pictures in ${path.relative(inRoot(), folder)}`);
