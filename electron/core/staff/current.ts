import { byText } from '../../../shared/rules/by-text.ts';
import { build, type Reader } from '../sql.ts';

/** SQL for 'in force on this day': begun or of unknown beginning, not yet ended. */
export function inForce(row: { from_date: string | null; to_date: string | null }, today: string): boolean {
  return (row.from_date === null || row.from_date <= today) && (row.to_date === null || row.to_date >= today);
}

interface Held {
  readonly person_id: string;
  readonly from_date: string | null;
  readonly to_date: string | null;
}

/**
 * Tells of a holding whether it is held on a day. Whoever is recorded as having left by that day holds nothing any more,
 * although their last day, which is worked, may be that day. Answers for those a meeting hides too. Who left is read once,
 * when the first holding in force is asked about.
 */
export function heldOn(db: Reader, today: string): (row: Held) => boolean {
  let left: ReadonlySet<string> | null = null;
  const readLeft = () =>
    new Set(
      db
        .all(build.withSchema('main').selectFrom('person').select('id').where('archived_on', '<=', today))
        .map((row) => row.id),
    );
  return (row) => {
    if (!inForce(row, today)) return false;
    left ??= readLeft();
    return !left.has(row.person_id);
  };
}

/** Everybody's holdings at schools of this file that are held on a day, the longest-standing substantive one first. */
export function holdingsNow(db: Reader, today: string) {
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
    .filter(heldOn(db, today));
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
