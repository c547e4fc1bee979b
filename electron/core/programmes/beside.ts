import type { Beside } from '../../../shared/contract/round-views.ts';
import { npqs } from '../../../shared/reference/npqs.ts';
import type { ProgrammeContent } from '../../../shared/reference/programme-content.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { inBoth } from '../../../shared/rules/programme-elements.ts';
import { participantsOf } from '../cohorts/rows.ts';
import { build, type Reader } from '../sql.ts';
import { contentOf } from './content.ts';
import { stateWords } from './states.ts';

const npqName = new Map<string, string>(npqs.map((one) => [one.code, one.name]));

/**
 * What each person is on, or put forward for, beside this round: NPQs, courses of a stage, other open rounds, with what
 * both consist of. By person id; whoever is on nothing is left out. Nothing here refuses.
 */
export function besideOf(db: Reader, roundId: string, content: ProgrammeContent): Map<string, Beside[]> {
  const found = new Map<string, Beside[]>();
  const add = (personId: string, beside: Beside) =>
    found.set(personId, [...(found.get(personId) ?? []), beside]);
  for (const row of db.all(build.selectFrom('npq').select(['person_id', 'code', 'state']).orderBy('code'))) {
    const words = npqWords(row, content);
    if (words !== null) add(row.person_id, { words, overlap: null });
  }
  for (const [personId, words] of coursesOf(db)) add(personId, { words, overlap: null });
  for (const row of otherRounds(db, roundId)) {
    const other = contentOf(db, row.version_id);
    const both = inBoth(content.elements, other.elements);
    add(row.person_id, {
      words: `${other.name} ${row.academic_year}: ${stateWords[row.state]}`,
      overlap: both.length === 0 ? null : `both have ${listed(both.map(lowerFirst))}`,
    });
  }
  return found;
}

function npqWords(
  { code, state }: { code: string; state: 'not_started' | 'applying' | 'on_it' | 'completed' },
  content: ProgrammeContent,
): string | null {
  const name = npqName.get(code) ?? code;
  if (content.npq === code) return state === 'completed' ? `${name}: completed already` : null;
  if (state === 'on_it') return `${name}: on it now`;
  return state === 'applying' ? `${name}: applying` : null;
}

function coursesOf(db: Reader): [personId: string, words: string][] {
  const cohorts = new Map(
    db
      .all(build.selectFrom('cohort').select(['id', 'name']).where('closed_on', 'is', null))
      .map((row) => [row.id, row.name]),
  );
  return participantsOf(db).flatMap((row): [string, string][] => {
    const name = cohorts.get(row.cohort_id);
    return name === undefined || row.state === 'left' || row.state === 'graduated'
      ? []
      : [[row.person_id, `On a course here: ${name}`]];
  });
}

function otherRounds(db: Reader, roundId: string) {
  return db.all(
    build
      .selectFrom('nomination')
      .innerJoin('round', 'round.id', 'nomination.round_id')
      .select(['nomination.person_id', 'nomination.state', 'round.version_id', 'round.academic_year'])
      .where('round.id', '!=', roundId)
      .where('round.closed_on', 'is', null)
      .where('nomination.state', 'not in', ['declined', 'withdrawn'])
      .orderBy('round.deadline')
      .orderBy('nomination.id'),
  );
}

/** In a sentence: 'coaching', but '360 diagnostic'. */
const lowerFirst = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
