import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { createBrowserShell } from '../../electron/browser/shell.ts';
import { createApp } from '../../electron/core/app.ts';
import { finish } from '../helpers/area.ts';
import { serverOf } from '../helpers/browser-server.ts';
import { cheap, PASSPHRASE } from '../helpers/encrypted.ts';
import { passingPreferences } from '../helpers/preferences.ts';
import { noRecents } from '../helpers/recents.ts';
import { temporaryFolder } from '../helpers/school-file.ts';
import { sessionOf } from '../helpers/session-of.ts';

const MINUTE = 60_000;

afterEach(() => {
  vi.useRealTimers();
});

/** The browser's host on a new file, with the clock of its timers in the test's hands. */
async function host(passphrase: string | null) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const data = temporaryFolder();
  const folders = {
    schools: join(data, 'schools'),
    temporary: join(data, 'temporary'),
    built: join(data, 'built'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const shell = createBrowserShell({ ...folders, preferences: passingPreferences() });
  const app = createApp({
    shell,
    data,
    clock: () => new Date('2026-11-23T09:00:00Z'),
    jobs: { run: () => Promise.reject(new Error('No work was expected.')) },
    recents: noRecents,
    version: '0.0.0',
    report: (error) => {
      throw error;
    },
    cost: cheap,
  });
  const client = createRouterClient(app.router);
  await finish(client.app.create, {
    name: 'Elm Park School',
    phase: 'Secondary',
    localAuthority: 'Havering',
    academicYear: '2026/27',
    passphrase,
  });
  const server = serverOf(app, shell, folders.built);
  const { port, token } = await server.listen(0);
  onTestFinished(async () => {
    await server.close();
    await app.dispose();
  });
  return {
    app,
    client,
    shell,
    origin: `http://127.0.0.1:${port}`,
    token,
    folders,
    /** Time goes by; settles once what follows from it is done. */
    pass: async (minutes: number) => {
      vi.advanceTimersByTime(minutes * MINUTE);
      await app.files.lookForIdle();
    },
  };
}

it('five minutes without a tab lock a file that has a passphrase, and wipe what waits in the temporary folder', async () => {
  const { app, shell, pass } = await host(PASSPHRASE);
  const waiting = shell.temporary('staff.csv');
  writeFileSync(waiting, 'Quillfeather');
  await pass(4);
  expect(app.status().locked).toBeNull();
  await pass(1);
  expect(app.status()).toMatchObject({ file: null, locked: { name: 'Elm Park School', why: 'away' } });
  expect(existsSync(waiting)).toBe(false);
});

it('a tab that is open keeps it open, and once it is closed five minutes lock it', async () => {
  const { app, client, pass } = await host(PASSPHRASE);
  const tab = new AbortController();
  const events = (await client.app.changes({}, { signal: tab.signal }))[Symbol.asyncIterator]();
  await events.next();
  await pass(5);
  await pass(5);
  expect(app.status().locked).toBeNull();
  const waiting = events.next().catch(() => undefined);
  tab.abort();
  await waiting;
  await pass(5);
  expect(app.status().locked?.why).toBe('away');
});

it('a file without a passphrase is saved and stays open', async () => {
  const { app, pass } = await host(null);
  await pass(5);
  expect(app.status()).toMatchObject({ locked: null, file: { name: 'Elm Park School' } });
});

it('what was downloaded is kept no longer', async () => {
  const { shell, origin, token } = await host(PASSPHRASE);
  const key = await sessionOf(origin, token);
  const path = shell.temporary('plan.pdf');
  writeFileSync(path, 'Quillfeather');
  const handed = await shell.handOver(path, 'plan.pdf');
  const get = () => fetch(`${origin}/files/${handed?.ref}`, { headers: { 'x-baton-session': key } });
  expect(await (await get()).text()).toBe('Quillfeather');
  vi.useRealTimers();
  await expect.poll(() => existsSync(path)).toBe(false);
  expect((await get()).status).toBe(404);
});
