import { roleOf } from '../../../shared/reference/roles.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import { build, type Reader } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { namesOf } from '../staff/names.ts';
import type { GiverFile, RequestFile } from './rows.ts';

export interface School {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly authority: string;
  readonly region: string | null;
  readonly ours: boolean;
}

/** The schools of the file by id, in the order in which they are listed. */
export const schoolsById = (db: Reader): Map<string, School> =>
  new Map(
    db
      .all(build.selectFrom('school').selectAll().orderBy('id'))
      .sort((a, b) => b.ours - a.ours || byName(a, b))
      .map((row) => [
        row.id,
        {
          id: row.id,
          name: row.name,
          phase: row.phase,
          authority: row.local_authority,
          region: row.region,
          ours: row.ours === 1,
        },
      ]),
  );

type Named = Pick<GiverFile | RequestFile, 'person_id' | 'name' | 'school_id'>;

/**
 * How lists name whoever gives or asks: somebody of the file by name, somebody from outside by the name that was given,
 * a school that asks by its own. With the post that somebody of the file holds.
 */
export function partyReader(db: Reader, today: string) {
  const schools = schoolsById(db);
  const names = new Map<string, string>();
  for (const table of ['giver', 'request'] as const) {
    const ids = db
      .all(build.selectFrom(table).select('person_id').distinct())
      .flatMap((row) => row.person_id ?? []);
    for (const [id, name] of namesOf(db, ids)) names.set(id, name);
  }
  const posts = holdingsNow(db, today);
  return {
    schools,
    party: (row: Named) => {
      const school = schools.get(row.school_id ?? '')?.name ?? '';
      const name = row.person_id === null ? row.name : (names.get(row.person_id) ?? '');
      return { personId: row.person_id, name: name === '' ? school : name, school };
    },
    post: (row: Named): string => {
      const post = posts.get(row.person_id ?? '')?.[0];
      return post === undefined ? '' : postWords(post);
    },
  };
}

/** What a request asks for, in a few words: 'Head of year or phase, 2 days'. */
export function wantsWords(row: RequestFile): string {
  const role = roleOf(row.role)?.words;
  const days = row.kind === 'visit' ? `${row.days} ${row.days === 1 ? 'day' : 'days'}` : undefined;
  return [role, days].filter((part) => part !== undefined).join(', ');
}
