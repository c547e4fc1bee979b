import { byText } from '../../../shared/rules/by-text.ts';
import { build, type Reader } from '../sql.ts';

/** SQL for 'in force on this day': begun or of unknown beginning, not yet ended. */
export function inForce(row: { from_date: string | null; to_date: string | null }, today: string): boolean {
  return (row.from_date === null || row.from_date <= today) && (row.to_date === null || row.to_date >= today);
}

/**
 * Everybody's holdings at schools of this file in force on a day, the longest-standing substantive one first. Whoever is
 * recorded as having left by that day has none any more, although their last day, which is worked, may be that day.
 */
export function holdingsNow(db: Reader, today: string) {
  const left = new Map(
    db
      .all(build.selectFrom('person').select(['id', 'archived_on']).where('archived_on', 'is not', null))
      .map((row) => [row.id, row.archived_on] as const),
  );
  const rows = db
    .all(
      build
        .selectFrom('holding')
        .select([
          'id',
          'person_id',
          'post_id',
          'school_id',
          'title',
          'role',
          'from_date',
          'to_date',
          'basis',
          'share',
          'line_manager_id',
        ])
        .where('elsewhere', 'is', null),
    )
    .filter((row) => inForce(row, today) && (left.get(row.person_id) ?? '9999') > today);
  const order = { acting: 0, substantive: 1, cover: 2 } as const;
  rows.sort(
    (a, b) =>
      Number(b.post_id !== null) - Number(a.post_id !== null) ||
      order[a.basis] - order[b.basis] ||
      byText(a.from_date ?? '', b.from_date ?? '') ||
      byText(a.id, b.id),
  );
  return groupBy(rows, (row) => row.person_id);
}

/** The rows by what `key` gives for each, keys and rows in the order they came. */
export function groupBy<Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const at = key(row);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [row]);
    else group.push(row);
  }
  return groups;
}
