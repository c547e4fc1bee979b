import type { Writer } from '../sql.ts';
import { raw } from '../versions/raw.ts';
import { SOMEBODY, type Traces } from './names.ts';
import { type ImageRow, rowsIn } from './owned.ts';

interface Step {
  readonly seq: number;
  readonly words: string;
  readonly reply: string;
}

/** What a step about them alone is called from then on: its words could say more than the name. */
const ABOUT_THEM = `A change about ${SOMEBODY}`;

/** Takes the images of these steps away: from then on they are kept in words only, and cannot be taken back. */
export function dropImages(db: Writer, seqs: ReadonlySet<number>): void {
  for (const seq of seqs) {
    db.run(raw('DELETE FROM main.step_image WHERE seq = ?', [seq]));
    db.run(raw('UPDATE main.step SET images_gone = 1 WHERE seq = ?', [seq]));
  }
}

/**
 * Takes a person out of the history: every step that touched a row of theirs, or whose images name them, loses its
 * images; a step about them alone its words; in all other words 'somebody who was erased' stands for their name.
 * Returns whether there was anything.
 */
export function scrubHistory(
  db: Writer,
  {
    person,
    owned,
    images,
    traces,
  }: {
    readonly person: string;
    readonly owned: ReadonlySet<string>;
    readonly images: readonly ImageRow[];
    readonly traces: Traces;
  },
): boolean {
  const touched = new Set<number>();
  const holds = (value: unknown) => typeof value === 'string' && (owned.has(value) || traces.isIn(value));
  for (const image of images)
    if (!touched.has(image.seq) && rowsIn(image).some((row) => Object.values(row).some(holds)))
      touched.add(image.seq);
  dropImages(db, touched);

  const named = new Set(
    db
      .all(raw<{ seq: number }>('SELECT seq FROM main.step_person WHERE person_id = ?', [person]))
      .map(({ seq }) => seq),
  );
  const withOthers = new Set(
    db
      .all(raw<{ seq: number }>('SELECT DISTINCT seq FROM main.step_person WHERE person_id <> ?', [person]))
      .map(({ seq }) => seq),
  );
  let found = touched.size > 0 || named.size > 0;
  for (const { seq, words, reply } of db.all(raw<Step>('SELECT seq, words, reply FROM main.step'))) {
    const theirs = named.has(seq);
    const wordsNow = theirs && !withOthers.has(seq) ? ABOUT_THEM : traces.without(words);
    const said = theirs || traces.isIn(reply) || [...owned].some((id) => reply.includes(id));
    // A reply is only for a command that is sent twice, and the file has been opened anew since.
    const replyNow = said ? 'null' : reply;
    if (wordsNow === words && replyNow === reply) continue;
    db.run(raw('UPDATE main.step SET words = ?, reply = ? WHERE seq = ?', [wordsNow, replyNow, seq]));
    found = true;
  }
  db.run(raw('DELETE FROM main.step_person WHERE person_id = ?', [person]));
  return found;
}
