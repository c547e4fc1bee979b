import { z } from 'zod';
import { samePeopleKept } from '../import/memory.ts';
import type { Writer } from '../sql.ts';
import { familyOf, tablesOf } from '../versions/family.ts';
import { raw } from '../versions/raw.ts';
import { everCalled, SOMEBODY, tracesOf } from './names.ts';
import { type ImageRow, imagesOf, ownedIds, rowsIn } from './owned.ts';
import { dropImages, scrubHistory } from './scrub-history.ts';

/** What the copy of an export says beside what was sent. */
const sent = z.looseObject({ erased: z.number().int().optional() });

/**
 * Takes a person out of one version of the file, in a transaction and with foreign keys on: their rows and all that
 * hangs on them, their lines in copies of exports, and the history. Returns whether anything of them was there.
 */
export function erasePerson(db: Writer, person: string): boolean {
  const images = imagesOf(db);
  const them = everCalled(db, images, person);
  const owned = ownedIds(db, familyOf(tablesOf(db)), images, person);
  const traces = tracesOf(db, them, person);
  markExports(db, person);
  takeOutOfOthers(db, person);
  // Whose names and ids its marks were made of cannot be told: the next import asks again.
  db.run(raw('DELETE FROM main.import_layout WHERE fingerprint = ?', [samePeopleKept]));
  const rows = db.run(raw('DELETE FROM main.person WHERE id = ?', [person]));
  dropImages(db, new Set(images.filter(holdsMarks).map(({ seq }) => seq)));
  const inHistory = scrubHistory(db, { person, owned, images, traces });
  return rows > 0 || inHistory;
}

/** The marks are of names and codes that could be guessed, so whoever has the file could try them. */
const holdsMarks = (image: ImageRow): boolean =>
  image.tbl === 'import_layout' && rowsIn(image).some((row) => row.fingerprint === samePeopleKept);

/** Where somebody else's row knows a person by a link and by name: both go, and the row stays the other's. */
export const knownByName = [
  { table: 'recommendation', link: 'by_person_id', name: 'by_name' },
  { table: 'mentoring', link: 'mentor_id', name: 'mentor_name' },
  { table: 'invited', link: 'staff_id', name: 'name' },
] as const;

function takeOutOfOthers(db: Writer, person: string): void {
  const by = `${SOMEBODY.charAt(0).toUpperCase()}${SOMEBODY.slice(1)}`;
  const tables = tablesOf(db);
  // Who supervised students is known by id alone.
  db.run(
    raw(
      `UPDATE main.review SET minimums = json_set(minimums, '$.students.supervisorId', 'erased')
       WHERE json_extract(minimums, '$.students.supervisorId') = ?`,
      [person],
    ),
  );
  // Images of that review are of somebody else's and stay: the id goes from them too, as it went from the row.
  if (tables.has('step_image'))
    db.run(
      raw(
        `UPDATE main.step_image SET before = replace(before, ?, 'erased'), after = replace(after, ?, 'erased')
         WHERE tbl = 'review' AND (instr(before, 'supervisorId') > 0 OR instr(after, 'supervisorId') > 0)`,
        [person, person],
      ),
    );
  // A version of the file from before there was such a table has none of it.
  for (const { table, link, name } of knownByName)
    if (tables.has(table))
      db.run(raw(`UPDATE main.${table} SET ${name} = ? WHERE ${link} = ? AND ${name} <> ''`, [by, person]));
}

/** Copies of what was sent, each with the table of its lines about people. */
const copies = [
  { table: 'export', lines: 'export_nomination' },
  { table: 'impact_export', lines: 'impact_export_person' },
] as const;

/** The copy of what was sent keeps everybody else's line, and says that one was erased. */
function markExports(db: Writer, person: string): void {
  const tables = tablesOf(db);
  for (const { table, lines } of copies) {
    // A version of the file from before there was such a table has none of it.
    if (!tables.has(table)) continue;
    const exports = db.all(
      raw<{ id: string; content: string }>(
        `SELECT DISTINCT e.id AS id, e.content AS content FROM main.${table} AS e
         JOIN main.${lines} AS n ON n.export_id = e.id
         JOIN main.nomination AS o ON o.id = n.nomination_id WHERE o.person_id = ?`,
        [person],
      ),
    );
    for (const { id, content } of exports) {
      const before = sent.parse(JSON.parse(content));
      const now = JSON.stringify({ ...before, erased: (before.erased ?? 0) + 1 });
      db.run(raw(`UPDATE main.${table} SET content = ? WHERE id = ?`, [now, id]));
    }
  }
}

interface Answers {
  readonly id: string;
  readonly terms: string;
  readonly closedOn: string;
}

/**
 * Takes the single answers and comments of one review out of one version of the file; the review keeps the figures
 * that were shown. A version from before it was closed gets the closed review without its answers. Returns whether it
 * was there.
 */
export function eraseAnswers(db: Writer, { id, terms, closedOn }: Answers): boolean {
  const images = imagesOf(db);
  const held = db.all(raw<{ id: string }>('SELECT id FROM main.review_rater WHERE review_id = ?', [id]));
  const raters = new Set(held.map((row) => row.id));
  const touched = new Set<number>();
  for (const { seq, tbl, before, after } of images) {
    const said = [before, after].join(' ');
    if (tbl !== 'review_rater' && tbl !== 'review') continue;
    if (!said.includes(JSON.stringify(id))) continue;
    touched.add(seq);
    if (tbl === 'review_rater') for (const rater of idsIn(before, after)) raters.add(rater);
  }
  for (const { seq, tbl, before, after } of images)
    if (tbl === 'rating' || tbl === 'review_comment')
      if (ratersIn(before, after).some((rater) => raters.has(rater))) touched.add(seq);
  dropImages(db, touched);
  const answers = db.run(raw('DELETE FROM main.review_rater WHERE review_id = ?', [id]));
  const there = db.run(
    raw('UPDATE main.review SET minimums = ?, closed_on = ? WHERE id = ?', [terms, closedOn, id]),
  );
  return answers > 0 || there > 0 || touched.size > 0;
}

const column = (name: string) => (json: string | null) => {
  if (json === null) return [];
  const value = z.record(z.string(), z.unknown()).parse(JSON.parse(json))[name];
  return typeof value === 'string' ? [value] : [];
};
const idsIn = (...rows: readonly (string | null)[]) => rows.flatMap(column('id'));
const ratersIn = (...rows: readonly (string | null)[]) => rows.flatMap(column('rater_id'));
