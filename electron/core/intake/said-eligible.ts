import { sql } from 'kysely';
import { eligibilityWords } from '../spreadsheets/nomination-workbook-data.ts';
import { build, type Reader } from '../sql.ts';
import { lineKept } from './lines-kept.ts';

/** Which nominations of a round the school that sent them last called eligible, in its own workbook. */
export function saidEligible(db: Reader, roundId: string): ReadonlySet<string> {
  const rows = db.all(
    build
      .selectFrom('intake_line')
      .innerJoin('intake', 'intake.id', 'intake_line.intake_id')
      .select(['intake_line.nomination_id', 'intake_line.content'])
      .where('intake.round_id', '=', roundId)
      .orderBy(sql`intake.rowid`),
  );
  const last = new Map(
    rows.map((row) => [row.nomination_id, lineKept.parse(JSON.parse(row.content)).values.eligibility]),
  );
  return new Set([...last].filter(([, said]) => said === eligibilityWords.met).map(([id]) => id));
}
