import type { ReplyOf } from '../../../shared/contract/kinds.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import { sameName } from '../../../shared/rules/same-name.ts';
import type { Minimums } from '../../../shared/rules/scoring-report.ts';
import type { QueryContext } from '../context.ts';
import { numberSetting } from '../settings.ts';
import { build, type Reader } from '../sql.ts';
import { inForce } from '../staff/current.ts';
import { ourHead } from '../staff/head.ts';
import { requireName, spellingsOf } from '../staff/names.ts';
import { colleaguesOf, interestsOf } from './could-rate.ts';
import { defaultFramework } from './frameworks.ts';

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
 * What a new review for somebody starts from: the framework of the stage they are on, or else graduated from, and of
 * their kind of post; the settings' minimums; colleagues as one group in a small school; and how many there are to ask,
 * as far as line managers are recorded.
 */
export function startingFor(
  { db, today }: QueryContext,
  { personId }: { personId: string },
): ReplyOf<(typeof reviewsContract)['starting']> {
  requireName(db, personId);
  const person = db.get(build.selectFrom('person').select('kind').where('id', '=', personId));
  const places = db.all(
    build
      .selectFrom('stage_place')
      .select(['stage_id', 'state'])
      .where('person_id', '=', personId)
      .orderBy('from_date')
      .orderBy('id'),
  );
  const stageId =
    places.findLast((row) => row.state === 'identified' || row.state === 'working')?.stage_id ?? null;
  // Whoever has graduated is asked about what they graduated from, until they are on the next.
  const graduated = places.findLast((row) => row.state === 'graduated')?.stage_id ?? null;
  const staffCount = staffBeside(db, today, personId);
  const { manager, peers, reports } = colleaguesOf(db, today, personId);
  const keeps = keepsTheFile(db, today, personId);
  return {
    frameworkVersionId: defaultFramework(db, stageId ?? graduated, person?.kind ?? 'teaching'),
    stageId,
    minimums: minimumsNow(db),
    colleaguesTogether: staffCount < numberSetting(db, 'small_school_staff'),
    staffCount,
    gap: numberSetting(db, 'gap_points'),
    asked: {
      manager: Math.min(manager.length, 20),
      peers: Math.min(peers.length, 8),
      reports: Math.min(reports.length, 8),
      others: 0,
      students: 0,
    },
    interests: interestsOf(db, personId),
    keepsTheFile: keeps,
    collector: keeps ? '' : (ourHead(db, today) ?? ''),
  };
}

/** Whether this person heads the school, and so is likely to keep this file. */
export function keepsTheFile(db: Reader, today: string, personId: string): boolean {
  const head = ourHead(db, today);
  return head !== null && isCalled(db, personId, head);
}

/** Whether a name that was typed is this person’s: as they like to be called, or as they are called formally. */
export const isCalled = (db: Reader, personId: string, typed: string): boolean =>
  spellingsOf(db, [personId])
    .get(personId)
    ?.some((name) => sameName(name, typed)) ?? false;
