import { z } from 'zod';
import type { Writer } from '../sql.ts';
import { raw } from '../versions/raw.ts';
import { type Mark, settingOf } from './marks.ts';
import { PENDING, type Pending } from './target.ts';

/** What became of the copies: never whose they were. */
export const report = z.object({
  id: z.string(),
  /** Backups in Baton's own folder that held them and were written anew without them. */
  rewritten: z.number().int(),
  /** Backups that could not be read, so that nobody knows what was in them, and were deleted: in words. */
  unread: z.array(z.string()).default([]),
  /** What else could not be rid of it, and was deleted: in words. */
  deleted: z.array(z.string()),
  /** What could be neither written nor deleted: in words. */
  left: z.array(z.string()),
  /** Backups under another passphrase that were kept, as whoever erased chose: in words. */
  kept: z.array(z.string()).default([]),
  /** Versions beside the file that were not touched, by name. */
  beside: z.array(z.string()),
});
export type Report = z.infer<typeof report>;

const words = {
  person: 'Erased a person and all that was held about them',
  raw_answers: 'Erased the single answers and comments of a 360',
} as const;

/**
 * Takes away what said that an erasure was begun, and writes that one took place: neither a name nor an id, but for
 * the mark by which an erased person would be known again.
 */
export function writeRecord(
  db: Writer,
  { target, id, begunAt }: Pending,
  mark: Mark | null,
  said: Report,
): void {
  // Written twice, it finds its own step renamed the second time, and none before that is its own.
  const begun = `SELECT max(seq) FROM main.step WHERE area = 'erasure' AND name IN ('begin', 'giveUp', 'erase')`;
  const erased = `UPDATE main.step SET name = 'erase', words = ?, reply = 'null', images_gone = 1`;
  // Erasures that were begun and given up were about somebody too, and the images of those steps say about whom.
  const all = `SELECT seq FROM main.step WHERE area = 'erasure' AND name IN ('begin', 'giveUp')`;
  db.run(raw(`DELETE FROM main.step_image WHERE seq IN (${all})`));
  db.run(raw(`UPDATE main.step SET images_gone = 1 WHERE seq IN (${all})`));
  // A backup from before it was begun has no such step, and one that was given up there stays what it was.
  db.run(raw(`${erased} WHERE seq = (${begun}) AND name = 'begin'`, [words[target.kind]]));
  db.run(raw('DELETE FROM main.setting WHERE key = ?', [PENDING]));
  if (mark !== null) {
    const { key, value } = settingOf(mark);
    db.run(raw('DELETE FROM main.setting WHERE key = ?', [key]));
    db.run(raw('INSERT INTO main.setting (key, value) VALUES (?, ?)', [key, value]));
  }
  // A version that was written anew before the computer stopped has it already.
  db.run(raw(`DELETE FROM main.erasure WHERE out_of_reach LIKE ?`, [`{"id":"${id}"%`]));
  db.run(
    raw(
      `INSERT INTO main.erasure (seq, at, kind, out_of_reach)
       VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM main.erasure), ?, ?, ?)`,
      [begunAt, target.kind, JSON.stringify(said)],
    ),
  );
}

/** What an erasure's record says of the copies; null where it says nothing that can be read. */
export function reportIn(outOfReach: string): Report | null {
  try {
    return report.parse(JSON.parse(outOfReach));
  } catch {
    return null;
  }
}
