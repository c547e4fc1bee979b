import { contentOf } from '../programmes/content.ts';
import { build, type Reader } from '../sql.ts';

/**
 * Everybody who took up a place on a programme, the newest round first and by surname in it; or only one person’s
 * places, or one place.
 */
export function placesTakenUp(
  db: Reader,
  { personId = null, id = null }: { personId?: string | null; id?: string | null } = {},
) {
  const rows = db.all(
    build
      .selectFrom('programme_place')
      .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
      .innerJoin('person', 'person.id', 'nomination.person_id')
      .innerJoin('round', 'round.id', 'nomination.round_id')
      .select(['nomination.id', 'nomination.person_id', 'nomination.project as meant'])
      .select(['person.forename', 'person.surname', 'person.preferred_name', 'person.archived_on'])
      .select(['round.id as roundId', 'round.academic_year as year', 'round.version_id as versionId'])
      .$if(personId !== null, (all) => all.where('nomination.person_id', '=', personId ?? ''))
      .$if(id !== null, (all) => all.where('nomination.id', '=', id ?? ''))
      .orderBy('round.academic_year', 'desc')
      .orderBy('round.id')
      .orderBy('person.surname')
      .orderBy('person.forename')
      .orderBy('nomination.id'),
  );
  // A version's content is long, and there may be thousands of places: it is read once, not beside each of them.
  const names = new Map<string, string>();
  return rows.map((row) => {
    const programme = names.get(row.versionId) ?? contentOf(db, row.versionId).name;
    names.set(row.versionId, programme);
    return { ...row, programme };
  });
}
export type PlaceTakenUp = ReturnType<typeof placesTakenUp>[number];
