import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { putSample } from '../helpers/sample-school.ts';
import { type DoubleDesktop, startOnDouble } from './drive-double.ts';
import { type Desktop, type DesktopOptions, desktopDriver } from './driver.ts';

/** Gives each test folders and apps of its own, which are gone after it. Call it once at the top of a file. */
export function withDesktop() {
  const folders: string[] = [];
  const running: Desktop[] = [];
  beforeAll(async () => {
    await buildStale();
  });
  afterEach(async () => {
    for (const desktop of running.splice(0)) await desktop.stop();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const folder = () => {
    const made = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'baton-desktop-')));
    folders.push(made);
    return made;
  };
  const kept = <D extends Desktop>(desktop: D): D => {
    running.push(desktop);
    return desktop;
  };
  return {
    folder,
    /** Electron where its binary is present, else the double. */
    start: async (options: Partial<DesktopOptions> = {}): Promise<Desktop> =>
      kept(await desktopDriver({ data: folder(), ...options })),
    /** Always the double: for what only the system can do. */
    startDouble: async (options: Partial<Parameters<typeof startOnDouble>[0]> = {}): Promise<DoubleDesktop> =>
      kept(await startOnDouble({ data: folder(), ...options })),
    /** The double with the sample school open, and its page. */
    startOnSample: async () => {
      const data = folder();
      const desktop = kept(await startOnDouble({ data, args: [await putSample(data)] }));
      const page = await desktop.page();
      await page.getByText('Everyone here is made up.').first().waitFor();
      return { desktop, page };
    },
    kept,
  };
}

/** One app on the double for a whole file of tests that leave it as they found it. */
export function withOneDesktop(): () => DoubleDesktop {
  const data = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'baton-desktop-')));
  let desktop: DoubleDesktop | null = null;
  beforeAll(async () => {
    await buildStale();
    desktop = await startOnDouble({ data });
  });
  afterAll(async () => {
    await desktop?.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  });
  return () => {
    if (desktop === null) throw new Error('The app has not been started.');
    return desktop;
  };
}
