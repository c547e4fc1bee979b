import { londonDate } from '../../../shared/rules/dates.ts';
import { erasedById, isOfAnswers, marksIn } from '../erasure/marks.ts';
import { reportIn } from '../erasure/record.ts';
import type { RowImage } from '../school-file/recorder.ts';
import { build, type Reader } from '../sql.ts';
import { raw } from './raw.ts';
import { parseRow } from './rows.ts';

/**
 * The day in London on which the person of this id was erased, who is in a version made at that time; or null. By the
 * mark that an erasure leaves this is certain. Of an erasure without one it is known only that it took place, so
 * anybody who is in that version and no longer here may be whom it was about.
 */
export function erasedSince(db: Reader, at: string, person: string): string | null {
  const marks = marksIn(db);
  const known = erasedById(marks, person);
  if (known !== null) return known;
  const unmarked = db
    .all(
      build
        .selectFrom('erasure')
        .select(['at', 'out_of_reach'])
        .where('kind', '=', 'person')
        .where('at', '>', at)
        .orderBy('seq', 'desc'),
    )
    .find((row) => !marks.some(({ key }) => key === reportIn(row.out_of_reach)?.id));
  return unmarked === undefined ? null : londonDate(unmarked.at);
}

/**
 * The days in London on which people were erased who are in another version, as rows or in its history, and not here
 * again: the first of them first. Taking a step of its history back would bring who is only there back too.
 */
export function peopleErasedSince(now: Reader, other: Reader): readonly string[] {
  const marks = marksIn(now);
  if (marks.length === 0) return [];
  const here = new Set(idsIn(now, 'SELECT id FROM main.person'));
  const there = idsIn(
    other,
    `SELECT id FROM main.person UNION SELECT person_id FROM main.step_person
     UNION SELECT json_extract(coalesce(after, before), '$.id') FROM main.step_image WHERE tbl = 'person'`,
  );
  return there.flatMap((id) => (here.has(id) ? [] : (erasedById(marks, id) ?? []))).sort();
}

/**
 * The days in London on which the single answers were erased of 360s that still have them in another version and not
 * here again, the first of them first: of one person's or, for null, of everybody's, the version's history included.
 */
export function answersErasedSince(now: Reader, other: Reader, person: string | null): readonly string[] {
  const goneOn = answersGone(now);
  if (goneOn === null) return [];
  const rows = `SELECT r.review_id AS id FROM main.review_rater AS r JOIN main.review AS v ON v.id = r.review_id
    WHERE (? IS NULL OR v.person_id = ?) AND ${hasAnswers}`;
  const found = person === null ? `${rows} UNION ${answersInHistory}` : rows;
  return idsIn(other, found, [person, person])
    .flatMap((review) => goneOn(review) ?? [])
    .sort();
}

/**
 * Whether steps that were found bring single answers that were erased and are not here again: a rater of a review, or
 * what one said. Of a rater whom neither those steps nor this file knows, it is taken that this was erased.
 */
export function bringsErasedAnswers(now: Reader, images: readonly RowImage[]): boolean {
  const goneOn = answersGone(now);
  if (goneOn === null) return false;
  const raters = new Map(
    now
      .all(build.selectFrom('review_rater').select(['id', 'review_id']))
      .map(({ id, review_id: review }) => [id, review]),
  );
  const erased = (review: string | undefined) => review === undefined || goneOn(review) !== null;
  return images.some(({ table, before, after }) => {
    const json = after ?? before;
    if (json === null || !['review_rater', 'rating', 'review_comment'].includes(table)) return false;
    const row = parseRow(json);
    if (table === 'review_rater') raters.set(String(row.id), String(row.review_id));
    const rater = String(table === 'review_rater' ? row.id : row.rater_id);
    return after !== null && erased(raters.get(rater));
  });
}

const hasAnswers = `(EXISTS (SELECT 1 FROM main.rating AS a WHERE a.rater_id = r.id)
  OR EXISTS (SELECT 1 FROM main.review_comment AS c WHERE c.rater_id = r.id))`;

/** The reviews of which the history's images hold single answers. */
const answersInHistory = `SELECT r.review_id AS id FROM (
    SELECT id, review_id FROM main.review_rater UNION
    SELECT json_extract(coalesce(after, before), '$.id'), json_extract(coalesce(after, before), '$.review_id')
    FROM main.step_image WHERE tbl = 'review_rater') AS r
  JOIN main.step_image AS i ON json_extract(coalesce(i.after, i.before), '$.rater_id') = r.id
  WHERE i.tbl IN ('rating', 'review_comment')`;

/** The day on which the single answers of a review were erased, where they are not here again; null where no such erasure is known. */
function answersGone(now: Reader): ((review: string) => string | null) | null {
  const marks = marksIn(now).filter(isOfAnswers);
  if (marks.length === 0) return null;
  const back = new Set(
    idsIn(now, `SELECT DISTINCT r.review_id AS id FROM main.review_rater AS r WHERE ${hasAnswers}`),
  );
  return (review) => (back.has(review) ? null : erasedById(marks, review));
}

const idsIn = (db: Reader, sql: string, values: readonly unknown[] = []): string[] =>
  db.all(raw<{ id: string }>(sql, values)).map(({ id }) => id);
