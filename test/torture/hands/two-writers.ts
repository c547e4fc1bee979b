import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { inFolder } from '../folders.ts';
import { spawnChild } from '../kills/children.ts';
import type { Amounts } from '../schedule.ts';
import { fillSchool, optionsIn } from '../school.ts';
import type { Tally } from '../tally.ts';

const TAKERS = 4;
const PATIENCE_MS = 30_000;

interface Taker {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly ready: Promise<void>;
  readonly over: Promise<void>;
}

/** Lets several processes open one file at once, over the lock of one that is gone: one may, and loses nothing. */
export async function raceForFiles(amounts: Amounts, seed: number, tally: Tally): Promise<void> {
  for (let round = 0; round < amounts.rounds; round += 1)
    await inFolder((folder) => race(folder, `two writers, round ${round}`, `w${seed}-${round}`, tally));
}

async function race(folder: string, where: string, mark: string, tally: Tally): Promise<void> {
  await (await SchoolFile.create(optionsIn(folder), fillSchool(0))).close();
  const gone = { host: hostname(), process: 4_000_000, token: 'gone', heartbeat: new Date().toISOString() };
  for (const lock of [`${optionsIn(folder).path}.lock`, join(folder, 'journals', 'torture-1.lock')])
    writeFileSync(lock, JSON.stringify(gone));
  const takers = Array.from({ length: TAKERS }, (_, at) => startTaker(folder, `${mark}-${at}`));
  try {
    await Promise.all(takers.map((taker) => taker.ready));
    for (const { child } of takers) child.stdin?.write('go\n');
    await Promise.all(takers.map((taker) => taker.over));
  } finally {
    for (const { child } of takers) child.kill('SIGKILL');
  }
  await Promise.all(
    takers.map(
      ({ child }) =>
        new Promise((resolve) =>
          (child.exitCode ?? child.signalCode) === null ? child.once('exit', resolve) : resolve(null),
        ),
    ),
  );
  const lines = takers.flatMap((taker) => taker.lines);
  const opened = lines.filter((line) => line === 'opened').length;
  if (opened > 1) tally.fail('lost', `${where}: ${opened} opened the same file at once`);
  if (opened === 0) tally.fail('lost', `${where}: nobody could open it: ${lines.join('; ')}`);
  for (const line of lines) {
    if (line.startsWith('failed')) tally.fail('crashes', `${where}: ${line}`);
    if (line.startsWith('refused') && line !== 'refused file.open-elsewhere')
      tally.fail('lost', `${where}: ${line}`);
  }
  const done = lines.flatMap((line) => (line.startsWith('done ') ? [line.slice(5)] : []));
  tally.add('acknowledged', done.length);
  tally.add('kills', takers.length);
  const file = await SchoolFile.open(optionsIn(folder));
  const people = new Set(
    file.query((db) => db.all(build.selectFrom('person').select('id'))).map(({ id }) => id),
  );
  const lost = done.filter((id) => !people.has(id));
  if (lost.length > 0) tally.fail('lost', `${where}: ${lost.join(', ')}`);
  await file.close();
}

function startTaker(folder: string, mark: string): Taker {
  const child = spawnChild('hands/taker.ts', [folder, mark]);
  const lines: string[] = [];
  const heard: (() => void)[] = [];
  const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  const until = (is: (line: string) => boolean) =>
    new Promise<void>((resolve) => {
      heard.push(() => {
        if (lines.some(is)) resolve();
      });
      child.on('close', () => resolve());
    });
  let text = '';
  child.stdout?.on('data', (data: Buffer) => {
    text += data.toString('utf8');
    const whole = text.split('\n');
    text = whole.pop() ?? '';
    lines.push(...whole);
    for (const listener of heard) listener();
  });
  child.on('close', () => clearTimeout(patience));
  return {
    child,
    lines,
    ready: until((line) => line === 'ready'),
    over: until((line) => /^(resting|refused|failed)/.test(line)),
  };
}
