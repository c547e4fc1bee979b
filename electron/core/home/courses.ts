import type { StaffRow } from '../../../shared/contract/staff.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { namesInLine } from '../../../shared/rules/home-bands.ts';
import { projectsByPlace } from '../cohorts/projects.ts';
import { participantsOf, sessionsOf } from '../cohorts/rows.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { allPlaces, isOpen } from '../stages/places.ts';
import type { Found } from './found.ts';

/** Sessions that were held and of which no register is marked, and projects that are late; none while a meeting looks on. */
export function aboutCourses(context: QueryContext, staff: readonly StaffRow[]): Found[] {
  // Who is late with something is for the head alone, and so is a register of which some names are hidden.
  if (context.meeting) return [];
  return [...toMark(context), ...lateProjects(context, staff)];
}

/** Cohort by cohort: sessions before today of which nobody’s attendance is marked, while somebody takes part. */
function toMark({ db, today }: QueryContext): Found[] {
  const marked = new Set(
    db.all(build.selectFrom('attendance').select('session_id').distinct()).map((one) => one.session_id),
  );
  const people = participantsOf(db).filter((one) => one.state !== 'left');
  const held = groupBy(
    sessionsOf(db).filter((one) => one.cancelled === 0 && one.on_date < today && !marked.has(one.id)),
    (one) => one.cohort_id,
  );
  return db
    .all(build.selectFrom('cohort').select(['id', 'name']).where('closed_on', 'is', null).orderBy('name'))
    .flatMap(({ id, name }): Found[] => {
      const sessions = held.get(id) ?? [];
      const [first] = sessions;
      if (first === undefined || !people.some((one) => one.cohort_id === id)) return [];
      return [
        {
          key: `register ${id}`,
          kind: 'people',
          on: first.on_date,
          title: `${name}: ${sessions.length === 1 ? 'a register is' : `${sessions.length} registers are`} not marked`,
          why:
            sessions.length === 1
              ? `Who was at ‘${first.topic}’ on ${longDate(first.on_date)}?`
              : `Who was at ${counted(sessions.length, 'session')} since ${longDate(first.on_date)}?`,
          go: `#/stages/cohorts/${id}`,
          action: 'Mark it',
        },
      ];
    });
}

/** Projects of people on a stage whose day has passed and that are not finished; what they are called stays with them. */
function lateProjects({ db, today }: QueryContext, staff: readonly StaffRow[]): Found[] {
  const projects = projectsByPlace(db);
  const places = allPlaces(db);
  const late = staff
    .flatMap((row) =>
      (places.get(row.id) ?? []).filter(isOpen).flatMap((place) => {
        const project = projects.get(place.id);
        return project?.dueOn == null || project.finishedOn !== null || project.dueOn >= today
          ? []
          : [{ id: row.id, name: `${row.forename} ${row.surname}`, on: project.dueOn }];
      }),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const [first] = late;
  if (first === undefined) return [];
  const alone = late.length === 1;
  return [
    {
      key: 'late projects',
      kind: 'people',
      on: first.on,
      title: alone ? `Stage project of ${first.name}` : `${late.length} stage projects`,
      why: `${alone ? '' : `${namesInLine(late.map(({ name }) => name))}. `}Was due on ${longDate(first.on)}${alone ? '' : ' or since'}, and is not finished.`,
      go: alone ? `#/staff/${first.id}` : '#/stages/cohorts',
      action: alone ? 'Open the project' : 'Open the cohorts',
    },
  ];
}
