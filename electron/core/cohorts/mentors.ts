import type { ReplyOf } from '../../../shared/contract/kinds.ts';
import type {
  CouldMentor,
  Mentee,
  MentoringView,
  MentorRow,
  mentorProcedures,
  PersonMentors,
  WithoutMentor,
} from '../../../shared/contract/mentors.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import { stageNumber } from '../../../shared/rules/stage-verdict.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy, holdingsNow } from '../staff/current.ts';
import { leftAlready, namesOf, requireName } from '../staff/names.ts';
import { allPlaces, isOpen, type Place, placesOf, requirePlace } from '../stages/places.ts';
import { helperName } from '../stages/progress.ts';
import { versionById } from '../stages/versions.ts';
import { barredFrom, heedsReader } from './mentor-rules.ts';
import { mentoredNow, mentoringsByPlace, mentorNow } from './mentorings.ts';

/** Everybody who mentors somebody or has said how many they can, by name, and who on a stage has no mentor yet. */
export function listMentors(context: QueryContext): ReplyOf<(typeof mentorProcedures)['mentors']> {
  const { db, meeting } = context;
  const mentored = mentoredNow(db);
  const said = capacities(db);
  const gone = leftAlready(db);
  const inside = new Set([...said.keys()].filter((id) => !gone.has(id)));
  for (const [one] of mentored.values()) if (one?.mentoring.mentorId) inside.add(one.mentoring.mentorId);
  const row = rowReader(context);
  const names = namesOf(db, [...inside]);
  const outside = [...mentored].flatMap(([name, [one]]) => (one?.mentoring.mentorId === null ? [name] : []));
  const open = [...allPlaces(db).values()]
    .flat()
    .filter((place) => isOpen(place) && !gone.has(place.person_id));
  const taken = new Set([...mentored.values()].flat().map(({ place }) => place.id));
  return {
    mentors: [
      ...[...names].map(([id, name]) => row(id, name)),
      ...outside.map((name) => row(null, name)),
    ].sort(byName),
    without: meeting
      ? []
      : withoutOf(
          context,
          open.filter((place) => !taken.has(place.id)),
        ),
    onStage: open.length,
    meeting,
  };
}

/** What one person does as a mentor, and who mentors them on their stage, now and before. */
export function mentorsOf(context: QueryContext, { personId }: { personId: string }): PersonMentors {
  const { db, meeting } = context;
  const name = requireName(db, personId);
  const places = placesOf(db, personId);
  const place = places.find(isOpen) ?? places.find((one) => one.state === 'graduated') ?? places[0];
  const as = rowReader(context)(personId, name);
  if (place === undefined) return { as, place: null, meeting };
  const meetings = groupBy(
    db.all(build.selectFrom('mentor_meeting').selectAll().orderBy('on_date', 'desc').orderBy('id', 'desc')),
    (row) => row.mentoring_id,
  );
  return {
    as,
    place: {
      id: place.id,
      stage: versionById(db)(place.version_id).content.name,
      open: isOpen(place),
      mentorings: (mentoringsByPlace(db).get(place.id) ?? []).map(
        (one): MentoringView => ({
          id: one.id,
          mentorId: one.mentorId,
          name: one.name,
          from: one.from,
          to: one.to,
          meetings: (meetings.get(one.id) ?? []).map((row) => ({
            id: row.id,
            on: row.on_date,
            words: row.words,
            nextOn: row.next_on,
          })),
        }),
      ),
    },
    meeting,
  };
}

/** Who on the staff could mentor somebody: those who said so first, then by name. Refuses for a place that is not there. */
export function couldMentor(context: QueryContext, { placeId }: { placeId: string }): CouldMentor[] {
  const { db, today } = context;
  const place = requirePlace(db, placeId);
  const barred = barredFrom(db, place.person_id);
  const heeds = heedsReader(context, place);
  const said = capacities(db);
  const mentored = mentoredNow(db);
  const posts = holdingsNow(db, today);
  const staff = db.all(build.selectFrom('person').select('id').where('archived_on', 'is', null));
  const names = namesOf(
    db,
    staff.map((row) => row.id),
  );
  return [...names]
    .filter(([id]) => id !== place.person_id && !barred.has(id))
    .map(([personId, name]): CouldMentor => {
      const post = posts.get(personId)?.[0];
      return {
        personId,
        name,
        post: post === undefined ? '' : postWords(post),
        capacity: said.get(personId)?.capacity ?? null,
        load: mentored.get(personId)?.length ?? 0,
        heeds: heeds(personId, name),
      };
    })
    .sort((a, b) => Number(b.capacity !== null) - Number(a.capacity !== null) || byName(a, b));
}

const capacities = (db: Reader) =>
  new Map(db.all(build.selectFrom('mentor').selectAll()).map((row) => [row.person_id, row]));

function rowReader({ db, today }: QueryContext): (id: string | null, name: string) => MentorRow {
  const mentored = mentoredNow(db);
  const said = capacities(db);
  const posts = holdingsNow(db, today);
  const version = versionById(db);
  const names = namesOf(
    db,
    [...mentored.values()].flat().map(({ place }) => place.person_id),
  );
  return (personId, name) => {
    const post = personId === null ? undefined : posts.get(personId)?.[0];
    const own = personId === null ? undefined : said.get(personId);
    return {
      personId,
      name,
      post: personId === null ? 'From outside' : post === undefined ? '' : postWords(post),
      capacity: own?.capacity ?? null,
      saidOn: own?.said_on ?? null,
      mentees: (mentored.get(personId ?? name) ?? [])
        .map(({ place, mentoring }): Mentee => {
          const stage = version(place.version_id).content.name;
          return {
            placeId: place.id,
            personId: place.person_id,
            name: names.get(place.person_id) ?? '',
            stage,
            number: stageNumber(stage),
            from: mentoring.from,
          };
        })
        .sort(byName),
    };
  };
}

function withoutOf({ db, today }: QueryContext, places: readonly Place[]): WithoutMentor[] {
  const names = namesOf(
    db,
    places.map((place) => place.person_id),
  );
  const posts = holdingsNow(db, today);
  const version = versionById(db);
  const plans = new Map(
    db
      .all(build.selectFrom('plan').select(['person_id', 'mentor', 'coach']).where('closed_on', 'is', null))
      .map((row) => [row.person_id, row.mentor || row.coach]),
  );
  return places
    .map((place): WithoutMentor => {
      const post = posts.get(place.person_id)?.[0];
      const helper = plans.get(place.person_id);
      const stage = version(place.version_id).content.name;
      return {
        placeId: place.id,
        personId: place.person_id,
        name: names.get(place.person_id) ?? '',
        post: post === undefined ? '' : postWords(post),
        stage,
        number: stageNumber(stage),
        inPlan: helper ? helperName(helper) : null,
      };
    })
    .sort(byName);
}

/** The name of a place's mentor in force, by place; for whoever shows it beside somebody. */
export function mentorNames(db: Reader): Map<string, string> {
  return new Map(
    [...mentoringsByPlace(db)].flatMap(([place, mentorings]) => {
      const now = mentorNow(mentorings);
      return now === undefined ? [] : [[place, now.name] as const];
    }),
  );
}
