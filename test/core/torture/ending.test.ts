import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { buildStale } from '../../../build/build.ts';
import { inRoot } from '../../../build/paths.ts';
import { clear, PLACE } from '../../torture/folders.ts';

const LAST =
  /^torture: \d+ kills, \d+ acknowledged edits, \d+ lost; \d+ damages, \d+ unnoticed; \d+ hostile inputs, \d+ accepted, \d+ crashes\n$/m;

// Another torture, of another test at the same time, would clear away what is left on purpose here.
const place = mkdtempSync(join(tmpdir(), 'baton-torture-'));
afterAll(() => clear(place));

/** A torture that has begun to tell a story in processes of its own. */
async function begun() {
  await buildStale();
  const child = spawn(process.execPath, [inRoot('build/torture.ts'), '--short', '--only', 'kills'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: '', [PLACE]: place },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString('utf8');
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await vi.waitFor(() => expect(startedBy(child).length).toBeGreaterThan(1), { timeout: 60_000 });
  return { child, ended, said: () => said };
}

const folders = ({ pid }: ChildProcess) =>
  readdirSync(place).filter((name) => name.startsWith(`baton-torture-${pid}-`));

/** Processes that write in the folder of this run: what it started, and what that started. */
function startedBy(child: ChildProcess): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return readFileSync(join('/proc', pid, 'environ'), 'utf8').includes(`baton-torture-${child.pid}-`);
    } catch {
      // Not a process, not ours, or gone meanwhile.
      return false;
    }
  });
}

const cannotLook = !existsSync('/proc/self/environ');

it.skipIf(cannotLook).each(['SIGINT', 'SIGTERM'] as const)(
  'a torture that is told to end (%s) leaves no folder and no process, and says its sum and that it was cut off',
  { timeout: 120_000 },
  async (signal) => {
    const { child, ended, said } = await begun();
    child.kill(signal);
    expect(await ended).toBe(1);
    expect(said()).toMatch(LAST);
    expect(said()).toMatch(/^Cut off at .* after \d+\.\d minutes/m);
    expect(said()).toContain('kills, part 1 of 1: stopped');
    expect(folders(child)).toEqual([]);
    await vi.waitFor(() => expect(startedBy(child)).toEqual([]), { timeout: 10_000 });
  },
);

it.skipIf(cannotLook)(
  'a torture that is killed leaves no process, and its folder goes with the next run',
  { timeout: 120_000 },
  async () => {
    const { child, ended } = await begun();
    child.kill('SIGKILL');
    await ended;
    await vi.waitFor(() => expect(startedBy(child)).toEqual([]), { timeout: 10_000 });
    expect(folders(child)).toHaveLength(1);
    const next = await begun();
    expect(folders(child)).toEqual([]);
    next.child.kill('SIGTERM');
    await next.ended;
  },
);
