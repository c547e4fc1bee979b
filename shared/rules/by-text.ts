import { lazily } from './lazily.ts';

/** Orders texts by their code units: for dates and ids, the same on every computer whatever its language. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const collator = lazily(() => new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' }));

/** Orders texts as an English reader expects, accents and case aside and 'School 2' before 'School 10': for lists that people read. */
export function asRead(a: string, b: string): number {
  return collator().compare(a, b);
}

interface Person {
  readonly id: string;
  /** 'Priya Nair', and the end of it that is the surname. */
  readonly name: string;
  readonly surname: string;
}

const forename = ({ name, surname }: Person) => name.slice(0, name.length - surname.length);

/** Orders people by surname, then forename; two of one name stay apart, each with all that is theirs. */
export function bySurname(a: Person, b: Person): number {
  return asRead(a.surname, b.surname) || asRead(forename(a), forename(b)) || byText(a.id, b.id);
}

/** Orders whatever has a name as it is read. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return asRead(a.name, b.name);
}
