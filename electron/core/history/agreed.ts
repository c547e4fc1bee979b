import type { InTheWay, Row } from '../school-file/changed-since.ts';
import { parseRow, type RowImage } from '../school-file/recorder.ts';
import type { Way } from '../school-file/rewind.ts';
import type { Reader } from '../sql.ts';
import { raw } from '../versions/raw.ts';

/** Tables of words that somebody agreed to show: the key, and the column that says since when. */
const agreed: Readonly<Record<string, { readonly key: string; readonly since: string }>> = {
  project: { key: 'nomination_id', since: 'shared_on' },
  testimony: { key: 'id', since: 'permitted_on' },
};

/**
 * Rows that would be shown otherwise than was agreed if these images were taken back, or done again: whose words agreement
 * was given for later, or changed after it was taken back. Where all goes back in its order there are none.
 */
export function otherThanAgreed(db: Reader, images: readonly RowImage[], way: Way): InTheWay[] {
  return images.flatMap(({ table, before, after }): InTheWay[] => {
    const rule = agreed[table];
    if (rule === undefined || before === null || after === null) return [];
    const from = parseRow(way === 'back' ? after : before);
    const to = parseRow(way === 'back' ? before : after);
    const key = { [rule.key]: to[rule.key] };
    const now = db.get(raw<Row>(`SELECT * FROM main.${table} WHERE ${rule.key} = ?`, [to[rule.key]]));
    if (now === undefined) return [];
    const columns = Object.keys(to);
    const becomes = Object.fromEntries(
      columns.map((column) => [column, from[column] === to[column] ? now[column] : to[column]]),
    );
    const otherwise = columns.filter((column) => becomes[column] !== to[column]);
    return becomes[rule.since] === null || otherwise.length === 0 ? [] : [{ table, key, columns: otherwise }];
  });
}
