import { z } from 'zod';
import { build, type Reader } from '../sql.ts';

const named = z.object({ name: z.string() });

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
      .innerJoin('programme_version', 'programme_version.id', 'round.version_id')
      .select(['nomination.id', 'nomination.person_id', 'nomination.project as meant'])
      .select(['person.forename', 'person.surname', 'person.preferred_name', 'person.archived_on'])
      .select([
        'round.id as roundId',
        'round.academic_year as year',
        'programme_version.id as versionId',
        'content',
      ])
      .$if(personId !== null, (all) => all.where('nomination.person_id', '=', personId ?? ''))
      .$if(id !== null, (all) => all.where('nomination.id', '=', id ?? ''))
      .orderBy('round.academic_year', 'desc')
      .orderBy('round.id')
      .orderBy('person.surname')
      .orderBy('person.forename')
      .orderBy('nomination.id'),
  );
  const names = new Map<string, string>();
  return rows.map(({ content, ...row }) => {
    const programme = names.get(row.versionId) ?? named.parse(JSON.parse(content)).name;
    names.set(row.versionId, programme);
    return { ...row, programme };
  });
}
export type PlaceTakenUp = ReturnType<typeof placesTakenUp>[number];
