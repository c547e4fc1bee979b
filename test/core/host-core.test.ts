import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { expect, it, onTestFinished } from 'vitest';
import { inDist } from '../../build/paths.ts';
import { openHostCore } from '../../electron/browser/host-core.ts';
import { NOW, temporaryFolder } from '../helpers/school-file.ts';

function hostIn(data: string) {
  const core = openHostCore({ data, temporary: join(data, 'temporary'), built: inDist() });
  onTestFinished(() => core.app.dispose());
  return core;
}

async function hostOnSample() {
  const data = temporaryFolder();
  for (const name of ['samples', 'journals', 'temporary']) mkdirSync(join(data, name));
  const core = hostIn(data);
  await core.app.files.openSample({ now: NOW.toISOString(), today: '2026-11-30' });
  return { data, ...core };
}

it('what a page asks while the file of the last time is being opened is answered once, for the host as well', async () => {
  const { data, app } = await hostOnSample();
  await app.dispose();
  const again = hostIn(data);
  const opening = again.app.files.reopen();
  const page = again.ahead();
  await opening;
  const host = again.ahead();
  expect(Object.keys(await page)).toContain('/rpc/staff/list');
  expect(await host).toBe(await page);
});

it('a page that begins in a meeting gets nothing that was answered before the meeting', async () => {
  const { app, ahead } = await hostOnSample();
  const client = createRouterClient(app.router);
  const [present] = await client.staff.list({});
  await ahead();
  for (const turns of [1, 2, 3]) {
    const before = ahead();
    for (let turn = 0; turn < turns; turn++) await setImmediate();
    app.files.startMeeting([present?.id ?? '']);
    const given = await ahead();
    expect(given['/rpc/app/status']).toEqual({ json: await client.app.status({}) });
    expect(given['/rpc/staff/list']).toEqual({ json: await client.staff.list({}) });
    await before;
    app.files.endMeeting();
  }
});
