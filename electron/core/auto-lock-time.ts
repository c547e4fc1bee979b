import { z } from 'zod';
import { autoLockTimes } from '../../shared/contract/settings.ts';
import { setting } from './settings.ts';
import type { Reader } from './sql.ts';

const usual = 10;
const kept = z.union([z.literal('never'), z.literal([...autoLockTimes])]);

/** The name under which the time is kept in the file. */
export const AUTO_LOCK = 'auto_lock';

/** After how many minutes without anybody the file is locked; null for never. */
export function autoLockMinutes(db: Reader): number | null {
  const found = setting(db, AUTO_LOCK, kept) ?? usual;
  return found === 'never' ? null : found;
}
