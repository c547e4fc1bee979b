import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { expect, it, onTestFinished } from 'vitest';
import { inDist } from '../../build/paths.ts';
import { openHostCore } from '../../electron/browser/host-core.ts';
import { NOW, temporaryFolder } from '../helpers/school-file.ts';

it('a page that begins in a meeting gets nothing that was answered before the meeting', async () => {
  const data = temporaryFolder();
  for (const name of ['samples', 'journals', 'temporary']) mkdirSync(join(data, name));
  const { app, ahead } = openHostCore({ data, temporary: join(data, 'temporary'), built: inDist() });
  onTestFinished(() => app.dispose());
  await app.files.openSample({ now: NOW.toISOString(), today: '2026-11-30' });
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
