import type { ReplyOf } from '../../../shared/contract/kinds.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import type { Minimums } from '../../../shared/rules/scoring-report.ts';
import type { QueryContext } from '../context.ts';
import { numberSetting } from '../settings.ts';
import { build, type Reader } from '../sql.ts';
import { holdingsNow, inForce } from '../staff/current.ts';
import { declaredInterests } from '../staff/interests.ts';
import { namesOf, requireName } from '../staff/names.ts';
import { defaultFramework } from './frameworks.ts';

const interestWords = {
  relative: 'a relative',
  partner: 'a partner',
  own_child: 'their own child here',
  other: 'an interest',
} as const;

/** The settings' minimums; an anonymous group is never shown from one person, whatever was set. */
function minimumsNow(db: Reader): Minimums {
  const atLeastTwo = (key: Parameters<typeof numberSetting>[1]) => Math.max(2, numberSetting(db, key));
  return {
    manager: Math.max(1, numberSetting(db, 'minimum_manager')),
    peers: atLeastTwo('minimum_peers'),
    reports: atLeastTwo('minimum_reports'),
    students: atLeastTwo('minimum_students'),
    others: atLeastTwo('minimum_others'),
    colleagues: atLeastTwo('minimum_colleagues'),
    comments: atLeastTwo('minimum_comments'),
  };
}

/** How many work now at the schools where this person does. */
function staffBeside(db: Reader, today: string, personId: string): number {
  const rows = db
    .all(
      build
        .selectFrom('employment')
        .innerJoin('person', 'person.id', 'employment.person_id')
        .select([
          'employment.person_id',
          'employment.school_id',
          'employment.from_date',
          'employment.to_date',
        ])
        .where('person.archived_on', 'is', null),
    )
    .filter((row) => inForce(row, today));
  const schools = new Set(rows.filter((row) => row.person_id === personId).map((row) => row.school_id));
  const beside = rows.filter((row) => schools.size === 0 || schools.has(row.school_id));
  return new Set(beside.map((row) => row.person_id)).size;
}

/**
 * What a new review for somebody starts from: the framework of their stage and kind of post, the settings' minimums,
 * colleagues as one group in a small school, and how many there are to ask as far as line managers are recorded.
 */
export function startingFor(
  { db, today }: QueryContext,
  { personId }: { personId: string },
): ReplyOf<(typeof reviewsContract)['starting']> {
  const name = requireName(db, personId);
  const person = db.get(build.selectFrom('person').select('kind').where('id', '=', personId));
  const stage = db
    .all(
      build
        .selectFrom('stage_place')
        .select(['stage_id', 'state'])
        .where('person_id', '=', personId)
        .orderBy('from_date')
        .orderBy('id'),
    )
    .findLast((row) => row.state === 'identified' || row.state === 'working');
  const stageId = stage?.stage_id ?? null;
  const staffCount = staffBeside(db, today, personId);
  const holdings = [...holdingsNow(db, today).values()].flat();
  const managers = new Set(
    holdings.flatMap((row) =>
      row.person_id === personId && row.line_manager_id !== null ? [row.line_manager_id] : [],
    ),
  );
  const peers = new Set(
    holdings
      .filter((row) => row.line_manager_id !== null && managers.has(row.line_manager_id))
      .map((row) => row.person_id),
  );
  peers.delete(personId);
  const reports = new Set(
    holdings.filter((row) => row.line_manager_id === personId).map((row) => row.person_id),
  );
  const head = db.get(build.selectFrom('school').select('head_name').where('ours', '=', 1).orderBy('id'));
  return {
    frameworkVersionId: defaultFramework(db, stageId, person?.kind ?? 'teaching'),
    stageId,
    minimums: minimumsNow(db),
    colleaguesTogether: staffCount < numberSetting(db, 'small_school_staff'),
    staffCount,
    gap: numberSetting(db, 'gap_points'),
    asked: {
      manager: Math.min(managers.size, 20),
      peers: Math.min(peers.size, 8),
      reports: Math.min(reports.size, 8),
      others: 0,
      students: 0,
    },
    interests: interestsOf(db, personId),
    keepsTheFile: head?.head_name != null && sameName(head.head_name, name),
  };
}

const sameName = (one: string, other: string) =>
  one.toLowerCase().replaceAll(/\s+/g, ' ').trim() === other.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/**
 * A declared interest bars rating: in either direction, whoever declared it, by link or by name. A name that is nobody's
 * here stands as it was written.
 */
function interestsOf(db: Reader, personId: string): string[] {
  const barred = declaredInterests(db).flatMap(({ declaredBy, others, name, kind }) => {
    const own: readonly (string | null)[] = others.length > 0 ? others : [null];
    const whose = others.includes(personId) ? [declaredBy] : declaredBy === personId ? own : [];
    return whose.map((id) => ({ id, name, kind }));
  });
  const names = namesOf(
    db,
    barred.flatMap(({ id }) => id ?? []),
  );
  return barred.flatMap(({ id, name, kind }) => {
    const who = id === null ? name : names.get(id);
    return who == null ? [] : [`${who} may not rate: ${interestWords[kind]} is declared.`];
  });
}
