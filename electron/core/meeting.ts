import { build, type Reader } from './sql.ts';

/** Tables whose rows are never shown while a meeting looks on, whoever they are about. */
const absent = [
  'flag',
  'note',
  'leave',
  'declared_interest',
  'review',
  'review_rater',
  'rating',
  'review_comment',
  'export',
  'export_nomination',
  'reminder',
  'step_image',
] as const;

/** Tables with one row, or several, about one person. */
const aboutOnePerson = [
  'employment',
  'holding',
  'npq',
  'recommendation',
  'answer',
  'aspiration',
  'told',
  'stage_place',
  'nomination',
  'plan',
  'step_person',
] as const;

/** The people in the room and everybody they declared an interest in, or who declared one in them. */
export function hiddenBy(db: Reader, room: readonly string[]): string[] {
  if (room.length === 0) return [];
  const interests = db.all(
    build
      .selectFrom('declared_interest')
      .select(['person_id', 'other_person_id'])
      .where((e) => e.or([e('person_id', 'in', room), e('other_person_id', 'in', room)])),
  );
  const hidden = new Set(room);
  for (const { person_id, other_person_id } of interests) {
    hidden.add(person_id);
    if (other_person_id !== null) hidden.add(other_person_id);
  }
  return [...hidden];
}

/**
 * The temporary views that stand in front of the tables while a meeting is on: whatever a query asks, the
 * people hidden are in no row, so in no list and no count. `ids` come from core, not from a page.
 */
export function veil(ids: readonly string[]): string[] {
  const list = ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ') || "''";
  return [
    `CREATE TEMP VIEW person AS SELECT * FROM main.person WHERE id NOT IN (${list})`,
    // Exports are read in the order in which they were made, which a view has to be told to keep.
    ...absent.map(
      (table) =>
        `CREATE TEMP VIEW "${table}" AS SELECT ${table === 'export' ? 'rowid, ' : ''}* FROM main."${table}" WHERE 0`,
    ),
    ...aboutOnePerson.map(
      (table) =>
        `CREATE TEMP VIEW "${table}" AS SELECT * FROM main."${table}" WHERE person_id NOT IN (${list})`,
    ),
    `CREATE TEMP VIEW step AS SELECT * FROM main.step WHERE seq NOT IN
      (SELECT seq FROM main.step_person WHERE person_id IN (${list}))`,
  ];
}
