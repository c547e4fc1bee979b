import type { Database } from 'sql.js';
import { Statements } from './statements.ts';

/** For how many days the history can still take a step back. */
export const KEPT_DAYS = 30;

/**
 * Removes the row images of steps that are more than 30 days old, and of every step before them; the words stay.
 * Returns how many steps lost theirs. Nothing of it is recorded: a file that was not written since has them again
 * when it is opened, and loses them again. Journals carry images of their own, so no replay misses these.
 */
export function removeOldImages(db: Database, now: Date): number {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60_000).toISOString();
  const statements = new Statements(db);
  try {
    // By sequence: a clock that went back does not keep the images of what came before.
    const last = statements.value('SELECT max(seq) FROM step WHERE at < ? AND images_gone = 0', [oldest]);
    if (typeof last !== 'number') return 0;
    statements.run('BEGIN');
    statements.run('DELETE FROM step_image WHERE seq <= ?', [last]);
    const gone = statements.run('UPDATE step SET images_gone = 1 WHERE seq <= ? AND images_gone = 0', [last]);
    statements.run('COMMIT');
    return gone;
  } finally {
    statements.free();
  }
}
