import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newSchoolFile, openSchoolFile, optionsIn } from '../../helpers/school-file.ts';
import { folderOf, people } from './work.ts';

const KILLS = 25;
const child = join(import.meta.dirname, 'kill-child.ts');

/** Runs the child until it has said so many ids and a moment more, kills it, and returns what it said. */
function killAfter(folder: string, said: number, moment: number): Promise<string[]> {
  const { path, journals } = optionsIn(folder);
  const run = spawn(process.execPath, [child, path, journals], { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  let dying = false;
  run.stdout.on('data', (data: Buffer) => {
    heard += data.toString('utf8');
    if (dying || heard.split('\n').length <= said) return;
    dying = true;
    setTimeout(() => run.kill('SIGKILL'), moment);
  });
  return new Promise((resolve) => run.on('close', () => resolve(heard.split('\n').slice(0, -1))));
}

it('an app killed at any moment loses nothing that it acknowledged', { timeout: 60_000 }, async () => {
  const made = await newSchoolFile();
  const folder = folderOf(made);
  await made.close();
  let state = 20261123;
  const random = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  let acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const said = 1 + random(30);
    const moment = random(25);
    acknowledged = [...acknowledged, ...(await killAfter(folder, said, moment))];
    const file = await openSchoolFile(folder);
    const kept = people(file);
    const where = `kill ${kill}, seed 20261123: after ${said} and ${moment} ms`;
    expect(
      acknowledged.filter((id) => !kept.includes(id)),
      where,
    ).toEqual([]);
    // A command that was flushed but not yet acknowledged may be there: one at most for each kill.
    expect(kept.length - acknowledged.length, where).toBeLessThanOrEqual(1);
    expect(file.leftover, where).toBeNull();
    acknowledged = kept;
    await file.close();
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(readdirSync(folder).filter((name) => name.endsWith('.lock'))).toEqual([]);
});
