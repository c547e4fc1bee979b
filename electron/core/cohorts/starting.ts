import type { cohortsContract } from '../../../shared/contract/cohorts.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { whom } from '../staff/names.ts';
import { requireStage } from '../stages/versions.ts';
import { takeIn } from './participants.ts';
import { requireCohort } from './rows.ts';
import { writeSession } from './sessions.ts';

type Data<Name extends keyof typeof cohortsContract> = DataOf<(typeof cohortsContract)[Name]>;
const done = { done: true } as const;

/** Two cohorts of one name could not be told apart on paper. */
function refuseTwin(db: Reader, name: string, except: string | null): void {
  const twin = db
    .all(build.selectFrom('cohort').select(['id', 'name']))
    .find(
      (row) => row.id !== except && row.name.toLocaleLowerCase('en-GB') === name.toLocaleLowerCase('en-GB'),
    );
  if (twin !== undefined)
    throw new Refusal('cohorts.name-taken', `There is a cohort called ${twin.name} already.`, {
      field: 'name',
    });
}

/** Starts a cohort of a stage on the version the stage has now, with its sessions and those who take it. */
export function start(context: CommandContext, data: Data<'start'>): { id: string } {
  const { id, people } = startCohort(context, data);
  const { content } = requireStage(context.db, data.stageId);
  const who = people.length === 0 ? '' : ` with ${whom(context.db, people)}`;
  context.describe(
    `Started ${data.name}, a cohort of ${content.name} for ${data.academicYear}${who}`,
    people,
  );
  return { id };
}

/** The same as part of a larger step: returns whom it took in too, and describes nothing. */
export function startCohort(context: CommandContext, data: Data<'start'>): { id: string; people: string[] } {
  const { db, newId, today } = context;
  const stage = requireStage(db, data.stageId);
  refuseTwin(db, data.name, null);
  const cohort = {
    id: newId(),
    stage_id: stage.id,
    version_id: stage.versionId,
    academic_year: data.academicYear,
    name: data.name,
    led_by: data.ledBy,
    made_on: today,
    closed_on: null,
  };
  db.run(build.insertInto('cohort').values(cohort));
  for (const session of data.sessions) writeSession(context, cohort.id, session);
  return { id: cohort.id, people: takeIn(context, cohort, data.placeIds) };
}

/** Changes what a cohort is called and who leads it. */
export function edit(context: CommandContext, data: Data<'edit'>): typeof done {
  const { db } = context;
  const row = requireCohort(db, data.id);
  refuseTwin(db, data.name, row.id);
  db.run(build.updateTable('cohort').set({ name: data.name, led_by: data.ledBy }).where('id', '=', row.id));
  context.describe(`Changed the cohort ${data.name}`);
  return done;
}

/** Closes a cohort, or opens it again; nothing of it is lost. */
export function close(context: CommandContext, data: Data<'close'>): typeof done {
  const { db, today } = context;
  const row = requireCohort(db, data.id);
  db.run(
    build
      .updateTable('cohort')
      .set({ closed_on: data.closed ? today : null })
      .where('id', '=', row.id),
  );
  context.describe(`${data.closed ? 'Closed' : 'Opened again'} the cohort ${row.name}`);
  return done;
}

/** Takes away a cohort that never began. Refuses where attendance is marked or a ceremony is set: close it instead. */
export function remove(context: CommandContext, { id }: Data<'remove'>): typeof done {
  const { db } = context;
  const row = requireCohort(db, id);
  const attended = db.get(
    build
      .selectFrom('attendance')
      .innerJoin('session', 'session.id', 'attendance.session_id')
      .select('attendance.session_id')
      .where('session.cohort_id', '=', id)
      .limit(1),
  );
  const ceremony = db.get(build.selectFrom('graduation').select('id').where('cohort_id', '=', id).limit(1));
  if (attended !== undefined || ceremony !== undefined)
    throw new Refusal(
      'cohorts.begun',
      attended !== undefined
        ? `Attendance is marked in ${row.name}.`
        : `A graduation is set for ${row.name}.`,
      { wayOut: 'Close the cohort instead: what happened stays in the file.' },
    );
  db.run(build.deleteFrom('participant').where('cohort_id', '=', id));
  db.run(build.deleteFrom('cohort').where('id', '=', id));
  context.describe(`Took the cohort ${row.name} away`);
  return done;
}
