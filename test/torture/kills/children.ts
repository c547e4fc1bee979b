import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { inCache } from '../../../build/paths.ts';
import { BUNDLED } from './bundled.ts';
import { type Orders, type Saying, sayingsIn } from './saying.ts';

const PATIENCE_MS = 60_000;

/** How a parent ends a child: so many sayings after its start, and a moment more. */
export interface Moment {
  readonly said: number;
  readonly milliseconds: number;
}

export interface Ended {
  readonly sayings: readonly Saying[];
  readonly signal: NodeJS.Signals | null;
}

/** A process of this project that will be killed, from the bundle where there is one; named from the torture's folder. */
export function spawnChild(script: string, args: readonly string[]): ChildProcess {
  const { [BUNDLED]: bundled } = process.env;
  const path =
    bundled === undefined
      ? join(import.meta.dirname, '..', script)
      : join(bundled, script.replace(/\.ts$/, '.js'));
  return spawn(process.execPath, [path, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: bundled === undefined ? inCache('compiled') : join(bundled, 'compiled'),
    },
  });
}

/** Lets a child live until it ends itself or its moment has come, and returns what it said. */
export function letLive(orders: Orders, moment: Moment): Promise<Ended> {
  const child = spawnChild('kills/child.ts', [JSON.stringify(orders)]);
  let heard = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (after: number) => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), after);
  };
  const patience = setTimeout(() => end(0), PATIENCE_MS);
  child.stdout?.on('data', (data: Buffer) => {
    heard += data.toString('utf8');
    const lines = heard.split('\n');
    if (lines.length > moment.said) end(moment.milliseconds);
    if (lines.at(-2)?.startsWith('{"resting"')) end(0);
    if (lines.at(-2)?.startsWith('{"failed"')) end(0);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      clearTimeout(patience);
      resolve({ sayings: sayingsIn(heard), signal });
    });
  });
}

/** Runs a child on these orders until it ends itself, rests or has failed, and returns every whole line it said. */
export function linesUntilEnd(script: string, orders: unknown): Promise<string[]> {
  const child = spawnChild(script, [JSON.stringify(orders)]);
  const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  let heard = '';
  child.stdout?.on('data', (data: Buffer) => {
    heard += data.toString('utf8');
    if (/^(resting|failed)/m.test(heard) && heard.endsWith('\n')) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(patience);
      resolve(heard.split('\n').slice(0, -1));
    });
  });
}
