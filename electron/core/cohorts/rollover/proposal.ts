import type { SessionFacts } from '../../../../shared/contract/cohorts.ts';
import type { RolloverView, StartsAnew } from '../../../../shared/contract/rollover.ts';
import { academicYearOf } from '../../../../shared/rules/academic-year.ts';
import { byName } from '../../../../shared/rules/by-text.ts';
import { freeName } from '../../../../shared/rules/free-name.ts';
import { postWords } from '../../../../shared/rules/staff-words.ts';
import { whyNot } from '../../../../shared/rules/stage-verdict.ts';
import { withoutRegister } from '../../../../shared/rules/without-register.ts';
import { type Rollover, rolloverAt, yearLater } from '../../../../shared/rules/year-later.ts';
import type { QueryContext } from '../../context.ts';
import { build } from '../../sql.ts';
import { holdingsNow } from '../../staff/current.ts';
import { leftAlready, namesOf } from '../../staff/names.ts';
import { decisionsFor } from '../../stages/moving.ts';
import { allPlaces, isOpen, shownPlace } from '../../stages/places.ts';
import { type Stage, stagesNow, versionById } from '../../stages/versions.ts';
import { type CohortFile, participantsOf, sessionsOf } from '../rows.ts';
import { followers, nameAfter } from './followers.ts';

type Asking = Pick<QueryContext, 'db' | 'today'>;
type Start = Omit<StartsAnew, 'sessions'> & { readonly sessions: readonly SessionFacts[] };

/** What is proposed, with all that starting a cohort takes. */
export interface Proposal extends Rollover, Omit<RolloverView, keyof Rollover | 'starts'> {
  readonly starts: readonly Start[];
  /** Which open cohort of the next year follows each that ends; see `followers`. */
  readonly follows: ReadonlyMap<string, CohortFile>;
}

/**
 * What may be done as one academic year follows another: graduates whose next stage is open to them or not, those in
 * its cohorts who did not graduate, the cohorts that end, and their next ones a year later. Nobody who left is in it.
 */
export function proposalAt(context: Asking): Proposal {
  const { db, today } = context;
  const years = rolloverAt(today);
  const cohorts = db.all(build.selectFrom('cohort').selectAll().orderBy('name').orderBy('id'));
  const ending = cohorts.filter((one) => one.academic_year === years.from && one.closed_on === null);
  const begun = cohorts.filter((one) => one.academic_year === years.to && one.closed_on === null);
  const stages = stagesNow(db);
  const stageOf = (cohort: CohortFile) =>
    stages.find((one) => one.id === cohort.stage_id)?.content.name ?? '';
  const called = (cohort: CohortFile) => nameAfter(cohort, stageOf(cohort), years);
  const follows = followers(ending, begun, called);
  const names = cohorts.map((one) => one.name);
  const gone = leftAlready(db);
  const people = participantsOf(db).filter((one) => !gone.has(one.person_id));
  return {
    ...years,
    movesOn: movesOn(context, years, stages, gone),
    goesOn: goesOn(context, ending, people, follows),
    starts: ending
      .filter(({ id, stage_id }) => !follows.has(id) && stages.some((one) => one.id === stage_id))
      .map((cohort) => {
        // A name that is taken would be refused, and the proposal could never be done.
        const name = freeName(called(cohort), names);
        names.push(name);
        return startAfter(context, cohort, stageOf(cohort), name);
      }),
    follows,
    started: begun.map((one) => ({ stageId: one.stage_id, name: one.name })),
    closes: ending.map((one) => {
      const own = people.filter((person) => person.cohort_id === one.id && person.state !== 'left');
      return {
        id: one.id,
        name: one.name,
        people: own.length,
        graduated: own.filter((person) => person.state === 'graduated').length,
        unmarked: unmarkedIn(context, one.id).map(({ on }) => on),
      };
    }),
  };
}

/** The sessions of a cohort that were held and have no register. */
function unmarkedIn({ db, today }: Asking, cohortId: string) {
  const marks = Map.groupBy(
    db.all(build.selectFrom('attendance').select('session_id')),
    (mark) => mark.session_id,
  );
  const sessions = sessionsOf(db, cohortId).map((one) => ({
    on: one.on_date,
    cancelled: one.cancelled === 1,
    marked: marks.get(one.id)?.length ?? 0,
  }));
  return withoutRegister(sessions, participantsOf(db, cohortId).length, today);
}

/** The proposal as a page is shown it. */
export function rollover(context: QueryContext): RolloverView {
  const { follows: _follows, ...proposal } = proposalAt(context);
  return {
    ...proposal,
    starts: proposal.starts.map((one) => ({
      ...one,
      sessions: one.sessions.map(({ on, topic }) => ({ on, topic })),
    })),
  };
}

function movesOn(
  { db, today }: Asking,
  { from, to }: Rollover,
  stages: readonly Stage[],
  gone: ReadonlySet<string>,
): Proposal['movesOn'] {
  const version = versionById(db);
  const lately = [...allPlaces(db)].flatMap(([personId, places]) => {
    const place = shownPlace(places);
    if (place?.state !== 'graduated' || gone.has(personId)) return [];
    const year = academicYearOf(place.state_on);
    if (year !== from && year !== to) return [];
    const at = stages.findIndex((stage) => stage.id === place.stage_id);
    const next = at < 0 ? undefined : stages[at + 1];
    return next === undefined ? [] : [{ personId, place, next }];
  });
  const say = sayer({ db, today }, lately);
  return [...Map.groupBy(lately, ({ next }) => next)]
    .flatMap(([next, those]) => {
      const ids = those.map((one) => one.personId);
      const decisions = decisionsFor({ db }, next, today, ids);
      return those.flatMap(({ personId, place }) => {
        const decision = decisions.get(personId);
        if (decision === undefined) return [];
        const first = whyNot(decision);
        return {
          ...say(personId),
          from: version(place.version_id).content.name,
          stageId: next.id,
          stage: next.content.name,
          verdict: decision.verdict,
          why:
            decision.verdict === 'met'
              ? null
              : first === null
                ? decision.reason
                : `${first.words}. ${first.reason}`,
        };
      });
    })
    .sort(byName);
}

function goesOn(
  context: Asking,
  ending: readonly CohortFile[],
  people: ReturnType<typeof participantsOf>,
  follows: Proposal['follows'],
): Proposal['goesOn'] {
  const { db } = context;
  const version = versionById(db);
  const staying = people.flatMap((one) => {
    const cohort = ending.find(({ id }) => id === one.cohort_id);
    return cohort === undefined || !isOpen(one)
      ? []
      : [{ personId: one.person_id, placeId: one.stage_place_id, cohort }];
  });
  const say = sayer(context, staying);
  return staying
    .map(({ personId, placeId, cohort }) => ({
      ...say(personId),
      placeId,
      stageId: cohort.stage_id,
      stage: version(cohort.version_id).content.name,
      cohortId: cohort.id,
      cohort: cohort.name,
      next: follows.get(cohort.id)?.name ?? null,
    }))
    .sort(byName);
}

function startAfter({ db }: Asking, cohort: CohortFile, stage: string, name: string): Start {
  return {
    after: cohort.id,
    stageId: cohort.stage_id,
    stage,
    name,
    ledBy: cohort.led_by,
    sessions: sessionsOf(db, cohort.id)
      .filter((one) => one.cancelled === 0)
      .map((one) => ({
        on: yearLater(one.on_date),
        starts: one.starts,
        ends: one.ends,
        topic: one.topic,
        heldAt: one.held_at,
        ledBy: one.led_by,
      })),
  };
}

/** Name and post of these people. */
function sayer({ db, today }: Asking, people: readonly { readonly personId: string }[]) {
  const names = namesOf(
    db,
    people.map((one) => one.personId),
  );
  const posts = holdingsNow(db, today);
  return (personId: string) => {
    const post = posts.get(personId)?.[0];
    return {
      personId,
      name: names.get(personId) ?? '',
      post: post === undefined ? '' : postWords(post),
    };
  };
}
