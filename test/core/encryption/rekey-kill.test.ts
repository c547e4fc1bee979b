import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { optionsIn, seedSchool, temporaryFolder } from '../../helpers/school-file.ts';
import { people } from '../school-file/work.ts';

const SEED = 20261128;
const KILLS = 14;
const child = join(import.meta.dirname, 'rekey-child.ts');

/** Lets the child work until it has said so much and a moment more, kills it, and returns what it said. */
function killAfter(folder: string, passphrase: string, said: number, moment: number): Promise<string[]> {
  const run = spawn(process.execPath, [child, folder, passphrase], { stdio: ['ignore', 'pipe', 'inherit'] });
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

const opening = (folder: string, passphrase: string) =>
  SchoolFile.open(optionsIn(folder), passphrase === '' ? undefined : { passphrase }).catch(() => null);

it('killed at any moment of changing the passphrase, either the old or the new opens everything', {
  timeout: 120_000,
}, async () => {
  let state = SEED;
  const random = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const folder = temporaryFolder();
  await (await SchoolFile.create(optionsIn(folder), seedSchool)).close();
  let passphrase = '';
  let kept: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const said = 1 + random(25);
    const moment = random(12);
    const where = `seed ${SEED}, kill ${kill}: ${said} lines and ${moment} ms`;
    const lines = await killAfter(folder, passphrase, said, moment);
    const acknowledged = [
      ...kept,
      ...lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice(5)),
    ];
    const old = lines.findLast((line) => line.startsWith('done '))?.slice(5) ?? passphrase;
    const begun = lines.findLast((line) => line.startsWith('begin '))?.slice(6) ?? old;
    let file = await opening(folder, begun);
    passphrase = begun;
    if (file === null) {
      file = await opening(folder, old);
      passphrase = old;
    }
    if (file === null) throw new Error(`Neither passphrase opens the file: ${where}`);
    const found = people(file);
    expect(
      acknowledged.filter((id) => !found.includes(id)),
      where,
    ).toEqual([]);
    expect(file.leftover, where).toBeNull();
    await file.close();
    kept = found;
  }
  expect(kept.length).toBeGreaterThan(KILLS);
});
