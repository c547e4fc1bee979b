import { statSync } from 'node:fs';
import { buildStale } from '../../build/build.ts';
import { packApp } from '../helpers/packed-app.ts';
import type { Measured } from './rows.ts';

export const name = 'payload';
export const goal = 'app.asar at most 8 MB';

/** What the installed app weighs beside Electron itself, packed around a stub of it. */
export async function run(): Promise<Measured[]> {
  await buildStale();
  const app = await packApp();
  try {
    const value = statSync(app.asar).size / 2 ** 20;
    return [{ name, value, goal: 8, unit: 'MB', note: 'packed for Linux' }];
  } finally {
    app.remove();
  }
}
