import type {
  AttendanceState,
  CohortRow,
  CohortView,
  ParticipantView,
  SessionView,
} from '../../../shared/contract/cohorts.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import { stageNumber } from '../../../shared/rules/stage-verdict.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { groupBy, holdingsNow } from '../staff/current.ts';
import { namesOf } from '../staff/names.ts';
import { allPlaces, isOpen } from '../stages/places.ts';
import { versionById } from '../stages/versions.ts';
import {
  type CohortFile,
  hadIt,
  participantsOf,
  requireCohort,
  type SessionRow,
  sessionsOf,
} from './rows.ts';
import { type HadBefore, hadBefore } from './sessions-had.ts';

type Participant = ReturnType<typeof participantsOf>[number];

/** Every cohort, the newest year first, with what comes next in each. */
export function listCohorts(context: QueryContext): CohortRow[] {
  const { db } = context;
  const row = rowsBy(context);
  const sessions = groupBy(sessionsOf(db), (row) => row.cohort_id);
  const people = groupBy(participantsOf(db), (row) => row.cohort_id);
  return db
    .all(
      build.selectFrom('cohort').selectAll().orderBy('academic_year', 'desc').orderBy('name').orderBy('id'),
    )
    .map((cohort) => row(cohort, sessions.get(cohort.id) ?? [], people.get(cohort.id) ?? []));
}

/** One cohort whole: its sessions, everybody who takes part, and who was there. Refuses where there is none. */
export function oneCohort(context: QueryContext, { id }: { id: string }): CohortView {
  const { db, today } = context;
  const cohort = requireCohort(db, id);
  const sessions = sessionsOf(db, id);
  const people = participantsOf(db, id);
  const content = versionById(db)(cohort.version_id).content;
  const marks = marksOf(context, id);
  const held = new Set(
    sessions.filter((one) => one.cancelled === 0 && one.on_date <= today).map((one) => one.id),
  );
  const names = namesOf(
    db,
    people.map((one) => one.person_id),
  );
  const posts = holdingsNow(db, today);
  const elsewhere = hadBefore(db);
  const cohortNames = new Map(
    db.all(build.selectFrom('cohort').select(['id', 'name'])).map((one) => [one.id, one.name]),
  );
  const taken = new Set(participantsOf(db).map((one) => one.stage_place_id));
  let number = 0;
  return {
    ...rowsBy(context)(cohort, sessions, people),
    title: content.title,
    pattern: content.sessions.words,
    sessionList: sessions.map((one): SessionView => {
      const those = people.flatMap((person) => marks.get(person.stage_place_id)?.get(one.id) ?? []);
      return {
        id: one.id,
        number: one.cancelled === 0 ? ++number : null,
        on: one.on_date,
        starts: one.starts,
        ends: one.ends,
        topic: one.topic,
        heldAt: one.held_at,
        ledBy: one.led_by,
        cancelled: one.cancelled === 1,
        marked: those.length,
        had: those.filter(hadIt).length,
      };
    }),
    participants: people
      .map((one): ParticipantView => {
        const own = marks.get(one.stage_place_id) ?? new Map<string, AttendanceState>();
        const before = elsewhere.get(one.stage_place_id) ?? new Map<string, HadBefore>();
        const hadHere = (session: string) => hadIt(own.get(session) ?? '');
        const post = posts.get(one.person_id)?.[0];
        return {
          placeId: one.stage_place_id,
          personId: one.person_id,
          name: names.get(one.person_id) ?? '',
          post: post === undefined ? '' : postWords(post),
          state: one.state,
          joinedOn: one.joined_on,
          attendance: Object.fromEntries(own),
          before: Object.fromEntries(
            [...before].map(([session, { on, cohortId }]) => [
              session,
              { on, cohort: cohortNames.get(cohortId) ?? '' },
            ]),
          ),
          had: [...held].filter((session) => hadHere(session) || before.has(session)).length,
        };
      })
      .sort(byName),
    couldJoin: [...allPlaces(db).values()]
      .flat()
      .filter((place) => isOpen(place) && place.stage_id === cohort.stage_id && !taken.has(place.id)).length,
  };
}

/** The attendance marked for a cohort's sessions, by place and session. */
function marksOf({ db }: QueryContext, cohortId: string) {
  const rows = db.all(
    build
      .selectFrom('attendance')
      .innerJoin('session', 'session.id', 'attendance.session_id')
      .select(['attendance.session_id', 'attendance.stage_place_id', 'attendance.state'])
      .where('session.cohort_id', '=', cohortId),
  );
  return new Map(
    [...groupBy(rows, (one) => one.stage_place_id)].map(([place, own]) => [
      place,
      new Map(own.map((one) => [one.session_id, one.state] as const)),
    ]),
  );
}

/** Makes the row of a cohort; what all rows need of the file is read once. */
function rowsBy({ db, today }: QueryContext) {
  const version = versionById(db);
  const marked = new Set(
    db.all(build.selectFrom('attendance').select('session_id').distinct()).map((one) => one.session_id),
  );
  return (cohort: CohortFile, sessions: readonly SessionRow[], people: readonly Participant[]): CohortRow => {
    const { name } = version(cohort.version_id).content;
    const live = sessions.filter((one) => one.cancelled === 0);
    const past = live.filter((one) => one.on_date <= today);
    const next = live.find((one) => one.on_date > today || (one.on_date === today && !marked.has(one.id)));
    const toMark = past.toReversed().find((one) => people.length > 0 && !marked.has(one.id));
    return {
      id: cohort.id,
      stageId: cohort.stage_id,
      stage: name,
      number: stageNumber(name),
      academicYear: cohort.academic_year,
      name: cohort.name,
      ledBy: cohort.led_by,
      people: people.filter((one) => one.state !== 'left').length,
      graduated: people.filter((one) => one.state === 'graduated').length,
      sessions: live.length,
      past: past.length,
      next: next === undefined ? null : { on: next.on_date, topic: next.topic },
      toMark: toMark === undefined ? null : { id: toMark.id, on: toMark.on_date },
      closedOn: cohort.closed_on,
    };
  };
}
