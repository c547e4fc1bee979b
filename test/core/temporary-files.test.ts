import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { createBrowserShell } from '../../electron/browser/shell.ts';
import { createApp } from '../../electron/core/app.ts';
import type { Shell } from '../../electron/core/shell.ts';
import { writeWorkbook } from '../../electron/core/spreadsheets/workbook-file.ts';
import { finish, refused } from '../helpers/area.ts';
import { cheap, PASSPHRASE } from '../helpers/encrypted.ts';
import { passingPreferences } from '../helpers/preferences.ts';
import { noRecents } from '../helpers/recents.ts';
import { temporaryFolder } from '../helpers/school-file.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** The application in the browser's shell, whose printing is the test's. */
async function printing(printToPdf: Shell['printToPdf']) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const data = temporaryFolder();
  const folders = { schools: join(data, 'schools'), temporary: join(data, 'temporary'), built: data };
  mkdirSync(folders.schools);
  mkdirSync(folders.temporary);
  const browser = createBrowserShell({ ...folders, preferences: passingPreferences() });
  const app = createApp({
    shell: { ...browser, printToPdf },
    data,
    clock: () => new Date('2026-11-23T09:00:00Z'),
    jobs: { run: () => Promise.reject(new Error('No work was expected.')) },
    recents: noRecents,
    version: '0.0.0',
    report: () => undefined,
    cost: cheap,
  });
  onTestFinished(() => app.dispose());
  const client = createRouterClient(app.router);
  const school = { name: 'Elm Park School', phase: 'Secondary', localAuthority: 'Havering' } as const;
  await finish(client.app.create, { ...school, academicYear: '2026/27', passphrase: PASSPHRASE });
  const left = () => readdirSync(folders.temporary);
  return { client, browser, left, print: () => finish(client.app.printRecoveryCode, {}) };
}

const writes: Shell['printToPdf'] = async (_, path) => writeFileSync(path, 'In clear');

it('what is downloaded is gone from the temporary folder, and what nobody fetches after two minutes', async () => {
  const { browser, left, print } = await printing(writes);
  const fetched = await print();
  expect(left()).toHaveLength(1);
  browser.fetched(fetched?.ref ?? '');
  expect(left()).toEqual([]);
  await print();
  vi.advanceTimersByTime(119_000);
  expect(left()).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  expect(left()).toEqual([]);
});

it('what failed on the way is gone at once', async () => {
  const { left, print } = await printing(async (job, path, signal) => {
    await writes(job, path, signal);
    throw new Error('The printer has gone.');
  });
  expect((await refused(print())).code).toBe('app.unforeseen');
  expect(left()).toEqual([]);
});

it('what was cancelled is gone once the work has stopped', async () => {
  let stopped = () => {};
  const wasStopped = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  const { client, left } = await printing(async (job, path, signal) => {
    await writes(job, path, signal);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    stopped();
    signal.throwIfAborted();
  });
  const controller = new AbortController();
  const events = await client.app.printRecoveryCode({ data: {} }, { signal: controller.signal });
  await events.next();
  expect(left()).toHaveLength(1);
  controller.abort();
  await wasStopped;
  await vi.waitFor(() => expect(left()).toEqual([]), { timeout: 15_000 });
});

it('locking and closing leave nothing', async () => {
  for (const leave of ['lock', 'close'] as const) {
    const { client, left, print } = await printing(writes);
    await print();
    await finish(client.app[leave], {});
    expect(left()).toEqual([]);
  }
});

it.skipIf(process.platform === 'win32')('a workbook is its owner’s alone to read', async () => {
  const path = join(temporaryFolder(), 'list.xlsx');
  await writeWorkbook(path, { made: '2026-11-23T09:00:00.000Z', title: 'List' }, (workbook) => {
    workbook.addWorksheet('List').commit();
  });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it.each(['Making a passphrase and a recovery code', 'Leaving out what stays behind'])(
  'a file for the next head that is cancelled at ‘%s’ leaves nothing half-made, and no word that it was',
  async (at) => {
    const { client, left } = await printing(writes);
    const stop = new AbortController();
    const making = async () => {
      const wish = { chosen: [], passphrase: 'eleven slow barges turn' };
      for await (const event of await client.handOver.make({ data: wish }, { signal: stop.signal }))
        if (event.type === 'progress' && event.say === at) stop.abort();
    };
    await expect(making()).rejects.toThrow();
    expect(left()).toEqual([]);
    expect(await client.handOver.state({})).toEqual({ made: null, ever: false });
    const { steps } = await client.history.list({});
    expect(steps.filter(({ words }) => words.includes('next head'))).toEqual([]);
  },
);
