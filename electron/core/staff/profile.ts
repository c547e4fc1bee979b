import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Profile } from '../../../shared/contract/staff.ts';
import { roleSaid } from '../../../shared/reference/roles.ts';
import { yearsTeaching } from '../../../shared/rules/years.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { heldOn, inForce } from './current.ts';
import { jobShares } from './job-shares.ts';
import { listStaff } from './list.ts';
import { nameOf, namesOf } from './names.ts';

const historyShown = 100;

/** Everything that one person's page shows of the staff area, and the neighbours in the list. */
export function profileOf(context: QueryContext, { id }: { id: string }): Profile {
  const { db, today } = context;
  const person = db.get(build.selectFrom('person').selectAll().where('id', '=', id));
  if (person === undefined)
    throw new Refusal('staff.unknown', 'That person is not in this file, or may not be shown now.', {
      wayOut: 'Go back to the staff list.',
    });

  const schools = new Map(
    db.all(build.selectFrom('school').select(['id', 'name'])).map((row) => [row.id, row.name]),
  );
  const holdings = db.all(
    build.selectFrom('holding').selectAll().where('person_id', '=', id).orderBy('from_date', 'desc'),
  );
  const interests = db.all(
    build.selectFrom('declared_interest').selectAll().where('person_id', '=', id).orderBy('on_date', 'desc'),
  );
  const held = heldOn(db, today);
  const managers = namesOf(
    db,
    [...holdings.map((row) => row.line_manager_id), ...interests.map((row) => row.other_person_id)].filter(
      (one) => one !== null,
    ),
  );
  const sharedWith = jobShares(db, today, holdings);
  const leave = db.all(
    build.selectFrom('leave').selectAll().where('person_id', '=', id).orderBy('from_date', 'desc'),
  );
  const leads = db
    .all(
      build
        .selectFrom('holding')
        .innerJoin('person', 'person.id', 'holding.person_id')
        .select([
          'person.id',
          'person.forename',
          'person.surname',
          'person.preferred_name',
          'from_date',
          'to_date',
        ])
        .where('line_manager_id', '=', id)
        .where('person.archived_on', 'is', null)
        .orderBy('person.surname'),
    )
    .filter((row) => inForce(row, today));
  const around = listStaff(context, { archived: person.archived_on !== null });
  const place = around.findIndex((row) => row.id === id);

  return {
    id,
    title: person.title,
    forename: person.forename,
    surname: person.surname,
    preferredName: person.preferred_name,
    trn: person.trn,
    misId: person.mis_id,
    email: person.email,
    kind: person.kind,
    qtsDate: person.qts_date,
    teachingYears: person.teaching_years,
    teachingYearsAsOf: person.teaching_years_as_of,
    overseasTrained: person.overseas_trained === null ? null : person.overseas_trained === 1,
    name: nameOf(person),
    archivedOn: person.archived_on,
    deleteAfter: person.delete_after,
    yearsTeaching: yearsTeaching(person, today),
    employments: db
      .all(
        build.selectFrom('employment').selectAll().where('person_id', '=', id).orderBy('from_date', 'desc'),
      )
      .map((row) => ({
        id: row.id,
        schoolId: row.school_id,
        school: schools.get(row.school_id) ?? '',
        staffCode: row.staff_code,
        from: row.from_date,
        to: row.to_date,
        contract: row.contract as Profile['employments'][number]['contract'],
        share: row.share,
        team: row.team,
        leavingReason: row.leaving_reason,
      })),
    holdings: holdings.map((row) => ({
      id: row.id,
      postId: row.post_id,
      schoolId: row.school_id,
      school: row.school_id === null ? null : (schools.get(row.school_id) ?? null),
      elsewhere: row.elsewhere,
      title: row.title,
      role: row.role,
      from: row.from_date,
      to: row.to_date,
      basis: row.basis,
      share: row.share,
      lineManagerId: row.line_manager_id,
      lineManager: named(row.line_manager_id, managers),
      sharedWith: sharedWith(row),
      now: held(row),
    })),
    leads: [...new Map(leads.map((row) => [row.id, { id: row.id, name: nameOf(row) }])).values()],
    leave: leave.map((row) => ({ id: row.id, from: row.from_date, to: row.to_date, saidBy: row.said_by })),
    onLeave: leave.some((row) => inForce(row, today)),
    npqs: db
      .all(build.selectFrom('npq').selectAll().where('person_id', '=', id).orderBy('code'))
      .map((row) => ({ id: row.id, code: row.code, state: row.state, on: row.on_date, saidBy: row.said_by })),
    recommendations: db
      .all(
        build.selectFrom('recommendation').selectAll().where('person_id', '=', id).orderBy('on_date', 'desc'),
      )
      .map((row) => ({
        id: row.id,
        stageId: row.stage_id,
        recommended: row.recommended === 1,
        by: row.by_name,
        on: row.on_date,
        words: row.words,
      })),
    interests: interests.map((row) => ({
      id: row.id,
      other: (row.other_person_id === null ? row.other_name : managers.get(row.other_person_id)) ?? '',
      otherId: row.other_person_id,
      kind: row.kind,
      saidBy: row.said_by,
      on: row.on_date,
    })),
    answers: db
      .all(build.selectFrom('answer').selectAll().where('person_id', '=', id).orderBy('fact'))
      .map((row) => ({
        id: row.id,
        fact: row.fact,
        value: row.value === 1,
        asOf: row.as_of,
        saidBy: row.said_by,
        words: row.words,
      })),
    aspirations: db
      .all(build.selectFrom('aspiration').selectAll().where('person_id', '=', id).orderBy('asked_on', 'desc'))
      .map((row) => ({
        id: row.id,
        words: row.words,
        targetRole: roleSaid(row.target_role)?.words ?? row.target_role,
        hopedFor: row.hoped_for,
        askedOn: row.asked_on,
        askedBy: row.asked_by,
      })),
    told: db
      .all(build.selectFrom('told').selectAll().where('person_id', '=', id).orderBy('on_date', 'desc'))
      .map((row) => ({ id: row.id, kind: row.kind, on: row.on_date, by: row.by_name })),
    notes: db
      .all(build.selectFrom('note').selectAll().where('person_id', '=', id).orderBy('on_date', 'desc'))
      .map((row) => ({
        id: row.id,
        on: row.on_date,
        words: row.words,
        by: row.by_name,
        keptBecause: row.keep_reason,
      })),
    history: historyOf(db, id, historyShown),
    previous: around[place - 1]?.id ?? null,
    next: around[place + 1]?.id ?? null,
  };
}

/** What was done about one person, the newest first; all of it for the record that is printed. */
export function historyOf(db: Reader, id: string, most?: number): Profile['history'] {
  const steps = build
    .selectFrom('step')
    .innerJoin('step_person', 'step_person.seq', 'step.seq')
    .select(['step.seq', 'step.at', 'step.words'])
    .where('step_person.person_id', '=', id)
    .orderBy('step.seq', 'desc');
  return db.all(most === undefined ? steps : steps.limit(most));
}

function named(id: string | null, names: ReadonlyMap<string, string>): { id: string; name: string } | null {
  const name = id === null ? undefined : names.get(id);
  return id === null || name === undefined ? null : { id, name };
}
