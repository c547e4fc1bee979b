import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Database from 'better-sqlite3';
import { fold } from '../../shared/rules/search.ts';
import { openTorturedApp } from '../torture/tortured-app.ts';
import { makeLargeFile, optionsOf } from './large-file.ts';
import { type Measured, median } from './rows.ts';
import { listenToStatements, type RunStatement } from './statements-run.ts';
import { editOverHttp } from './transport.ts';

const MB = 1024 * 1024;
const WARM_UP = 50;
const EDITS = 1_000;
const TRAILER = 36;

/** The same file under better-sqlite3, each edit's statements run in a transaction that is flushed when it ends. */
function openPeer(folder: string) {
  const path = join(folder, 'peer.sqlite');
  writeFileSync(path, readFileSync(optionsOf(folder).path).subarray(0, -TRAILER));
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.function('fold', (text: unknown) => (typeof text === 'string' ? fold(text) : null));
  const kept = new Map<string, Database.Statement<unknown[]>>();
  const prepared = (sql: string) => {
    const found = kept.get(sql) ?? db.prepare<unknown[]>(sql);
    kept.set(sql, found);
    return found;
  };
  return {
    run(statements: readonly RunStatement[]): void {
      for (const { sql, values } of statements) {
        const statement = prepared(sql);
        if (statement.reader) statement.all(...values);
        else statement.run(...values);
      }
    },
    close: () => db.close(),
  };
}

/**
 * 1,000 edits of one field, from core's router to its reply, beside better-sqlite3 running the statements that each
 * of them ran. Nothing waits in between, so no snapshot runs, as in use while somebody types.
 */
export async function editsBeside(name: string, megabytes: number, goal: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const heard = listenToStatements();
  const ids = await makeLargeFile(folder, megabytes);
  // Before this process has the file open, and so that neither takes the other's time.
  const sent = await editOverHttp(folder, ids);
  const app = openTorturedApp(folder);
  const client = createRouterClient(app.router);
  await app.files.openPath(optionsOf(folder).path);
  const peer = openPeer(folder);
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let edit = 0; edit < WARM_UP + EDITS; edit += 1) {
      heard.take();
      const data = { ids: [ids[edit % ids.length] ?? ''], change: { preferredName: `Name ${edit}` } };
      const from = performance.now();
      await client.staff.edit({ commandId: randomUUID(), data });
      const between = performance.now();
      const statements = heard.take();
      const begin = performance.now();
      peer.run(statements);
      const end = performance.now();
      if (edit < WARM_UP) continue;
      ours.push(between - from);
      theirs.push(end - begin);
    }
    const sum = (times: readonly number[]) => times.reduce((total, one) => total + one, 0);
    const size = (statSync(optionsOf(folder).path).size / MB).toFixed(1);
    const note = `${Math.round(sum(ours))} ms for ${EDITS} at ${size} MB, better-sqlite3 ${Math.round(sum(theirs))} ms; medians ${median(ours).toFixed(2)} and ${median(theirs).toFixed(2)} ms; the transport apart, by the browser shell’s HTTP: ${(sent - median(ours)).toFixed(2)} ms more`;
    return { name, value: median(ours) / median(theirs), goal, unit: 'times', note };
  } finally {
    peer.close();
    heard.end();
    await app.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}
