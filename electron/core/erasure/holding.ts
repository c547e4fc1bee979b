import type { ErasurePlan } from '../../../shared/contract/erasure.ts';
import { type ByKeyId, isOtherPassphrase } from '../other-keys.ts';
import { realDisk } from '../school-file/disk.ts';
import { loadEngine } from '../school-file/engine.ts';
import { load } from '../school-file/opening.ts';
import type { SchoolFileOptions } from '../school-file/school-file.ts';
import { raw } from '../versions/raw.ts';
import { readIn } from './in-version.ts';
import { keptOf } from './kept.ts';

/**
 * How many of the backups hold a person or a review, as rows or in their history, and which cannot be read or need
 * another passphrase.
 */
export async function backupsHolding(
  options: Pick<SchoolFileOptions, 'journals' | 'backups'>,
  file: { readonly id: string; readonly unlock: ByKeyId },
  id: string,
  tools: { readonly progress: (done: number) => void; readonly signal: AbortSignal },
): Promise<ErasurePlan['backups']> {
  const engine = await loadEngine();
  const kept = keptOf(realDisk, options, file.id);
  let hold = 0;
  const unread: string[] = [];
  const locked: string[] = [];
  for (const [place, { path, words }] of kept.entries()) {
    tools.signal.throwIfAborted();
    tools.progress(place / kept.length);
    try {
      const { db, key } = await load(engine, realDisk, path, file.unlock);
      try {
        if (readIn(db, (read) => read.get(raw(HOLDS, [id, id, id, `%${id}%`, `%${id}%`]))) !== undefined)
          hold += 1;
      } finally {
        db.close();
        key?.drop();
      }
    } catch (error) {
      (isOtherPassphrase(error) ? locked : unread).push(words);
    }
  }
  return { hold, unread, locked };
}

const HOLDS = `SELECT 1 AS held FROM main.person WHERE id = ?
  UNION ALL SELECT 1 FROM main.review WHERE id = ?
  UNION ALL SELECT 1 FROM main.step_person WHERE person_id = ?
  UNION ALL SELECT 1 FROM main.step_image WHERE before LIKE ? OR after LIKE ?`;
