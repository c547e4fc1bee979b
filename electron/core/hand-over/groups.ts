import type { HandOverGroupId } from '../../../shared/reference/hand-over-groups.ts';
import { eraseAnswers } from '../erasure/erase-person.ts';
import { answersToErase } from '../reviews/answers-erased.ts';
import type { Reader, Writer } from '../sql.ts';
import { raw } from '../versions/raw.ts';

/** What Home says on the day until which the old file was kept: it is about that file alone. */
export const REMINDER = 'Remove this file, which was handed over: Settings, Hand this file over';

interface Rows {
  readonly from: string;
  /** Columns that say whom a row is about. */
  readonly about: readonly string[];
  readonly where?: string;
  /** What takes them out of the copy. */
  readonly takeOut: string | ((db: Writer) => void);
}

/** Closed 360s whose single answers are still there. */
const CLOSED = `v.kind = 'review_360' AND v.closed_on IS NOT NULL AND json_extract(v.minimums, '$.frozen') IS NULL`;
/**
 * Words in a copy of an impact workbook that may not leave again as they stand there: their permission was taken back, or is
 * for no name any more, or they were taken out.
 */
const SENT_WORDS = `json_extract(c.value, '$.testimony') IS NOT NULL AND json_extract(c.value, '$.testimony') NOT IN
  (SELECT id FROM main.testimony WHERE permitted_on IS NOT NULL AND (shown_as = 'name' OR NOT json_extract(c.value, '$.named')))`;
const DRAFT = `state IN ('draft', 'ready')`;

/** The rows of each group, but for people and the history, which are more than rows. */
const rows: Readonly<Record<Exclude<HandOverGroupId, 'leavers' | 'expired' | 'history'>, Rows>> = {
  notes: { from: 'main.note AS t', about: ['t.person_id'], takeOut: 'DELETE FROM main.note' },
  flags: { from: 'main.flag AS t', about: ['t.person_id'], takeOut: 'DELETE FROM main.flag' },
  flag_notes: {
    from: 'main.flag AS t',
    about: ['t.person_id'],
    where: `coalesce(t.words, '') <> ''`,
    takeOut: 'UPDATE main.flag SET words = NULL',
  },
  mentor_logs: {
    from: `main.mentor_meeting AS t JOIN main.mentoring AS m ON m.id = t.mentoring_id
           JOIN main.stage_place AS p ON p.id = m.stage_place_id`,
    about: ['p.person_id'],
    takeOut: 'DELETE FROM main.mentor_meeting',
  },
  programme_logs: {
    from: `(SELECT nomination_id FROM main.support UNION ALL SELECT nomination_id FROM main.job_application) AS t
           JOIN main.nomination AS n ON n.id = t.nomination_id`,
    about: ['n.person_id'],
    takeOut: takeOutProgrammeLogs,
  },
  reviews: { from: 'main.review AS t', about: ['t.person_id'], takeOut: 'DELETE FROM main.review' },
  answers: {
    from: 'main.review_rater AS t JOIN main.review AS v ON v.id = t.review_id',
    about: ['v.person_id'],
    where: CLOSED,
    takeOut: takeOutAnswers,
  },
  comments: {
    from: `(SELECT v.person_id FROM main.review_comment AS c JOIN main.review_rater AS r ON r.id = c.rater_id
            JOIN main.review AS v ON v.id = r.review_id
            UNION ALL SELECT v.person_id FROM main.review AS v, json_each(v.minimums, '$.final.comments') AS g,
            json_each(g.value, '$.words') WHERE json_extract(v.minimums, '$.returned') IS NOT NULL) AS t`,
    about: ['t.person_id'],
    takeOut: takeOutComments,
  },
  plans: { from: 'main.plan AS t', about: ['t.person_id'], takeOut: 'DELETE FROM main.plan' },
  case_histories: {
    from: 'main.project AS t JOIN main.nomination AS n ON n.id = t.nomination_id',
    about: ['n.person_id'],
    where: 't.shared_on IS NULL',
    takeOut: 'DELETE FROM main.project WHERE shared_on IS NULL',
  },
  own_words: {
    from: `(SELECT nomination_id FROM main.testimony WHERE permitted_on IS NULL
            UNION ALL SELECT nomination_id FROM main.self_rating GROUP BY nomination_id, moment
            UNION ALL SELECT p.nomination_id FROM main.impact_export_person AS p, json_each(p.content) AS c
            WHERE ${SENT_WORDS}
            AND json_extract(c.value, '$.testimony') NOT IN (SELECT id FROM main.testimony WHERE permitted_on IS NULL)
            GROUP BY json_extract(c.value, '$.testimony')) AS t
           JOIN main.nomination AS n ON n.id = t.nomination_id`,
    about: ['n.person_id'],
    takeOut: takeOutOwnWords,
  },
  drafts: {
    from: 'main.nomination AS t',
    about: ['t.person_id'],
    where: `t.${DRAFT}`,
    takeOut: `DELETE FROM main.nomination WHERE ${DRAFT}`,
  },
  wishes: { from: 'main.aspiration AS t', about: ['t.person_id'], takeOut: 'DELETE FROM main.aspiration' },
  interests: {
    from: 'main.declared_interest AS t',
    about: ['t.person_id', 't.other_person_id'],
    takeOut: takeOutInterests,
  },
  reminders: {
    from: 'main.reminder AS t',
    about: ['t.person_id'],
    where: `t.words <> '${REMINDER}'`,
    takeOut: 'DELETE FROM main.reminder',
  },
};

type RowGroup = keyof typeof rows;
const isRowGroup = (id: HandOverGroupId): id is RowGroup => id in rows;

const NOBODY: readonly string[] = [];

/** How many rows there are that are about none of these people. */
export function countRows(
  db: Reader,
  { from, about, where }: Omit<Rows, 'takeOut'>,
  without: readonly string[],
): number {
  const others = about.map((who) => `(${who} IS NULL OR ${who} NOT IN (SELECT value FROM json_each(?)))`);
  const all = [where ?? 'true', ...others].join(' AND ');
  const given = about.map(() => JSON.stringify(without));
  return db.get(raw<{ n: number }>(`SELECT count(*) AS n FROM ${from} WHERE ${all}`, given))?.n ?? 0;
}

/** How many of a group there are, but for what is about these people. Null for people and the history. */
export function countGroup(
  db: Reader,
  id: HandOverGroupId,
  without: readonly string[] = NOBODY,
): number | null {
  return isRowGroup(id) ? countRows(db, rows[id], without) : null;
}

/** Takes a group out of the copy, with all that hangs on it; what is more than rows is taken out elsewhere. */
export function takeOutGroup(db: Writer, id: HandOverGroupId): void {
  if (!isRowGroup(id)) return;
  const { takeOut } = rows[id];
  if (typeof takeOut === 'string') db.run(raw(takeOut));
  else takeOut(db);
}

/** Why a request is not met may tell that an interest was declared: the next run says it anew. */
function takeOutInterests(db: Writer): void {
  db.run(raw('DELETE FROM main.declared_interest'));
  db.run(raw('DELETE FROM main.unmet'));
  db.run(raw('DELETE FROM main.match_run'));
}

function takeOutProgrammeLogs(db: Writer): void {
  db.run(raw('DELETE FROM main.support'));
  db.run(raw('DELETE FROM main.job_application'));
}

function takeOutOwnWords(db: Writer): void {
  takeOutSentWords(db);
  db.run(raw('DELETE FROM main.testimony WHERE permitted_on IS NULL'));
  db.run(raw('DELETE FROM main.self_rating'));
}

/** A copy of what was sent loses words that may not leave again, and says how many. */
function takeOutSentWords(db: Writer): void {
  db.run(
    raw(`UPDATE main.impact_export AS e SET content = json_set(e.content, '$.leftOut', t.words)
         FROM (SELECT p.export_id, count(*) AS words FROM main.impact_export_person AS p, json_each(p.content) AS c
           WHERE ${SENT_WORDS} GROUP BY p.export_id) AS t WHERE t.export_id = e.id`),
  );
  db.run(
    raw(`UPDATE main.impact_export_person SET content = (SELECT json_group_array(json(c.value))
         FROM json_each(impact_export_person.content) AS c WHERE NOT (${SENT_WORDS}))`),
  );
  db.run(raw(`DELETE FROM main.impact_export_person WHERE content = '[]'`));
}

/** The words of final reports and of summaries go with the comments behind them. */
function takeOutComments(db: Writer): void {
  db.run(raw('DELETE FROM main.review_comment'));
  db.run(
    raw(`UPDATE main.review SET minimums = json_set(minimums, '$.final.comments', json('[]'))
         WHERE json_extract(minimums, '$.final') IS NOT NULL`),
  );
}

/** Each keeps the figures that its readers were shown, as where its answers are erased. */
function takeOutAnswers(db: Writer): void {
  const closed = db.all(raw<{ id: string }>(`SELECT v.id AS id FROM main.review AS v WHERE ${CLOSED}`));
  for (const { id } of closed) {
    const { terms, closedOn } = answersToErase(db, id);
    eraseAnswers(db, { id, terms, closedOn });
  }
}
