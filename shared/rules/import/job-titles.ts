import { censusRoles } from '../../reference/codes.ts';
import { guessRole } from '../../reference/guess-role.ts';
import { roleOf, type StaffKind } from '../../reference/roles.ts';
import { clean } from './text.ts';

export interface TitleReading {
  readonly role: string | null;
  readonly kind: StaffKind | null;
  readonly certainty: 'sure' | 'likely' | 'unknown';
}

const census = new Map<string, string>(censusRoles.map(({ code, role }) => [code, role]));

/** A role and kind of staff proposed from a job title's words, or from a role code of the workforce census. */
export function roleOfTitle(title: string): TitleReading {
  const coded = census.get(clean(title).toUpperCase());
  if (coded) return { role: coded, kind: roleOf(coded)?.kind ?? null, certainty: 'sure' };
  const { role, kind, certainty } = guessRole(title);
  return { role, kind, certainty };
}

/** The key a title is known by, whatever its capitals and spaces. */
export const titleKey = (title: string) => clean(title).toLowerCase();

const temporary =
  /^(acting|interim)\s+|\s*\((acting|interim|cover|maternity cover|temporary)\)|\s*[-–,]?\s*(maternity|paternity|adoption|long[- ]term|sickness) cover$/gi;

const shared = /\s*[-–,;/&(]?\s*\bjob[- ]?share\b[^()]*\)?$/i;

/**
 * The post that a title speaks of: 'Acting Head of Year 7', 'Head of Year 7 (cover)' and 'Head of Year 7 (job share
 * Mon-Wed)' → 'Head of Year 7'.
 */
export function postTitle(title: string): string {
  const bare = clean(clean(title).replace(shared, '').replace(temporary, ''));
  return bare === '' ? clean(title) : bare;
}

/** Whether a title says that the post is held as acting or as cover; 'substantive' where it says neither. */
export const basisOfTitle = (title: string) => guessRole(title).basis;
