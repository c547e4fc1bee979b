import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildStale } from '../../build/build.ts';
import { finish, startHost } from '../torture/host.ts';
import { optionsOf } from './large-file.ts';
import { median } from './rows.ts';

const WARM_UP = 20;
const EDITS = 300;

/**
 * What one of the same edits takes, in milliseconds, when a page asks the browser shell for it: the median over its
 * HTTP route, the built shell in a process of its own with a copy of the file.
 */
export async function editOverHttp(folder: string, ids: readonly string[]): Promise<number> {
  await buildStale();
  const { path } = optionsOf(folder);
  const host = await startHost(join(folder, 'browser shell'));
  try {
    const sent = await fetch(`${host.origin}/files?name=${encodeURIComponent(basename(path))}`, {
      method: 'POST',
      headers: { 'x-baton-session': host.session },
      body: readFileSync(path),
    });
    const { ref }: { ref: string } = await sent.json();
    await finish(host.client.app.open, { ref });
    const times: number[] = [];
    for (let edit = 0; edit < WARM_UP + EDITS; edit += 1) {
      const data = { ids: [ids[edit % ids.length] ?? ''], change: { preferredName: `Sent ${edit}` } };
      const from = performance.now();
      await host.client.staff.edit({ commandId: randomUUID(), data });
      if (edit >= WARM_UP) times.push(performance.now() - from);
    }
    return median(times);
  } finally {
    await host.end('SIGTERM');
  }
}
