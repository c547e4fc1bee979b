import { counted } from '../../../shared/rules/dates.ts';
import type { Reader } from '../sql.ts';
import { familyOf, personOf, tablesOf } from '../versions/family.ts';
import { quoted, raw } from '../versions/raw.ts';

/** What is counted of a person, in the order in which a head asks for it. */
const words: readonly (readonly [table: string, one: string, many: string])[] = [
  ['employment', 'employment', 'employments'],
  ['holding', 'post held', 'posts held'],
  ['stage_place', 'place on a stage', 'places on stages'],
  ['participant', 'place in a cohort', 'places in cohorts'],
  ['attendance', 'attendance of a session', 'attendances of sessions'],
  ['stage_project', 'stage project', 'stage projects'],
  ['skill_shown', 'skill shown', 'skills shown'],
  ['mentoring', 'mentoring', 'mentorings'],
  ['mentor_meeting', 'mentor meeting', 'mentor meetings'],
  ['certificate', 'certificate', 'certificates'],
  ['flag', 'flag', 'flags'],
  ['review', '360 or self-assessment, with its answers', '360s and self-assessments, with their answers'],
  ['nomination', 'nomination', 'nominations'],
  ['programme_place', 'place taken up', 'places taken up'],
  ['outcome', 'outcome', 'outcomes'],
  ['follow_up', 'follow-up', 'follow-ups'],
  ['self_rating', 'self-rating', 'self-ratings'],
  ['testimony', 'testimony', 'testimonies'],
  ['outcome_dismissed', 'outcome turned down', 'outcomes turned down'],
  ['impact_export_person', 'line in the copy of an impact workbook', 'lines in copies of impact workbooks'],
  ['needs_meeting_person', 'mention in a needs meeting', 'mentions in needs meetings'],
  ['authority_step', 'word of the local authority', 'words of the local authority'],
  ['place_choice', 'change by hand in a proposal of places', 'changes by hand in proposals of places'],
  ['place_offer', 'offer or place in reserve', 'offers and places in reserve'],
  ['letter_printed', 'letter printed', 'letters printed'],
  ['project', 'project, with its case history', 'projects, with their case histories'],
  ['event_attendance', 'attendance of an event', 'attendances of events'],
  ['support', 'log of coaching, visits and the like', 'logs of coaching, visits and the like'],
  ['job_application', 'application for a post', 'applications for posts'],
  ['placement', 'placement', 'placements'],
  ['backfill', 'standing in for somebody', 'times standing in for somebody'],
  ['deployment', 'deployment', 'deployments'],
  ['giver', 'offer to coach, mentor or host', 'offers to coach, mentor or host'],
  ['request', 'request for help', 'requests for help'],
  ['request_match', 'match', 'matches'],
  ['export_nomination', 'line in the copy of an export', 'lines in copies of exports'],
  ['intake_line', 'line of a school’s workbook', 'lines of schools’ workbooks'],
  ['sent_decision', 'decision sent to a school', 'decisions sent to schools'],
  ['plan', 'pathway plan', 'pathway plans'],
  ['note', 'note', 'notes'],
  ['reminder', 'reminder', 'reminders'],
  ['leave', 'leave', 'leaves'],
  ['npq', 'qualification', 'qualifications'],
  ['recommendation', 'recommendation', 'recommendations'],
  ['declared_interest', 'declared interest', 'declared interests'],
  ['answer', 'answer to a question', 'answers to questions'],
  ['aspiration', 'wish', 'wishes'],
  ['told', 'record of what they were told', 'records of what they were told'],
];

/** How many rows of each kind go with a person; what there is none of is left out. */
export function goesWith(db: Reader, person: string): { count: number; words: string }[] {
  const family = new Map(familyOf(tablesOf(db)).map((kin) => [kin.table.name, kin]));
  return words.flatMap(([table, one, many]) => {
    const kin = family.get(table);
    if (kin === undefined) return [];
    const found = db.get(
      raw<{ n: number }>(`SELECT count(*) AS n FROM main.${quoted(table)} AS t WHERE ${personOf(kin)} = ?`, [
        person,
      ]),
    );
    const count = found?.n ?? 0;
    return count === 0
      ? []
      : [{ count, words: `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}` }];
  });
}

/** Counts of rows by table in words, in the same order; tables that have no words of their own come last, as one. */
export function countedWords(counts: ReadonlyMap<string, number>): string[] {
  const named = new Set(words.map(([table]) => table));
  const others = [...counts].reduce((sum, [table, count]) => (named.has(table) ? sum : sum + count), 0);
  return [
    ...words.flatMap(([table, one, many]) => {
      const count = counts.get(table) ?? 0;
      return count === 0 ? [] : [counted(count, one, many)];
    }),
    ...(others === 0 ? [] : [counted(others, 'other entry', 'other entries')]),
  ];
}

/** How many raters answered in a review, and how many comments they gave. */
export function answersIn(db: Reader, review: string): { count: number; words: string }[] {
  const count = (sql: string) => db.get(raw<{ n: number }>(sql, [review]))?.n ?? 0;
  const raters = count('SELECT count(*) AS n FROM main.review_rater WHERE review_id = ?');
  const ratings = count(
    'SELECT count(*) AS n FROM main.rating AS a JOIN main.review_rater AS r ON r.id = a.rater_id WHERE r.review_id = ?',
  );
  const comments = count(
    'SELECT count(*) AS n FROM main.review_comment AS a JOIN main.review_rater AS r ON r.id = a.rater_id WHERE r.review_id = ?',
  );
  return [
    { count: raters, words: `${raters === 1 ? 'The form' : 'The forms'} of ${counted(raters, 'rater')}` },
    { count: ratings, words: counted(ratings, 'single answer') },
    { count: comments, words: counted(comments, 'comment') },
  ].filter((one) => one.count > 0);
}

/** How many steps of the history concern these ids, as far as can be said beforehand. */
export function stepsAbout(db: Reader, id: string): number {
  const found = db.get(
    raw<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT seq FROM main.step_person WHERE person_id = ?
       UNION SELECT seq FROM main.step_image WHERE before LIKE ? OR after LIKE ?)`,
      [id, `%${id}%`, `%${id}%`],
    ),
  );
  return found?.n ?? 0;
}
