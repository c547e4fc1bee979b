import type { ImpactChoice } from '../../../shared/contract/impact-shapes.ts';
import { FIGURES, type Figure, type Grouping } from '../../../shared/rules/impact.ts';
import { allProgrammes } from '../programmes/content.ts';
import type { Reader } from '../sql.ts';

export interface Text {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Programmes for people with a characteristic: their participants are counted apart (rules/impact-suppression). */
export const aimedProgrammes = (db: Reader) =>
  allProgrammes(db).filter(({ content }) => content.characteristic !== null);

/** Where they worked when they were put forward: what held on that day first, the newest of it. */
const school = `(SELECT e.school_id FROM employment AS e WHERE e.person_id = n.person_id
  ORDER BY (e.from_date IS NULL OR e.from_date <= n.nominated_on) DESC,
    (e.to_date IS NULL OR e.to_date >= n.nominated_on) DESC, e.from_date DESC, e.id LIMIT 1)`;
/** The stage on which they were then. */
const stage = `(SELECT s.stage_id FROM stage_place AS s WHERE s.person_id = n.person_id
  AND (s.from_date IS NULL OR s.from_date <= n.nominated_on) ORDER BY s.from_date DESC, s.id LIMIT 1)`;
const phase = `(SELECT h.phase FROM school AS h WHERE h.id = ${school})`;

export const groupColumns: Readonly<Record<Grouping, string>> = {
  programme: 'r.programme_id',
  cohort: 'n.round_id',
  stage,
  phase,
  school,
};

/** SQL for the school of each of these nominations, by which they are grouped: `id` and `name`. */
export const schoolsThen = (ids: readonly string[]): Text => ({
  sql: `SELECT n.id, h.name FROM nomination AS n JOIN school AS h ON h.id = ${school}
    WHERE n.id IN (SELECT value FROM json_each(?))`,
  values: [JSON.stringify(ids)],
});

/** Each figure as a condition on a row of `chosen`. */
export const conditions: Readonly<Record<Figure, string>> = {
  offered: 'true',
  turned_down: 'turned_down',
  took_up: 'took_up',
  completed: 'completed',
  withdrew: 'withdrew',
  still_on: 'took_up AND NOT completed AND NOT withdrew',
  promoted: '(promoted OR headship)',
  headship: 'headship',
  promoted_further: 'promoted AND NOT headship',
  not_promoted: 'took_up AND NOT promoted AND NOT headship',
  not_headship: 'took_up AND NOT headship',
  accredited: 'accredited',
  accredited_further: 'accredited AND NOT promoted AND NOT headship',
  year_done: 'year_done',
  headship_in_year: 'year_done AND in_year',
  filled: 'took_up AND placed',
};

/**
 * SQL for everybody who was offered a place by a day and falls under a choice, a row a nomination, with what was true of
 * them then; `grp` is the group, `person_id` and `round_id` say who and where. Nobody of a programme for people with a
 * characteristic is among them.
 */
export function chosen(choice: ImpactChoice, aimed: readonly string[]): Text {
  const { asAt } = choice;
  const narrowed = narrow(choice, aimed);
  const sql = `SELECT n.id, n.person_id, n.round_id, r.programme_id, r.academic_year, ${groupColumns[choice.by]} AS grp,
    p.taken_up_on, p.ended_on, coalesce(n.turned_down_on <= ?, 0) AS turned_down, p.nomination_id IS NOT NULL AS took_up,
    coalesce(p.ended = 'completed' AND p.ended_on <= ?, 0) AS completed,
    coalesce(p.ended = 'withdrew' AND p.ended_on <= ?, 0) AS withdrew,
    coalesce(o.promoted, 0) AS promoted, coalesce(o.accredited, 0) AS accredited,
    o.headship_on IS NOT NULL AS headship,
    coalesce(p.ended = 'completed' AND date(p.ended_on, '+1 year') <= ?, 0) AS year_done,
    coalesce(o.headship_on <= date(p.ended_on, '+1 year'), 0) AS in_year,
    r.places IS NOT NULL AND coalesce(r.opens_on, r.deadline) <= ? AS placed
    FROM nomination AS n JOIN round AS r ON r.id = n.round_id
    LEFT JOIN programme_place AS p ON p.nomination_id = n.id AND p.taken_up_on <= ?
    LEFT JOIN (SELECT nomination_id, max(kind = 'promoted') AS promoted, max(kind = 'accredited') AS accredited,
      min(CASE WHEN kind = 'headship' THEN on_date END) AS headship_on
      FROM outcome WHERE on_date <= ? GROUP BY nomination_id) AS o ON o.nomination_id = p.nomination_id
    WHERE (p.nomination_id IS NOT NULL OR (n.state = 'offered' AND n.state_on <= ?) OR n.turned_down_on <= ?
      OR (n.turned_down_on > ? AND EXISTS (SELECT 1 FROM place_offer AS f
        WHERE f.nomination_id = n.id AND f.as_what <> 'reserve' AND f.on_date <= ?)))
    AND ${narrowed.sql}`;
  return { sql, values: [...Array.from({ length: 11 }, () => asAt), ...narrowed.values] };
}

/** SQL for those of a choice who took up a place by its day: `id` and `person_id`, without what became of them. */
export function takingPart(choice: ImpactChoice, aimed: readonly string[]): Text {
  const narrowed = narrow(choice, aimed);
  const sql = `SELECT n.id, n.person_id FROM programme_place AS p JOIN nomination AS n ON n.id = p.nomination_id
    JOIN round AS r ON r.id = n.round_id WHERE p.taken_up_on <= ? AND ${narrowed.sql}`;
  return { sql, values: [choice.asAt, ...narrowed.values] };
}

/** The condition on a nomination `n` and its round `r` that a choice makes. */
function narrow(choice: ImpactChoice, aimed: readonly string[]): Text {
  const picked = (
    [
      ['r.programme_id', choice.programmeId],
      ['n.round_id', choice.roundId],
      [stage, choice.stageId],
      [phase, choice.phase],
      [school, choice.schoolId],
    ] as const
  ).filter(([, value]) => value !== null);
  return {
    sql: [
      'r.programme_id NOT IN (SELECT value FROM json_each(?))',
      ...picked.map(([column]) => `${column} = ?`),
    ].join(' AND '),
    values: [JSON.stringify(aimed), ...picked.map(([, value]) => value)],
  };
}

/** The sums of all figures, of everybody and of those who completed: columns `f_…` and `c_…`. */
export const sums = FIGURES.flatMap((figure) => [
  `sum(${conditions[figure]}) AS f_${figure}`,
  `sum(completed AND ${conditions[figure]}) AS c_${figure}`,
]).join(', ');
