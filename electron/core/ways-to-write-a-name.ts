import { fold } from '../../shared/rules/search.ts';
import { visible } from '../../shared/rules/visible.ts';

export interface Named {
  readonly title: string | null;
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
}

/**
 * A text's words as they are compared: no accents, capitals, apostrophes, full stops or hyphens, no soft hyphens and
 * other marks that nobody can see, and letters of their own where a printed page has several joined in one.
 */
export const plain = (text: string): string => fold(visible(text).normalize('NFKC').replaceAll('.', ' '));

/** A hyphenated name is also written apart, and as one word. */
const spelled = (name: string): string[] => {
  const apart = plain(name);
  const ways = name.includes('-') ? [apart, apart.replaceAll(' ', '')] : [apart];
  return ways.filter((way) => way !== '');
};

const firstOf = (name: string, between: RegExp) => name.split(between)[0] ?? '';

/** What somebody is called for short: the forename, the first of several, the preferred name. */
export function forenamesOf({ forename, preferred_name }: Named): string[] {
  const names = [forename, firstOf(forename, /\s+/), firstOf(forename, /[\s-]+/), preferred_name ?? ''];
  return [...new Set(names.flatMap(spelled))].filter((name) => [...name].length > 1);
}

export const surnamesOf = ({ surname }: Named): string[] => spelled(surname);

/** 'laura quill', 'quill laura' and 'quill, laura'. */
export function inFull(one: Named): string[] {
  return surnamesOf(one).flatMap((surname) =>
    forenamesOf(one).flatMap((name) => [`${name} ${surname}`, `${surname} ${name}`, `${surname}, ${name}`]),
  );
}

const titles = ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'madam'];

/** 'mrs quill', 'l quill', 'quill, l' and 'laura q'; of 'Quill-Day' also 'mrs day' and 'l day'. */
export function inShort(one: Named): string[] {
  const halves = one.surname.includes('-') ? one.surname.split('-').flatMap(spelled) : [];
  const initials = [...new Set(forenamesOf(one).map((name) => name.charAt(0)))];
  const asked = one.title === null ? titles : [...titles, ...spelled(one.title)];
  return [
    ...[...surnamesOf(one), ...halves].flatMap((surname) => [
      ...asked.map((title) => `${title} ${surname}`),
      ...initials.flatMap((first) => [`${first} ${surname}`, `${surname} ${first}`, `${surname}, ${first}`]),
    ]),
    ...forenamesOf(one).map((name) => `${name} ${plain(one.surname).charAt(0)}`),
  ];
}
