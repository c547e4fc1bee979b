import type { ProjectFields, ProjectPage } from '../../../shared/contract/projects-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { nameList, plainWord, TITLES, WORDS_TOO, withoutNames } from '../../../shared/rules/names-out.ts';
import { fold } from '../../../shared/rules/search.ts';
import { build, type Reader } from '../sql.ts';

/** The words of a project that stay where it is shared without the name: sponsor, coach and helpers are left out there. */
export const wordsThatStay = (fields: ProjectFields): readonly string[] => [
  fields.title,
  fields.aim,
  fields.why,
  ...fields.measures.flatMap(({ what, baseline, target, result }) => [what, baseline, target, result]),
  ...fields.actions.map(({ what }) => what),
  ...fields.evidence.flatMap(({ words, source }) => [words, source]),
  fields.limits,
  fields.competencies,
  fields.worked,
  fields.didNotWork,
  fields.next,
  fields.learned,
  fields.advice,
];

/** Those that do not. */
export const wordsThatGo = ({ sponsor, coach, actions }: ProjectFields): readonly string[] => [
  sponsor,
  coach,
  ...actions.map(({ who }) => who),
];

/** Surnames that case histories hold as the names of subjects. */
const SUBJECTS = { leave: ['english', 'french', 'german', 'latin', 'welsh', 'reading'], blank: [] };

/** Words too short to be looked for as names without a capital, which begin sentences: an English name of two letters is none. */
const SHORT = new Set(
  'am an as at be by do go he if in is it me my no of oh on or so to up us we'.split(' '),
);
const BEGINNINGS = /(?<=(?:^|[.!?:\n])\s*)\p{Lu}[\p{L}\p{M}]*/gu;

/**
 * A text without the capitals of English words that begin its sentences, so that 'Mark each answer' is not taken for a Mark.
 * After 'Mr.' or an initial no sentence begins, and 'Jo' is no other word.
 */
const withoutFirstCapitals = (words: string): string =>
  words.replace(BEGINNINGS, (word, at: number) => {
    const plain = plainWord(word);
    const [, before = ''] = /(\p{L}+)\.\s*$/u.exec(words.slice(0, at)) ?? [];
    const named = TITLES.has(plainWord(before)) || /^[A-HJ-Z]$/.test(before);
    return named || !(WORDS_TOO.has(plain) || SHORT.has(plain)) ? word : word.toLowerCase();
  });

/** The school of the file that words name, or undefined. */
export function schoolNamed(db: Reader, words: string): string | undefined {
  const folded = ` ${fold(words)} `;
  return db
    .all(build.selectFrom('school').select('name'))
    .map(({ name }) => name)
    .find((name) => fold(name) !== '' && folded.includes(` ${fold(name)} `));
}

/**
 * Refuses words that name a school of the file or anybody of its staff, by a surname or a first name alone too: a
 * colleague's name tells the school, and the school the author. Names that are English words as well count with a capital,
 * but not where it begins a sentence. The programme and the theme, which stay beside the words, may name no school either.
 * @throws Refusal that says the name
 */
export function refuseNamed(
  db: Reader,
  { fields, programme, themeWords }: Pick<ProjectPage, 'fields' | 'programme' | 'themeWords'>,
): void {
  const staff = db.all(
    build.selectFrom('person').select(['forename', 'surname', 'preferred_name as preferred']),
  );
  for (const words of [programme, themeWords]) {
    const school = schoolNamed(db, words);
    if (school === undefined) continue;
    throw new Refusal('projects.named', `‘${words}’, which stands beside it, names ${school}.`, {
      wayOut: 'Share it by name.',
    });
  }
  const list = nameList(staff, null);
  for (const words of wordsThatStay(fields)) {
    const named =
      schoolNamed(db, words) ?? withoutNames(withoutFirstCapitals(words), list, SUBJECTS).replaced[0];
    if (named === undefined) continue;
    throw new Refusal('projects.named', `The words of the project name ${named}.`, {
      wayOut: 'Take the name out of them first, or share it by name.',
    });
  }
}
