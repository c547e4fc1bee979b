import { editsBeside } from './edits.ts';
import type { Measured } from './rows.ts';

export const name = 'edit-30';
export const goal =
  'a durable edit at core’s router takes at 30 MB at most 3 times what better-sqlite3 takes (WAL, FULL)';

export async function run(): Promise<readonly Measured[]> {
  return [await editsBeside(name, 30, 3)];
}
