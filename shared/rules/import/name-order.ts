import {
  isCapitals,
  isInitial,
  isInitials,
  isTitle,
  isTwo,
  isWork,
  lettersAfter,
  mayBeSurname,
  particles,
} from './names.ts';
import { clean, keyOf } from './text.ts';

/** Puts into a name the comma that it lacks: 'LI Na' → 'LI, Na'. As it stands where it tells by itself. */
export type NameOrder = (name: string) => string;

const saysSurnameFirst = /^(sur|last|family)name.*(name|initials?)$|(sur|last|family)namefirst$/;

/**
 * How the names of one column are written, as its heading says or most of them show: the surname first, the surname in
 * capitals, or initials behind it. What two letters in capitals are, 'LI Na' and 'MA Example', one name alone cannot tell.
 */
export function orderOfNames(heading: string, names: readonly string[]): NameOrder {
  // Where most have the comma, one without it was typed as people say it.
  const commas = names.filter((name) => name.includes(',')).length > names.length / 2;
  const order = !commas && saysSurnameFirst.test(keyOf(heading)) ? surnameFirst : mostOf(names);
  return (name) => (name.includes(',') ? name : order(name));
}

/** Of a name that is taken: what is longer is none, and slow to look through. */
const longest = 240;

function mostOf(names: readonly string[]): NameOrder {
  let [capitals, initials] = [0, 0];
  for (const name of names) {
    if (name.length > longest || name.includes(',') || lettersAfter.test(name)) continue;
    const { words } = partsOf(name);
    if (words.length < 2) continue;
    const loud = words.filter(isCapitals);
    if (loud.length === 0) capitals--;
    else if (loud.length < words.length && loud.some((word) => word.length > 2)) capitals++;
    const last = words.at(-1) ?? '';
    if (isTwo(last) && mayBeSurname(last)) continue;
    initials += isInitials(last) && !isInitials(words[0] ?? '') ? 1 : -1;
  }
  return capitals > 0 ? surnameInCapitals : initials > 0 ? initialsLast : (name) => name;
}

/** The form of address in front, the words of the name, and what stands behind them in brackets. */
function partsOf(name: string): { title: string[]; words: string[]; aside: string } {
  const text = clean(name);
  const aside = / [(<"“][^()<>"”]*[)>"”]$/.exec(text)?.[0] ?? '';
  const words = text.slice(0, text.length - aside.length).split(' ');
  return { title: words.splice(0, isTitle(words[0] ?? '') ? 1 : 0), words, aside };
}

/** 'van Example Ada' → 'van Example, Ada'. What begins with an initial has the forename first whatever the heading says. */
function surnameFirst(name: string): string {
  const { words } = partsOf(name.replace(lettersAfter, ''));
  const [first = ''] = words;
  const all = words.every(isCapitals);
  const capitalsTell = !all && words.some(isCapitals) && !isTwo(first);
  const beginsWithInitials = isInitials(first) && (!isTwo(first) || (all && !mayBeSurname(first)));
  if (capitalsTell || beginsWithInitials) return name;
  return withComma(name, 1 + words.findIndex((word) => !particles.has(word.toLowerCase())));
}

/** 'LI Na' and 'Na LI' → 'LI, Na'. */
function surnameInCapitals(name: string): string {
  const { title, words, aside } = partsOf(name);
  if (lettersAfter.test(name)) return name;
  const run = words.findIndex((word) => !isCapitals(word));
  if (run !== 0) return withComma(name, run);
  const last = words.at(-1) ?? '';
  const isAlone = isTwo(last) && words.filter(isCapitals).length === 1;
  return isAlone ? withComma([...title, last, ...words.slice(0, -1)].join(' ') + aside, 1) : name;
}

/** 'SMITH JO' → 'SMITH, JO'. */
function initialsLast(name: string): string {
  const { words } = partsOf(name);
  const isSo = isTwo(words.at(-1) ?? '') && !isInitials(words[0] ?? '') && !lettersAfter.test(name);
  return isSo ? withComma(name, words.length - 1) : name;
}

/** A comma behind so many words, where what follows is a forename. */
function withComma(name: string, surname: number): string {
  const { title, words, aside } = partsOf(name);
  const forenames = words.slice(surname);
  const given = forenames.join(' ');
  const isName = isInitial(given) || !(isTitle(given) || (title.length + surname > 1 && isWork(given)));
  if (surname < 1 || given === '' || !isName || !forenames.every((word) => /^\p{L}/u.test(word))) return name;
  return `${[...title, ...words.slice(0, surname)].join(' ')}, ${given}${aside}`;
}
