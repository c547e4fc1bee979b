import type { CouldJoin, cohortsContract } from '../../../shared/contract/cohorts.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { leftAlready, namesOf, refuseLeft, whom } from '../staff/names.ts';
import { allPlaces, isOpen, requirePlace } from '../stages/places.ts';
import { requireStage } from '../stages/versions.ts';
import { participantsOf, requireCohort } from './rows.ts';

type Data<Name extends keyof typeof cohortsContract> = DataOf<(typeof cohortsContract)[Name]>;

/** Who is on a stage now and in no cohort yet, by name. Refuses for a stage that is not there. */
export function couldJoin({ db, today }: QueryContext, { stageId }: { stageId: string }): CouldJoin[] {
  requireStage(db, stageId);
  const taken = new Set(participantsOf(db).map((one) => one.stage_place_id));
  const posts = holdingsNow(db, today);
  const gone = leftAlready(db);
  const open = [...allPlaces(db).values()]
    .flat()
    .filter((place) => isOpen(place) && place.stage_id === stageId && !taken.has(place.id));
  const names = namesOf(
    db,
    open.map((place) => place.person_id),
  );
  return open
    .flatMap((place): CouldJoin[] => {
      const name = names.get(place.person_id);
      if (name === undefined || gone.has(place.person_id) || place.state === 'left') return [];
      const post = posts.get(place.person_id)?.[0];
      return [
        {
          placeId: place.id,
          personId: place.person_id,
          name,
          post: post === undefined ? '' : postWords(post),
          state: place.state,
        },
      ];
    })
    .sort(byName);
}

/** Takes people on the cohort's stage into it. Refuses whoever is not on that stage, has left, or is in one already. */
export function join(context: CommandContext, data: Data<'join'>): { joined: number } {
  const { db } = context;
  const cohort = requireCohort(db, data.cohortId);
  if (cohort.closed_on !== null)
    throw new Refusal('cohorts.closed', `${cohort.name} is closed.`, {
      wayOut: 'Open it again first, or choose another cohort.',
    });
  const people = takeIn(context, cohort, data.placeIds);
  context.describe(`Took ${whom(db, people)} into ${cohort.name}`, people);
  return { joined: people.length };
}

/** The same as part of starting a cohort: returns whom it took in, and describes nothing. */
export function takeIn(
  { db, today }: CommandContext,
  cohort: { id: string; stage_id: string; name: string },
  placeIds: readonly string[],
): string[] {
  const ids = [...new Set(placeIds)];
  const places = ids.map((id) => requirePlace(db, id));
  refuseLeft(
    db,
    places.map((place) => place.person_id),
    'placeIds',
    `so they cannot join ${cohort.name}`,
  );
  for (const place of places) {
    const name = () => whom(db, [place.person_id]);
    if (!isOpen(place) || place.stage_id !== cohort.stage_id)
      throw new Refusal('cohorts.other-stage', `${name()} is not on the stage that ${cohort.name} takes.`, {
        field: 'placeIds',
        wayOut: 'Put them on that stage first.',
      });
    const other = cohortOf(db, place.id);
    if (other !== undefined)
      throw new Refusal('cohorts.in-one-already', `${name()} is in ${other.name} already.`, {
        field: 'placeIds',
        wayOut: 'Take them out of that cohort first.',
      });
    db.run(
      build
        .insertInto('participant')
        .values({ stage_place_id: place.id, cohort_id: cohort.id, joined_on: today }),
    );
  }
  return places.map((place) => place.person_id);
}

/** Takes people out of the cohort they are in. Refuses where none of them is in one. */
export function leave(context: CommandContext, data: Data<'leave'>): { left: number } {
  const { db } = context;
  const there = data.placeIds.map((id) => requirePlace(db, id)).filter((place) => cohortOf(db, place.id));
  const [first] = there;
  if (first === undefined)
    throw new Refusal('cohorts.in-none', 'Nobody of those chosen is in a cohort.', {
      wayOut: 'Load the cohort again.',
    });
  const cohort = cohortOf(db, first.id);
  db.run(
    build.deleteFrom('participant').where(
      'stage_place_id',
      'in',
      there.map((place) => place.id),
    ),
  );
  const people = there.map((place) => place.person_id);
  context.describe(`Took ${whom(db, people)} out of ${cohort?.name ?? 'their cohort'}`, people);
  return { left: there.length };
}

/** The cohort in which somebody takes the stage that they are on by this place. */
export function cohortOf(db: Reader, placeId: string): { id: string; name: string } | undefined {
  return db.get(
    build
      .selectFrom('participant')
      .innerJoin('cohort', 'cohort.id', 'participant.cohort_id')
      .select(['cohort.id', 'cohort.name'])
      .where('participant.stage_place_id', '=', placeId),
  );
}
