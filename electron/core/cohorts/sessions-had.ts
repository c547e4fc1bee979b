import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { hadIt, participantsOf, type SessionRow, sessionsOf } from './rows.ts';

/** How many of a cohort's sessions there are in all, cancelled ones aside, and how many somebody has had so far. */
export interface SessionsHad {
  readonly had: number;
  /** Those of them that they had in another cohort and in this one not. */
  readonly before: number;
  readonly all: number;
}

/** The session of another cohort at which somebody had the same topic. */
export interface HadBefore {
  readonly on: string;
  readonly cohortId: string;
}

/**
 * What people had elsewhere of the sessions of the cohort that they are in, by place on a stage and then by session: who
 * goes on into the next year's cohort has had the topics that they have had. One session had elsewhere counts for one
 * here of the same topic, first for those that they did not have here, the earliest for the earliest; the rule is our
 * judgement.
 */
export function hadBefore(db: Reader): Map<string, Map<string, HadBefore>> {
  const sessions = sessionsOf(db).filter((one) => one.cancelled === 0);
  const byId = new Map(sessions.map((one) => [one.id, one]));
  const byCohort = groupBy(sessions, (one) => one.cohort_id);
  const had = groupBy(
    db.all(build.selectFrom('attendance').selectAll()).flatMap(({ session_id, stage_place_id, state }) => {
      const session = byId.get(session_id);
      return session !== undefined && hadIt(state) ? [{ place: stage_place_id, session }] : [];
    }),
    (one) => one.place,
  );
  return new Map(
    participantsOf(db).map(({ stage_place_id: place, cohort_id: cohort }) => {
      const elsewhere = (had.get(place) ?? [])
        .map((one) => one.session)
        .filter((one) => one.cohort_id !== cohort);
      const here = new Set((had.get(place) ?? []).map((one) => one.session.id));
      const own = (byCohort.get(cohort) ?? []).toSorted(byDay);
      // A topic that comes twice is counted once for a day here and once for a day elsewhere.
      const [attended, missed] = [
        own.filter(({ id }) => here.has(id)),
        own.filter(({ id }) => !here.has(id)),
      ];
      return [place, sameTopic([...missed, ...attended], elsewhere)];
    }),
  );
}

const topicOf = ({ topic }: SessionRow) => topic.trim().toLocaleLowerCase('en-GB');
const byDay = (a: SessionRow, b: SessionRow) => (a.on_date < b.on_date ? -1 : a.on_date > b.on_date ? 1 : 0);

function sameTopic(own: readonly SessionRow[], elsewhere: readonly SessionRow[]): Map<string, HadBefore> {
  const left = elsewhere.toSorted(byDay);
  const found = new Map<string, HadBefore>();
  for (const session of own) {
    const at = left.findIndex((one) => topicOf(one) === topicOf(session));
    const [match] = at < 0 ? [] : left.splice(at, 1);
    if (match !== undefined) found.set(session.id, { on: match.on_date, cohortId: match.cohort_id });
  }
  return found;
}

/** By place on a stage, for everybody who takes part in a cohort; whoever is in none is not in it. */
export function sessionsHad(db: Reader): Map<string, SessionsHad> {
  const cohorts = groupBy(
    sessionsOf(db).filter((one) => one.cancelled === 0),
    (one) => one.cohort_id,
  );
  const marks = groupBy(
    db.all(build.selectFrom('attendance').selectAll()).filter((one) => hadIt(one.state)),
    (one) => one.stage_place_id,
  );
  const elsewhere = hadBefore(db);
  return new Map(
    participantsOf(db).map((one) => {
      const sessions = (cohorts.get(one.cohort_id) ?? []).map((session) => session.id);
      const here = new Set((marks.get(one.stage_place_id) ?? []).map((mark) => mark.session_id));
      const had = sessions.filter((session) => here.has(session)).length;
      const before = sessions.filter(
        (session) => !here.has(session) && elsewhere.get(one.stage_place_id)?.has(session),
      ).length;
      return [one.stage_place_id, { had: had + before, before, all: sessions.length }];
    }),
  );
}
