import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../electron/core/jobs/messages.ts';
import { type ChildLike, createJobRunner, forkNode } from '../../electron/core/jobs/runner.ts';

const entry = join(import.meta.dirname, '../../electron/core/jobs/jobs.ts');
const path = join(mkdtempSync(join(tmpdir(), 'baton-jobs-')), 'staff.csv');
writeFileSync(path, 'Forename,Surname,NI Number\nAda,Example,AB123456C\n');
const limits = { milliseconds: 60_000, bytes: 640 * 1024 * 1024 };

/** A process that says what the test makes it say. */
function scripted() {
  let take: (report: Report) => void = () => {};
  let ended: () => void = () => {};
  const seen = { killed: 0, ordered: 0 };
  const child: ChildLike = {
    send: () => seen.ordered++,
    onReport: (listener) => (take = listener),
    onEnd: (listener) => (ended = listener),
    kill: () => seen.killed++,
  };
  return { child, seen, say: (report: Report) => take(report), end: () => ended() };
}

test('a staff list is read in a process of its own, with progress, and without sensitive values', async () => {
  const said: string[] = [];
  const list = await createJobRunner({ fork: () => forkNode(entry) }).run(
    'readStaffList',
    { path, today: '2026-11-23' },
    { onProgress: (_, say) => said.push(say) },
  );
  expect(list.staged.people[0]).toMatchObject({ forename: 'Ada', surname: 'Example' });
  expect(said).toEqual(['Reading the staff list']);
  expect(JSON.stringify(list)).not.toContain('AB123456C');
});

test('a refusal in the process is the same refusal outside', async () => {
  const run = createJobRunner({ fork: () => forkNode(entry) }).run('readTable', { path: `${path}.gone` });
  await expect(run).rejects.toMatchObject({ data: { code: 'table.unreadable', wayOut: expect.any(String) } });
});

test('cancelling kills the process and changes nothing', async () => {
  const { child, seen } = scripted();
  const cancel = new AbortController();
  const run = createJobRunner({ fork: () => child }).run('readTable', { path }, { signal: cancel.signal });
  cancel.abort();
  await expect(run).rejects.toMatchObject({ data: { code: 'job.cancelled' } });
  expect(seen.killed).toBe(1);
});

test('what was cancelled before it began never starts', async () => {
  const { child, seen } = scripted();
  const run = createJobRunner({ fork: () => child }).run(
    'readTable',
    { path },
    { signal: AbortSignal.abort() },
  );
  await expect(run).rejects.toMatchObject({ data: { code: 'job.cancelled' } });
  expect(seen.ordered).toBe(0);
});

test('a process past its memory is killed', async () => {
  const { child, seen, say } = scripted();
  const run = createJobRunner({ fork: () => child, limits }).run('readTable', { path });
  say({ kind: 'memory', bytes: limits.bytes + 1 });
  await expect(run).rejects.toMatchObject({ data: { code: 'job.too-much-memory' } });
  expect(seen.killed).toBe(1);
});

test('a process past its time is killed', async () => {
  const { child, seen } = scripted();
  const run = createJobRunner({ fork: () => child, limits: { ...limits, milliseconds: 1 } }).run(
    'readTable',
    { path },
  );
  await expect(run).rejects.toMatchObject({ data: { code: 'job.too-long' } });
  expect(seen.killed).toBe(1);
});

test('a process that crashes is a refusal, and so is a fault in its code', async () => {
  const crashing = scripted();
  const crashed = createJobRunner({ fork: () => crashing.child }).run('readTable', { path });
  crashing.end();
  await expect(crashed).rejects.toMatchObject({ data: { code: 'job.stopped' } });
  const faulty = scripted();
  const failed = createJobRunner({ fork: () => faulty.child }).run('readTable', { path });
  faulty.say({ kind: 'failed', message: 'a fault' });
  await expect(failed).rejects.toMatchObject({
    data: { code: 'job.stopped', details: { cause: 'a fault' } },
  });
});
