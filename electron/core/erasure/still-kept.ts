import { addDays, londonDate } from '../../../shared/rules/dates.ts';
import type { Reader } from '../sql.ts';
import { familyOf, tablesOf } from '../versions/family.ts';
import { quoted, raw } from '../versions/raw.ts';
import { parseRow } from '../versions/rows.ts';
import { countedWords } from './counts.ts';
import { type ImageRow, ownedIds } from './owned.ts';

interface Removal extends ImageRow {
  readonly at: string;
}

export interface StillKept {
  /** What was taken out, by kind: '2 notes'. */
  readonly words: readonly string[];
  /** The last day on which all of it may still be there, YYYY-MM-DD. */
  readonly until: string;
}

/**
 * What was taken out of a person's record and can still be brought back, since the history's images hold it; null where
 * there is nothing. What went with something else, a review's answers say, is not counted beside it. `keptDays` is for
 * how many days images are kept.
 */
export function stillKept(db: Reader, person: string, keptDays: number): StillKept | null {
  const family = familyOf(tablesOf(db));
  const removals = db.all(
    raw<Removal>(
      `SELECT i.seq, i.tbl, i.before, i.after, s.at FROM main.step_image AS i JOIN main.step AS s ON s.seq = i.seq
       WHERE i.before IS NOT NULL AND i.after IS NULL ORDER BY i.seq, i.place`,
    ),
  );
  const owned = ownedIds(db, family, removals, person);
  const byTable = Map.groupBy(removals, ({ tbl }) => tbl);
  const gone = new Set<string>();
  const counts = new Map<string, number>();
  let last = '';
  for (const { table, up } of family) {
    const [key, ...more] = table.key;
    if (up === null || key === undefined || more.length > 0) continue;
    for (const { before, at } of byTable.get(table.name) ?? []) {
      if (before === null) continue;
      const row = parseRow(before);
      const id = String(row[key]);
      const above = String(row[up.reference.column]);
      if (!owned.has(above) || gone.has(id) || isThere(db, table.name, key, id)) continue;
      gone.add(id);
      if (at > last) last = at;
      if (!gone.has(above)) counts.set(table.name, (counts.get(table.name) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return null;
  return { words: countedWords(counts), until: addDays(londonDate(last), keptDays) };
}

function isThere(db: Reader, table: string, key: string, id: string): boolean {
  const sql = `SELECT count(*) AS n FROM main.${quoted(table)} WHERE ${quoted(key)} = ?`;
  return (db.get(raw<{ n: number }>(sql, [id]))?.n ?? 0) > 0;
}
