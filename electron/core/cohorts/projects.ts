import type { courseWorkProcedures, ProjectFacts } from '../../../shared/contract/course-work.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { whom } from '../staff/names.ts';
import { requirePlace } from '../stages/places.ts';
import { refuseAhead } from './mentoring.ts';

type Data<Name extends keyof typeof courseWorkProcedures> = DataOf<(typeof courseWorkProcedures)[Name]>;
const done = { done: true } as const;

/** The projects by place on a stage. */
export function projectsByPlace(db: Reader): Map<string, ProjectFacts> {
  return new Map(
    db.all(build.selectFrom('stage_project').selectAll()).map((row) => [
      row.stage_place_id,
      {
        title: row.title,
        fromJob: row.from_job,
        aims: row.aims,
        sponsor: row.sponsor,
        coach: row.coach,
        coaching: row.coaching,
        dueOn: row.due_on,
        finishedOn: row.finished_on,
        outcome: row.outcome,
      },
    ]),
  );
}

/**
 * Keeps the project of a place: from then on it stands for the mark by hand, and is done once it is finished. Refuses
 * a finish that is still to come.
 */
export function saveProject(context: CommandContext, data: Data<'saveProject'>): typeof done {
  const { db, today } = context;
  const place = requirePlace(db, data.placeId);
  const { project } = data;
  if (project.finishedOn !== null) refuseAhead(project.finishedOn, today, 'finishedOn');
  const had = db.run(build.deleteFrom('stage_project').where('stage_place_id', '=', place.id)) > 0;
  db.run(
    build.insertInto('stage_project').values({
      stage_place_id: place.id,
      title: project.title,
      from_job: project.fromJob,
      aims: project.aims,
      sponsor: project.sponsor,
      coach: project.coach,
      coaching: project.coaching,
      due_on: project.dueOn,
      finished_on: project.finishedOn,
      outcome: project.outcome,
    }),
  );
  context.describe(`${had ? 'Changed' : 'Started'} the stage project of ${whom(db, [place.person_id])}`, [
    place.person_id,
  ]);
  return done;
}

/** Takes the project of a place away; a mark by hand counts again then. Refuses where there is none. */
export function removeProject(context: CommandContext, { placeId }: Data<'removeProject'>): typeof done {
  const { db } = context;
  const place = requirePlace(db, placeId);
  const name = whom(db, [place.person_id]);
  if (db.run(build.deleteFrom('stage_project').where('stage_place_id', '=', place.id)) === 0)
    throw new Refusal('cohorts.no-project', `${name} has no project on this stage.`, {
      wayOut: 'Load the page again.',
    });
  context.describe(`Took away the stage project of ${name}`, [place.person_id]);
  return done;
}
