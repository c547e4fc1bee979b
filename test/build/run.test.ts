import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { inRoot } from '../../build/paths.ts';
import { temporaryFolder } from '../helpers/school-file.ts';

/** What a test runner is like: it starts a worker, and a browser that has a group of its own. */
const runner = `
import { spawn } from 'node:child_process';
const stay = ['-e', 'setInterval(() => undefined, 1000)'];
const worker = spawn(process.execPath, stay, { stdio: 'ignore' });
const browser = spawn(process.execPath, stay, { stdio: 'ignore', detached: true });
console.log([process.pid, worker.pid, browser.pid].join(' '));
setInterval(() => undefined, 1000);
`;

/** A script that runs the runner as \`npm test\` does, and the ids of what that started. */
async function begun(options = '{}') {
  const folder = temporaryFolder();
  const script = join(folder, 'runner.mjs');
  writeFileSync(script, runner);
  const asking = join(folder, 'asking.mjs');
  const run = pathToFileURL(inRoot('build/run.ts')).href;
  writeFileSync(
    asking,
    `import { runNode } from ${JSON.stringify(run)};
     console.log('code', await runNode(${JSON.stringify(script)}, [], ${options}));
     console.log('went on');`,
  );
  const child = spawn(process.execPath, [asking], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, npm_lifecycle_event: '' },
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString('utf8');
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await expect.poll(() => said).toMatch(/^\d+ \d+ \d+$/m);
  const pids = (/^\d+ \d+ \d+$/m.exec(said)?.[0] ?? '').split(' ').map(Number);
  onTestFinished(() => {
    for (const pid of [child.pid ?? 0, ...pids]) if (isThere(pid)) process.kill(pid, 'SIGKILL');
  });
  return { child, ended, pids, said: () => said };
}

/** Whether a process runs: one that has ended and that nobody asked after does not. */
function isThere(pid: number): boolean {
  try {
    return !/^(Z|$)/.test(
      execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim(),
    );
  } catch {
    return false;
  }
}

const onWindows = process.platform === 'win32';

it.skipIf(onWindows).each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'what a script runs ends with it (%s), with its workers and its browser, and nothing is run after it',
  async (signal) => {
    const { child, ended, pids, said } = await begun();
    expect(pids.map(isThere)).toEqual([true, true, true]);
    child.kill(signal);
    expect(await ended).toBe(1);
    await expect.poll(() => pids.map(isThere)).toEqual([false, false, false]);
    expect(said()).not.toContain('went on');
  },
);

it.skipIf(onWindows)('what is not at its end in time is ended with all that it started', async () => {
  // Long enough for a busy computer to have started all three.
  const { ended, pids, said } = await begun('{ timeout: 5000 }');
  expect(await ended).toBe(0);
  expect(said()).toContain('code 1');
  await expect.poll(() => pids.map(isThere)).toEqual([false, false, false]);
});
