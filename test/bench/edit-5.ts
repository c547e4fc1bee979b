import { editsBeside } from './edits.ts';
import type { Measured } from './rows.ts';

export const name = 'edit-5';
export const goal =
  'a durable edit at core’s router takes at 5 MB at most 3 times what better-sqlite3 takes (WAL, FULL)';

export async function run(): Promise<readonly Measured[]> {
  return [await editsBeside(name, 5, 3)];
}
