import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { openTorturedApp } from '../torture/tortured-app.ts';
import { makeLargeFile, optionsOf } from './large-file.ts';
import { type Measured, median } from './rows.ts';

export const name = 'snapshot-hold';
export const goal = 'a snapshot at 30 MB holds no command up for more than 50 ms';

const SNAPSHOTS = 9;
const EVERY_MS = 4;

/** Sends a command every few milliseconds while snapshots are written; what each waits, from when it was due. */
export async function run(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const ids = await makeLargeFile(folder, 30);
  const app = openTorturedApp(folder);
  const client = createRouterClient(app.router);
  await app.files.openPath(optionsOf(folder).path);
  let edits = 0;
  const edit = () => {
    edits += 1;
    const data = { ids: [ids[edits % ids.length] ?? ''], change: { preferredName: `Name ${edits}` } };
    return client.staff.edit({ commandId: randomUUID(), data });
  };
  try {
    for (let more = 0; more < 100; more += 1) await edit();
    const worst: number[] = [];
    for (let round = 0; round < SNAPSHOTS; round += 1) {
      let running = true;
      const waited: number[] = [];
      // From before the snapshot begins: copying the image holds up a command that comes at that moment.
      const began = performance.now();
      const snapshot = app.files.snapshot().finally(() => {
        running = false;
      });
      for (let due = began; running; due = Math.max(due + EVERY_MS, performance.now())) {
        await wait(Math.max(0, due - performance.now()));
        await edit();
        waited.push(performance.now() - due);
      }
      await snapshot;
      worst.push(Math.max(...waited));
    }
    const note = `the worst of ${SNAPSHOTS} snapshots; half of them held none up for more than ${median(worst).toFixed(0)} ms`;
    return [{ name, value: Math.max(...worst), goal: 50, unit: 'ms', note }];
  } finally {
    await app.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}
