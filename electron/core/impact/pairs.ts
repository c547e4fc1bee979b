import type { impactContract } from '../../../shared/contract/impact.ts';
import type { ImpactView, RatedPair, RatedStatement } from '../../../shared/contract/impact-shapes.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { SMALLEST } from '../../../shared/rules/put-forward-shares.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../sql.ts';
import { raw } from '../versions/raw.ts';
import { aimedProgrammes, type Text, takingPart } from './choice.ts';
import { namer } from './people.ts';
import { refuseToCome } from './rows.ts';

/** SQL for each rating at the start (`a`) with the same participant's at the end (`b`), in the same words, by a day. */
const pairsOf = ({ sql, values }: Text, asAt: string): Text => ({
  sql: `self_rating AS a JOIN self_rating AS b ON b.nomination_id = a.nomination_id AND b.moment = 'end'
    AND b.statement = a.statement AND b.words = a.words AND b.on_date <= ?
    WHERE a.moment = 'start' AND a.on_date <= ? AND a.nomination_id IN (SELECT id FROM (${sql}))`,
  values: [asAt, asAt, ...values],
});

/** Each statement's means over those who rated it at the start and, in the same words, at the end. */
export function ratingRows(db: Reader, part: Text, asAt: string): ImpactView['ratings'] {
  const { sql, values } = pairsOf(part, asAt);
  return db
    .all(
      raw<RatedStatement & { pairs: number; start: number; end: number }>(
        `SELECT a.statement AS key, a.about, a.words, count(*) AS pairs, avg(a.rating) AS start, avg(b.rating) AS end
         FROM ${sql} GROUP BY a.about, a.statement, a.words ORDER BY a.about DESC, min(a.on_date), a.statement`,
        values,
      ),
    )
    .map(({ start, end, ...row }) => ({ ...row, means: row.pairs < SMALLEST ? null : { start, end } }));
}

interface PairRow {
  readonly id: string;
  readonly person_id: string;
  readonly round_id: string;
  readonly title: string | null;
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
  readonly start: number;
  readonly start_on: string;
  readonly end: number;
  readonly end_on: string;
}

/**
 * The pairs behind one statement's means, by surname: who, from which school and round, and from which rating to which. Nobody
 * where the means are withheld, since a list would tell them, and nobody while a meeting looks on. Refuses a day to come.
 */
export function impactPairs(
  { db, meeting, today }: QueryContext,
  { choice, statement }: DataOf<(typeof impactContract)['pairs']>,
): RatedPair[] {
  if (meeting) return [];
  refuseToCome(choice.asAt, today, 'asAt');
  const aimed = aimedProgrammes(db);
  const part = takingPart(
    choice,
    aimed.map(({ id }) => id),
  );
  const { sql, values } = pairsOf(part, choice.asAt);
  const rows = db.all(
    raw<PairRow>(
      `SELECT n.id, n.person_id, n.round_id, w.title, w.forename, w.surname, w.preferred_name, x.start, x.start_on, x.end,
         x.end_on
       FROM (SELECT a.nomination_id, a.rating AS start, a.on_date AS start_on, b.rating AS end, b.on_date AS end_on
         FROM ${sql} AND a.statement = ? AND a.about = ? AND a.words = ?) AS x
       JOIN nomination AS n ON n.id = x.nomination_id JOIN person AS w ON w.id = n.person_id
       ORDER BY w.surname, w.forename, n.id`,
      [...values, statement.key, statement.about, statement.words],
    ),
  );
  if (rows.length < SMALLEST) return [];
  const name = namer(db, rows, aimed);
  return rows.map((row) => ({
    ...name(row),
    start: { rating: row.start, on: row.start_on },
    end: { rating: row.end, on: row.end_on },
  }));
}
