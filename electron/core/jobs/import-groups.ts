import type { ImportGroup, ImportPersonRow } from '../../../shared/contract/import.ts';
import { nameKey } from '../../../shared/rules/import/names.ts';
import type { Plan } from '../../../shared/rules/import/plan.ts';
import type { ExistingPerson } from '../../../shared/rules/import/records.ts';
import type { Question } from '../../../shared/rules/import/staged.ts';

interface Named {
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
}

const nameOf = (one: Named) => `${one.preferred_name ?? one.forename} ${one.surname}`;
const titlesOf = (list: readonly { title: string }[]) =>
  [...new Set(list.map(({ title }) => title))].join(', ');
const postsNow = (person: ExistingPerson) =>
  titlesOf(person.holdings.filter(({ to_date }) => to_date === null));

/** The rows that name somebody who counts as missing, since two names on them were answered to be one person's. */
function namedOn({ forename, surname }: ExistingPerson, questions: readonly Question[]): number[] {
  const key = nameKey(`${forename} ${surname}`);
  return questions
    .filter(({ kind, answer }) => kind === 'two_names' && answer === 'one_person')
    .flatMap(({ names, rows }) => (names.some((name) => nameKey(name) === key) ? rows : []));
}

/**
 * Who is added, changed, missing, left out and unchanged, as rows for the preview; `questions` are those about the file
 * itself, with their answers.
 */
export function groupsOf(plan: Plan, questions: readonly Question[]): Record<ImportGroup, ImportPersonRow[]> {
  return {
    added: plan.added.map(({ taken, codeHolder }) => ({
      id: null,
      name: nameOf(taken.staged),
      detail: [
        titlesOf(taken.holdings),
        codeHolder === null ? '' : `${nameOf(codeHolder)} has the same staff code here`,
      ]
        .filter((part) => part !== '')
        .join('. '),
      rows: [...taken.staged.rows],
      fields: [],
    })),
    changed: plan.changed.map((one) => ({
      id: one.match.id,
      name: nameOf(one.match),
      detail: `Known by ${one.by}`,
      rows: [...one.rows],
      fields: one.fields.map((field) => ({ ...field })),
    })),
    missing: plan.missing.map((one) => ({
      id: one.id,
      name: nameOf(one),
      detail: postsNow(one),
      rows: namedOn(one, questions),
      fields: [],
    })),
    leftOut: plan.leftOut.map(({ person, match }) => ({
      id: match?.id ?? null,
      name: nameOf(match ?? person),
      detail: person.leave_out?.reason ?? '',
      rows: [...person.rows],
      fields: [],
    })),
    same: plan.same.map(({ match, rows }) => ({
      id: match.id,
      name: nameOf(match),
      detail: postsNow(match),
      rows: [...rows],
      fields: [],
    })),
  };
}
