import { counted } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { declaredInterests } from '../staff/interests.ts';
import { namesOf } from '../staff/names.ts';
import type { Place } from '../stages/places.ts';
import { mentoredNow } from './mentorings.ts';

/** Whom a declared interest keeps from mentoring somebody: in either direction, whoever declared it. */
export function barredFrom(db: Reader, personId: string): Set<string> {
  return new Set(
    declaredInterests(db).flatMap(({ declaredBy, others }) =>
      declaredBy === personId ? others : others.includes(personId) ? [declaredBy] : [],
    ),
  );
}

/**
 * What to confirm before somebody is assigned to a place, in sentences: more people than they said they can mentor, or
 * that one is the other's line manager. The seeds do not forbid either, so both are warnings. What the mentor already
 * does for this very place is not counted.
 */
export function heedsReader(
  { db, today }: QueryContext,
  place: Pick<Place, 'id' | 'person_id'>,
): (mentorId: string, name: string) => string[] {
  const said = new Map(
    db
      .all(build.selectFrom('mentor').select(['person_id', 'capacity']))
      .map((row) => [row.person_id, row.capacity]),
  );
  const mentored = mentoredNow(db);
  const managers = holdingsNow(db, today);
  const manages = (one: string, other: string) =>
    (managers.get(other) ?? []).some((row) => row.line_manager_id === one);
  const mentee = namesOf(db, [place.person_id]).get(place.person_id) ?? 'the person';
  return (mentorId, name) => {
    const capacity = said.get(mentorId);
    const load = (mentored.get(mentorId) ?? []).filter((one) => one.place.id !== place.id).length;
    return [
      ...(capacity === undefined
        ? [`${name} has not said how many people they can mentor.`]
        : load >= capacity
          ? [`${name} can mentor ${counted(capacity, 'person', 'people')} and has ${load} already.`]
          : []),
      ...(manages(mentorId, place.person_id) ? [`${name} is ${mentee}’s line manager.`] : []),
      ...(manages(place.person_id, mentorId) ? [`${mentee} is ${name}’s line manager.`] : []),
    ];
  };
}
