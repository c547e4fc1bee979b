import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { inCache } from '../../build/paths.ts';
import { desktopDriver } from '../desktop/driver.ts';
import { sharedBrowser, troubles, userContext } from '../helpers/app-browser.ts';
import { type ReadFile, readSchoolFile } from '../helpers/read-file.ts';
import { type Running, startBaton } from '../helpers/running.ts';
import { leaveSampleOpen } from '../helpers/sample-school.ts';
import { inTime, stalledWords } from '../helpers/stalled.ts';

export type Shell = 'browser' | 'desktop';
export const shells: readonly Shell[] = ['browser', 'desktop'];

/** Baton as one user meets it, in either shell. */
export interface InUse {
  readonly shell: Shell;
  readonly page: Page;
  /** Everything that Baton writes of its own accord lies in here, and what the user keeps. */
  readonly data: string;
  /** Does what makes a new school; the desktop asks where to keep it. */
  makeSchool(press: () => Promise<void>): Promise<void>;
  /** Does what makes Baton ask for a file, and answers with this one. */
  give(path: string, press: () => Promise<void>): Promise<void>;
  /** Does what makes Baton hand a file over; the path under which it lies then. */
  take(name: string, press: () => Promise<void>): Promise<string>;
  /** What went wrong without a word to the user. */
  readonly troubles: readonly string[];
  /** Ends Baton as a user does, and reads the school file that it leaves. */
  leave(): Promise<ReadFile>;
}

/** Baton in the browser shell, as it runs now. */
export interface Begun {
  readonly baton: Running;
  readonly page: Page;
  readonly troubles: readonly string[];
}

/** A data folder and a browser in which Baton can be started, ended and killed as often as a test likes. */
export interface InOneFolder {
  readonly data: string;
  readonly context: BrowserContext;
  begin(): Promise<Begun>;
}

/** Gives the tests of one file a Baton each, in a data folder of its own, gone afterwards. */
export function withBaton() {
  const folders: string[] = [];
  const ends: (() => Promise<unknown>)[] = [];
  const pages: Page[] = [];
  let browser: Browser | null = null;
  beforeAll(async () => {
    await buildStale();
    browser = await sharedBrowser();
  });
  afterEach(async ({ task }) => {
    const last = task.result?.state === 'fail' ? pages.at(-1) : undefined;
    if (last !== undefined) await leavePicture(last, task.name);
    const stalled = last !== undefined && !(await draws(last));
    pages.length = 0;
    for (const end of ends.splice(0).reverse()) await end();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    if (stalled) throw new Error(stalledWords);
  });
  const folder = (): string => {
    const made = realpathSync(mkdtempSync(join(tmpdir(), 'baton-e2e-')));
    folders.push(made);
    return made;
  };
  /** The sample school was open in there when Baton ended, so that it opens by itself. */
  const sampleFolder = async (): Promise<string> => {
    const data = folder();
    await leaveSampleOpen(data);
    return data;
  };
  const user = (): Browser => {
    if (browser === null) throw new Error('The browser has not been started.');
    return browser;
  };

  const inOneFolder = async (data = folder()): Promise<InOneFolder> => {
    const context = await userContext(user());
    ends.push(() => context.close());
    const begin = async (): Promise<Begun> => {
      const baton = await startBaton(data);
      ends.push(() => baton.end());
      const page = await context.newPage();
      pages.push(page);
      const found = troubles(page);
      await page.goto(baton.url);
      return { baton, page, troubles: found };
    };
    return { data, context, begin };
  };

  const inBrowser = async (data = folder()): Promise<InUse> => {
    const { begin } = await inOneFolder(data);
    const { baton, page, troubles: found } = await begin();
    return {
      shell: 'browser',
      page,
      data,
      troubles: found,
      makeSchool: (press) => press(),
      give: async (path, press) => {
        const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
        await chooser.setFiles(path);
      },
      take: async (name, press) => {
        const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press()]);
        const path = join(data, name);
        await download.saveAs(path);
        return path;
      },
      leave: async () => {
        await baton.end();
        return readSchoolFile(schoolFileIn(data));
      },
    };
  };

  const onDesktop = async (ownProfile: boolean): Promise<InUse> => {
    const data = folder();
    const desktop = await desktopDriver({ data, ownProfile });
    ends.push(() => desktop.stop());
    const page = await desktop.page();
    pages.push(page);
    const found = troubles(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    return {
      shell: 'desktop',
      page,
      data,
      troubles: found,
      makeSchool: async (press) => {
        await desktop.dialogs.answer('save', join(data, 'School.baton'));
        await press();
      },
      give: async (path, press) => {
        await desktop.dialogs.answer('open', [path]);
        await press();
      },
      take: async (name, press) => {
        const path = join(data, name);
        await desktop.dialogs.answer('save', path);
        await press();
        await page.getByText(name).first().waitFor({ timeout: 60_000 });
        return path;
      },
      leave: async () => {
        await desktop.close();
        return readSchoolFile(schoolFileIn(data));
      },
    };
  };

  return {
    folder,
    sampleFolder,
    user,
    ends,
    inOneFolder,
    start: (shell: Shell, { ownProfile = false } = {}): Promise<InUse> =>
      shell === 'browser' ? inBrowser() : onDesktop(ownProfile),
    /** In the browser shell, with the sample school open. */
    startOnSample: async (): Promise<InUse> => {
      const inUse = await inBrowser(await sampleFolder());
      await inUse.page.getByText('Everyone here is made up.').first().waitFor();
      return inUse;
    },
  };
}

/** What the user saw when a test failed, for whoever mends it. */
async function leavePicture(page: Page, name: string): Promise<void> {
  const path = inCache('e2e-failures', `${name.replaceAll(/\W+/g, '-').slice(0, 60)}.png`);
  await page.screenshot({ path }).catch(() => undefined);
}

/** False where the browser has stalled in this page; one that is closed has not. */
const draws = (page: Page): Promise<boolean> =>
  inTime(
    page
      .evaluate(
        () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
      )
      .catch(() => undefined),
  );

/** Where the one school file in a data folder lies. */
export function schoolFileIn(data: string): string {
  const found = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.baton') && !/^(journals|backups)\b/.test(name),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`School files: ${found.join(', ') || 'none'}.`);
  return join(data, only);
}
