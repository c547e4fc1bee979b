import type { StaffNeed, StaffRow } from '../../../shared/contract/staff.ts';
import { asRead } from '../../../shared/rules/by-text.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import { yearsTeaching } from '../../../shared/rules/years.ts';
import type { QueryContext } from '../context.ts';
import { plansNow } from '../plans/read.ts';
import { build } from '../sql.ts';
import { flagsInForce } from '../talent/flags.ts';
import { groupBy, holdingsNow, inForce } from './current.ts';
import { peopleElsewhere } from './elsewhere.ts';
import { leftAlready, nameOf, stageNames } from './names.ts';

/**
 * Everybody in the file, or everybody who left, by surname: one row each. Reads each table once, so that
 * 5,000 people cost no more than a few scans.
 */
export function listStaff(
  { db, today, meeting }: QueryContext,
  { archived }: { archived: boolean },
): StaffRow[] {
  const people = db.all(
    build
      .selectFrom('person')
      .selectAll()
      .where('archived_on', archived ? 'is not' : 'is', null),
  );
  const names = new Map(people.map((person) => [person.id, nameOf(person)]));
  const holdings = holdingsNow(db, today);
  const schools = new Map(
    db.all(build.selectFrom('school').select(['id', 'name'])).map((one) => [one.id, one.name]),
  );
  const employments = groupBy(db.all(build.selectFrom('employment').selectAll()), (row) => row.person_id);
  const onLeave = new Set(
    db
      .all(build.selectFrom('leave').select(['person_id', 'from_date', 'to_date']))
      .filter((row) => inForce(row, today))
      .map((row) => row.person_id),
  );
  const told = groupBy(
    db.all(build.selectFrom('told').select(['person_id', 'kind'])),
    (row) => row.person_id,
  );
  const stages = groupBy(
    db.all(
      build
        .selectFrom('stage_place')
        .select(['id', 'person_id', 'stage_id', 'state'])
        .where('state', 'in', ['identified', 'working', 'graduated'])
        .orderBy('state_on'),
    ),
    (row) => row.person_id,
  );
  const stageName = stageNames(db);
  const flags = flagsInForce(db, today);
  const plans = plansNow(db);
  const gone = leftAlready(db);
  const elsewhere = peopleElsewhere(db);

  const rows = people.map((person): StaffRow => {
    const [main, ...also] = holdings.get(person.id) ?? [];
    const employed = employments.get(person.id) ?? [];
    const job = employed.find((row) => inForce(row, today)) ?? employed.at(-1);
    const toldKinds = told.get(person.id) ?? [];
    const stage =
      stages.get(person.id)?.findLast((row) => row.state === 'identified' || row.state === 'working') ??
      stages.get(person.id)?.at(-1);
    const row = {
      id: person.id,
      forename: person.preferred_name || person.forename,
      surname: person.surname,
      title: person.title,
      kind: person.kind,
      post: main === undefined ? '' : postWords(main),
      alsoPosts: also.map(postWords),
      role: main?.role ?? null,
      team: job?.team ?? null,
      school: job === undefined ? null : (schools.get(job.school_id) ?? null),
      elsewhere: elsewhere.has(person.id),
      staffCode: job?.staff_code ?? null,
      email: person.email,
      trn: person.trn,
      lineManager: main?.line_manager_id == null ? null : (names.get(main.line_manager_id) ?? null),
      share: job?.share ?? null,
      yearsTeaching: yearsTeaching(person, today),
      stage:
        stage === undefined
          ? null
          : {
              id: stage.stage_id,
              name: stageName(stage.stage_id),
              state: stage.state,
              placeId: stage.id,
            },
      onLeave: onLeave.has(person.id),
      leavingOn: lastDay(employed),
      told: toldKinds.some((one) => one.kind === 'in_plan'),
      privacyNotice: toldKinds.some((one) => one.kind === 'privacy_notice'),
      flags: flags.get(person.id) ?? [],
      plan: plans.get(person.id) ?? null,
      archived,
    };
    const managers = (holdings.get(person.id) ?? []).map((one) => one.line_manager_id);
    const managerLeft = managers.some((id) => id !== null && gone.has(id));
    const pastKeeping = person.delete_after !== null && person.delete_after < today;
    return { ...row, needs: meeting ? [] : needsOf(row, { managerLeft, pastKeeping }, today) };
  });
  return rows.sort(
    (a, b) => asRead(a.surname, b.surname) || asRead(a.forename, b.forename) || (a.id < b.id ? -1 : 1),
  );
}

/** What the head is to see to about one person: of those here and of those who left, different things. */
function needsOf(
  row: Omit<StaffRow, 'needs'>,
  { managerLeft, pastKeeping }: { managerLeft: boolean; pastKeeping: boolean },
  today: string,
): StaffNeed[] {
  if (row.archived) return pastKeeping ? ['past_keeping'] : [];
  const inPlan = row.plan !== null || row.flags.length > 0 || row.stage !== null;
  return [
    ...(inPlan && !row.told ? (['to_tell'] as const) : []),
    ...(managerLeft ? (['manager_left'] as const) : []),
    ...(row.leavingOn !== null && row.leavingOn < today ? (['has_left'] as const) : []),
  ];
}

/** The last day of somebody's last employment, where every one of theirs has an end. */
export function lastDay(employments: readonly { to_date: string | null }[]): string | null {
  const ends = employments.map((row) => row.to_date);
  return ends.some((end) => end === null) ? null : (ends.toSorted().at(-1) ?? null);
}
