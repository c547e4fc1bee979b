import type { Reader } from '../sql.ts';
import { type Kin, personOf } from '../versions/family.ts';
import { quoted, raw } from '../versions/raw.ts';
import { parseRow, type Row } from '../versions/rows.ts';

export interface ImageRow {
  readonly seq: number;
  readonly tbl: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Every row image of the history, the oldest first. */
export const imagesOf = (db: Reader): ImageRow[] =>
  db.all(raw<ImageRow>('SELECT seq, tbl, before, after FROM main.step_image ORDER BY seq, place'));

export const rowsIn = ({ before, after }: ImageRow): Row[] =>
  [before, after].flatMap((json) => (json === null ? [] : [parseRow(json)]));

/**
 * The ids of a person's own rows, as they are and as the history's images have them: what was deleted long ago is
 * theirs too. A table comes after what its rows hang on, so one pass finds all.
 */
export function ownedIds(
  db: Reader,
  family: readonly Kin[],
  images: readonly ImageRow[],
  person: string,
): ReadonlySet<string> {
  const byTable = Map.groupBy(images, ({ tbl }) => tbl);
  const owned = new Set([person]);
  for (const kin of family) {
    const { table, up } = kin;
    const [key, ...more] = table.key;
    if (up === null || key === undefined || more.length > 0) continue;
    const here = db.all(
      raw<{ id: string | number }>(
        `SELECT t.${quoted(key)} AS id FROM main.${quoted(table.name)} AS t WHERE ${personOf(kin)} = ?`,
        [person],
      ),
    );
    for (const { id } of here) owned.add(String(id));
    for (const image of byTable.get(table.name) ?? [])
      for (const row of rowsIn(image))
        if (owned.has(String(row[up.reference.column]))) owned.add(String(row[key]));
  }
  return owned;
}
