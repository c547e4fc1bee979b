import { declaredWords } from './programmes/states.ts';
import { build, type Reader } from './sql.ts';
import { declaredInterests } from './staff/interests.ts';

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
  'invited',
  'export',
  'export_nomination',
  'reminder',
  'erasure',
  'mentor_meeting',
  'unmet',
  'match_run',
  'intake',
  'intake_line',
  'sent_decision',
  'outcome',
  'follow_up',
  'self_rating',
  'testimony',
  'outcome_dismissed',
  'impact_export',
  'impact_export_person',
  'needs_meeting',
  'needs_meeting_person',
  'place_choice',
  'place_offer',
  'letter_printed',
  'support',
  'job_application',
  'placement',
  'backfill',
  'deployment',
] as const;

/** Tables with one row, or several, about one person. */
const aboutOnePerson = ['employment', 'npq', 'told', 'nomination', 'plan', 'step_person', 'mentor'] as const;

/** The same, with what was said in confidence blanked: notes are for nobody's eyes in a meeting. */
const aboutOnePersonBlanked = {
  recommendation: `id, person_id, stage_id, recommended, by_person_id, by_name, on_date, NULL AS words`,
  answer: `id, person_id, fact, value, as_of, said_by, NULL AS words`,
  aspiration: `id, person_id, '' AS words, target_role, hoped_for, asked_on, asked_by`,
  stage_place: `id, person_id, stage_id, version_id, academic_year, state, from_date, state_on,
    CASE WHEN against_reason IS NULL THEN NULL ELSE '' END AS against_reason, decision`,
} as const;

/** Tables that hang on a row of one person's. */
const hangingOn = {
  experience_done: ['stage_place_id', 'stage_place'],
  participant: ['stage_place_id', 'stage_place'],
  attendance: ['stage_place_id', 'stage_place'],
  skill_shown: ['stage_place_id', 'stage_place'],
  stage_project: ['stage_place_id', 'stage_place'],
  certificate: ['stage_place_id', 'stage_place'],
  programme_place: ['nomination_id', 'nomination'],
  event_attendance: ['nomination_id', 'nomination'],
  goal: ['plan_id', 'plan'],
  plan_review: ['plan_id', 'plan'],
} as const;

/**
 * The people in the room and everybody they declared an interest in, or who declared one in them: by link, or by a
 * name that is somebody's here.
 */
export function hiddenBy(db: Reader, room: readonly string[]): string[] {
  if (room.length === 0) return [];
  const inRoom = new Set(room);
  const hidden = new Set(room);
  for (const { declaredBy, others } of declaredInterests(db)) {
    if (inRoom.has(declaredBy)) for (const id of others) hidden.add(id);
    else if (others.some((id) => inRoom.has(id))) hidden.add(declaredBy);
  }
  return [...hidden];
}

/**
 * The temporary views that stand in front of the tables while a meeting is on: whatever a query asks, the
 * people hidden are in no row, so in no list and no count. `ids` come from core, not from a page.
 */
export function veil(ids: readonly string[]): string[] {
  const list = ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ') || "''";
  const shownRows = (table: string, columns: string) =>
    `CREATE TEMP VIEW "${table}" AS SELECT ${columns} FROM main."${table}" WHERE person_id NOT IN (${list})`;
  return [
    `CREATE TEMP VIEW person AS SELECT * FROM main.person WHERE id NOT IN (${list})`,
    // Exports are read in the order in which they were made, which a view has to be told to keep.
    ...absent.map(
      (table) =>
        `CREATE TEMP VIEW "${table}" AS SELECT ${table === 'export' ? 'rowid, ' : ''}* FROM main."${table}" WHERE 0`,
    ),
    ...aboutOnePerson.map((table) => shownRows(table, '*')),
    ...Object.entries(aboutOnePersonBlanked).map(([table, columns]) => shownRows(table, columns)),
    shownRows(
      'holding',
      `id, person_id, post_id, school_id, elsewhere, title, role, from_date, to_date, basis, share,
       CASE WHEN line_manager_id IN (${list}) THEN NULL ELSE line_manager_id END AS line_manager_id`,
    ),
    ...Object.entries(hangingOn).map(
      ([table, [column, on]]) =>
        `CREATE TEMP VIEW "${table}" AS SELECT * FROM main."${table}" WHERE ${column} IN
          (SELECT id FROM main."${on}" WHERE person_id NOT IN (${list}))`,
    ),
    `CREATE TEMP VIEW authority_step AS SELECT id, nomination_id, step, on_date, by_name, authority, '' AS words
      FROM main.authority_step WHERE nomination_id IN
      (SELECT id FROM main.nomination WHERE person_id NOT IN (${list}))`,
    `CREATE TEMP VIEW graduate AS SELECT stage_place_id, graduation_id,
      CASE WHEN although IS NULL THEN NULL ELSE '' END AS although FROM main.graduate
      WHERE stage_place_id IN (SELECT id FROM main.stage_place WHERE person_id NOT IN (${list}))`,
    `CREATE TEMP VIEW mentoring AS SELECT * FROM main.mentoring
      WHERE stage_place_id IN (SELECT id FROM main.stage_place WHERE person_id NOT IN (${list}))
      AND (mentor_id IS NULL OR mentor_id NOT IN (${list}))`,
    // Of projects only what their authors agreed to share; whom to ask about an opportunity may be somebody hidden.
    `CREATE TEMP VIEW project AS SELECT * FROM main.project WHERE shared_on IS NOT NULL
      AND nomination_id IN (SELECT id FROM main.nomination WHERE person_id NOT IN (${list}))`,
    `CREATE TEMP VIEW opportunity AS SELECT id, school_id, theme, title, needs, '' AS ask, from_date, to_date, roles,
      people, offered_on, withdrawn_on FROM main.opportunity`,
    // Whoever is known by name alone is nobody of this file, so in no room.
    ...['giver', 'request'].map(
      (table) =>
        `CREATE TEMP VIEW "${table}" AS SELECT * FROM main."${table}" WHERE person_id IS NULL OR person_id NOT IN (${list})`,
    ),
    `CREATE TEMP VIEW request_match AS SELECT * FROM main.request_match WHERE giver_id IN (SELECT id FROM temp.giver)
      AND request_id IN (SELECT id FROM temp.request)`,
    `CREATE TEMP VIEW "action" AS SELECT * FROM main."action" WHERE goal_id IN
      (SELECT goal.id FROM main.goal JOIN main.plan ON plan.id = goal.plan_id WHERE plan.person_id NOT IN (${list}))`,
    ...historyShown(list),
  ];
}

/** Areas whose steps may be read out in a meeting; of a new area none is until it is put here. */
const openAreas = ['staff', 'stages', 'cohorts', 'programmes', 'plans', 'settings', 'import'];
/** What those areas do that a meeting shows nothing of. */
const closedCommands = [
  'staff.addNote',
  'staff.editNote',
  'staff.removeNote',
  'staff.addLeave',
  'staff.editLeave',
  'staff.removeLeave',
  'staff.declareInterest',
  'staff.removeInterest',
  'programmes.exportWorkbook',
  'programmes.lettersPrinted',
  'programmes.addNeedsMeeting',
  'programmes.editNeedsMeeting',
  'programmes.removeNeedsMeeting',
  'programmes.chooseByHand',
  'programmes.offerPlaces',
  'cohorts.logMeeting',
  'cohorts.editMeeting',
  'cohorts.removeMeeting',
];

/**
 * The history without steps about hidden people and without private ones; one that took a step back, or did it again,
 * is as private as that step. Of the images it shows only that there are some.
 */
function historyShown(hidden: string): string[] {
  const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
  return [
    `CREATE TEMP VIEW step AS SELECT * FROM main.step AS one
      WHERE seq NOT IN (SELECT seq FROM main.step_person WHERE person_id IN (${hidden}))
      AND coalesce(undoes, redoes, seq) IN (SELECT seq FROM main.step
        WHERE area IN (${listed(openAreas)}) AND area || '.' || name NOT IN (${listed(closedCommands)})
        AND NOT (name = 'editNomination' AND instr(words, '${declaredWords}') > 0))`,
    `CREATE TEMP VIEW step_image AS SELECT seq, place, tbl, NULL AS before, NULL AS after FROM main.step_image
      WHERE seq IN (SELECT seq FROM temp.step)`,
  ];
}

const owned = [
  'employment',
  'holding',
  'npq',
  'recommendation',
  'answer',
  'aspiration',
  'told',
  'note',
] as const;
const ownedFurther = [
  'leave',
  'declared_interest',
  'stage_place',
  'review',
  'flag',
  'nomination',
  'plan',
  'giver',
  'request',
  'backfill',
  'deployment',
] as const;

/** The ids of the people hidden and of every row about one of them: a command that names one is refused. */
export function idsAbout(db: Reader, hidden: readonly string[]): Set<string> {
  const ids = new Set(hidden);
  if (hidden.length === 0) return ids;
  for (const table of [...owned, ...ownedFurther])
    for (const row of db.all(build.selectFrom(table).select('id').where('person_id', 'in', hidden)))
      ids.add(row.id);
  return ids;
}
