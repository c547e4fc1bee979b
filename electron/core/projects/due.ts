import { goesOn } from '../programmes/places-taken.ts';
import { build, type Reader } from '../sql.ts';
import { nameOf } from '../staff/names.ts';

export interface DueHistory {
  readonly id: string;
  readonly name: string;
  /** The day since which it is due. */
  readonly since: string;
  /** What ended on that day: the project as it was planned, or the programme that it is of. */
  readonly ended: 'project' | 'programme';
}

/**
 * Whose case history is due by `today`, the longest first: the project was to end before, or its programme was completed,
 * and it is neither finished nor stopped. Nobody who has left is asked for one, but who goes on with the programme.
 */
export function historiesDue(db: Reader, today: string): DueHistory[] {
  return db
    .all(
      build
        .selectFrom('project')
        .innerJoin('nomination', 'nomination.id', 'project.nomination_id')
        .innerJoin('programme_place', 'programme_place.nomination_id', 'nomination.id')
        .innerJoin('person', 'person.id', 'nomination.person_id')
        .select(['nomination.id', 'project.to_date', 'programme_place.ended', 'programme_place.ended_on'])
        .select(['programme_place.why', 'person.archived_on'])
        .select(['person.title', 'person.forename', 'person.surname', 'person.preferred_name'])
        .where('project.state', 'in', ['planned', 'under_way'])
        .orderBy('nomination.id'),
    )
    .flatMap((row): DueHistory[] => {
      if (row.archived_on !== null && !goesOn(row)) return [];
      const ends = [row.to_date, row.ended === 'completed' ? row.ended_on : null];
      const [since] = ends.filter((on) => on !== null && on < today).sort();
      if (since == null) return [];
      return [
        { id: row.id, name: nameOf(row), since, ended: since === row.to_date ? 'project' : 'programme' },
      ];
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
