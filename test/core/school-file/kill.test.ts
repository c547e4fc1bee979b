import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { optionsIn, seedSchool, temporaryFolder } from '../../helpers/school-file.ts';
import { people } from './work.ts';

const SEED = 20261123;
const ROUNDS = 3;
const FILES = 5;
const child = join(import.meta.dirname, 'kill-child.ts');

/** Lets the child edit until it has said so much and a moment more, kills it, and returns what it said. */
function killAfter(folders: readonly string[], said: number, moment: number): Promise<string[]> {
  const run = spawn(process.execPath, [child, ...folders], { stdio: ['ignore', 'pipe', 'inherit'] });
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

it('an app killed at any moment loses nothing that it acknowledged', { timeout: 90_000 }, async () => {
  let state = SEED;
  const random = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const folders = Array.from({ length: FILES }, () => temporaryFolder());
  const kept = new Map<number, string[]>();
  for (const [place, folder] of folders.entries()) {
    const file = await SchoolFile.create(optionsIn(folder), (db) => seedSchool(db, `file-${place}`));
    await file.close();
    kept.set(place, []);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const said = 1 + random(80);
    const moment = random(40);
    const lines = await killAfter(folders, said, moment);
    for (const [place, folder] of folders.entries()) {
      const where = `seed ${SEED}, round ${round}, file ${place}: ${said} edits and ${moment} ms`;
      const acknowledged = [
        ...kept.get(place)!,
        ...lines.filter((line) => line.startsWith(`${place} `)).map((line) => line.slice(2)),
      ];
      const file = await SchoolFile.open(optionsIn(folder));
      const found = people(file);
      expect(
        acknowledged.filter((id) => !found.includes(id)),
        where,
      ).toEqual([]);
      // One that was flushed but not yet acknowledged may be there as well.
      expect(found.length - acknowledged.length, where).toBeLessThanOrEqual(1);
      expect(file.leftover, where).toBeNull();
      await file.close();
      kept.set(place, found);
    }
  }
  for (const [place, folder] of folders.entries()) {
    expect(kept.get(place)!.length).toBeGreaterThan(ROUNDS);
    const left = readdirSync(folder).filter((name) => name.endsWith('.lock') || name.endsWith('.tmp'));
    expect(left).toEqual([]);
  }
});
