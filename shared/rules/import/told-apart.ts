import { nameKey } from './names.ts';
import type { ExistingPerson } from './records.ts';
import type { Question } from './staged.ts';

/**
 * Whether the people of a question about two names under one id are in the school's file already, each their own, with
 * that id or staff code: then the head has said so before. In: the question, and everybody in the file.
 */
export function toldApart(
  { kind, key, names }: Pick<Question, 'kind' | 'key' | 'names'>,
  people: readonly ExistingPerson[],
): boolean {
  if (kind !== 'two_names') return false;
  const sharing = people.filter((person) => person.archived_on === null && hasId(person, key));
  return names.every(
    (name) => sharing.filter((person) => nameKey(fullName(person)) === nameKey(name)).length === 1,
  );
}

const fullName = ({ forename, surname }: ExistingPerson) => `${forename} ${surname}`;

function hasId({ mis_id, employments }: ExistingPerson, key: string): boolean {
  const said = key.toLowerCase();
  return (
    (mis_id !== null && said === `two_names:id ${mis_id}`.toLowerCase()) ||
    employments.some(({ staff_code }) => {
      const code = `two_names:staff code ${staff_code?.toLowerCase()}`;
      return staff_code !== null && (said === code || said.startsWith(`${code} at `));
    })
  );
}
