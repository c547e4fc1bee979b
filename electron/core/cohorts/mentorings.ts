import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { namesOf } from '../staff/names.ts';
import { allPlaces, isOpen, type Place } from '../stages/places.ts';

/** One mentoring, with the name that the mentor goes by. */
export interface Mentoring {
  readonly id: string;
  readonly placeId: string;
  readonly mentorId: string | null;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  /** The mentor was erased: the dates and the log are all that is left. */
  readonly gone: boolean;
}

/** What stands for a mentor who was erased. */
const GONE = 'Somebody no longer in this file';

/** Every mentoring by place on a stage: the one in force first, then the others, newest first. */
export function mentoringsByPlace(db: Reader): Map<string, Mentoring[]> {
  const rows = db.all(
    build.selectFrom('mentoring').selectAll().orderBy('from_date', 'desc').orderBy('id', 'desc'),
  );
  const names = namesOf(db, [...new Set(rows.flatMap((row) => row.mentor_id ?? []))]);
  const all = rows.map(
    (row): Mentoring => ({
      id: row.id,
      placeId: row.stage_place_id,
      mentorId: row.mentor_id,
      name: (row.mentor_id === null ? row.mentor_name : names.get(row.mentor_id)) || GONE,
      from: row.from_date,
      to: row.to_date,
      gone: row.mentor_id === null && row.mentor_name === '',
    }),
  );
  return groupBy(
    [...all.filter((one) => one.to === null), ...all.filter((one) => one.to !== null)],
    (one) => one.placeId,
  );
}

/** The mentoring in force of a place, of what `mentoringsByPlace` gave; undefined where there is none. */
export const inForceOf = (mentorings: readonly Mentoring[] | undefined): Mentoring | undefined =>
  mentorings?.find((one) => one.to === null);

/** Who mentors somebody now, of the same; undefined for nobody, and for whoever was erased. */
export const mentorNow = (mentorings: readonly Mentoring[] | undefined): Mentoring | undefined => {
  const now = inForceOf(mentorings);
  return now?.gone ? undefined : now;
};

/** Everybody mentored now who is still on the stage, with their place, by the mentor's id or, from outside, name. */
export function mentoredNow(db: Reader): Map<string, { place: Place; mentoring: Mentoring }[]> {
  const places = new Map(
    [...allPlaces(db).values()]
      .flat()
      .flatMap((place) => (isOpen(place) ? [[place.id, place] as const] : [])),
  );
  const now = [...mentoringsByPlace(db).values()].flatMap((mentorings) => {
    const mentoring = mentorNow(mentorings);
    const place = mentoring === undefined ? undefined : places.get(mentoring.placeId);
    return mentoring === undefined || place === undefined ? [] : [{ place, mentoring }];
  });
  return groupBy(now, ({ mentoring }) => mentoring.mentorId ?? mentoring.name);
}

/** How many meetings of mentor and person are logged, by place on a stage. In a meeting there are none. */
export function meetingsByPlace(db: Reader): Map<string, number> {
  const rows = db.all(
    build
      .selectFrom('mentor_meeting')
      .innerJoin('mentoring', 'mentoring.id', 'mentor_meeting.mentoring_id')
      .select(['mentoring.stage_place_id', 'mentor_meeting.id']),
  );
  return new Map([...groupBy(rows, (row) => row.stage_place_id)].map(([place, own]) => [place, own.length]));
}
